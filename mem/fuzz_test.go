package mem

import "testing"

// FuzzHeap does what the input says with a heap, three bytes an operation, and compares with what it knows must be there.
func FuzzHeap(f *testing.F) {
	f.Add([]byte{0, 1, 10, 3, 2, 200, 0, 3, 255, 6, 0, 9, 9, 0, 0, 9, 1, 0})
	f.Add([]byte{1, 1, 255, 4, 2, 255, 7, 0, 255, 10, 1, 0, 8, 5, 5, 5, 255, 255, 2, 128, 128})
	f.Add([]byte{2, 0, 0, 3, 0, 1, 3, 0, 2, 3, 0, 3, 6, 0, 0, 6, 1, 7, 9, 0, 0, 12, 0, 0})
	f.Fuzz(func(t *testing.T, ops []byte) {
		if len(ops) == 0 || len(ops) > 3000 {
			return
		}
		cfg := Config{Debug: ops[0]&1 != 0, Quarantine: 4096}
		if ops[0]&2 != 0 {
			cfg.MaxHeap = 3 << 20
		}
		h, err := NewHeap(cfg)
		if err != nil {
			t.Fatal(err)
		}
		defer h.Close()
		var blocks []held
		for ops = ops[1:]; len(ops) >= 3; ops = ops[3:] {
			// Small, medium and large sizes are equally likely.
			size := 8 + uintptr(ops[1])<<(ops[0]>>6*4) + uintptr(ops[2])>>4
			switch op := ops[0] & 15; {
			case op < 8 || len(blocks) == 0:
				b := held{k: Kind(op % 3), size: size, seed: ops[2]}
				if b.r = h.Alloc(b.k, size); b.r == 0 {
					if cfg.MaxHeap == 0 {
						t.Fatal("refused")
					}
					continue
				}
				b.write()
				blocks = append(blocks, b)
			case op < 11:
				b := &blocks[int(ops[1])%len(blocks)]
				if b.k != Raw {
					continue
				}
				r := h.Realloc(b.r, b.size, size)
				if r == 0 {
					if cfg.MaxHeap == 0 {
						t.Fatal("refused")
					}
					break
				}
				for j := uintptr(0); j < min(b.size, size); j += max(b.size/16, 1) {
					if *U8(r, j) != b.seed {
						t.Fatalf("realloc %d to %d lost byte %d", b.size, size, j)
					}
				}
				b.r, b.size = r, size
				b.write()
			case op < 15:
				i := int(ops[2]) % len(blocks)
				if !blocks[i].intact() {
					t.Fatalf("block %+v was overwritten", blocks[i])
				}
				h.Free(blocks[i].k, blocks[i].r, blocks[i].size)
				blocks[i] = blocks[len(blocks)-1]
				blocks = blocks[:len(blocks)-1]
			default:
				h.Trim()
			}
		}
		check(t, h)
		if live, _ := h.LiveBlocks(); live != len(blocks) {
			t.Fatalf("%d blocks live, want %d", live, len(blocks))
		}
		for _, b := range blocks {
			if !b.intact() {
				t.Fatalf("block %+v was overwritten", b)
			}
			h.Free(b.k, b.r, b.size)
		}
		h.FlushQuarantine()
		h.Trim()
		check(t, h)
		if st := h.Stats(); st.Committed != 0 {
			t.Fatalf("%d bytes held at the end", st.Committed)
		}
	})
}
