package gc

import "minipy/mem"

// Flags in the high byte of an object's type word. The other bits of the byte
// are free for others.
const (
	FlagFinalized   = 1 << 24 // the finaliser ran; it runs once
	FlagCollecting  = 1 << 25 // in the list being collected; the head's prev holds the count copy
	FlagUnreachable = 1 << 26 // found tentatively unreachable by the running collection
	FlagWeakrefs    = 1 << 27 // has an entry in the weak-reference table

	TypeMask = 1<<24 - 1 // the type number
)

// Immortal is the refcount of an object that is never counted.
const Immortal = 0xFFFFFFFF

const (
	offRefcount = 0
	offType     = 4
)

// The head is the 8 bytes before the Ref: next at -8, prev at -4.
func next(o mem.Ref) *mem.Ref { return mem.RefAt(o-1, 0) }
func prev(o mem.Ref) *mem.Ref { return mem.RefAt(o-1, 4) }

// refs is the copy of the refcount that a collection keeps in place of prev.
func refs(o mem.Ref) *uint32 { return mem.U32(o-1, 4) }

func refcount(o mem.Ref) *uint32 { return mem.U32(o, offRefcount) }
func typeWord(o mem.Ref) *uint32 { return mem.U32(o, offType) }

func collecting(o mem.Ref) bool { return *typeWord(o)&FlagCollecting != 0 }

// IsTracked reports whether o, which must have a head, is in a generation.
func IsTracked(o mem.Ref) bool { return *next(o) != 0 }

// IsFinalized reports whether the finaliser of o has run.
func IsFinalized(o mem.Ref) bool { return *typeWord(o)&FlagFinalized != 0 }

// SetFinalized notes that the finaliser of o runs now.
func SetFinalized(o mem.Ref) { *typeWord(o) |= FlagFinalized }

// HasWeakrefs reports whether weak references to o exist; o needs no head.
func HasWeakrefs(o mem.Ref) bool { return *typeWord(o)&FlagWeakrefs != 0 }

// Untrack takes o out of its generation; one that is in none stays so.
func Untrack(o mem.Ref) {
	n := *next(o)
	if n == 0 {
		return
	}
	p := *prev(o)
	*next(p) = n
	*prev(n) = p
	*mem.U64(o-1, 0) = 0
	*typeWord(o) &^= FlagCollecting | FlagUnreachable
}

// Links returns the neighbours of o, which must have a head, in its generation: objects, or the head of a list. Both are 0 for an untracked object.
func Links(o mem.Ref) (after, before mem.Ref) { return *next(o), *prev(o) }
