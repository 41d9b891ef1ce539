def fill_album(photos, page_width, page_height):
    if not photos:
        return [0, 0]
    rows = []
    row_width = page_width
    for width, height in photos:
        # A row ends only when the next photo does not fit.
        if row_width + width > page_width:
            rows.append(0)
            row_width = 0
        row_width += width
        rows[-1] = max(rows[-1], height)
    pages, filled = 0, page_height
    for height in rows:
        if filled + height > page_height:
            pages, filled = pages + 1, 0
        filled += height
    return [pages, filled]
