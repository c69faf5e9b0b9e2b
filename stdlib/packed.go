package stdlib

import (
	"embed"
	"encoding/binary"
	"hash/crc32"
	"unsafe"
)

// The Python parts of the library lie here compiled, since compiling them took most of the time of an import. What does not fit the text or the compiler any more
// is not used, so a module can be changed and tried at once; a test tells when it is time to write the files again.
//
//go:generate go run ../cmd/packlib packed
//go:embed packed/*.bin
var packed embed.FS

const packedHead = 8 // checksums of the compiler and the text

// Packed returns the compiled text of a module, "" if there is none that fits.
func (d *ModuleDef) Packed(compiler uint32) string {
	b, err := packed.ReadFile("packed/" + d.Name + ".bin")
	if err != nil || len(b) < packedHead || string(b[:packedHead]) != string(packedHeader(compiler, d.Source())) {
		return ""
	}
	return unsafe.String(&b[packedHead], len(b)-packedHead)
}

// PackedFile is what the file of a module's compiled text should hold.
func PackedFile(compiler uint32, source string, code []byte) []byte {
	return append(packedHeader(compiler, source), code...)
}

func packedHeader(compiler uint32, source string) []byte {
	h := binary.LittleEndian.AppendUint32(nil, compiler)
	return binary.LittleEndian.AppendUint32(h, crc32.ChecksumIEEE(unsafe.Slice(unsafe.StringData(source), len(source))))
}
