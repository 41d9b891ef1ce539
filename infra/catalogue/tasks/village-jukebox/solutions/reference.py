import sys
from heapq import heappop, heappush


class Jukebox:
    def __init__(self):
        self.listed = {}  # by song: its votes and the number of its arrival
        self.arrivals = 0
        self.ranking = []  # entries that are out of date stay in it until they come up
        self.playing = None

    def vote(self, song):
        if song == self.playing:
            return "playing"
        votes, arrival = self.listed.get(song, (0, None))
        if not votes:
            self.arrivals += 1
            arrival = self.arrivals
        votes += 1
        self.listed[song] = votes, arrival
        heappush(self.ranking, (-votes, arrival, song))
        return votes

    def veto(self, song):
        return "gone" if self.listed.pop(song, None) else "unknown"

    def votes(self, song):
        return self.listed.get(song, (0, None))[0]

    def next(self):
        self.playing = None
        while self.ranking:
            votes, arrival, song = heappop(self.ranking)
            if self.listed.get(song) == (-votes, arrival):
                del self.listed[song]
                self.playing = song
                return song
        return "silence"


jukebox = Jukebox()
for _ in range(int(sys.stdin.readline())):
    command, *song = sys.stdin.readline().split()
    if command == "vote":
        print(jukebox.vote(*song))
    elif command == "veto":
        print(jukebox.veto(*song))
    elif command == "votes":
        print(jukebox.votes(*song))
    else:
        print(jukebox.next())
