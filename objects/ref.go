package objects

import (
	"unsafe"

	"minipy/mem"
)

// Ref names an object (or a raw block) in mapped memory; 0 is none.
type Ref = mem.Ref

// Immortal is the refcount of objects that are never counted and never die before the interpreter does.
const Immortal = 0xFFFFFFFF

// Header offsets and the split of the type word.
const (
	offRefcount = 0
	offType     = 4
	HeaderSize  = 8

	TypeMask = 0x00FFFFFF
)

// Refcount returns o's reference count as sys.getrefcount would see it without its own argument.
func Refcount(o Ref) uint32 { return *mem.U32(o, offRefcount) }

// TypeOf returns o's type ID, without flags.
func TypeOf(o Ref) TypeID { return TypeID(*mem.U32(o, offType) & TypeMask) }

// TypeWord returns the whole type word; for types that are not collected it equals the TypeID.
func TypeWord(o Ref) uint32 { return *mem.U32(o, offType) }

// HasFlag reports whether a header flag is set on o.
func HasFlag(o Ref, flag uint32) bool { return *mem.U32(o, offType)&flag != 0 }

// SetFlag sets a header flag on o.
func SetFlag(o Ref, flag uint32) { *mem.U32(o, offType) |= flag }

// ClearFlag clears a header flag on o.
func ClearFlag(o Ref, flag uint32) { *mem.U32(o, offType) &^= flag }

// HeaderWord is o's refcount and type in one word: the count in the low half.
func HeaderWord(o Ref) *uint64 { return mem.U64(o, 0) }

// Payload is the word behind o's header: an int's or a float's value, what a str knows of itself.
func Payload(o Ref) *uint64 { return mem.U64(o, HeaderSize) }

// IncRef adds a reference to o.
func IncRef(o Ref) {
	p := mem.U32(o, offRefcount)
	if n := *p + 1; n != 0 {
		*p = n
	}
}

// NewRef adds a reference to o and returns it.
func NewRef(o Ref) Ref {
	IncRef(o)
	return o
}

// XIncRef is IncRef for a Ref that may be 0.
func XIncRef(o Ref) {
	if o != 0 {
		IncRef(o)
	}
}

// DecRef gives up a reference to o; at zero the object is finalised and its block returned at once.
func (rt *Runtime) DecRef(o Ref) {
	p := mem.U32(o, offRefcount)
	if n := *p - 1; n < Immortal-1 {
		*p = n
		if n == 0 {
			rt.dealloc(o)
		}
	}
}

// XDecRef is DecRef for a Ref that may be 0.
func (rt *Runtime) XDecRef(o Ref) {
	if o != 0 {
		rt.DecRef(o)
	}
}

// SetSlot replaces the owned reference at *p by v (stolen) and then releases the old one, so that code run by
// its death already sees the new value.
func (rt *Runtime) SetSlot(p *Ref, v Ref) {
	old := *p
	*p = v
	if old != 0 {
		rt.DecRef(old)
	}
}

// ClearSlot empties the owned reference at *p.
func (rt *Runtime) ClearSlot(p *Ref) { rt.SetSlot(p, 0) }

// SetImmortal makes o immortal.
func SetImmortal(o Ref) { *mem.U32(o, offRefcount) = Immortal }

// IsImmortal reports whether o is never counted.
func IsImmortal(o Ref) bool { return *mem.U32(o, offRefcount) == Immortal }

// DecRefNoDealloc lowers the count of an object known to have other references.
func DecRefNoDealloc(o Ref) {
	p := mem.U32(o, offRefcount)
	if *p != Immortal {
		*p--
	}
}

// RefAt is the typed pointer to a Ref-valued field of o.
func RefAt(o Ref, off uintptr) *Ref { return (*Ref)(unsafe.Add(mem.At(o), off)) }
