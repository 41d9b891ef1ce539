import sys

votes = {}  # in the order of arrival
playing = None
for _ in range(int(sys.stdin.readline())):
    command, *song = sys.stdin.readline().split()
    name = song[0] if song else None
    if command == "vote" and name == playing:
        print("playing")
    elif command == "vote":
        votes[name] = votes.get(name, 0) + 1
        print(votes[name])
    elif command == "veto":
        print("gone" if votes.pop(name, 0) else "unknown")
    elif command == "votes":
        print(votes.get(name, 0))
    else:
        # The whole list is looked through; the first of several with the most votes is the oldest one.
        playing = max(votes, key=votes.get, default=None)
        votes.pop(playing, None)
        print(playing or "silence")
