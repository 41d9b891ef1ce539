import sys


def main():
    hours, need, start, *prices = map(int, sys.stdin.read().split())
    if need > hours:
        print("impossible")
        return
    never = float("inf")
    # least[hour][used]; the last stretch of running is tried with every length.
    least = [[0] + [never] * need]
    for hour in range(1, hours + 1):
        row = list(least[-1])
        for used in range(1, min(need, hour) + 1):
            price = 0
            for length in range(1, used + 1):
                price += prices[hour - length]
                row[used] = min(row[used], least[hour - length][used - length] + start + price)
        least.append(row)
    print(least[hours][need])


main()
