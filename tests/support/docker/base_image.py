"""Writes a root file system as a tar to stdout, made of this machine's own installed packages and what they depend on.

    base_image.py PACKAGE...

A base image for tests that needs no network and no time to speak of; exits with 3 where dpkg does not keep the books.
"""

import glob
import os
import re
import subprocess
import sys
import tarfile

LEFT_OUT = re.compile(r"/usr/share/(doc|man|locale|info|lintian)/|/usr/lib/x86_64-linux-gnu/gconv/")
ALIASED = ("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")


def installed():
    """The dependencies of each installed package; virtual packages lead to those that provide them."""
    fields = "${db:Status-Status}\t${Package}\t${Depends}, ${Pre-Depends}\t${Provides}\n"
    books = subprocess.run(["dpkg-query", "-W", "-f", fields], capture_output=True, text=True, check=True).stdout
    needs = {}
    for line in books.splitlines():
        status, name, depends, provides = line.split("\t")
        if status != "installed":
            continue
        needs.setdefault(name, set()).update(re.findall(r"(?:^|[,|])\s*([a-z0-9][a-z0-9+.-]*)", depends))
        for other in re.findall(r"(?:^|,)\s*([a-z0-9][a-z0-9+.-]*)", provides):
            needs.setdefault(other, set()).add(name)
    return needs


def closure(wanted, needs):
    found, left = set(), list(wanted)
    while left:
        name = left.pop()
        if name in needs and name not in found:
            found.add(name)
            left.extend(needs[name])
    return sorted(found)


def real(path):
    """Without the links /bin, /lib and so on, which are links in the image too."""
    head, slash, rest = path[1:].partition("/")
    return "/usr/" + head + slash + rest if "/" + head in ALIASED and os.path.islink("/" + head) else path


def main(wanted):
    try:
        needs = installed()
        missing = [name for name in wanted if name not in needs]
        if missing:
            sys.exit("not installed: " + " ".join(missing))
        names = closure(wanted, needs)
        listed = subprocess.run(["dpkg-query", "-L", *names], capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        sys.exit(3)
    paths = {real(line) for line in listed.splitlines() if line.startswith("/") and line != "/."}
    paths |= {path for path in ALIASED if os.path.islink(path)}
    # Names such as java that a machine's administrator may choose between.
    chosen = {path for path in glob.glob("/usr/bin/*") if os.path.islink(path) and os.readlink(path).startswith("/etc/alternatives/")}
    paths |= chosen | {os.readlink(path) for path in chosen}
    paths |= {"/etc/ld.so.cache", "/tmp", "/proc", "/sys", "/dev"}
    with tarfile.open(fileobj=sys.stdout.buffer, mode="w|", format=tarfile.GNU_FORMAT, bufsize=1 << 20) as out:
        for path in sorted(paths):
            # Nothing that only root may read has a place in an image; setuid programs neither.
            if LEFT_OUT.search(path) or not os.path.lexists(path):
                continue
            entry = out.gettarinfo(path)
            if entry is None or entry.isfifo() or entry.isdev():
                continue
            entry.mode &= 0o755
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            if entry.isreg():
                with open(path, "rb") as content:
                    out.addfile(entry, content)
            else:
                out.addfile(entry)


main(sys.argv[1:])
