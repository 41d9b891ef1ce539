def fill_album(photos, page_width, page_height):
    if not photos:
        return [0, 0]
    # For each number of photos the pages and the filled height of the last one; the smaller pair is never worse for
    # what comes after. Before the first photo there is a page that takes nothing more.
    best = [(0, page_height)]
    for end in range(1, len(photos) + 1):
        found = None
        row_width = row_height = 0
        # The last row holds the photos from `start` on.
        for start in range(end - 1, -1, -1):
            row_width += photos[start][0]
            if row_width > page_width:
                break
            row_height = max(row_height, photos[start][1])
            pages, filled = best[start]
            if filled + row_height <= page_height:
                album = (pages, filled + row_height)
            else:
                album = (pages + 1, row_height)
            if found is None or album < found:
                found = album
        best.append(found)
    return list(best[-1])
