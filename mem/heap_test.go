package mem

import (
	"bytes"
	"math/rand"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
)

func newHeap(t testing.TB, cfg Config) *Heap {
	t.Helper()
	h, err := NewHeap(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Close)
	return h
}

func check(t testing.TB, h *Heap) {
	t.Helper()
	if err := h.Check(); err != nil {
		t.Fatal(err)
	}
}

type held struct {
	k    Kind
	r    Ref
	size uintptr
	seed byte
}

func (b held) start() uintptr {
	if b.k == Raw {
		return 0
	}
	return 8
}

func (b held) write() {
	if b.k != Raw {
		*U32(b.r, 0), *U32(b.r, 4) = 1, 77
	}
	for i := b.start(); i < b.size; i += max(b.size/16, 1) {
		*U8(b.r, i) = b.seed
	}
	if b.size > b.start() {
		*U8(b.r, b.size-1) = b.seed
	}
}

func (b held) intact() bool {
	for i := b.start(); i < b.size; i += max(b.size/16, 1) {
		if *U8(b.r, i) != b.seed {
			return false
		}
	}
	return b.size <= b.start() || *U8(b.r, b.size-1) == b.seed
}

func randomSize(rng *rand.Rand) uintptr {
	switch rng.Intn(20) {
	case 0:
		return 8 + uintptr(rng.Intn(600_000))
	case 1, 2, 3:
		return 8 + uintptr(rng.Intn(20_000))
	}
	return 8 + uintptr(rng.Intn(560))
}

// randomOps runs n random operations and checks contents and invariants.
func randomOps(t *testing.T, h *Heap, rng *rand.Rand, n int) {
	var blocks []held
	for step := range n {
		grow := 55
		if step/2000%2 == 1 {
			grow = 30
		}
		switch x := rng.Intn(100); {
		case x < grow || len(blocks) == 0:
			b := held{k: Kind(rng.Intn(3)), size: randomSize(rng), seed: byte(rng.Intn(256))}
			b.r = h.Alloc(b.k, b.size)
			if b.r == 0 {
				t.Fatal("refused")
			}
			if b.k != Raw && *U64(b.r, 0) != 0 || b.k == GCObject && *U64(b.r-1, 0) != 0 {
				t.Fatalf("%v of %d bytes: header not zeroed", b.k, b.size)
			}
			b.write()
			blocks = append(blocks, b)
		case x < grow+10:
			i := rng.Intn(len(blocks))
			b := blocks[i]
			if b.k != Raw {
				continue
			}
			size := randomSize(rng)
			if rng.Intn(2) == 0 {
				size = b.size + b.size/8 + 8
			}
			r := h.Realloc(b.r, b.size, size)
			for j := uintptr(0); j < min(b.size, size); j += max(b.size/16, 1) {
				if *U8(r, j) != b.seed {
					t.Fatalf("realloc %d to %d lost byte %d", b.size, size, j)
				}
			}
			b.r, b.size = r, size
			b.write()
			blocks[i] = b
		default:
			i := rng.Intn(len(blocks))
			if !blocks[i].intact() {
				t.Fatalf("step %d: block %+v was overwritten", step, blocks[i])
			}
			h.Free(blocks[i].k, blocks[i].r, blocks[i].size)
			blocks[i] = blocks[len(blocks)-1]
			blocks = blocks[:len(blocks)-1]
		}
		if step%500 == 0 {
			check(t, h)
			if live, _ := h.LiveBlocks(); live != len(blocks) {
				t.Fatalf("step %d: %d blocks live, want %d", step, live, len(blocks))
			}
			want := map[Ref]bool{}
			for _, b := range blocks {
				if b.k != Raw {
					want[b.r] = true
				}
			}
			h.Walk(func(k Kind, r Ref, size uintptr) {
				if !want[r] {
					t.Fatalf("walk: %v %#x is not live", k, r)
				}
				delete(want, r)
			})
			if len(want) != 0 {
				t.Fatalf("walk missed %d blocks", len(want))
			}
		}
	}
	for _, b := range blocks {
		if !b.intact() {
			t.Fatalf("block %+v was overwritten", b)
		}
		h.Free(b.k, b.r, b.size)
	}
	check(t, h)
	if live, _ := h.LiveBlocks(); live != 0 {
		t.Fatalf("%d blocks live at the end", live)
	}
	h.FlushQuarantine()
	h.Trim()
	check(t, h)
	if st := h.Stats(); st.Committed != 0 || st.Arenas != 0 || st.Segments != 0 {
		t.Fatalf("after freeing everything: %d bytes held, %d arenas, %d segments", st.Committed, st.Arenas, st.Segments)
	}
}

func TestHeap_RandomOperations(t *testing.T) {
	for seed := range int64(6) {
		randomOps(t, newHeap(t, Config{}), rand.New(rand.NewSource(seed)), 12000)
	}
}

func TestHeap_RandomOperationsDebug(t *testing.T) {
	randomOps(t, newHeap(t, Config{Debug: true}), rand.New(rand.NewSource(9)), 8000)
}

func TestHeap_TwoGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for seed := range int64(4) {
		h := newHeap(t, Config{})
		wg.Go(func() { randomOps(t, h, rand.New(rand.NewSource(seed)), 6000) })
	}
	wg.Wait()
}

func TestHeap_LastFreedIsNextAllocated(t *testing.T) {
	h := newHeap(t, Config{})
	var refs []Ref
	for range 5000 {
		refs = append(refs, h.Alloc(Object, 24))
	}
	for _, i := range []int{4999, 0, 2500, 17, 4000} {
		h.Free(Object, refs[i], 24)
		if r := h.Alloc(Object, 24); r != refs[i] {
			t.Fatalf("freed %#x, next allocation is %#x", refs[i], r)
		}
	}
	only := h.Alloc(GCObject, 200)
	for range 3 {
		h.Free(GCObject, only, 200)
		if r := h.Alloc(GCObject, 200); r != only {
			t.Fatalf("freed %#x, next allocation is %#x", only, r)
		}
	}
	check(t, h)
}

func TestHeap_EmptyPoolServesOtherClass(t *testing.T) {
	h := newHeap(t, Config{})
	fill := func(size uintptr) {
		var refs []Ref
		for range 900 << 10 / size {
			refs = append(refs, h.Alloc(Raw, size))
		}
		if n := h.Stats().PeakArenas; n > 2 {
			t.Fatalf("%d arenas in use for blocks of %d", n, size)
		}
		for _, r := range refs {
			h.Free(Raw, r, size)
		}
	}
	for size := uintptr(8); size <= 512; size += 8 {
		fill(size)
	}
	check(t, h)
}

// residentBytes is the process's resident set.
func residentBytes(t *testing.T) int {
	b, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip("no /proc/self/statm here")
	}
	n, _ := strconv.Atoi(strings.Fields(string(b))[1])
	return n * os.Getpagesize()
}

func TestHeap_MemoryGoesBackToSystem(t *testing.T) {
	h := newHeap(t, Config{})
	refs := h.Alloc(Raw, 4*10_000_000)
	before := residentBytes(t)
	n, total := 0, uintptr(0)
	for ; total < 300<<20; n++ {
		size := uintptr(16 + n%7*8)
		r := h.Alloc(Object, size)
		*RefAt(refs, uintptr(n)*4) = r
		*U64(r, 8) = 1
		total += size
	}
	full := residentBytes(t)
	if full-before < 300<<20 {
		t.Fatalf("resident set grew by %d only", full-before)
	}
	for i := range n {
		h.Free(Object, *RefAt(refs, uintptr(i)*4), uintptr(16+i%7*8))
	}
	h.Free(Raw, refs, 4*10_000_000)
	after := residentBytes(t)
	if after-before > 8<<20 {
		t.Fatalf("resident set before %d MiB, full %d MiB, after %d MiB", before>>20, full>>20, after>>20)
	}
	check(t, h)
}

func TestHeap_GoHeapUnaffected(t *testing.T) {
	const n = 10_000_000
	h := newHeap(t, Config{})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	first := Ref(0)
	for range n {
		r := h.Alloc(Object, 16)
		*RefAt(r, 8) = first
		first = r
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 64<<10 {
		t.Fatalf("HeapAlloc grew by %d bytes", grown)
	}
	if live, bytes := h.LiveBlocks(); live != n || bytes != n*16 {
		t.Fatalf("%d blocks of %d bytes live", live, bytes)
	}
}

func TestHeap_Limit(t *testing.T) {
	h := newHeap(t, Config{MaxHeap: 2 << 20})
	var refs []Ref
	for {
		r := h.Alloc(Raw, 64)
		if r == 0 {
			break
		}
		refs = append(refs, r)
	}
	if st := h.Stats(); st.Committed > 2<<20 || st.Committed < 2<<20-pageSize || st.Refused != 1 {
		t.Fatalf("held %d, refused %d", st.Committed, st.Refused)
	}
	if h.Alloc(Raw, 1000) != 0 || h.Alloc(Raw, 1<<20) != 0 {
		t.Fatal("the limit was passed")
	}
	h.Emergency = EmergencyTrace
	if h.Alloc(Raw, 1000) == 0 || h.Alloc(GCObject, 100) == 0 {
		t.Fatal("no emergency memory")
	}
	if st := h.Stats(); st.Committed > 2<<20+EmergencyTrace {
		t.Fatalf("emergency took %d", st.Committed-2<<20)
	}
	h.Emergency = 0
	check(t, h)
	for _, r := range refs {
		h.Free(Raw, r, 64)
	}
	if h.Alloc(Raw, 1<<20) == 0 {
		t.Fatal("refused although there is room")
	}
	big := h.Alloc(Raw, 300_000)
	*U8(big, 299_999) = 9
	if h.Realloc(big, 300_000, 3<<20) != 0 || *U8(big, 299_999) != 9 {
		t.Fatal("failed realloc must leave the block")
	}
	h.SetLimit(0)
	if h.Realloc(big, 300_000, 3<<20) == 0 {
		t.Fatal("refused without limit")
	}
	if h.Alloc(Raw, maxRequest-5) != 0 || h.Alloc(Raw, ^uintptr(0)-4) != 0 {
		t.Fatal("absurd size granted")
	}
	check(t, h)
}

func TestHeap_ReallocInPlace(t *testing.T) {
	h := newHeap(t, Config{})
	a := h.Alloc(Raw, 600)
	if r := h.Realloc(a, 600, 5000); r != a {
		t.Error("a general block with free memory behind it moved")
	}
	if r := h.Realloc(a, 5000, 700); r != a {
		t.Error("a shrinking block moved")
	}
	b := h.Alloc(Raw, 100)
	if r := h.Realloc(b, 100, 103); r != b {
		t.Error("a small block moved within its class")
	}
	l := h.Alloc(Raw, 1<<20)
	if r := h.Realloc(l, 1<<20, 5<<20); r != l {
		t.Error("a large block with free pages behind it moved")
	}
	check(t, h)
}

func TestHeap_GrowingListMovesSeldom(t *testing.T) {
	h := newHeap(t, Config{})
	size, moves, copied := uintptr(64), 0, uintptr(0)
	r := h.Alloc(Raw, size)
	for size < 40_000_000 {
		h.Alloc(GCObject, 48) // something else always wants memory
		h.Alloc(Raw, 2000)
		next := (size + size/8 + 24) &^ 15
		q := h.Realloc(r, size, next)
		if q != r {
			moves++
			copied += size
		}
		r, size = q, next
	}
	if copied > 2*size {
		t.Fatalf("%d moves copied %d bytes for a list of %d", moves, copied, size)
	}
	check(t, h)
}

func TestHeap_SizeOfBlock(t *testing.T) {
	h := newHeap(t, Config{})
	for _, c := range []struct {
		k          Kind
		size, want uintptr
	}{{Raw, 1, 8}, {Object, 16, 16}, {GCObject, 16, 24}, {Raw, 512, 512}, {Raw, 513, 528}, {GCObject, 505, 528}, {Raw, 200_000, 212_992}} {
		if got := h.SizeOfBlock(c.k, c.size); got != c.want {
			t.Errorf("%v %d: %d, want %d", c.k, c.size, got, c.want)
		}
		before := h.committed
		h.Alloc(c.k, c.size)
		if _, bytes := h.LiveBlocks(); bytes == 0 || h.committed < before {
			t.Error("not counted")
		}
	}
	_, bytes := h.LiveBlocks()
	if bytes != 8+16+24+512+528+528+212_992 {
		t.Errorf("%d bytes live", bytes)
	}
}

func TestFreeList(t *testing.T) {
	h := newHeap(t, Config{})
	f := h.NewFreeList("float", 2)
	var refs []Ref
	for range 3 {
		r := h.Alloc(Object, 16)
		*U32(r, 4) = 7
		refs = append(refs, r)
	}
	if f.Pop() != 0 || !f.Push(refs[0]) || !f.Push(refs[1]) || f.Push(refs[2]) {
		t.Fatal("the list must hold exactly two")
	}
	n := 0
	h.Walk(func(Kind, Ref, uintptr) { n++ })
	if n != 1 {
		t.Fatalf("walk sees %d blocks", n)
	}
	if r := f.Pop(); r != refs[1] || *U64(r, 0) != 0 {
		t.Fatal("last in, first out, header zeroed")
	}
	if f.Drain(h, Object, 16) != 1 {
		t.Fatal("drain")
	}
	if f.Hits != 1 || f.Misses != 1 || f.Pushes != 2 || f.Full != 1 {
		t.Fatalf("%+v", f)
	}
	check(t, h)
}

func TestHeap_DebugMallocStats(t *testing.T) {
	h := newHeap(t, Config{})
	h.Alloc(Object, 16)
	h.Alloc(Raw, 5000)
	var b bytes.Buffer
	h.DebugMallocStats(&b)
	for _, want := range []string{"Small block threshold = 512, in 64 size classes.", "    1     16           1               1          1015", "# arenas allocated current"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func BenchmarkAllocFree(b *testing.B) {
	h := newHeap(b, Config{})
	h.Alloc(Object, 16)
	for b.Loop() {
		h.Free(Object, h.Alloc(Object, 16), 16)
	}
}

func BenchmarkAllocFreeOnlyBlock(b *testing.B) {
	h := newHeap(b, Config{})
	for b.Loop() {
		h.Free(Object, h.Alloc(Object, 16), 16)
	}
}

func BenchmarkAllocFreeGC(b *testing.B) {
	h := newHeap(b, Config{})
	h.Alloc(GCObject, 48)
	for b.Loop() {
		h.Free(GCObject, h.Alloc(GCObject, 48), 48)
	}
}

func BenchmarkAllocFree1000(b *testing.B) {
	h := newHeap(b, Config{})
	var refs [1000]Ref
	for b.Loop() {
		for i := range refs {
			refs[i] = h.Alloc(Object, 24)
		}
		for _, r := range refs {
			h.Free(Object, r, 24)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/pair")
}

func BenchmarkAllocFreeGeneral(b *testing.B) {
	h := newHeap(b, Config{})
	h.Alloc(Raw, 1000)
	for b.Loop() {
		h.Free(Raw, h.Alloc(Raw, 1000), 1000)
	}
}

func BenchmarkGrowList10M(b *testing.B) {
	h := newHeap(b, Config{})
	for b.Loop() {
		size := uintptr(64)
		r := h.Alloc(Raw, size)
		for size < 40_000_000 {
			next := (size + size/8 + 24) &^ 15
			r = h.Realloc(r, size, next)
			size = next
		}
		h.Free(Raw, r, size)
	}
}
