package main

import (
	"fmt"
	"sort"
)

func twinMenus(menus map[string][]string) []string {
	cafes := map[string][]string{}
	for name, card := range menus {
		dishes := map[string]bool{}
		for _, dish := range card {
			dishes[dish] = true
		}
		sorted := []string{}
		for dish := range dishes {
			sorted = append(sorted, dish)
		}
		sort.Strings(sorted)
		key := fmt.Sprintf("%q", sorted)
		cafes[key] = append(cafes[key], name)
	}
	twins := []string{}
	for _, names := range cafes {
		if len(names) > 1 {
			twins = append(twins, names...)
		}
	}
	return twins
}
