//go:build !linux

package mem

// osDropImage does nothing: only Linux maps far more of the executable than is used.
func osDropImage() {}
