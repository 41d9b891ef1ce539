import sys


def main():
    hours, need, start, *prices = map(int, sys.stdin.read().split())
    if need > hours:
        print("impossible")
        return
    # The cheapest hours, however often the pump must be switched on for them.
    running = set(sorted(range(hours), key=lambda hour: prices[hour])[:need])
    starts = sum(hour - 1 not in running for hour in running)
    print(sum(prices[hour] for hour in running) + starts * start)


main()
