// Package compiler turns a syntax tree into code objects, the way CPython 3.13 does it.
//
// A compilation runs through these parts:
//
//	fold.go       constants are folded in the tree (1 + 2, (1, 2), `x in [1, 2]`)
//	symtable.go   scopes: which name is local, cell, free or global where; inlined comprehensions
//	compiler.go   the code generator's state: units (one a code object), frame blocks, emit helpers
//	stmt.go ...   statements and expressions become pseudo instructions in a linear stream with labels
//	flow.go       the stream becomes basic blocks; jumps are threaded, dead code goes, cold blocks move to the end
//	peephole.go   rewriting inside blocks: constants, swaps, superinstructions, unbound-local checks
//	assemble.go   blocks become instruction words, positions and the exception table
//	disasm.go     the listing that `dis` prints
//
// opcode.go has the one table of instructions; code.go the result.
//
// Nothing here knows the heap: constants are Go values, and the VM makes objects of them when it links the code.
package compiler
