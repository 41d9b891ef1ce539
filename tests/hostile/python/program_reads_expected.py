# attack: a whole program that looks for what it should print, in files, in its parent and behind every descriptor
# held by: expected outputs never enter the sandbox
# kind: program
# outcome: wrong-answer
import os

found = []
for top in ("/box", "/work", "/proc/1", "/prepared"):
    for folder, _, names in os.walk(top):
        for name in names:
            try:
                found.append(open(os.path.join(folder, name), "rb").read(1000))
            except OSError:
                pass
for fd in range(0, 20):
    try:
        found.append(os.pread(fd, 1000, 2))
    except OSError:
        pass
text = b"".join(found)
print("expected" in str(text) and "nothing")
