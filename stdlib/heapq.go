package stdlib

import "minipy/objects"

var heapqDef = &ModuleDef{
	Name:          "heapq",
	NativesModule: "_heapq",
	Doc:           "Priority queues in lists.",
	Source:        source("heapq"),
	Natives: []objects.Native{
		{Name: "heappush", Sig: "heap, item, /", Doc: "Put an item into a heap.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if err := needHeap(rt, a[0], "heappush() argument 1"); err != nil {
				return 0, err
			}
			if err := rt.ListAppend(a[0], a[1]); err != nil {
				return 0, err
			}
			return heapDone(rt, minHeap.siftDown(rt, a[0], 0, objects.ListLen(a[0])-1))
		}},
		{Name: "heappop", Sig: "heap, /", Doc: "Remove the smallest item and return it.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return minHeap.pop(rt, a[0], "heappop() argument")
		}},
		{Name: "heapreplace", Sig: "heap, item, /", Doc: "Pop the smallest item and push another one.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return minHeap.replace(rt, a[0], a[1], "heapreplace() argument 1")
		}},
		{Name: "heappushpop", Sig: "heap, item, /", Doc: "Push item, then pop the smallest one.", Fn: heapPushPop},
		{Name: "heapify", Sig: "heap, /", Doc: "Make a heap of a list, in linear time.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return heapDone(rt, minHeap.make(rt, a[0]))
		}},
		{Name: "_heappop_max", Sig: "heap, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return maxHeap.pop(rt, a[0], "_heappop_max() argument")
		}},
		{Name: "_heapreplace_max", Sig: "heap, item, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return maxHeap.replace(rt, a[0], a[1], "_heapreplace_max() argument 1")
		}},
		{Name: "_heapify_max", Sig: "heap, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return heapDone(rt, maxHeap.make(rt, a[0])) }},
	},
}

// heapOrder is the order of a heap: the smallest item first, or the greatest.
type heapOrder bool

const (
	minHeap heapOrder = false
	maxHeap heapOrder = true
)

func needHeap(rt *objects.Runtime, h Ref, what string) error {
	if !rt.IsInstanceOf(h, objects.TList) {
		return rt.TypeErrorf("%s must be list, not %s", what, rt.ArgTypeName(h))
	}
	return nil
}

func heapDone(rt *objects.Runtime, err error) (Ref, error) {
	if err != nil {
		return 0, err
	}
	return rt.None, nil
}

// before reports whether item i of the heap comes before item j. The comparison can run Python code, which must not change the length.
func (m heapOrder) before(rt *objects.Runtime, h Ref, i, j int) (bool, error) {
	n := objects.ListLen(h)
	a, b := objects.ListItems(h)[i], objects.ListItems(h)[j]
	if m == maxHeap {
		a, b = b, a
	}
	objects.IncRef(a)
	objects.IncRef(b)
	less, err := rt.CompareBool(a, b, objects.CmpLT)
	rt.DecRef(a)
	rt.DecRef(b)
	if err == nil && objects.ListLen(h) != n {
		err = rt.RuntimeErrorf("list changed size during iteration")
	}
	return less, err
}

func heapSwap(h Ref, i, j int) {
	items := objects.ListItems(h)
	items[i], items[j] = items[j], items[i]
}

// siftDown moves the item at pos towards start, over those that come after it.
func (m heapOrder) siftDown(rt *objects.Runtime, h Ref, start, pos int) error {
	for pos > start {
		parent := (pos - 1) / 2
		less, err := m.before(rt, h, pos, parent)
		if err != nil || !less {
			return err
		}
		heapSwap(h, pos, parent)
		pos = parent
	}
	return nil
}

// siftUp lets the item at pos sink to a leaf, the smaller child coming up each time, and then rise to its place: fewer comparisons than stopping on the way,
// as an item from the end of the heap mostly belongs near it.
func (m heapOrder) siftUp(rt *objects.Runtime, h Ref, pos int) error {
	start, n := pos, objects.ListLen(h)
	for {
		child := 2*pos + 1
		if child >= n {
			break
		}
		if child+1 < n {
			less, err := m.before(rt, h, child, child+1)
			if err != nil {
				return err
			}
			if !less {
				child++
			}
		}
		heapSwap(h, pos, child)
		pos = child
	}
	return m.siftDown(rt, h, start, pos)
}

func (m heapOrder) pop(rt *objects.Runtime, h Ref, what string) (Ref, error) {
	if err := needHeap(rt, h, what); err != nil {
		return 0, err
	}
	n := objects.ListLen(h)
	if n == 0 {
		return 0, rt.IndexErrorf("index out of range")
	}
	last := objects.NewRef(objects.ListItems(h)[n-1])
	rt.ListTruncate(h, n-1)
	if n == 1 {
		return last, nil
	}
	items := objects.ListItems(h)
	first := items[0]
	items[0] = last
	if err := m.siftUp(rt, h, 0); err != nil {
		rt.DecRef(first)
		return 0, err
	}
	return first, nil
}

func (m heapOrder) replace(rt *objects.Runtime, h, item Ref, what string) (Ref, error) {
	if err := needHeap(rt, h, what); err != nil {
		return 0, err
	}
	if objects.ListLen(h) == 0 {
		return 0, rt.IndexErrorf("index out of range")
	}
	items := objects.ListItems(h)
	first := items[0]
	items[0] = objects.NewRef(item)
	if err := m.siftUp(rt, h, 0); err != nil {
		rt.DecRef(first)
		return 0, err
	}
	return first, nil
}

func (m heapOrder) make(rt *objects.Runtime, h Ref) error {
	name := "heapify() argument"
	if m == maxHeap {
		name = "_heapify_max() argument"
	}
	if err := needHeap(rt, h, name); err != nil {
		return err
	}
	for i := objects.ListLen(h)/2 - 1; i >= 0; i-- {
		if err := m.siftUp(rt, h, i); err != nil {
			return err
		}
	}
	return nil
}

func heapPushPop(rt *objects.Runtime, a []Ref) (Ref, error) {
	h, item := a[0], a[1]
	if err := needHeap(rt, h, "heappushpop() argument 1"); err != nil {
		return 0, err
	}
	if objects.ListLen(h) == 0 {
		return objects.NewRef(item), nil
	}
	top := objects.NewRef(objects.ListItems(h)[0])
	less, err := rt.CompareBool(top, item, objects.CmpLT)
	rt.DecRef(top)
	switch {
	case err != nil:
		return 0, err
	case !less:
		return objects.NewRef(item), nil
	case objects.ListLen(h) == 0:
		return 0, rt.IndexErrorf("index out of range")
	}
	return minHeap.replace(rt, h, item, "")
}

// bisectDef is module bisect: searching in sorted sequences.
var bisectDef = &ModuleDef{
	Name:          "bisect",
	NativesModule: "_bisect",
	Doc:           "Searching sorted sequences.",
	Natives: []objects.Native{
		{Name: "bisect_right", Sig: bisectSig, Doc: "The place behind the items that are not greater than x.", Fn: bisectFn(true, false)},
		{Name: "bisect_left", Sig: bisectSig, Doc: "The place in front of the items that are not smaller than x.", Fn: bisectFn(false, false)},
		{Name: "insort_right", Sig: bisectSig, Doc: "Insert x behind the items that are not greater.", Fn: bisectFn(true, true)},
		{Name: "insort_left", Sig: bisectSig, Doc: "Insert x in front of the items that are not smaller.", Fn: bisectFn(false, true)},
	},
	Init: func(rt *objects.Runtime, d Ref) error {
		for _, n := range [...]string{"bisect", "insort"} {
			if err := rt.DictSet(d, rt.Intern(n), rt.DictGetStr(d, rt.Intern(n+"_right"))); err != nil {
				return err
			}
		}
		return nil
	},
}

const bisectSig = "a, x, lo=, hi=, *, key="

// bisectFn makes one of the four functions.
func bisectFn(right, insert bool) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		seq, x, key := a[0], a[1], a[4]
		if key == rt.None {
			key = 0
		}
		lo, hi := 0, -1
		var err error
		if a[2] != 0 {
			if lo, err = rt.SsizeArg(a[2]); err != nil {
				return 0, err
			}
		}
		if a[3] != 0 && a[3] != rt.None {
			if rt.TypeFor(a[3]).Index == nil {
				return 0, rt.TypeErrorf("argument should be integer or None, not '%s'", rt.TypeName(a[3]))
			}
			if hi, err = rt.SsizeArg(a[3]); err != nil {
				return 0, err
			}
		}
		wanted := objects.NewRef(x)
		if insert && key != 0 {
			rt.DecRef(wanted)
			if wanted, err = rt.Call1(key, x); err != nil {
				return 0, err
			}
		}
		defer rt.DecRef(wanted)
		at, err := bisectSearch(rt, seq, wanted, lo, hi, key, right)
		if err != nil {
			return 0, err
		}
		i, err := rt.NewInt(int64(at))
		if err != nil || !insert {
			return i, err
		}
		m, err := rt.GetAttrStr(seq, "insert")
		var r Ref
		if err == nil {
			r, err = rt.Call2(m, i, x)
			rt.DecRef(m)
		}
		rt.DecRef(i)
		if err != nil {
			return 0, err
		}
		rt.DecRef(r)
		return rt.None, nil
	}
}

func bisectSearch(rt *objects.Runtime, seq, x Ref, lo, hi int, key Ref, right bool) (int, error) {
	if lo < 0 {
		return 0, rt.ValueErrorf("lo must be non-negative")
	}
	if hi == -1 {
		var err error
		if hi, err = rt.Len(seq); err != nil {
			return 0, err
		}
	}
	if t := rt.TypeFor(seq); lo < hi && (t.GetItem == nil || t.Layout == objects.TDict || t.Flags&(objects.FlagMapping|objects.FlagNoSequence) != 0) {
		return 0, rt.TypeErrorf("%s is not a sequence", t.Name)
	}
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		i, err := rt.NewInt(int64(mid))
		if err != nil {
			return 0, err
		}
		item, err := rt.GetItem(seq, i)
		rt.DecRef(i)
		if err != nil {
			return 0, err
		}
		if key != 0 {
			k, err := rt.Call1(key, item)
			rt.DecRef(item)
			if err != nil {
				return 0, err
			}
			item = k
		}
		var less bool
		if right {
			less, err = rt.CompareBool(x, item, objects.CmpLT)
		} else {
			less, err = rt.CompareBool(item, x, objects.CmpLT)
		}
		rt.DecRef(item)
		if err != nil {
			return 0, err
		}
		if less == right {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}
