package objects

import (
	"math/big"
	"time"
)

// Operations on huge ints can take minutes. They run beside the interpreter, which looks for Ctrl-C meanwhile; an operation that is given up goes on for
// itself to its end, so it works on copies.

const (
	bigWorkLimit = 1 << 28               // digits times digits, from which an operation counts as long: tens of milliseconds
	bigWorkPoll  = 20 * time.Millisecond // how often Ctrl-C is looked for
)

// bigCost is the product of the numbers of digits.
func bigCost(x, y *big.Int) uint64 { return uint64(len(x.Bits())) * uint64(len(y.Bits())) }

// BigWork returns f(operands). If the cost, in digits times digits, says that it takes long, KeyboardInterrupt can end it.
func (rt *Runtime) BigWork(cost uint64, f func(v []*big.Int) *big.Int, operands ...*big.Int) (*big.Int, error) {
	if cost < bigWorkLimit {
		return f(operands), nil
	}
	copies := make([]*big.Int, len(operands))
	for i, x := range operands {
		copies[i] = new(big.Int).Set(x)
	}
	done := make(chan *big.Int, 1)
	go func() { done <- f(copies) }()
	poll := time.NewTicker(bigWorkPoll)
	defer poll.Stop()
	for {
		select {
		case r := <-done:
			return r, nil
		case <-poll.C:
			if err := rt.CheckInterrupt(); err != nil {
				return nil, err
			}
		}
	}
}
