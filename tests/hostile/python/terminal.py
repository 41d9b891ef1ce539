# attack: typing into the terminal of whoever runs the judge, also with a command's upper bits set
# held by: no descriptor is a terminal, and the filter refuses the commands
# outcome: accepted
import ctypes, errno, os

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_ulong, ctypes.c_char_p]


def f(n):
    answers = set()
    for path in ("/dev/tty", "/dev/console", "/dev/tty0", "/dev/pts/0"):
        try:
            os.open(path, os.O_RDWR | os.O_NOCTTY)
        except OSError:
            pass
    for fd in range(10):
        for command in (0x5412, 0x541C, 0x100005412, 0xFFFFFFFF00005412):
            answers.add(0 if libc.syscall(16, fd, command, b"x") == 0 else ctypes.get_errno())
    for command in (0x5401, 0x541B, 0x5421):  # what honest programs ask for is there
        libc.syscall(16, 1, command, ctypes.create_string_buffer(64))
        answers.add(errno.ENOSYS if ctypes.get_errno() != errno.ENOSYS else 0)
    print(answers)
    return n + 1 if answers == {errno.ENOSYS} else 0
