package main

type album struct{ pages, filled int }

func fillAlbum(photos [][]int, pageWidth, pageHeight int) []int {
	if len(photos) == 0 {
		return []int{0, 0}
	}
	best := []album{{0, pageHeight}}
	for end := 1; end <= len(photos); end++ {
		var found album
		for start := 0; start < end; start++ {
			// Every row is measured from scratch.
			rowWidth, rowHeight := 0, 0
			for _, photo := range photos[start:end] {
				rowWidth += photo[0]
				if photo[1] > rowHeight {
					rowHeight = photo[1]
				}
				if rowWidth > pageWidth {
					break
				}
			}
			if rowWidth > pageWidth {
				continue
			}
			now := album{best[start].pages, best[start].filled + rowHeight}
			if now.filled > pageHeight {
				now = album{now.pages + 1, rowHeight}
			}
			if found.pages == 0 || now.pages < found.pages || now.pages == found.pages && now.filled < found.filled {
				found = now
			}
		}
		best = append(best, found)
	}
	last := best[len(photos)]
	return []int{last.pages, last.filled}
}
