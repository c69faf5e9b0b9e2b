"""Show bytecode. Offsets, operands and jumps are those that CPython 3.13 has for the same instructions."""
import io
import sys
import types
import collections

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions', 'Instruction',
           'Bytecode', 'cmp_op', 'hasarg', 'hasconst', 'hasname', 'hasjump', 'haslocal', 'hasfree', 'hascompare', 'opname', 'opmap']

COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE',
                       256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR'}
cmp_op = ('<', '<=', '==', '!=', '>', '>=')

_caches = {'LOAD_GLOBAL': 4, 'BINARY_OP': 1, 'COMPARE_OP': 1, 'BINARY_SUBSCR': 1, 'STORE_SUBSCR': 1, 'LOAD_ATTR': 9, 'STORE_ATTR': 4, 'LOAD_SUPER_ATTR': 1,
           'CALL': 3, 'TO_BOOL': 3, 'UNPACK_SEQUENCE': 1, 'FOR_ITER': 1, 'SEND': 1, 'JUMP_BACKWARD': 1, 'CONTAINS_OP': 1, 'POP_JUMP_IF_TRUE': 1,
           'POP_JUMP_IF_FALSE': 1, 'POP_JUMP_IF_NONE': 1, 'POP_JUMP_IF_NOT_NONE': 1}
_noarg = frozenset('''BEFORE_ASYNC_WITH BEFORE_WITH BINARY_SLICE BINARY_SUBSCR CACHE CHECK_EG_MATCH CHECK_EXC_MATCH CLEANUP_THROW DELETE_SUBSCR
    END_ASYNC_FOR END_FOR END_SEND EXIT_INIT_CHECK FORMAT_SIMPLE FORMAT_WITH_SPEC GET_AITER GET_ANEXT GET_ITER GET_LEN GET_YIELD_FROM_ITER
    INTERPRETER_EXIT LOAD_ASSERTION_ERROR LOAD_BUILD_CLASS LOAD_LOCALS MAKE_FUNCTION MATCH_KEYS MATCH_MAPPING MATCH_SEQUENCE NOP POP_EXCEPT POP_TOP
    PUSH_EXC_INFO PUSH_NULL RETURN_GENERATOR RETURN_VALUE SETUP_ANNOTATIONS STORE_SLICE STORE_SUBSCR TO_BOOL UNARY_INVERT UNARY_NEGATIVE UNARY_NOT
    WITH_EXCEPT_START'''.split())
_consts = ('LOAD_CONST', 'RETURN_CONST')
_names = frozenset('''LOAD_NAME STORE_NAME DELETE_NAME STORE_GLOBAL DELETE_GLOBAL STORE_ATTR DELETE_ATTR IMPORT_NAME IMPORT_FROM
    LOAD_FROM_DICT_OR_GLOBALS'''.split())
_locals = frozenset('''LOAD_FAST LOAD_FAST_CHECK LOAD_FAST_AND_CLEAR STORE_FAST DELETE_FAST MAKE_CELL LOAD_DEREF STORE_DEREF DELETE_DEREF
    LOAD_FROM_DICT_OR_DEREF'''.split())
_pairs = ('LOAD_FAST_LOAD_FAST', 'STORE_FAST_LOAD_FAST', 'STORE_FAST_STORE_FAST')
_jumps = frozenset('''FOR_ITER SEND JUMP_FORWARD JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT POP_JUMP_IF_TRUE POP_JUMP_IF_FALSE POP_JUMP_IF_NONE
    POP_JUMP_IF_NOT_NONE'''.split())
_binary = ('+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^')
_intrinsic1 = ('INTRINSIC_1_INVALID', 'INTRINSIC_PRINT', 'INTRINSIC_IMPORT_STAR', 'INTRINSIC_STOPITERATION_ERROR', 'INTRINSIC_ASYNC_GEN_WRAP',
               'INTRINSIC_UNARY_POSITIVE', 'INTRINSIC_LIST_TO_TUPLE', 'INTRINSIC_TYPEVAR', 'INTRINSIC_PARAMSPEC', 'INTRINSIC_TYPEVARTUPLE',
               'INTRINSIC_SUBSCRIPT_GENERIC', 'INTRINSIC_TYPEALIAS')
_intrinsic2 = ('INTRINSIC_2_INVALID', 'INTRINSIC_PREP_RERAISE_STAR', 'INTRINSIC_TYPEVAR_WITH_BOUND', 'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS',
               'INTRINSIC_SET_FUNCTION_TYPE_PARAMS', 'INTRINSIC_SET_TYPEPARAM_DEFAULT')
_attributes = {1: 'defaults', 2: 'kwdefaults', 4: 'annotations', 8: 'closure'}

Positions = collections.namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)

_Instruction = collections.namedtuple('_Instruction', ['opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line',
                                                        'line_number', 'label', 'positions', 'cache_info'],
                                      defaults=[None, None, None])


class Instruction(_Instruction):
    """One instruction."""

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopname(self):
        return self.opname

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def cache_offset(self):
        return self.offset + 2

    @property
    def end_offset(self):
        return self.offset + 2 + 2 * _caches.get(self.opname, 0)

    @property
    def jump_target(self):
        return self.argval if self.opname in _jumps else None

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        out = io.StringIO()
        _Formatter(file=out).instruction(self, False)
        return out.getvalue()


class _Formatter:
    def __init__(self, file=None, lineno_width=0, offset_width=0, label_width=0, line_offset=0):
        self.file = file
        self.lineno_width = lineno_width
        self.offset_width = offset_width
        self.label_width = label_width
        self.line_offset = line_offset

    def instruction(self, i, current):
        if self.lineno_width and i.starts_line and i.offset > 0:
            print(file=self.file)
        fields = []
        if self.lineno_width:
            if i.starts_line:
                text = '--' if i.line_number is None else str(i.line_number + self.line_offset)
                fields.append(text.rjust(self.lineno_width))
            else:
                fields.append(' ' * self.lineno_width)
        if i.label is not None:
            fields.append(f'L{i.label}:'.rjust(self.label_width))
        else:
            fields.append(' ' * self.label_width)
        if self.offset_width:
            fields.append(str(i.offset).rjust(self.offset_width) + '  ')
        fields.append('-->' if current else '   ')
        fields.append(i.opname.ljust(20))
        if i.arg is not None:
            fields.append(str(i.arg).rjust(5 - max(0, len(i.opname) - 20)))
            if i.argrepr:
                fields.append(f'({i.argrepr})')
        print(' '.join(fields).rstrip(), file=self.file)

    def exceptions(self, entries, labels):
        if not entries:
            return
        print('ExceptionTable:', file=self.file)
        for start, end, target, depth, lasti in entries:
            print(f'  L{labels[start]} to L{labels[end]} -> L{labels[target]} [{depth}]{" lasti" if lasti else ""}', file=self.file)


def _get_code(x):
    for attr in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attr):
            x = getattr(x, attr)
    if isinstance(x, types.CodeType):
        return x
    if isinstance(x, str):
        try:
            return compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            return compile(x, '<disassembly>', 'exec')
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


class _Layout:
    """The instructions of a code object, placed as CPython places them."""

    def __init__(self, co):
        raw = co._instructions()
        n = len(raw)
        index = {r[0]: k for k, r in enumerate(raw)}
        end = raw[-1][0] + 2 + 2 * raw[-1][2] if raw else 0
        index[end] = n
        targets = [None] * n
        for k, (offset, name, caches, b, op) in enumerate(raw):
            if name in _jumps:
                targets[k] = index[offset + 2 + 2 * caches + 2 * b]
        extra = [0] * n
        while True:
            at = []
            pos = 0
            for k, r in enumerate(raw):
                pos += 2 * extra[k]
                at.append(pos)
                pos += 2 + 2 * _caches.get(r[1], 0)
            at.append(pos)
            args = []
            again = False
            for k, r in enumerate(raw):
                name = r[1]
                if name in _noarg:
                    args.append(None)
                    continue
                arg = r[3]
                if targets[k] is not None:
                    after = at[k] + 2 + 2 * _caches.get(name, 0)
                    t = targets[k]
                    start = at[t] - 2 * extra[t] if t < n else at[t]
                    arg = abs(start - after) // 2
                args.append(arg)
                need = 0
                while arg >> 8 * (need + 1):
                    need += 1
                if need > extra[k]:
                    extra[k] = need
                    again = True
            if not again:
                break
        self.raw, self.at, self.args, self.targets, self.extra = raw, at, args, targets, extra
        self.start = [at[k] - 2 * (extra[k] if k < n else 0) for k in range(n + 1)]
        self.exceptions = [(self.start[index[s]], self.start[index[e]], self.start[index[t]], d, l) for s, e, t, d, l in co._exceptions()]
        where = set()
        for k, t in enumerate(targets):
            if t is not None:
                where.add(self.start[t])
        for s, e, t, d, l in self.exceptions:
            where.update((s, e, t))
        self.labels = {o: k + 1 for k, o in enumerate(sorted(where))}


def _describe(co, layout, k):
    """argval and argrepr."""
    name = layout.raw[k][1]
    arg = layout.args[k]
    if arg is None:
        return None, ''
    if name in _consts:
        v = co.co_consts[arg]
        return v, repr(v)
    if name == 'LOAD_GLOBAL':
        v = co.co_names[arg >> 1]
        return v, v + ' + NULL' if arg & 1 else v
    if name == 'LOAD_ATTR':
        v = co.co_names[arg >> 1]
        return v, v + ' + NULL|self' if arg & 1 else v
    if name == 'LOAD_SUPER_ATTR':
        v = co.co_names[arg >> 2]
        return v, v + ' + NULL|self' if arg & 1 else v
    if name in _names:
        v = co.co_names[arg]
        return v, v
    if name in _locals:
        v = co._varname_from_oparg(arg)
        return v, v
    if name in _pairs:
        v = (co._varname_from_oparg(arg >> 4), co._varname_from_oparg(arg & 15))
        return v, ', '.join(v)
    if layout.targets[k] is not None:
        t = layout.start[layout.targets[k]]
        return t, f'to L{layout.labels[t]}'
    if name == 'COMPARE_OP':
        v = cmp_op[arg >> 5]
        return v, f'bool({v})' if arg & 16 else v
    if name == 'BINARY_OP':
        return arg, _binary[arg] if arg < 13 else _binary[arg - 13] + '='
    if name == 'SET_FUNCTION_ATTRIBUTE':
        return arg, ', '.join([s for b, s in _attributes.items() if arg & b])
    if name == 'CONVERT_VALUE':
        return (None, str, repr, ascii)[arg], ('', 'str', 'repr', 'ascii')[arg]
    if name == 'CALL_INTRINSIC_1':
        return arg, _intrinsic1[arg]
    if name == 'CALL_INTRINSIC_2':
        return arg, _intrinsic2[arg]
    return arg, ''


def _instructions(co, first_line=None):
    layout = _Layout(co)
    positions = list(co.co_positions())
    delta = 0 if first_line is None else first_line - co.co_firstlineno
    last = _unset
    out = []
    for k, (offset, name, caches, b, op) in enumerate(layout.raw):
        p = Positions(*positions[offset // 2])
        line = p.lineno
        starts = line != last
        last = line
        if line is not None:
            line += delta
        argval, argrepr = _describe(co, layout, k)
        for e in range(layout.extra[k]):
            at = layout.start[k] + 2 * e
            out.append(Instruction('EXTENDED_ARG', _extended, layout.args[k] >> 8 * (layout.extra[k] - e), layout.args[k] >> 8 * (layout.extra[k] - e), '', at, at,
                                   starts, line, layout.labels.get(at), p, None))
            starts = False
        at = layout.at[k]
        label = layout.labels.get(at) if not layout.extra[k] else None
        out.append(Instruction(name, op, layout.args[k], argval, argrepr, at, layout.start[k], starts, line, label, p, None))
    return out, layout


_unset = object()
_extended = 255


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, a code object or a source text."""
    return iter(_instructions(_get_code(x), first_line)[0])


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Show the instructions of a code object."""
    _show(co, lasti, file, show_offsets)


disco = disassemble


def _show(co, lasti=-1, file=None, show_offsets=False, line_offset=0):
    list_, layout = _instructions(co)
    lines = [i.line_number for i in list_]
    known = [n for n in lines if n is not None]
    width = max(3, len(str(max(known) + line_offset))) if known else 3
    if None in lines:
        width = max(width, 4)
    f = _Formatter(file, width, max(4, len(str(layout.at[-1]))) if show_offsets else 0, 4 + len(str(len(layout.labels))), line_offset)
    for i in list_:
        f.instruction(i, lasti >= 0 and i.offset == lasti)
    f.exceptions(layout.exceptions, layout.labels)


def _recursive(co, *, file=None, depth=None, show_offsets=False):
    _show(co, -1, file, show_offsets)
    if depth is None or depth > 0:
        if depth is not None:
            depth -= 1
        for x in co.co_consts:
            if isinstance(x, types.CodeType):
                print(file=file)
                print('Disassembly of %r:' % (x,), file=file)
                _recursive(x, file=file, depth=depth, show_offsets=show_offsets)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Show the bytecode of a class, method, function, generator, code object or source text."""
    if x is None:
        distb(file=file, show_offsets=show_offsets)
        return
    for attr in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attr):
            x = getattr(x, attr)
            if attr != '__func__':
                break
    if hasattr(x, '__dict__') and not isinstance(x, types.CodeType):
        for name, x1 in sorted(x.__dict__.items()):
            if isinstance(x1, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print('Disassembly of %s:' % name, file=file)
                try:
                    dis(x1, file=file, depth=depth, show_offsets=show_offsets)
                except TypeError as msg:
                    print('Sorry:', msg, file=file)
                print(file=file)
    elif isinstance(x, types.CodeType):
        _recursive(x, file=file, depth=depth, show_offsets=show_offsets)
    elif isinstance(x, str):
        _recursive(compile(x, '<dis>', 'exec'), file=file, depth=depth, show_offsets=show_offsets)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Show the code that a traceback ends in."""
    if tb is None:
        exc = getattr(sys, 'last_exc', None)
        tb = exc.__traceback__ if exc is not None else getattr(sys, 'last_traceback', None)
        if tb is None:
            raise RuntimeError('no last traceback to disassemble')
    while tb.tb_next:
        tb = tb.tb_next
    co = tb.tb_frame.f_code
    layout = _Layout(co)
    at = -1
    for k, r in enumerate(layout.raw):
        if r[0] == tb.tb_lasti:
            at = layout.at[k]
    _show(co, at, file, show_offsets)


def findlinestarts(code):
    """Pairs of offset and line of the code that starts lines."""
    last = False
    for i in _instructions(code)[0]:
        if i.line_number is not last:
            if i.line_number != last:
                last = i.line_number
                yield i.start_offset, last


def findlabels(code):
    """The offsets that jumps go to."""
    return sorted(set([i.argval for i in get_instructions(code) if i.opname in _jumps]))


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Not part of minipy."""
    raise NotImplementedError('dis.stack_effect() is not part of minipy')


def pretty_flags(flags):
    """The names of the bits of co_flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names) if names else '0x0'


def code_info(x):
    """What there is to say of a code object."""
    co = _get_code(x)
    lines = ['Name:              %s' % co.co_name, 'Filename:          %s' % co.co_filename, 'Argument count:    %s' % co.co_argcount,
             'Positional-only arguments: %s' % co.co_posonlyargcount, 'Kw-only arguments: %s' % co.co_kwonlyargcount,
             'Number of locals:  %s' % co.co_nlocals, 'Stack size:        %s' % co.co_stacksize, 'Flags:             %s' % pretty_flags(co.co_flags)]
    for title, values, show in (('Constants:', co.co_consts, repr), ('Names:', co.co_names, str), ('Variable names:', co.co_varnames, str),
                                ('Free variables:', co.co_freevars, str), ('Cell variables:', co.co_cellvars, str)):
        if values:
            lines.append(title)
            for i, v in enumerate(values):
                lines.append('%4d: %s' % (i, show(v)))
    return '\n'.join(lines)


def show_code(co, *, file=None):
    """Print code_info()."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of a piece of code, to iterate over."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = co = _get_code(x)
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self._line_offset = self.first_line - co.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.show_offsets = show_offsets

    def __iter__(self):
        return iter(_instructions(self.codeobj, self.first_line)[0])

    def __repr__(self):
        return '{}({!r})'.format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        out = io.StringIO()
        _show(self.codeobj, -1 if self.current_offset is None else self.current_offset, out, self.show_offsets, self._line_offset)
        return out.getvalue()


opname = _get_code(lambda: 0)._opnames()
opmap = {n: i for i, n in enumerate(opname)}
opmap['EXTENDED_ARG'] = _extended
hasarg = [i for n, i in opmap.items() if n not in _noarg]
hasconst = [opmap[n] for n in _consts]
hasname = [i for n, i in opmap.items() if n in _names or n in ('LOAD_GLOBAL', 'LOAD_ATTR', 'LOAD_SUPER_ATTR')]
hasjump = hasjrel = [i for n, i in opmap.items() if n in _jumps]
hasjabs = []
haslocal = [i for n, i in opmap.items() if n in _pairs or n in _locals and '_FAST' in n]
hasfree = [i for n, i in opmap.items() if n in _locals and '_FAST' not in n]
hascompare = [opmap['COMPARE_OP']]
