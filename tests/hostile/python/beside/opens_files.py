# Opens and reads files of the machine again and again; runs in another sandbox beside watches.py.
import os

os.write(4, b"5\nready")
while True:
    for path in ("/usr/bin/python3", "/etc/ld.so.cache", "/usr/lib/os-release"):
        try:
            os.listdir("/usr/bin")
            with open(path, "rb") as file:
                file.read(100)
        except OSError:
            pass
