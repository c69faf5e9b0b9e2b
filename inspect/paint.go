package inspect

import (
	"slices"
	"strings"
)

// Paint colours a part of a picture: hue 0 is ordinary text, hueFaint what matters little, others tell types apart. A nil Paint leaves text as it is.
type Paint func(hue int, s string) string

// hueFaint is the hue of what is free.
const hueFaint = -1

// Hues is how many types a picture gives a hue of their own, from 1.
const Hues = 6

func (p Paint) on(hue int, s string) string {
	if p == nil || hue == 0 {
		return s
	}
	return p(hue, s)
}

// huesOf gives the first types hues.
func huesOf(types []string) map[string]int {
	hues := map[string]int{}
	for i, t := range types[:min(len(types), Hues)] {
		hues[t] = i + 1
	}
	return hues
}

// typesByCount lists types, the commonest first.
func typesByCount(count map[string]int) []string {
	var types []string
	for t := range count {
		types = append(types, t)
	}
	slices.SortFunc(types, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	return types
}

// ANSI paints for a terminal: -1 faint, 1 to Hues in colours that show on light and dark ground.
func ANSI(hue int, s string) string {
	if hue < 0 {
		return "\x1b[2m" + s + "\x1b[0m"
	}
	return "\x1b[" + [...]string{"0", "36", "33", "35", "32", "34", "31"}[hue] + "m" + s + "\x1b[0m"
}
