"""What can be asked about instructions by their numbers."""
import dis as _dis

ENABLE_SPECIALIZATION = True


def is_valid(opcode):
    return 0 <= opcode < len(_dis.opname) and not _dis.opname[opcode].startswith('<')


def has_arg(opcode):
    return opcode in _dis.hasarg


def has_const(opcode):
    return opcode in _dis.hasconst


def has_name(opcode):
    return opcode in _dis.hasname


def has_jump(opcode):
    return opcode in _dis.hasjump


def has_local(opcode):
    return opcode in _dis.haslocal


def has_free(opcode):
    return opcode in _dis.hasfree


def has_exc(opcode):
    return False
