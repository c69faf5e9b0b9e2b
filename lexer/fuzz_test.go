package lexer

import "testing"

// FuzzScan checks what the parser relies on: tokens follow each other inside the source, and EOF is the last.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"", "x = 1\n", "if x:\n\ty\n        z\n", "f'{a!r:>{w}}' rb'\\x00' '''a\nb'''", "0x_ff 1_000 1e5j 0b12 09 1__0", "a \\\n b\\", "([{)]}", "é€😀 \u00a0 $ ? `",
		"\f\tx\r\ny\rz", "f'{f\"{f'''{1}'''}\"}'", "f'{{}}{x=}{y:{z:{w}}}", "'abc\n", "   \n  # c\n\n", "\x00", "\xff\xfe", "x=((((\n", "...->:=!=**=//=>>=<>", "async def f(): await x\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 20000 {
			return
		}
		r := Scan(src)
		if len(r.Tokens) == 0 || r.Tokens[len(r.Tokens)-1].Kind != EOF {
			t.Fatal("EOF is not the last token")
		}
		end := int32(0)
		for i := range r.Tokens {
			k := &r.Tokens[i]
			if k.Off > k.End || int(k.End) > len(r.Src) || k.Off < 0 {
				t.Fatalf("token %d (%v): %d to %d of %d bytes", i, k.Kind, k.Off, k.End, len(r.Src))
			}
			if k.Off < end && k.Kind != EOF {
				t.Fatalf("token %d (%v) begins at %d, before the end of the last, %d", i, k.Kind, k.Off, end)
			}
			end = max(end, k.End)
			_ = r.Text(k)
		}
		if (r.Err != nil) != (len(r.Tokens) > 1 && r.Tokens[len(r.Tokens)-2].Kind == Error) {
			t.Fatal("an error and an Error token go together")
		}
	})
}
