# attack: links to the machine's files, folders and devices under the names of files that are read back
# held by: they are opened inside, following no link, and only regular files are read
# kind: files
# outcome: exited
# says: honest
import os

for name, target in (("canary.out", "@CANARY@"), ("shadow.out", "/etc/shadow"), ("zero.out", "/dev/zero"), ("random.out", "/dev/urandom"),
                     ("self.out", "/proc/self/mem"), ("kmsg.out", "/proc/kmsg"), ("folder.out", "/usr"), ("loop.out", "loop.out"), ("up.out", "../../..")):
    os.symlink(target, "/work/" + name)
os.mkdir("/work/d.out")
os.symlink("/", "/work/d.out/root")
for way in (lambda: os.link("/usr/bin/python3", "/work/hard.out"), lambda: os.link("@CANARY@", "/work/hard2.out"), lambda: os.mkfifo("/work/pipe.out"),
            lambda: os.mknod("/work/device.out", 0o020666, os.makedev(1, 5))):
    try:
        way()
    except OSError:
        pass
os.truncate(os.open("/work/hole.out", os.O_CREAT | os.O_RDWR), 15 << 20)
os.close(os.open("/work/" + "x" * 250, os.O_CREAT))
with open("/work/honest.out", "w") as file:
    file.write("honest")
