package inspect

import (
	"fmt"
	"time"

	"minipy/objects"
)

// GCEvent is one collection that was made.
type GCEvent struct {
	Generation int
	Reason     string // the threshold that was passed, or "asked for"
	Scanned    int    // objects looked at
	Freed      int
	Took       time.Duration
}

// WatchGC calls done after each collection. It must not touch the heap. stop ends it.
func WatchGC(rt *objects.Runtime, done func(GCEvent)) (stop func()) {
	var e GCEvent
	var started time.Time
	return rt.WatchGC(func(phase string, generation, collected int) {
		if phase == "start" {
			e = GCEvent{Generation: generation, Reason: gcReason(rt, generation)}
			for i := range generation + 1 {
				e.Scanned += rt.GC.Size(i)
			}
			started = time.Now()
			return
		}
		e.Took, e.Freed = time.Since(started), collected
		done(e)
	})
}

// gcReason says why a collection begins.
func gcReason(rt *objects.Runtime, generation int) string {
	count, limit := rt.GC.Count()[generation], rt.GC.Threshold()[generation]
	if count <= limit {
		return "asked for"
	}
	unit := "net allocations"
	if generation > 0 {
		unit = fmt.Sprintf("collections of generation %d", generation-1)
	}
	return fmt.Sprintf("%s %d > %d", unit, count, limit)
}

// Text tells it in a line.
func (e GCEvent) Text() string {
	return fmt.Sprintf("[gc: generation %d, %s: looked at %d objects, freed %d, %.3f ms]", e.Generation, e.Reason, e.Scanned, e.Freed, float64(e.Took.Microseconds())/1000)
}
