// Package objects holds the object types of the interpreter: one file a type, with its layout, constructor, slots and
// methods, and the machinery they share.
//
// An object is a block in mapped memory (package mem), named by a Ref. Every object begins with the header
//
//	offset 0  refcount uint32   Immortal (0xFFFFFFFF) is never counted
//	offset 4  type     uint32   low 24 bits: TypeID; high 8 bits: flags of the collector and of weak references
//
// and a collected object (one that may be part of a cycle) has the collector's head, two Refs, in the 8 bytes before its header.
// The type's behaviour is a Go value, *Type, found in Runtime's table by the TypeID; nothing in mapped memory points into Go's heap.
//
// Ownership of references. A function that returns a Ref returns a new reference; its arguments are borrowed. Exceptions are named:
// ...Borrow returns a reference that the container keeps, ...Steal takes over its argument, also when it fails.
// Functions that can fail return an error, which is ErrRaised; the exception itself waits in the Runtime.
package objects
