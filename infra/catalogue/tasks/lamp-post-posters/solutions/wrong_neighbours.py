def visible_posters(events):
    post = [0]
    for event in events:
        if event > 0:
            post.append(event)
        elif len(post) > 1:
            post.pop()
    post = post[:0:-1]
    # Only the poster right over it is looked at.
    return [height for place, height in enumerate(post) if place == 0 or height > post[place - 1]]
