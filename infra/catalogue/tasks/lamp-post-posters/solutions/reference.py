def visible_posters(events):
    post = []
    for event in events:
        if event > 0:
            post.append(event)
        elif post:
            post.pop()
    # From the outside inwards a poster shows when it is taller than all those over it.
    seen = []
    tallest = 0
    for height in post[::-1]:
        if height > tallest:
            seen.append(height)
            tallest = height
    return seen
