def fill_album(photos, page_width, page_height):
    if not photos:
        return [0, 0]
    best = [(0, page_height)]
    for end in range(1, len(photos) + 1):
        albums = []
        for start in range(end):
            # Every row is measured from scratch.
            row = photos[start:end]
            row_width = row_height = 0
            for width, height in row:
                row_width += width
                if height > row_height:
                    row_height = height
            if row_width > page_width:
                continue
            pages, filled = best[start]
            if filled + row_height <= page_height:
                albums.append((pages, filled + row_height))
            else:
                albums.append((pages + 1, row_height))
        best.append(min(albums))
    return list(best[-1])
