# attack: threads without end
# held by: threads count as processes
# time: 3000
# outcome: runtime-error
# says: can't start new thread
import threading, time


def f(n):
    while True:
        threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
