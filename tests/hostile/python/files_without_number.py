# attack: a folder with more files than anybody wants to read back
# held by: at most a thousand files and so many bytes are brought back
# kind: files
# outcome: exited memory-limit time-limit
import os

for number in range(20000):
    os.close(os.open("/work/%d.out" % number, os.O_CREAT | os.O_WRONLY))
