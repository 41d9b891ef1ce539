package main

type album struct{ pages, filled int }

func (a album) before(b album) bool {
	return a.pages < b.pages || a.pages == b.pages && a.filled < b.filled
}

func fillAlbum(photos [][]int, pageWidth, pageHeight int) []int {
	if len(photos) == 0 {
		return []int{0, 0}
	}
	// For each number of photos the pages and the filled height of the last one; the smaller pair is never worse for
	// what comes after. Before the first photo there is a page that takes nothing more.
	best := []album{{0, pageHeight}}
	for end := range photos {
		var found album // no album has no pages
		rowWidth, rowHeight := 0, 0
		// The last row holds the photos from `start` to `end`.
		for start := end; start >= 0; start-- {
			rowWidth += photos[start][0]
			if rowWidth > pageWidth {
				break
			}
			if photos[start][1] > rowHeight {
				rowHeight = photos[start][1]
			}
			now := album{best[start].pages, best[start].filled + rowHeight}
			if now.filled > pageHeight {
				now = album{now.pages + 1, rowHeight}
			}
			if found.pages == 0 || now.before(found) {
				found = now
			}
		}
		best = append(best, found)
	}
	last := best[len(photos)]
	return []int{last.pages, last.filled}
}
