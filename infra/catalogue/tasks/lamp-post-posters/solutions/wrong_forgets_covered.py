def visible_posters(events):
    post = []
    for event in events:
        if event > 0:
            # A covered poster is forgotten at once, though a storm may bring it back.
            while post and post[-1] <= event:
                post.pop()
            post.append(event)
        elif post:
            post.pop()
    return post[::-1]
