package objects

// The measure of CPython's suggestions: a changed letter costs two, a changed case one; at most a third of the letters may change.
const (
	moveCost      = 2
	caseCost      = 1
	maxCandidates = 750
	maxNameSize   = 40
)

// ClosestName picks the best match for wrong; the first of equally good ones.
func ClosestName(names []string, wrong string) string {
	if len(names) >= maxCandidates {
		return ""
	}
	best, bestDist := "", 1<<30
	for _, n := range names {
		if n == wrong {
			continue
		}
		limit := min((len(wrong)+len(n)+3)*moveCost/6, bestDist-1)
		if d := nameDistance(wrong, n, limit); d <= limit && (best == "" || d < bestDist) {
			best, bestDist = n, d
		}
	}
	return best
}

// nameDistance is the Levenshtein distance in these costs; anything above limit is as good as limit+1.
func nameDistance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxNameSize || len(b) > maxNameSize {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	var row [maxNameSize]int
	for i := range a {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for i := range b {
		dist := i * moveCost
		result = dist
		least := 1 << 30
		for j := range a {
			substitute := dist + letterCost(b[i], a[j])
			dist = row[j]
			result = min(min(result, dist)+moveCost, substitute)
			row[j] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

func letterCost(a, b byte) int {
	switch {
	case a == b:
		return 0
	case lowerByte(a) == lowerByte(b):
		return caseCost
	}
	return moveCost
}
