package mem

import (
	"strings"
	"testing"
)

// faults runs fn on a debug heap and returns what was reported.
func faults(t *testing.T, fn func(h *Heap)) string {
	t.Helper()
	var got []string
	h := newHeap(t, Config{Debug: true, OnError: func(s string) { got = append(got, s) }})
	line := "a.py:1"
	h.Where = func() string { return line }
	h.TypeName = func(uint32) string { return "list" }
	fn(h)
	_ = h.CheckDebug()
	return strings.Join(got, "\n")
}

func TestDebug_Faults(t *testing.T) {
	cases := []struct {
		name string
		fn   func(h *Heap)
		want string
	}{
		{"nothing wrong", func(h *Heap) {
			r := h.Alloc(GCObject, 32)
			h.Free(GCObject, r, 32)
		}, ""},
		{"write behind", func(h *Heap) { *U8(h.Alloc(Raw, 21), 21) = 1 }, "write behind the block"},
		{"write before", func(h *Heap) { *U8(h.Alloc(Raw, 21)-1, 7) = 1 }, "write before the block"},
		{"write before head", func(h *Heap) { *U8(h.Alloc(GCObject, 24)-2, 3) = 1 }, "write before the block"},
		{"write after free", func(h *Heap) {
			r := h.Alloc(Raw, 40)
			h.Free(Raw, r, 40)
			*U8(r, 17) = 3
		}, "write after free (byte 0x03 at offset 17)"},
		{"write after free, found on leaving quarantine", func(h *Heap) {
			r := h.Alloc(Raw, 40)
			h.Free(Raw, r, 40)
			*U8(r, 0) = 3
			for range 2 {
				h.Free(Raw, h.Alloc(Raw, 300<<10), 300<<10)
			}
		}, "write after free"},
		{"double free", func(h *Heap) {
			r := h.Alloc(Object, 40)
			*U32(r, 4) = 5
			h.Free(Object, r, 40)
			h.Free(Object, r, 40)
		}, "double free: block"},
		{"wrong size", func(h *Heap) { h.Free(Object, h.Alloc(Object, 40), 48) }, "free with size 48"},
		{"wrong kind", func(h *Heap) { h.Free(Object, h.Alloc(GCObject, 40), 40) }, "free as object"},
		{"wrong kind, same place", func(h *Heap) { h.Free(Raw, h.Alloc(Object, 40), 40) }, "free as raw"},
		{"not a block", func(h *Heap) { h.Free(Raw, h.Alloc(Raw, 4000)+100, 40) }, "not a block"},
		{"realloc size", func(h *Heap) { h.Realloc(h.Alloc(Raw, 40), 41, 80) }, "realloc with size 41"},
		{"tracked", func(h *Heap) {
			r := h.Alloc(GCObject, 40)
			*U32(r-1, 0) = 9
			h.Free(GCObject, r, 40)
		}, "still tracks"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := faults(t, c.fn)
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Fatalf("reported %q, want %q", got, c.want)
			}
		})
	}
	got := faults(t, cases[6].fn)
	for _, part := range []string{"40 bytes, serial 1", "type word 0x5 (list)", "allocated at a.py:1", "freed at a.py:1"} {
		if !strings.Contains(got, part) {
			t.Errorf("no %q in %q", part, got)
		}
	}
}

func TestDebug_FillPatterns(t *testing.T) {
	h := newHeap(t, Config{Debug: true})
	r := h.Alloc(Raw, 32)
	if *U8(r, 5) != fillFresh {
		t.Error("fresh memory not filled")
	}
	h.Free(Raw, r, 32)
	if *U8(r, 5) != fillFreed {
		t.Error("freed memory not filled")
	}
	if f := h.NewFreeList("x", 10); f.Max != 0 {
		t.Error("free lists must be off")
	}
}

func TestDebug_PanicsWithoutHandler(t *testing.T) {
	h := newHeap(t, Config{Debug: true})
	defer func() {
		if s, _ := recover().(string); !strings.HasPrefix(s, "BUG: mem: free with size 9") {
			t.Fatalf("panicked with %q", s)
		}
	}()
	h.Free(Raw, h.Alloc(Raw, 8), 9)
}

func TestLayout_HeadersArePinned(t *testing.T) {
	h := newHeap(t, Config{Debug: true})
	r := h.Alloc(GCObject, 24)
	d, ok := h.Describe(GCObject, r)
	if !ok || d.Size != 24 || d.Serial != 1 {
		t.Fatalf("%+v %v", d, ok)
	}
}
