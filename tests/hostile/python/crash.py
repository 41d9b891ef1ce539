# attack: a crash that leaves a core file, or feeds the machine's handler of crashes
# held by: core files are limited to less than one can be
# outcome: runtime-error
# says: SIGSEGV
import ctypes, resource

assert resource.getrlimit(resource.RLIMIT_CORE)[1] <= 1


def f(n):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except (OSError, ValueError):
        pass
    ctypes.string_at(0)
