import sys

votes = {}
for _ in range(int(sys.stdin.readline())):
    command, *song = sys.stdin.readline().split()
    name = song[0] if song else None
    if command == "vote":
        votes[name] = votes.get(name, 0) + 1  # also counts for the song that is playing
        print(votes[name])
    elif command == "veto":
        print("gone" if votes.pop(name, 0) else "unknown")
    elif command == "votes":
        print(votes.get(name, 0))
    else:
        playing = max(votes, key=votes.get, default=None)
        votes.pop(playing, None)
        print(playing or "silence")
