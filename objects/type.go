package objects

// Type is the Go side of a type: its slots and what the hot paths need at hand. The references a type owns (name, bases, MRO, dict, ...)
// live in its type object, in mapped memory.
type Type struct {
	Slots

	ID      TypeID
	Flags   TypeFlags
	Obj     Ref     // the type object: borrowed (the type object's death ends this entry)
	Name    string  // __name__ as messages show it
	Base    *Type   // tp_base, the base whose layout this type extends
	Layout  TypeID  // the nearest built-in ancestor in that chain: decides which Go code may touch the instance
	Size    uintptr // bytes of an instance without head, without items and inline values
	DictOff uintptr // offset of the instance dict's Ref; 0: none
	ValsOff uintptr // offset of the inline values; 0: none
	Version uint32  // valid while not 0; a change of the type or a base takes a new one

	module     string
	sharedKeys Ref        // dict keys shared by the instances, owned
	subclasses []subclass // direct ones
	slotOff    uintptr    // where the values of this class's own __slots__ begin
	slotCount  int        // and how many there are
}

// TypeSpec describes a built-in type. Bases: Base is object when nil.
type TypeSpec struct {
	ID        TypeID // 0: take the next dynamic ID
	Name      string
	Module    string // "builtins" when empty
	Base      TypeID // TObject when 0
	Doc       string
	Flags     TypeFlags
	Size      uintptr
	DictOff   uintptr
	Slots     Slots
	Methods   []Native
	GetSets   []GetSet
	Members   []Member
	MatchArgs []string
}

// GetSet is an attribute computed in Go.
type GetSet struct {
	Name string
	Get  func(rt *Runtime, o Ref) (Ref, error)
	Set  func(rt *Runtime, o, v Ref) error // nil: read-only; v 0: delete
	Doc  string
}

// Member is an attribute that is a Ref-valued field of the object.
type Member struct {
	Name       string
	Off        uintptr
	ReadOnly   bool
	NoneIfNull bool // reading an empty field gives None instead of AttributeError
	Doc        string
}
