import sys

listed = {}  # by song: its votes and the time of the last one
playing = None
for time in range(int(sys.stdin.readline())):
    command, *song = sys.stdin.readline().split()
    name = song[0] if song else None
    votes = listed.get(name, (0, 0))[0]
    if command == "vote" and name == playing:
        print("playing")
    elif command == "vote":
        listed[name] = votes + 1, -time  # of equals, the one wins that had so many votes first
        print(votes + 1)
    elif command == "veto":
        print("gone" if listed.pop(name, None) else "unknown")
    elif command == "votes":
        print(votes)
    else:
        playing = max(listed, key=listed.get, default=None)
        listed.pop(playing, None)
        print(playing or "silence")
