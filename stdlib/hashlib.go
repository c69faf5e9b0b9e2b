package stdlib

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"encoding/hex"
	"hash"
	"math/big"

	"minipy/mem"
	"minipy/objects"
)

var hashlibDef = &ModuleDef{
	Name:          "hashlib",
	Doc:           "Hash functions: md5, sha1, sha2, sha3, shake and blake2.",
	NativesModule: "_hashlib",
	Source:        source("hashlib"),
	Init:          hashlibInit,
}

// digest is one running hash.
type digest struct {
	name  string
	hash  hash.Hash
	shake *sha3.SHAKE
	blake *blake
}

func hashBy(name string) func() hash.Hash {
	switch name {
	case "md5":
		return md5.New
	case "sha1":
		return sha1.New
	case "sha224":
		return sha256.New224
	case "sha256":
		return sha256.New
	case "sha384":
		return sha512.New384
	case "sha512":
		return sha512.New
	case "sha512_224":
		return sha512.New512_224
	case "sha512_256":
		return sha512.New512_256
	case "sha3_224":
		return func() hash.Hash { return sha3.New224() }
	case "sha3_256":
		return func() hash.Hash { return sha3.New256() }
	case "sha3_384":
		return func() hash.Hash { return sha3.New384() }
	case "sha3_512":
		return func() hash.Hash { return sha3.New512() }
	}
	return nil
}

func (g *digest) write(b []byte) {
	switch {
	case g.hash != nil:
		_, _ = g.hash.Write(b)
	case g.shake != nil:
		_, _ = g.shake.Write(b)
	default:
		g.blake.write(b)
	}
}

func (g *digest) sizes() (digest, block int) {
	switch {
	case g.hash != nil:
		return g.hash.Size(), g.hash.BlockSize()
	case g.shake != nil:
		return 0, g.shake.BlockSize()
	}
	return g.blake.size, g.blake.block()
}

func (g *digest) clone() *digest {
	c := &digest{name: g.name}
	switch {
	case g.blake != nil:
		b := *g.blake
		c.blake = &b
	case g.shake != nil:
		state, _ := g.shake.MarshalBinary()
		c.shake = newShake(g.name)
		_ = c.shake.UnmarshalBinary(state)
	default:
		state, _ := g.hash.(encoding.BinaryMarshaler).MarshalBinary()
		c.hash = hashBy(g.name)()
		_ = c.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
	}
	return c
}

func newShake(name string) *sha3.SHAKE {
	if name == "shake_128" {
		return sha3.NewSHAKE128()
	}
	return sha3.NewSHAKE256()
}

// sum is the digest so far; n is the length that a shake gives.
func (g *digest) sum(n int) []byte {
	switch {
	case g.hash != nil:
		return g.hash.Sum(nil)
	case g.shake != nil:
		c := g.clone()
		out := make([]byte, n)
		_, _ = c.shake.Read(out)
		return out
	}
	return g.blake.sum()
}

// A hash object: 8 index of its digest uint32. The digests are Go values.
const hashObjSize = 16

type hashState struct {
	plain, xof, blakeB, blakeS objects.TypeID
	list                       []*digest
	free                       []uint32
}

func (st *hashState) of(o Ref) *digest { return st.list[*mem.U32(o, 8)] }

func (st *hashState) object(rt *objects.Runtime, t objects.TypeID, g *digest) (Ref, error) {
	o, err := rt.Alloc(t, hashObjSize)
	if err != nil {
		return 0, err
	}
	n := uint32(len(st.list))
	if k := len(st.free); k > 0 {
		n = st.free[k-1]
		st.free = st.free[:k-1]
		st.list[n] = g
	} else {
		st.list = append(st.list, g)
	}
	*mem.U32(o, 8) = n
	return o, nil
}

func hashData(rt *objects.Runtime, o Ref) ([]byte, error) {
	if rt.IsStr(o) {
		return nil, rt.TypeErrorf("Strings must be encoded before hashing")
	}
	b, ok := rt.BufferView(o)
	if !ok {
		return nil, rt.TypeErrorf("object supporting the buffer API required")
	}
	return b, nil
}

func (st *hashState) make(rt *objects.Runtime, name string, data Ref) (Ref, error) {
	g := &digest{name: name}
	t := st.plain
	if f := hashBy(name); f != nil {
		g.hash = f()
	} else {
		g.shake, t = newShake(name), st.xof
	}
	if data != 0 {
		b, err := hashData(rt, data)
		if err != nil {
			return 0, err
		}
		g.write(b)
	}
	return st.object(rt, t, g)
}

func hashlibInit(rt *objects.Runtime, d Ref) error {
	st := &hashState{}
	for _, t := range [...]struct {
		name, module string
		id           *objects.TypeID
		spec         objects.TypeSpec
	}{{"HASH", "_hashlib", &st.plain, st.hashType("_hashlib.HASH", "_hashlib", false)}, {"HASHXOF", "_hashlib", &st.xof, st.hashType("_hashlib.HASHXOF", "_hashlib", true)},
		{"blake2b", "_blake2", &st.blakeB, st.blakeType("blake2b")}, {"blake2s", "_blake2", &st.blakeS, st.blakeType("blake2s")}} {
		typ, err := rt.RegisterType(t.spec)
		if err != nil {
			return err
		}
		*t.id = typ.ID
		if t.module == "_blake2" {
			full := int64(64)
			if t.name == "blake2s" {
				full = 32
			}
			if err := setInts(rt, typ.TypeDict(), map[string]int64{"MAX_KEY_SIZE": full, "MAX_DIGEST_SIZE": full, "SALT_SIZE": full / 4, "PERSON_SIZE": full / 4}); err != nil {
				return err
			}
		}
		if err := rt.DictSet(d, rt.Intern(t.name), typ.Obj); err != nil {
			return err
		}
	}
	natives := []objects.Native{{Name: "pbkdf2_hmac", Sig: "hash_name, password, salt, iterations, dklen=", Fn: hashPbkdf2}, {Name: "_hmac_digest", Sig: "key, msg, digest, /", Fn: hashHmac},
		{Name: "_compare_digest", Sig: "a, b, /", Fn: hashCompare}}
	for _, name := range [...]string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "sha512_224", "sha512_256"} {
		natives = append(natives, objects.Native{Name: "openssl_" + name, Sig: "string=, *, usedforsecurity=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return st.make(rt, name, a[0]) }})
	}
	return addNatives(rt, d, "_hashlib", natives)
}

func hashHmac(rt *objects.Runtime, a []Ref) (Ref, error) {
	key, err := bytesArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	msg, err := bytesArg(rt, a[1])
	if err != nil {
		return 0, err
	}
	f := hashBy(rt.StrGo(a[2]))
	if f == nil {
		return rt.None, nil
	}
	h := hmac.New(f, key)
	_, _ = h.Write(msg)
	return rt.NewBytes(h.Sum(nil))
}

func hashCompare(rt *objects.Runtime, a []Ref) (Ref, error) {
	if rt.IsStr(a[0]) && rt.IsStr(a[1]) {
		if !objects.StrIsASCII(rt.Unbox(a[0])) || !objects.StrIsASCII(rt.Unbox(a[1])) {
			return 0, rt.TypeErrorf("comparing strings with non-ASCII characters is not supported")
		}
		return rt.Bool(hmac.Equal([]byte(rt.StrGo(a[0])), []byte(rt.StrGo(a[1])))), nil
	}
	x, ok1 := rt.BufferView(a[0])
	y, ok2 := rt.BufferView(a[1])
	if !ok1 && !ok2 {
		return 0, rt.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", rt.TypeName(a[0]), rt.TypeName(a[1]))
	}
	for i, ok := range [...]bool{ok1, ok2} {
		if !ok {
			return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(a[i]))
		}
	}
	return rt.Bool(hmac.Equal(x, y)), nil
}

func hashPbkdf2(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[0]) {
		return 0, rt.TypeErrorf("pbkdf2_hmac() argument 'hash_name' must be str, not %s", rt.ArgTypeName(a[0]))
	}
	f := hashBy(rt.StrGo(a[0]))
	if f == nil {
		return 0, rt.ValueErrorf("unsupported hash type %s", rt.StrGo(a[0]))
	}
	pw, err := bytesArg(rt, a[1])
	if err != nil {
		return 0, err
	}
	salt, err := bytesArg(rt, a[2])
	if err != nil {
		return 0, err
	}
	n, err := rt.IndexInt(a[3])
	if err != nil {
		return 0, err
	}
	if n < 1 {
		return 0, rt.ValueErrorf("iteration value must be greater than 0.")
	}
	size := f().Size()
	if a[4] != 0 && a[4] != rt.None {
		if size, err = rt.IndexInt(a[4]); err != nil {
			return 0, err
		}
		if size < 1 {
			return 0, rt.ValueErrorf("key length must be greater than 0.")
		}
	}
	key, kerr := pbkdf2.Key(f, string(pw), salt, n, size)
	if kerr != nil {
		return 0, rt.ValueErrorf("%s", kerr)
	}
	return rt.NewBytes(key)
}

func (st *hashState) hashType(name, module string, xof bool) objects.TypeSpec {
	sig, length := "self, /", func(*objects.Runtime, []Ref) (int, error) { return 0, nil }
	if xof {
		sig = "self, /, length"
		length = func(rt *objects.Runtime, a []Ref) (int, error) {
			n, err := rt.IndexInt(a[1])
			if err == nil && n < 0 {
				err = rt.ValueErrorf("value must be positive")
			}
			if err == nil && n > 1<<29 {
				err = rt.NoMemory()
			}
			return n, err
		}
	}
	return objects.TypeSpec{Name: name, Module: module, Doc: "A running hash.", Flags: objects.FlagNoInstantiate, Size: hashObjSize,
		Slots: objects.Slots{
			Dealloc: func(rt *objects.Runtime, o Ref) {
				n := *mem.U32(o, 8)
				st.list[n] = nil
				st.free = append(st.free, n)
				rt.FreeObject(o, hashObjSize)
			},
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				if st.of(o).blake != nil {
					return rt.NewStr("<" + name + " object at " + objects.HexAddr(o) + ">")
				}
				return rt.NewStr("<" + st.of(o).name + " " + name + " object @ " + objects.HexAddr(o) + ">")
			},
		},
		GetSets: []objects.GetSet{
			{Name: "name", Get: func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.NewStr(st.of(o).name) }},
			{Name: "digest_size", Get: func(rt *objects.Runtime, o Ref) (Ref, error) { n, _ := st.of(o).sizes(); return rt.NewInt(int64(n)) }},
			{Name: "block_size", Get: func(rt *objects.Runtime, o Ref) (Ref, error) { _, n := st.of(o).sizes(); return rt.NewInt(int64(n)) }},
		},
		Methods: []objects.Native{
			{Name: "update", Sig: "self, obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				b, err := hashData(rt, a[1])
				if err == nil {
					st.of(a[0]).write(b)
				}
				return rt.None, err
			}},
			{Name: "digest", Sig: sig, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				n, err := length(rt, a)
				if err != nil {
					return 0, err
				}
				return rt.NewBytes(st.of(a[0]).sum(n))
			}},
			{Name: "hexdigest", Sig: sig, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				n, err := length(rt, a)
				if err != nil {
					return 0, err
				}
				return rt.NewStr(hex.EncodeToString(st.of(a[0]).sum(n)))
			}},
			{Name: "copy", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				return st.object(rt, objects.TypeOf(a[0]), st.of(a[0]).clone())
			}},
		}}
}

var blakeSig = objects.ParseSignature("data=, /, *, digest_size=, key=, salt=, person=, fanout=, depth=, leaf_size=, node_offset=, node_depth=, inner_size=, last_node=, usedforsecurity=")

func (st *hashState) blakeType(name string) objects.TypeSpec {
	spec := st.hashType("_blake2."+name, "_blake2", false)
	spec.Flags = 0
	small := name == "blake2s"
	spec.Slots.New = func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
		var v [13]Ref
		if err := rt.Unpack(name, blakeSig, args, kw, v[:]); err != nil {
			return 0, err
		}
		g := &digest{name: name, blake: &blake{small: small}}
		if err := blakeStart(rt, g.blake, v[:]); err != nil {
			return 0, err
		}
		if v[0] != 0 {
			b, err := hashData(rt, v[0])
			if err != nil {
				return 0, err
			}
			g.write(b)
		}
		return st.object(rt, t.ID, g)
	}
	return spec
}

// blakeStart reads the parameters of a blake2 object.
func blakeStart(rt *objects.Runtime, b *blake, v []Ref) error {
	full := 8 * b.word() // 64 or 32
	quarter := full / 4
	number := func(o Ref, def int64, lo, hi *big.Int, msg string) (uint64, error) {
		if o == 0 {
			return uint64(def), nil
		}
		n, err := rt.Index(o)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(n)
		x := new(big.Int).Set(rt.AsBig(n))
		if x.Cmp(lo) < 0 || x.Cmp(hi) > 0 {
			if x.Sign() < 0 && lo.Sign() == 0 {
				return 0, rt.ValueErrorf("value must be positive")
			}
			return 0, rt.ValueErrorf("%s", msg)
		}
		return x.Uint64(), nil
	}
	num := func(o Ref, def, lo int64, hi uint64, msg string) (uint64, error) {
		return number(o, def, big.NewInt(lo), new(big.Int).SetUint64(hi), msg)
	}
	text := func(o Ref, limit int, what string) ([]byte, error) {
		if o == 0 {
			return nil, nil
		}
		p, err := bytesArg(rt, o)
		if err == nil && len(p) > limit {
			err = rt.ValueErrorf("maximum %s length is %d bytes", what, limit)
		}
		return p, err
	}
	offBits := uint64(1)<<48 - 1
	if !b.small {
		offBits = 1<<64 - 1
	}
	size, err := num(v[1], int64(full), 1, uint64(full), "digest_size must be between 1 and "+itoa(full)+" bytes")
	if err != nil {
		return err
	}
	salt, err := text(v[3], quarter, "salt")
	if err != nil {
		return err
	}
	person, err := text(v[4], quarter, "person")
	if err != nil {
		return err
	}
	var n [6]uint64
	for i, f := range [...]struct {
		def, lo int64
		hi      uint64
		msg     string
	}{{1, 0, 255, "fanout must be between 0 and 255"}, {1, 1, 255, "depth must be between 1 and 255"}, {0, 0, 1<<32 - 1, "leaf_size is too large"}, {0, 0, offBits, "node_offset is too large"},
		{0, 0, 255, "node_depth must be between 0 and 255"}, {0, 0, uint64(full), "inner_size must be between 0 and is " + itoa(full)}} {
		if n[i], err = num(v[5+i], f.def, f.lo, f.hi, f.msg); err != nil {
			return err
		}
	}
	key, err := text(v[2], full, "key")
	if err != nil {
		return err
	}
	if v[11] != 0 {
		if b.lastNode, err = rt.Truth(v[11]); err != nil {
			return err
		}
	}
	p := make([]byte, full)
	p[0], p[1], p[2], p[3] = byte(size), byte(len(key)), byte(n[0]), byte(n[1])
	putUint(p[4:8], n[2], false)
	if b.small {
		putUint(p[8:14], n[3], false)
		p[14], p[15] = byte(n[4]), byte(n[5])
		copy(p[16:24], salt)
		copy(p[24:32], person)
	} else {
		putUint(p[8:16], n[3], false)
		p[16], p[17] = byte(n[4]), byte(n[5])
		copy(p[32:48], salt)
		copy(p[48:64], person)
	}
	b.start(p, key, int(size))
	return nil
}
