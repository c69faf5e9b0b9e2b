package objects

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"minipy/gc"
	"minipy/mem"
)

// Config sets up a Runtime.
type Config struct {
	MaxHeap  uint64 // bytes; 0 is no limit
	Debug    bool   // debug allocator
	Stdin    io.Reader
	Stdout   io.Writer
	Stderr   io.Writer
	HashSeed uint64
	// Unbuffered makes sys.stdout give everything at once to the system, as -u asks for.
	Unbuffered bool
	VM         VM
	Types      []func() TypeSpec // types that the VM brings
}

// NewRuntime makes an interpreter's object world with all built-in types.
func NewRuntime(cfg Config) (*Runtime, error) {
	h, err := mem.NewHeap(mem.Config{MaxHeap: cfg.MaxHeap, Debug: cfg.Debug})
	if err != nil {
		return nil, err
	}
	rt := &Runtime{Heap: h, MaxDepth: nativeDepth, VM: cfg.VM, hashSeed: cfg.HashSeed, out: &outFile{w: cfg.Stdout}, unbuffered: cfg.Unbuffered}
	rt.Stdout, rt.Stderr, rt.Stdin = bufio.NewWriterSize(rt.out, 1<<16), bufio.NewWriterSize(cfg.Stderr, 1<<12), bufio.NewReaderSize(cfg.Stdin, 1<<16)
	rt.types = make([]*Type, FirstDynamicType, FirstDynamicType+256)
	c, ok := gc.New(h, gc.Ops{}, &rt.Breaker, BreakGC)
	if !ok {
		return nil, errors.New("cannot start: no memory for the collector")
	}
	rt.GC = c
	c.SetOps(rt.gcOps())
	c.Weak.Role = rt.weakrefRole
	if err := rt.boot(cfg.Types); err != nil {
		return nil, fmt.Errorf("cannot start: %w", err)
	}
	return rt, nil
}

func (rt *Runtime) boot(more []func() TypeSpec) error {
	rt.initGenericSlots()
	rt.initPackedCalls()
	rt.initFreeLists()
	for _, f := range []func() error{rt.initSingletons, rt.initInts, rt.initTuples, rt.initStrings, rt.initBytes, rt.initDicts} {
		if err := f(); err != nil {
			return err
		}
	}
	rt.initNames()
	main, err := rt.allocRaw(8)
	if err != nil {
		return err
	}
	*RefAt(main, 0), *RefAt(main, 4) = 0, 0
	rt.mainExc, rt.excInfo = main, main
	for _, f := range append(builtinTypes(), more...) {
		if _, err := rt.RegisterType(f()); err != nil {
			return err
		}
	}
	// ints outside 64 bits are ints to everyone but the arithmetic.
	big := *rt.types[TInt]
	big.ID = TBigInt
	rt.types[TBigInt] = &big
	rt.getsetInstanceDict = uint32(len(rt.getsets))
	rt.getsets = append(rt.getsets, &GetSet{Name: "__dict__", Get: classDictGet, Set: classDictSet, Doc: "dictionary for instance variables"})
	rt.getsetWeakref = uint32(len(rt.getsets))
	rt.getsets = append(rt.getsets, &GetSet{Name: "__weakref__", Get: firstWeakref, Doc: "list of weak references to the object"})
	if err := rt.initExceptions(); err != nil {
		return err
	}
	s, err := rt.NewSlice(rt.None, rt.None, rt.None)
	if err != nil {
		return err
	}
	rt.DecRef(s) // one is waiting when the first program starts, as in CPython
	return rt.initSubclasses()
}

// Own visits the references that the Runtime itself holds, and says what for.
func (rt *Runtime) Own(visit func(what string, o Ref)) {
	for c := rt.excInfo; c != 0; c = *RefAt(c, 4) {
		if c == rt.mainExc {
			visit("the exception being handled", *RefAt(c, 0))
		}
	}
	visit("the exception being raised", rt.exc)
	visit("sys.modules", rt.Modules)
	visit("the objects being printed", rt.reprDict)
}
