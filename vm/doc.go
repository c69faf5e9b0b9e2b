// Package vm runs code objects: frames, the eval loop, calls, exceptions, generators and imports.
//
// A frame is a piece of mapped memory on the frame stack (or inside a generator, or taken over by a frame object):
//
//	 0  prev      Ref     the calling frame, 0 at the bottom
//	 4  code      Ref     the code object, owned
//	 8  func      Ref     the function, owned
//	12  globals   Ref     borrowed from the function
//	16  builtins  Ref     borrowed from the function
//	20  locals    Ref     the namespace of module and class bodies, owned; 0 in functions
//	24  frameobj  Ref     the frame object made for it, owned; 0 mostly
//	28  pc        uint32  index of the instruction being executed
//	32  depth     uint32  localsplus entries in use: locals, cells, free variables, then the value stack
//	36  ret       int32   retEntry: this frame's return ends an eval loop, which gives the value to Go; retInit: see enterInit
//	40  jump      int32   where this frame goes on when the generator that it resumed returns, as FOR_ITER and SEND say
//	44  owner     uint32  ownerGen: the frame lies inside a generator
//	48  consts    uintptr the items of the code's constants
//	56  base      uintptr the first instruction
//	64  localsplus ...    Refs, all owned; 0 is an unbound variable
//
// While a frame runs, its pc and depth live in the eval loop's variables. They are written back before anything that can allocate, run
// Python code or raise: then the collector, the audit and tracebacks can read every frame.
//
// A call from Python to Python pushes a frame and goes on in the same eval loop. A native function that calls Python enters a new eval
// loop, bounded by Runtime.Enter. Safe points, where a requested collection or an interrupt is served, are the function start, backward jumps and the
// return of native calls, as in CPython.
package vm
