def keepers_log(lights, entries):
    ahead = [list(light) for light in lights]
    log = []
    while ahead and len(log) < entries:
        # All lights are looked through for each line.
        second = min(light[0] for light in ahead)
        count = 0
        for light in ahead:
            if light[0] == second:
                count += 1
                light[0] += light[1]
                light[2] -= 1
        log.append([second, count])
        ahead = [light for light in ahead if light[2] > 0]
    return log
