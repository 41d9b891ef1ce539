def visible_posters(events):
    post = []
    for event in events:
        if event > 0:
            post.append(event)
        elif post:
            post.pop()
    seen = []
    for place in range(len(post) - 1, -1, -1):
        # Each poster is held against all those over it.
        if all(other < post[place] for other in post[place + 1:]):
            seen.append(post[place])
    return seen
