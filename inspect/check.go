package inspect

import (
	"fmt"

	"minipy/objects"
)

// Check verifies the accounts of all objects: what holds an object adds up to its count, and frames can name what they hold. It returns the account of the
// first object that is wrong. While native functions are at work, which hold references of their own, a count may be higher than what is found.
func (g *Graph) Check() error {
	counts := make([]uint32, len(g.refs))
	dying := make([]uint32, len(g.refs)) // references of objects that are being freed, which may have given them up already
	for n, o := range g.refs {
		into := counts
		if objects.Refcount(o) == 0 {
			into = dying
		}
		for _, to := range g.holds(node(n)) {
			into[to]++
		}
	}
	inFrames := map[[2]Ref]int{}
	for _, r := range g.roots {
		n, ok := g.find(r.Ref)
		if !ok {
			return fmt.Errorf("%s holds %#x, which is no object", r.What, r.Ref)
		}
		counts[n]++
		if r.Frame != 0 {
			inFrames[[2]Ref{r.Frame, r.Ref}]++
		}
	}
	exact := g.rt.Depth() == 0
	for n, o := range g.refs {
		have := objects.Refcount(o)
		switch {
		case objects.IsImmortal(o) || have == 0:
		case counts[n] > have || exact && counts[n]+dying[n] < have:
			return fmt.Errorf("%s", g.Why(o).Text())
		}
	}
	for k, want := range inFrames {
		got := 0
		g.in.FramePlaces(k[0], k[1], func(objects.Place) { got++ })
		if got != want {
			return fmt.Errorf("a frame holds %s %d times, of which %d are named", g.brief(k[1]), want, got)
		}
	}
	return nil
}
