package mem

import "unsafe"

// Ref names a block: the distance of its first usable byte from the base of
// the reserved range, in units of 8 bytes. 0 is null.
type Ref uint32

// Kind says how a block begins, and so whether Walk can read it.
type Kind uint8

const (
	Raw      Kind = iota // anything
	Object               // refcount uint32, type uint32
	GCObject             // collector's head (8 bytes), then refcount and type; the Ref points behind the head
	numKinds
)

// String gives the kind's name as reports print it.
func (k Kind) String() string {
	switch k {
	case Raw:
		return "raw"
	case Object:
		return "object"
	case GCObject:
		return "gcobject"
	}
	return "kind?"
}

const (
	unit       = 8 // bytes a Ref counts
	unitShift  = 3
	gcHeadSize = 8 // bytes of a GCObject block before its Ref
)

// base is the first byte of the reserved range; set once by reserveOnce.
var base unsafe.Pointer

// At returns the address a Ref names. It is valid until the block is freed.
func At(r Ref) unsafe.Pointer { return unsafe.Add(base, uintptr(r)<<unitShift) }

// RefOf is the inverse of At; p must point into the reserved range.
func RefOf(p unsafe.Pointer) Ref { return Ref((uintptr(p) - uintptr(base)) >> unitShift) }

// U8 points at the byte off bytes into the block r.
func U8(r Ref, off uintptr) *uint8 { return (*uint8)(unsafe.Add(base, uintptr(r)<<unitShift+off)) }

// U16 points at the uint16 off bytes into the block r.
func U16(r Ref, off uintptr) *uint16 { return (*uint16)(unsafe.Add(base, uintptr(r)<<unitShift+off)) }

// U32 points at the uint32 off bytes into the block r.
func U32(r Ref, off uintptr) *uint32 { return (*uint32)(unsafe.Add(base, uintptr(r)<<unitShift+off)) }

// U64 points at the uint64 off bytes into the block r.
func U64(r Ref, off uintptr) *uint64 { return (*uint64)(unsafe.Add(base, uintptr(r)<<unitShift+off)) }

// I64 points at the int64 off bytes into the block r.
func I64(r Ref, off uintptr) *int64 { return (*int64)(unsafe.Add(base, uintptr(r)<<unitShift+off)) }

// F64 points at the float64 off bytes into the block r.
func F64(r Ref, off uintptr) *float64 {
	return (*float64)(unsafe.Add(base, uintptr(r)<<unitShift+off))
}

// RefAt points at the Ref stored off bytes into the block r.
func RefAt(r Ref, off uintptr) *Ref { return (*Ref)(unsafe.Add(base, uintptr(r)<<unitShift+off)) }

// Slice views n Refs stored off bytes into the block r.
func Slice(r Ref, off uintptr, n int) []Ref {
	return unsafe.Slice((*Ref)(unsafe.Add(base, uintptr(r)<<unitShift+off)), n)
}

// Bytes views n bytes stored off bytes into the block r.
func Bytes(r Ref, off uintptr, n int) []byte {
	return unsafe.Slice((*byte)(unsafe.Add(base, uintptr(r)<<unitShift+off)), n)
}
