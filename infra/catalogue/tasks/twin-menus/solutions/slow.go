package main

import "sort"

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func twinMenus(menus map[string][]string) []string {
	names, cards := []string{}, [][]string{}
	for name, card := range menus {
		sorted := append([]string{}, card...)
		sort.Strings(sorted)
		names, cards = append(names, name), append(cards, sorted)
	}
	twins := []string{}
	for i, name := range names {
		// Every café is compared with every other one.
		for j := range names {
			if i != j && same(cards[i], cards[j]) {
				twins = append(twins, name)
				break
			}
		}
	}
	return twins
}
