def visible_posters(events):
    post = []
    for event in events:
        if event > 0:
            post.append(event)
        else:
            post.pop()
    seen = []
    tallest = 0
    for height in reversed(post):
        if height > tallest:
            seen.append(height)
            tallest = height
    return seen
