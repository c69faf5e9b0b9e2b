package vm

import "minipy/stdlib"

// Flags are what the command line asked for.
func (in *Interp) Flags() *stdlib.Flags { return &in.cfg.Flags }

// Argv is sys.argv as the command line gave it.
func (in *Interp) Argv() []string { return in.cfg.Argv }

// SearchPath is what sys.path starts with.
func (in *Interp) SearchPath() []string { return in.cfg.Path }

// SetUnraisableArgs installs what makes the argument of a sys.unraisablehook; the sys module calls it.
func (in *Interp) SetUnraisableArgs(f func(fields []Ref) (Ref, error)) { in.NewUnraisableArgs = f }
