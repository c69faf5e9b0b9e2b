package parser

import (
	"strings"
	"testing"
	"time"
)

// TestBrokenNesting parses nested forms that end in a mistake. Each rule for invalid source that looks at the same tokens again, at each level, would
// multiply the time by two or three with every level.
func TestBrokenNesting(t *testing.T) {
	opens := strings.Split("{**|{|{a:|{*|[|[*|(|(*|(**|f(|f(*|f(**|f(a=|f\"{|f\"{a:{|lambda x=|lambda:|x if |x if y else |not |-|a+|a<|(a:=|[x for x in |(x for x in |{x:y for x in |(yield |await |"+
		"a[|a[b:|a,|*a,|(a,|a:|f(a, |f(a for a in |{a:b,|a.|a and |a**|print |x = |(x = |@|del |f(a.b=|[a, b for a in |{1:*|x!y|a not in |None=|f(1=|(a b |with (|for x in |match |if |import (|from a import (|class A(|def f(x=", "|")
	ends := []string{" v1 stri", "$", " = 5", ""}
	slow := 0
	for i, first := range opens {
		for j, second := range opens {
			if testing.Short() && j%5 != i%5 {
				continue
			}
			src := strings.Repeat(first+second, 14) + ends[(i+j)%len(ends)] + "\n"
			start := time.Now()
			done := make(chan struct{})
			go func() {
				defer close(done)
				_, _ = Parse("nested", src, Exec)
			}()
			select {
			case <-done:
			case <-time.After(20 * time.Second):
				t.Fatalf("%q %q: no end", first, second)
			}
			if d := time.Since(start); d > 2*time.Second {
				t.Errorf("%q %q: %v", first, second, d)
				if slow++; slow > 5 {
					t.FailNow()
				}
			}
		}
	}
}
