def fill_album(photos, page_width, page_height):
    if not photos:
        return [0, 0]
    best = [(0, [])]
    for end in range(1, len(photos) + 1):
        found = None
        row_width = row_height = 0
        for start in range(end - 1, -1, -1):
            row_width += photos[start][0]
            if row_width > page_width:
                break
            row_height = max(row_height, photos[start][1])
            total, rows = best[start]
            if found is None or total + row_height < found[0]:
                found = (total + row_height, rows + [row_height])
        best.append(found)
    pages, filled = 0, page_height
    # The page breaks come too late to change the rows.
    for height in best[-1][1]:
        if filled + height > page_height:
            pages, filled = pages + 1, 0
        filled += height
    return [pages, filled]
