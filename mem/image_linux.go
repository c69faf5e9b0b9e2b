package mem

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unsafe"

	"golang.org/x/sys/unix"
)

// osDropImage lets go of the resident pages of the executable's text and constants. The system brings back from its cache what is
// used again. The kernel maps sixteen pages around each fault, so that start-up and the compiler leave nearly the whole file
// resident, several MiB, of which a running program needs one or two.
func osDropImage() {
	exe, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return
	}
	smaps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer func() { _ = smaps.Close() }()
	var start, end uintptr
	readOnly := false
	for s := bufio.NewScanner(smaps); s.Scan(); {
		name, value, field := strings.Cut(s.Text(), ": ")
		switch {
		case !field: // a mapping begins; the executable's own come first
			var access string
			if _, err := fmt.Sscanf(name, "%x-%x %s", &start, &end, &access); err != nil || !strings.HasSuffix(name, exe) {
				return
			}
			readOnly = strings.HasPrefix(access, "r-")
		case name == "Anonymous" && readOnly && strings.TrimSpace(value) == "0 kB": // a loader's relocations would be lost
			image := unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&start))), end-start)
			_ = unix.Madvise(image, unix.MADV_DONTNEED)
		}
	}
}
