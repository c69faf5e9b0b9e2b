__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer']

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


_setup(PicklingError, UnpicklingError)
del _setup

_opcodes = dict(
    MARK=b'(', STOP=b'.', POP=b'0', POP_MARK=b'1', DUP=b'2', FLOAT=b'F', INT=b'I', BININT=b'J', BININT1=b'K', LONG=b'L', BININT2=b'M', NONE=b'N', PERSID=b'P',
    BINPERSID=b'Q', REDUCE=b'R', STRING=b'S', BINSTRING=b'T', SHORT_BINSTRING=b'U', UNICODE=b'V', BINUNICODE=b'X', APPEND=b'a', BUILD=b'b', GLOBAL=b'c', DICT=b'd',
    EMPTY_DICT=b'}', APPENDS=b'e', GET=b'g', BINGET=b'h', INST=b'i', LONG_BINGET=b'j', LIST=b'l', EMPTY_LIST=b']', OBJ=b'o', PUT=b'p', BINPUT=b'q',
    LONG_BINPUT=b'r', SETITEM=b's', TUPLE=b't', EMPTY_TUPLE=b')', SETITEMS=b'u', BINFLOAT=b'G', TRUE=b'I01\n', FALSE=b'I00\n', PROTO=b'\x80', NEWOBJ=b'\x81',
    EXT1=b'\x82', EXT2=b'\x83', EXT4=b'\x84', TUPLE1=b'\x85', TUPLE2=b'\x86', TUPLE3=b'\x87', NEWTRUE=b'\x88', NEWFALSE=b'\x89', LONG1=b'\x8a', LONG4=b'\x8b',
    BINBYTES=b'B', SHORT_BINBYTES=b'C', SHORT_BINUNICODE=b'\x8c', BINUNICODE8=b'\x8d', BINBYTES8=b'\x8e', EMPTY_SET=b'\x8f', ADDITEMS=b'\x90', FROZENSET=b'\x91',
    NEWOBJ_EX=b'\x92', STACK_GLOBAL=b'\x93', MEMOIZE=b'\x94', FRAME=b'\x95', BYTEARRAY8=b'\x96', NEXT_BUFFER=b'\x97', READONLY_BUFFER=b'\x98')
globals().update(_opcodes)
__all__.extend(sorted(_opcodes))
del _opcodes


class PickleBuffer:
    """A buffer that may travel beside the pickle."""

    __slots__ = ('_view', '__weakref__')

    def __init__(self, object, /):
        self._view = memoryview(object)

    def raw(self):
        """The bytes of the buffer as a memoryview without dimensions."""
        view = self._view
        if not view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return view.cast('B') if view.format != 'B' or view.ndim != 1 else view[:]

    def release(self):
        """Let go of the buffer."""
        self._view.release()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'PickleBuffer' object")


def _protocol(protocol, buffer_callback):
    if protocol is None:
        protocol = DEFAULT_PROTOCOL
    else:
        protocol = protocol.__index__() if hasattr(type(protocol), '__index__') else _index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
    if buffer_callback is not None and protocol < 5:
        raise ValueError('buffer_callback needs protocol >= 5')
    return protocol


def _index(value):
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


class _MemoProxy:
    """What Pickler.memo and Unpickler.memo are."""

    def __init__(self, items, with_objects):
        self._items = items
        self._with_objects = with_objects

    def copy(self):
        if self._with_objects:
            return {id(o): (i, o) for i, o in enumerate(self._items)}
        return dict(enumerate(self._items))

    def clear(self):
        self._items.clear()

    def __reduce__(self):
        return dict, (self.copy(),)


class Pickler:
    """Writes pickles to a file."""

    __module__ = '_pickle'

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._proto = _protocol(protocol, buffer_callback)
        try:
            self._write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._fix = bool(fix_imports)
        self._buffers = buffer_callback
        self._memo = []
        self.bin = int(self._proto > 0)
        self.fast = 0

    def dump(self, obj, /):
        """Write the pickle of an object."""
        try:
            write = self._write
        except AttributeError:
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()') from None
        cls = type(self)
        persistent_id = None
        if 'persistent_id' in self.__dict__ or cls.persistent_id is not Pickler.persistent_id:
            persistent_id = self.persistent_id
        write(_dump(obj, self._proto, self._fix, self._memo, persistent_id, getattr(self, 'reducer_override', None), getattr(self, 'dispatch_table', None),
                    self._buffers, bool(self.fast), PickleBuffer))

    def clear_memo(self):
        """Forget what has been written."""
        self._memo.clear()

    def persistent_id(self, obj, /):
        """The id of an object that is not to be in the pickle; None for all here."""
        return None

    @property
    def memo(self):
        return _MemoProxy(self._memo, True)

    @memo.setter
    def memo(self, value):
        items = value.copy() if isinstance(value, _MemoProxy) else value
        self._memo = [obj for _, obj in sorted(items.values(), key=lambda pair: pair[0])]


class Unpickler:
    """Reads pickles from a file."""

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        try:
            self._read, self._readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._options = bool(fix_imports), encoding, errors
        self._memo = []
        self._buffers = None if buffers is None or buffers == () else iter(buffers)

    def load(self):
        """Read the next object."""
        try:
            read = self._read
        except AttributeError:
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()') from None
        cls = type(self)
        own = self.__dict__
        persistent_load = find_class = None
        if 'persistent_load' in own or cls.persistent_load is not Unpickler.persistent_load:
            persistent_load = self.persistent_load
        if 'find_class' in own or cls.find_class is not Unpickler.find_class:
            find_class = self.find_class
        return _load(None, read, self._readline, *self._options, self._memo, persistent_load, find_class, self._buffers)

    def find_class(self, module_name, global_name, /):
        """The object of that name in a module."""
        return _find(module_name, global_name)

    def persistent_load(self, pid, /):
        """The object with that id; an error here."""
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    @property
    def memo(self):
        return _MemoProxy(self._memo, False)

    @memo.setter
    def memo(self, value):
        items = value.copy() if isinstance(value, _MemoProxy) else value
        self._memo = [items.get(i) for i in range(max(items, default=-1) + 1)]


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write the pickle of obj to a file."""
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of obj as bytes."""
    return _dump(obj, _protocol(protocol, buffer_callback), bool(fix_imports), [], None, None, None, buffer_callback, False, PickleBuffer)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """Read an object from a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """Read an object from bytes."""
    return _load(data, None, None, bool(fix_imports), encoding, errors, [], None, None, None if buffers is None or buffers == () else iter(buffers))


_Pickler, _Unpickler = Pickler, Unpickler
