package main

import (
	"fmt"
	"sort"
	"strings"
)

func twinMenus(menus map[string][]string) []string {
	cafes := map[string][]string{}
	for name, card := range menus {
		sorted := append([]string{}, card...)
		sort.Strings(sorted)
		// Each dish with its length, so that no two cards look alike.
		var key strings.Builder
		for _, dish := range sorted {
			fmt.Fprintf(&key, "%d:%s", len(dish), dish)
		}
		cafes[key.String()] = append(cafes[key.String()], name)
	}
	twins := []string{}
	for _, names := range cafes {
		if len(names) > 1 {
			twins = append(twins, names...)
		}
	}
	return twins
}
