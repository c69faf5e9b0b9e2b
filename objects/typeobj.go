package objects

import (
	"strings"
	"unsafe"

	"minipy/mem"
)

// Layout of a type object (GC head before it). The Go side, *Type, is found by the ID.
//
//	 8  ID        uint32   index into Runtime.types
//	12  name      Ref      str
//	16  qualname  Ref      str
//	20  bases     Ref      tuple of type objects
//	24  mro       Ref      tuple of type objects, itself included
//	28  dict      Ref      dict
//	32  slots     Ref      tuple of the names in __slots__, or 0
//	36  spare
const (
	offTypeID       = 8
	offTypeName     = 12
	offTypeQualname = 16
	offTypeBases    = 20
	offTypeMRO      = 24
	offTypeDict     = 28
	offTypeSlots    = 32
	typeObjSize     = 40
)

// TypeFromObj returns the Go side of a type object.
func (rt *Runtime) TypeFromObj(o Ref) *Type { return rt.types[*mem.U32(o, offTypeID)] }

// IsTypeObj reports whether o is a class.
func (rt *Runtime) IsTypeObj(o Ref) bool { return rt.types[TypeOf(o)].Flags&FlagTypeSubclass != 0 }

// TypeDict returns t's attribute dict, borrowed.
func (t *Type) TypeDict() Ref { return *RefAt(t.Obj, offTypeDict) }

// MRO returns t's method resolution order tuple, borrowed.
func (t *Type) MRO() Ref { return *RefAt(t.Obj, offTypeMRO) }

// Bases returns t's bases tuple, borrowed.
func (t *Type) Bases() Ref { return *RefAt(t.Obj, offTypeBases) }

// NameRef returns t's __name__, borrowed.
func (t *Type) NameRef() Ref { return *RefAt(t.Obj, offTypeName) }

// fullTypeName names o's class with its module, unless that is builtins or __main__.
func (rt *Runtime) fullTypeName(o Ref) string {
	t := rt.TypeFor(o)
	if t.Flags&FlagHeapType == 0 {
		return t.Name
	}
	name := rt.StrGo(t.QualnameRef())
	if m := rt.DictGetStr(t.TypeDict(), rt.Name(NameModule)); m != 0 && rt.IsStr(m) {
		if module := rt.StrGo(m); module != "builtins" && module != "__main__" {
			return module + "." + name
		}
	}
	return name
}

// QualnameRef returns t's __qualname__, borrowed.
func (t *Type) QualnameRef() Ref { return *RefAt(t.Obj, offTypeQualname) }

// IsSubtype reports whether b is in a's MRO.
func (rt *Runtime) IsSubtype(a, b *Type) bool {
	if a == b {
		return true
	}
	mro := a.MRO()
	if mro == 0 {
		for t := a; t != nil; t = t.Base {
			if t == b {
				return true
			}
		}
		return false
	}
	for _, o := range TupleItems(mro) {
		if o == b.Obj {
			return true
		}
	}
	return false
}

const methodCacheSize = 4096

type methodCacheEntry struct {
	version uint32
	name    Ref
	value   Ref
}

// TypeLookup finds name in the dicts of t's MRO; 0 if it is not there. Looking up fails for no exact str.
// Immortal names (all that code uses) go through a cache keyed by the type's version.
// refs: result borrowed
func (rt *Runtime) TypeLookup(t *Type, name Ref) Ref {
	if t.Version == 0 {
		rt.assignVersion(t)
	}
	e := &rt.methodCache[(t.Version*31^uint32(name))%methodCacheSize]
	if e.version == t.Version && e.name == name {
		return e.value
	}
	if TypeOf(name) != TStr {
		name = rt.Unbox(name)
	}
	version := t.Version
	v := rt.typeLookupSlow(t, name)
	if IsImmortal(name) && t.Version == version {
		*e = methodCacheEntry{version, name, v}
	}
	return v
}

func (rt *Runtime) typeLookupSlow(t *Type, name Ref) Ref {
	mro := t.MRO()
	if mro == 0 {
		return 0
	}
	v := Ref(0)
	IncRef(mro) // comparing keys can run code that gives t another one
	for _, o := range TupleItems(mro) {
		if v = rt.DictGetStr(*RefAt(o, offTypeDict), name); v != 0 {
			break
		}
	}
	rt.DecRef(mro)
	return v
}

func (rt *Runtime) assignVersion(t *Type) {
	rt.nextVersion++
	if rt.nextVersion == 0 { // wrapped: forget every cached fact
		for _, u := range rt.types {
			if u != nil {
				rt.setVersion(u, 0)
			}
		}
		rt.methodCache = [methodCacheSize]methodCacheEntry{}
		rt.nextVersion = 1
	}
	rt.setVersion(t, rt.nextVersion)
}

// setVersion keeps the version tag both in t and where inline caches compare it.
func (rt *Runtime) setVersion(t *Type, v uint32) {
	t.Version = v
	for len(rt.versions) <= int(t.ID) {
		rt.versions = append(rt.versions, 0)
		rt.TypeVersions = unsafe.Pointer(unsafe.SliceData(rt.versions))
	}
	rt.versions[t.ID] = v
}

// typeModified invalidates what is cached about t and its subclasses.
func (rt *Runtime) typeModified(t *Type) {
	rt.setVersion(t, 0)
	for _, s := range t.subclasses {
		if u := rt.types[s.id]; u != nil {
			rt.typeModified(u)
		}
	}
}

// slotArray views the function fields of Slots as an array, so that slots can be inherited and compared. Every field of Slots is a func: one word.
const slotCount = int(unsafe.Sizeof(Slots{}) / unsafe.Sizeof(uintptr(0)))

func (s *Slots) array() *[slotCount]unsafe.Pointer {
	return (*[slotCount]unsafe.Pointer)(unsafe.Pointer(s))
}

const (
	slotBinary0 = int(unsafe.Offsetof(Slots{}.Binary) / unsafe.Sizeof(uintptr(0)))
	slotPowMod  = int(unsafe.Offsetof(Slots{}.PowMod) / unsafe.Sizeof(uintptr(0)))
)

// sameSlot reports whether two types share the same function in slot i.
func sameSlot(a, b *Type, i int) bool { return a.array()[i] == b.array()[i] }

// notInherited are the slots that a type must not take from its base by plain copying.
var notInherited = func() (m [slotCount]bool) {
	m[unsafe.Offsetof(Slots{}.New)/8] = false
	return
}()

func (t *Type) inheritSlots(base *Type) {
	dst, src := t.array(), base.array()
	if t.RichCompare != nil && t.Hash == nil {
		t.Hash = hashNotImplemented // defining == takes away the inherited hash
	}
	for i := range dst {
		if dst[i] == nil && !notInherited[i] {
			dst[i] = src[i]
		}
	}
}

const inheritedFlags = FlagGC | FlagManagedDict | FlagWeakrefable | FlagBoxed | FlagIntSubclass | FlagListSubclass | FlagTupleSubclass |
	FlagBytesSubclass | FlagStrSubclass | FlagDictSubclass | FlagExcSubclass | FlagTypeSubclass | FlagSequence | FlagMapping

// patternFlags come from the first class in the MRO that has one of them.
const patternFlags = FlagSequence | FlagMapping

// newTypeObject allocates the object for t, immortal when it is built in.
func (rt *Runtime) newTypeObject(meta *Type, t *Type) (Ref, error) {
	id, size := TType, uintptr(typeObjSize)
	if meta != nil { // nil only for object itself, which is made before type
		id, size = meta.ID, max(meta.Size, typeObjSize)
	}
	o, err := rt.AllocGC(id, size)
	if err != nil {
		return 0, err
	}
	*mem.U32(o, offTypeID) = uint32(t.ID)
	t.Obj = o
	return o, nil
}

// RegisterType makes a built-in type from its description.
func (rt *Runtime) RegisterType(spec TypeSpec) (*Type, error) {
	t := &Type{Slots: spec.Slots, ID: spec.ID, Flags: spec.Flags | FlagImmutable, Name: spec.Name, Size: spec.Size, DictOff: spec.DictOff}
	if t.ID == 0 {
		t.ID = rt.newTypeID()
	}
	for len(rt.types) <= int(t.ID) {
		rt.types = append(rt.types, nil)
	}
	rt.types[t.ID] = t
	if spec.ID != TObject {
		base := spec.Base
		if base == 0 {
			base = TObject
		}
		t.Base = rt.types[base]
	}
	t.Layout = t.ID
	if b := t.Base; b != nil {
		t.Flags |= b.Flags & (inheritedFlags &^ (FlagManagedDict | FlagBoxed))
		if t.Size == 0 {
			t.Size = b.Size
		}
		if t.DictOff == 0 {
			t.DictOff = b.DictOff
		}
		if b.ID != TObject && spec.Size == 0 || spec.Slots.Dealloc == nil && b.ID != TObject {
			t.Layout = b.Layout
		}
	}
	if t.DictOff != 0 {
		t.Flags |= FlagManagedDict
	}
	o, err := rt.newTypeObject(rt.types[TType], t)
	if err != nil {
		return nil, err
	}
	SetImmortal(o)
	if err := rt.fillStaticType(t, &spec); err != nil {
		return nil, err
	}
	return t, nil
}

func (rt *Runtime) newTypeID() TypeID {
	if n := len(rt.freeTypes); n > 0 {
		id := rt.freeTypes[n-1]
		rt.freeTypes = rt.freeTypes[:n-1]
		return id
	}
	id := max(TypeID(len(rt.types)), FirstDynamicType)
	for len(rt.types) <= int(id) {
		rt.types = append(rt.types, nil)
	}
	return id
}

// fillStaticType sets the references of a built-in type's object: name, bases, MRO and the dict with its methods.
func (rt *Runtime) fillStaticType(t *Type, spec *TypeSpec) error {
	name := spec.Name
	short := name[strings.LastIndexByte(name, '.')+1:]
	t.module = spec.Module
	if t.module == "" {
		t.module = "builtins"
	}
	*RefAt(t.Obj, offTypeName) = rt.Intern(short)
	*RefAt(t.Obj, offTypeQualname) = rt.Intern(short)
	var err error
	bases := rt.EmptyTuple
	if t.Base != nil {
		if bases, err = rt.NewTupleFrom([]Ref{t.Base.Obj}); err != nil {
			return err
		}
	}
	*RefAt(t.Obj, offTypeBases) = bases
	mro := []Ref{t.Obj}
	for b := t.Base; b != nil; b = b.Base {
		mro = append(mro, b.Obj)
	}
	m, err := rt.NewTupleFrom(mro)
	if err != nil {
		return err
	}
	*RefAt(t.Obj, offTypeMRO) = m
	rt.Untrack(m)
	if bases != rt.EmptyTuple {
		rt.Untrack(bases)
	}
	d, err := rt.NewDict()
	if err != nil {
		return err
	}
	*RefAt(t.Obj, offTypeDict) = d
	spec.inDictOrder(short)
	for i := range spec.Methods {
		spec.Methods[i].owner = short
	}
	if err := rt.addSlotWrappers(t, spec.Methods); err != nil {
		return err
	}
	if t.Base != nil {
		t.inheritSlots(t.Base)
	}
	for i := range spec.Methods {
		if n := &spec.Methods[i]; n.Name != "__buffer__" && n.Name != "__release_buffer__" {
			if err := rt.addMethod(t, n); err != nil {
				return err
			}
		}
	}
	for _, m := range spec.Members {
		if err := rt.addMember(t, m); err != nil {
			return err
		}
	}
	for i := range spec.GetSets {
		if err := rt.addGetSet(t, &spec.GetSets[i]); err != nil {
			return err
		}
	}
	if spec.MatchArgs != nil {
		if err := rt.setStringTuple(d, "__match_args__", spec.MatchArgs); err != nil {
			return err
		}
	}
	if rt.DictGetStr(d, rt.Name(NameDoc)) == 0 {
		doc := rt.None
		if spec.Doc != "" {
			if doc, err = rt.NewStr(spec.Doc); err != nil {
				return err
			}
		}
		err = rt.DictSet(d, rt.Name(NameDoc), doc)
		rt.DecRef(doc)
		if err != nil {
			return err
		}
	}
	if t.Hash != nil && sameFuncHash(t.Hash) && rt.DictGetStr(d, rt.Name(NameHash)) == 0 && (t.Base == nil || !sameFuncHash(t.Base.Hash)) {
		if err := rt.DictSet(d, rt.Name(NameHash), rt.None); err != nil {
			return err
		}
	}
	if t.Base != nil {
		return rt.addSubclass(t.Base, t)
	}
	return nil
}

func sameFuncHash(f func(*Runtime, Ref) (int64, error)) bool {
	g := hashNotImplemented
	h := (func(*Runtime, Ref) (int64, error))(nil)
	h = g
	return *(*unsafe.Pointer)(unsafe.Pointer(&f)) == *(*unsafe.Pointer)(unsafe.Pointer(&h))
}

func (rt *Runtime) setStringTuple(d Ref, key string, items []string) error {
	v, err := rt.NewTuple(len(items))
	if err != nil {
		return err
	}
	for i, s := range items {
		TupleItems(v)[i] = rt.Intern(s)
	}
	err = rt.DictSetStr(d, key, v)
	rt.DecRef(v)
	return err
}

// subtypeDealloc ends the life of an instance of a class: __del__, weak references, slots, dict, then the built-in base's part.
func subtypeDealloc(rt *Runtime, o Ref) {
	t := rt.TypeFor(o)
	if t.Flags&FlagGC != 0 {
		rt.Untrack(o)
		if !rt.trashBegin(o) {
			return
		}
		defer rt.TrashEnd()
	}
	if t.Finalize != nil {
		if t.Flags&FlagGC != 0 {
			rt.Track(o)
		}
		if rt.finalizeFromDealloc(o, t) {
			return // resurrected
		}
		if t.Flags&FlagGC != 0 {
			rt.Untrack(o)
		}
		t = rt.TypeFor(o) // the finaliser may have assigned to __class__
	}
	if HasFlag(o, FlagWeakrefs) {
		if t.Flags&FlagGC != 0 {
			rt.clearWeakrefs(o)
		}
	}
	rt.clearSlots(o, t)
	if t.ValsOff != 0 {
		rt.clearInline(o, t)
	} else if t.DictOff != 0 && rt.types[t.Layout].DictOff == 0 {
		rt.ClearSlot(RefAt(o, t.DictOff))
	}
	typ := t.Obj
	base := rt.types[t.Layout]
	switch {
	case base.ID == TObject:
		rt.freeInstance(o, HeaderSize)
	case t.Flags&FlagBoxed != 0:
		rt.ClearSlot(RefAt(o, offBoxed))
		rt.freeInstance(o, t.Size)
	default:
		base.Dealloc(rt, o)
	}
	rt.DecRef(typ)
}

// finalizeFromDealloc calls __del__ on an object whose count has reached zero; true means that it lives on.
func (rt *Runtime) finalizeFromDealloc(o Ref, t *Type) bool {
	if t.Flags&FlagGC != 0 && HasFlag(o, FlagFinalized) {
		return false
	}
	*mem.U32(o, offRefcount) = 1
	t.Finalize(rt, o)
	if t.Flags&FlagGC != 0 {
		SetFlag(o, FlagFinalized)
	}
	p := mem.U32(o, offRefcount)
	*p--
	return *p != 0
}

// instanceSize is the size of o's block without head.
func (rt *Runtime) instanceSize(o Ref, t *Type, exact uintptr) uintptr {
	if t.Flags&FlagHeapType == 0 {
		return exact
	}
	if t.ValsOff != 0 {
		return inlineObjectSize(o, t)
	}
	return t.Size
}

// freeInstance returns the block of o: of size exact if its type is built in, else of its class's size.
func (rt *Runtime) freeInstance(o Ref, exact uintptr) {
	t := rt.TypeFor(o)
	n := rt.instanceSize(o, t, exact)
	if t.Flags&FlagGC != 0 {
		rt.FreeGC(o, n)
	} else {
		rt.FreeObject(o, n)
	}
}

// genericAlloc allocates an instance of t, zeroed behind the header, with refcount 1; tracked if collected. An instance of a class holds its class.
func (rt *Runtime) genericAlloc(t *Type) (Ref, error) {
	size := t.Size
	if t.ValsOff != 0 {
		size = rt.inlineAllocSize(t)
	}
	var o Ref
	var err error
	if t.Flags&FlagGC == 0 {
		o, err = rt.Alloc(t.ID, size)
	} else {
		o, err = rt.AllocGC(t.ID, size)
	}
	if err != nil {
		return 0, err
	}
	if t.Flags&FlagHeapType != 0 {
		IncRef(t.Obj)
	}
	if t.ValsOff != 0 {
		rt.initInlineValues(o, t, size)
	}
	if t.Flags&FlagGC != 0 {
		rt.Track(o)
	}
	return o, nil
}

// allocBoxed makes an instance of t, a class derived from int, str, bytes or tuple, that holds the exact value v.
// refs: v stolen, also on failure
func (rt *Runtime) allocBoxed(t *Type, v Ref) (Ref, error) {
	o, err := rt.genericAlloc(t)
	if err != nil {
		rt.DecRef(v)
		return 0, err
	}
	if TypeOf(v) == TTuple {
		rt.Untrack(v)
	}
	*RefAt(o, offBoxed) = v
	return o, nil
}

// GenericAlloc is genericAlloc for other packages' types.
func (rt *Runtime) GenericAlloc(t *Type) (Ref, error) { return rt.genericAlloc(t) }

// clearSlots releases the values of __slots__, in the order of their names, base classes last.
func (rt *Runtime) clearSlots(o Ref, t *Type) {
	for u := t; u != nil && u.Flags&FlagHeapType != 0; u = u.Base {
		for i := range u.slotCount {
			rt.ClearSlot(RefAt(o, u.slotOff+uintptr(i)*4))
		}
	}
}

// subtypeTraverse visits what an instance of a class holds.
func subtypeTraverse(rt *Runtime, o Ref, visit Visit) { rt.traverseInstance(o, visit, false) }

func subtypeTraverseAll(rt *Runtime, o Ref, visit Visit) { rt.traverseInstance(o, visit, true) }

// traverseInstance visits in CPython's order: slots, attributes, the class, and what the built-in base has.
func (rt *Runtime) traverseInstance(o Ref, visit Visit, all bool) {
	t := rt.TypeFor(o)
	base := rt.types[t.Layout]
	for u := t; u != nil && u.Flags&FlagHeapType != 0; u = u.Base {
		for i := range u.slotCount {
			if v := *RefAt(o, u.slotOff+uintptr(i)*4); v != 0 {
				visit(v)
			}
		}
	}
	if t.ValsOff != 0 {
		rt.traverseInline(o, t, visit, all)
	} else if t.DictOff != 0 && base.DictOff == 0 {
		if d := *RefAt(o, t.DictOff); d != 0 {
			visit(d)
		}
	}
	visit(t.Obj)
	if t.Flags&FlagBoxed != 0 {
		// The collector sees through the box: the exact value inside is not tracked itself.
		if v := *RefAt(o, offBoxed); v != 0 {
			if all {
				visit(v)
			} else if base.Traverse != nil {
				base.Traverse(rt, v, visit)
			}
		}
	} else if all && base.TraverseAll != nil {
		base.TraverseAll(rt, o, visit)
	} else if base.Traverse != nil && base.ID != TObject {
		base.Traverse(rt, o, visit)
	}
}

func subtypeClear(rt *Runtime, o Ref) {
	t := rt.TypeFor(o)
	base := rt.types[t.Layout]
	rt.clearSlots(o, t)
	if t.ValsOff != 0 {
		rt.clearInlineForGC(o, t)
	} else if t.DictOff != 0 && base.DictOff == 0 {
		rt.ClearSlot(RefAt(o, t.DictOff))
	}
	if base.Clear != nil && base.ID != TObject && t.Flags&FlagBoxed == 0 {
		base.Clear(rt, o)
	}
}
