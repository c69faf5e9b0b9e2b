"""Records what CPython 3.13 compiles the snippets to:  python3.13 record.py snippets.txt code.jsonl

and what it says about sources that it refuses:        python3.13 record.py -errors errors.jsonl

A code object becomes a few lines of text; the tests of package compiler write the same of theirs. Jumps name the index of their
target, with inline caches and EXTENDED_ARG not counted.
"""
import dis
import json
import struct
import sys
import types
import warnings


def quote(chars):
    out = []
    for c in chars:
        if 0x20 <= c < 0x7f and c not in (0x22, 0x5c):
            out.append(chr(c))
        else:
            out.append('\\%x;' % c)
    return '"' + ''.join(out) + '"'


def const(v):
    if v is None or v is True or v is False:
        return str(v)
    if v is ...:
        return '...'
    t = type(v)
    if t is int:
        return hex(v)
    if t is float:
        return 'f' + struct.pack('>d', v).hex()
    if t is complex:
        return 'c' + struct.pack('>dd', v.real, v.imag).hex()
    if t is str:
        return quote(map(ord, v))
    if t is bytes:
        return 'b' + quote(v)
    if t is tuple:
        return '(' + ' '.join(map(const, v)) + ')'
    if t is frozenset:
        return '{' + ' '.join(sorted(map(const, v))) + '}'
    return '<' + v.co_qualname + '>'


def span(p):
    return ':'.join('-' if x is None else str(x) for x in p)


def localsplus(co):
    names = []
    try:
        while True:
            names.append(co._varname_from_oparg(len(names)))
    except IndexError:
        return names


def dump(co, out):
    out.append('code %s %s args %d %d %d flags %x line %d' % (
        co.co_name, co.co_qualname, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_flags, co.co_firstlineno))
    out.append('stack %d' % co.co_stacksize)
    instrs = list(dis.get_instructions(co, adaptive=False, show_caches=False))
    consts = [const(c) for c in co.co_consts]
    # A set's order: sorted.
    for i, ins in enumerate(instrs):
        if ins.opname == 'STORE_NAME' and ins.argval == '__static_attributes__' and instrs[i - 1].opname == 'LOAD_CONST':
            consts[instrs[i - 1].arg] = const(tuple(sorted(instrs[i - 1].argval)))
    out.append('consts ' + ' '.join(consts))
    out.append('names ' + ' '.join(co.co_names))
    out.append('locals ' + ' '.join(localsplus(co)) + ' / %d %d %d' % (len(co.co_varnames), len(co.co_cellvars), len(co.co_freevars)))
    index = {}
    n = 0
    for ins in instrs:
        index[ins.offset] = n
        if ins.opname != 'EXTENDED_ARG':
            n += 1
    end = len(co.co_code)
    index[end] = n
    last = None
    n = 0
    positions = list(co.co_positions())
    for ins in instrs:
        if ins.opname == 'EXTENDED_ARG':
            continue
        arg = ''
        if ins.jump_target is not None:
            arg = ' >%d' % index[ins.jump_target]
        elif ins.arg is not None:
            arg = ' %d' % ins.arg
        p = positions[ins.offset // 2]
        out.append('%s%s%s' % (ins.opname, arg, '' if p == last else ' @' + span(p)))
        last = p
        n += 1
    off = sorted(index)
    import bisect

    def at(o):
        return index[off[bisect.bisect_left(off, o)]]
    for e in dis._parse_exception_table(co):
        out.append('exc %d %d >%d %d %s' % (at(e.start), at(e.end), at(e.target), e.depth, e.lasti))
    for c in co.co_consts:
        if isinstance(c, types.CodeType):
            dump(c, out)


def record(src, mode='exec'):
    out = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('ignore')
        warnings.simplefilter('always', SyntaxWarning)
        dump(compile(src, 'f', mode, dont_inherit=True), out)
    for w in caught:
        out.append('warning %s %s %s' % (w.category.__name__, w.lineno, w.message))
    return '\n'.join(out)


def error(src):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            compile(src, 'f', 'exec', dont_inherit=True)
        except SyntaxError as e:
            return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
        except Exception as e:
            return [type(e).__name__, str(e), 0, 0, 0, 0]
    return ['', '', 0, 0, 0, 0]


def main():
    if sys.argv[1] == '-errors':
        sources = [json.loads(line)['src'] for line in open(sys.argv[2])]
        with open(sys.argv[2], 'w') as f:
            for src in sources:
                print(json.dumps({'src': src, 'want': error(src)}), file=f)
        return
    with open(sys.argv[2], 'w') as f:
        for part in open(sys.argv[1]).read().split('\n#---- ')[1:]:
            title, _, src = part.partition('\n')
            mode, colon, name = title.partition(': ')
            if not colon:
                mode = 'exec'
            try:
                code = record(src, mode)
            except SyntaxError as e:
                raise SystemExit(f'{title}: {e}')
            print(json.dumps({'title': title, 'mode': mode, 'src': src, 'code': code}), file=f)


if __name__ == '__main__':
    main()
