// Package inspect shows the heap: who holds an object and why its count is what it is, what a thing costs, how the memory is laid out, and what a
// collection would do.
//
// Everything starts from a Graph, a picture of the whole heap as plain Go data: the objects, who holds whom, and the references that frames and the
// interpreter have. Taking it and reading it allocates nothing in the heap and changes no count, so that an inspection shows what was there without it. The
// results are plain data too (Account, ...): Text renders them for people, Data for programs; module.go hands both to Python as the module mem.
package inspect
