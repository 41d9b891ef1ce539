import sys


def main():
    hours, need, start, *prices = map(int, sys.stdin.read().split())
    if need > hours:
        print("impossible")
        return
    never = float("inf")
    # The least cost after the hours so far, by the hours the pump has run and by whether it runs now.
    still = [0] + [never] * need
    runs = [never] * (need + 1)
    for price in prices:
        for used in range(1, need + 1):
            still[used] = min(still[used], runs[used])
            runs[used] = min(runs[used - 1], still[used - 1] + start) + price
    print(min(still[need], runs[need]))


main()
