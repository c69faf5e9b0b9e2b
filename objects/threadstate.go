package objects

// ThreadState is what the Runtime keeps for each thread: exceptions, depths and scratch space of native calls. That of the running thread lies in the
// Runtime itself; the others wait in one of these.
type ThreadState struct {
	exc, excInfo, mainExc Ref
	trash                 trashcan
	args                  argStack
	argTuple              argTuple
	depth, maxDepth       int
	reprDict              Ref
	reprActive            []Ref
}

// NewThreadState makes the state of a thread that has not run yet.
func (rt *Runtime) NewThreadState() (*ThreadState, error) {
	cell, err := rt.allocRaw(8)
	if err != nil {
		return nil, err
	}
	*RefAt(cell, 0), *RefAt(cell, 4) = 0, 0
	return &ThreadState{excInfo: cell, mainExc: cell, maxDepth: nativeDepth}, nil
}

// SwapThread exchanges the running thread's state with s.
func (rt *Runtime) SwapThread(s *ThreadState) {
	now := ThreadState{rt.exc, rt.excInfo, rt.mainExc, rt.trash, rt.args, rt.argTuple, rt.depth, rt.MaxDepth, rt.reprDict, rt.reprActive}
	rt.exc, rt.excInfo, rt.mainExc, rt.trash, rt.args, rt.argTuple, rt.depth, rt.MaxDepth = s.exc, s.excInfo, s.mainExc, s.trash, s.args, s.argTuple, s.depth, s.maxDepth
	rt.reprDict, rt.reprActive = s.reprDict, s.reprActive
	*s = now
}

// EndThread frees the running thread's state, whose code has ended.
func (rt *Runtime) EndThread() {
	rt.ClearExc()
	rt.ClearSlot(&rt.reprDict)
	rt.freeRaw(rt.mainExc, 8)
	if rt.args.chunk != 0 {
		rt.freeRaw(rt.args.chunk, argStackRefs*4)
		rt.args.chunk = 0
	}
	rt.mainExc, rt.excInfo = 0, 0
}

// Own visits the references that a waiting thread's state holds.
func (s *ThreadState) Own(visit func(what string, o Ref)) {
	visit("the exception that a thread handles", *RefAt(s.mainExc, 0))
	visit("the exception that a thread raises", s.exc)
	visit("the objects that a thread prints", s.reprDict)
}
