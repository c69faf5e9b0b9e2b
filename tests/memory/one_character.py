# Which operations give the shared string (or bytes) of one character, and which a new one.
import sys
rc=sys.getrefcount
def t(name, f):
    try: r=f()
    except Exception as e: print(name, type(e).__name__, e); return
    print(name, repr(r), rc(r)>1000000, r is f())
a='a'; A='A'; E='é'; e0=''; ab='ab'; five=5; L='\u0142'
for n in 'upper lower title capitalize swapcase casefold strip lstrip rstrip expandtabs splitlines split encode'.split():
    for s in (a,A,E,'ß',L, 'a ', ' a'):
        t(n+' '+ascii(s), lambda: getattr(s,n)())
for w in (0,1,2):
    for s in (a,e0,E):
        for n in 'center ljust rjust zfill'.split():
            t('%s %d %s'%(n,w,ascii(s)), lambda: getattr(s,n)(w))
t('replace', lambda: a.replace('a','b')); t('replace2', lambda: ab.replace('b','')); t('replace3', lambda: E.replace('é','a')); t('replace4', lambda: a.replace('x','y'));t('replace5', lambda: 'aXX'.replace('XX',''))
t('repl empty', lambda: a.replace('a',''))
t('join', lambda: ''.join([a])); t('join2', lambda: ''.join(['', a])); t('join3', lambda: 'x'.join([a])); t('join4', lambda: ''.join(c for c in 'a'));t('join5', lambda: ''.join(['','a','']))
t('translate', lambda: a.translate({97:'b'})); t('translate2', lambda: a.translate({97:98})); t('translate3', lambda: ab.translate({97:None})); t('translate4', lambda: E.translate({233:'a'})); t('tr5', lambda: a.translate({}))
t('tr6', lambda: a.translate({97:None}))
t('mul1', lambda: a*1); t('mul', lambda: ab[:1]*1); t('mul0', lambda: a*0)
t('cat', lambda: e0+a); t('cat2', lambda: a+e0)
t('mod', lambda: '%s'%a); t('mod c', lambda: '%c'%97); t('mod d', lambda: '%d'%5); t('mod r', lambda: '%s'%5); t('mod c2', lambda: '%c'%'a'); t('mod x', lambda: '%x'%5); t('mod e', lambda: 'a%s'%''); t('mod pc', lambda: '%%'%()); t('mod s', lambda: '%.1s'%ab); t('mod e2', lambda: '%s'%'')
t('fmt', lambda: '{}'.format(a)); t('fmt5', lambda: '{}'.format(5)); t('fmt c', lambda: '{:c}'.format(97)); t('fmt.1', lambda: '{:.1}'.format(ab)); t('fmt x', lambda: format(5,'x')); t('fmt d', lambda: format(5,'d')); t('fmt >1', lambda: format(a,'>1')); t('fmt e', lambda: '{}'.format('')); t('fmt lit', lambda: '{{'.format()); t('fmt s', lambda: format(a,'s')); t('fmt f', lambda: format(5.0, '.0f')); t('fmt n', lambda: format(5,'n'))
t('f', lambda: f'{a}'); t('f5', lambda: f'{five}'); t('f c', lambda: f'{97:c}'); t('f .1', lambda: f'{ab:.1}'); t('f e', lambda: f'{e0}'); t('f ee', lambda: f'{e0}{e0}'); t('f ea', lambda: f'{e0}{a}'); t('f lit', lambda: f'a{e0}'); t('f!s', lambda: f'{a!s}')
t('str5', lambda: str(five)); t('repr5', lambda: repr(five)); t('str a', lambda: str(a)); t('hex', lambda: hex(5)[2:]); t('chr', lambda: chr(97)); t('chr l', lambda: chr(0x142))
t('format map', lambda: '{x}'.format_map({'x':a}))
t('part', lambda: 'a-b'.partition('-')[0]); t('part2', lambda: 'a-b'.partition('-')[1]); t('part3', lambda: 'ab'.partition('-')[0]); t('rpart', lambda: 'a-b'.rpartition('-')[2])
t('split', lambda: 'a b'.split()[0]); t('split-', lambda: 'a-b'.split('-')[1]); t('rsplit', lambda: 'a b'.rsplit()[0]); t('spl one', lambda: 'ab'.split()[0]); t('spl a', lambda: a.split()[0]); t('spll', lambda: 'a\nb'.splitlines()[0]); t('spl é', lambda: 'é a'.split()[0])
t('iter', lambda: next(iter(ab))); t('idx', lambda: ab[0]); t('sl', lambda: ab[:1]); t('sl2', lambda: ab[::2]); t('sl3', lambda: ab[::-2]); t('slé', lambda: 'éa'[:1]); t('sl é2', lambda: 'éa'[::2]); t('full', lambda: a[:]); t('rev', lambda: a[::-1]); t('list', lambda: list(ab)[0]); t('tuple', lambda: tuple('éa')[0])
t('rmpre', lambda: ab.removeprefix('a')); t('rmsuf', lambda: ab.removesuffix('b')); t('rm0', lambda: ab.removesuffix('x'))
t('dec', lambda: b'a'.decode()); t('dec l1', lambda: b'\xe9'.decode('latin-1')); t('dec asc', lambda: b'a'.decode('ascii')); t('str dec', lambda: str(b'a','utf-8')); t('dec u8', lambda: b'\xc3\xa9'.decode()); t('dec16', lambda: b'a\0'.decode('utf-16-le')); t('dec e', lambda: b''.decode()); t('dec32', lambda: b'a\0\0\0'.decode('utf-32-le')); t('dec esc', lambda: b'a'.decode('unicode_escape')); t('raw', lambda: b'a'.decode('raw_unicode_escape')); t('cp1252', lambda: b'a'.decode('cp1252')); t('cp437', lambda: b'a'.decode('cp437')); t('ign', lambda: b'a\xff'.decode('utf-8','ignore')); t('rep', lambda: b'\xffa'.decode('ascii','ignore'))
t('max', lambda: max(ab)); t('sorted', lambda: sorted('ba')[0]); t('ascii', lambda: ascii(five))
t('fl', lambda: str(5.0)[0]); t('fl2', lambda: repr(1e22)); t('cplx', lambda: str(1j)); t('complex0', lambda: repr(0j))
t('round', lambda: str(round(5.2))); t('bool', lambda: str(True)); t('None', lambda: str(None)); t('big', lambda: str(10**20-10**20+7)); t('neg', lambda: str(-5)); t('format_bool', lambda: f'{True}'); t('%s bool', lambda: '%s'%True); t('NI', lambda: repr(NotImplemented)); t('Ell', lambda: repr(...)); t('empty list', lambda: repr([])); t('empty dict', lambda: repr({})); t('empty tuple', lambda: repr(())); t('set', lambda: repr(set()))
b=b'a'; bb=b'ab'
for n in 'upper lower title capitalize swapcase strip lstrip rstrip hex'.split():
    t('b '+n, lambda: getattr(b,n)()); t('b2 '+n, lambda: getattr(b' ',n)()); t('b2e '+n, lambda: getattr(b'',n)())
t('b replace', lambda: b.replace(b'a',b'b')); t('b join', lambda: b''.join([b])); t('b join2', lambda: b''.join([b'',b])); t('b joine', lambda: b''.join([]));t('b mul', lambda: b*1); t('b cat', lambda: b''+b); t('b cat2', lambda: b+b''); t('b idx', lambda: bb[:1]); t('b sl', lambda: bb[::2]); t('b full', lambda: b[:]); t('b spl', lambda: b'a b'.split()[0]); t('b part', lambda: b'a-b'.partition(b'-')[0]); t('b mod', lambda: b'%c'%97); t('b mods', lambda: b'%s'%b); t('bytes', lambda: bytes([97])); t('bytes1', lambda: bytes(1)); t('bytesb', lambda: bytes(b)); t('b tr', lambda: b.translate(None)); t('b tr2', lambda: bb.translate(None,b'b')); t('b center', lambda: b.center(1)); t('b zfill', lambda: b.zfill(1)); t('b rmp', lambda: bb.removeprefix(b'a')); t('encode', lambda: a.encode()); t('encode l', lambda: E.encode('latin-1')); t('enc asc', lambda: a.encode('ascii')); t('enc16', lambda: a.encode('utf-16-le')[:1]); t('enc e', lambda: ''.encode()); t('bytes str', lambda: bytes(a,'utf-8')); t('to_b0', lambda: (0).to_bytes(0)); t('fromhex', lambda: bytes.fromhex('61')); t('b split e', lambda: b'a'.splitlines()[0])
t('bytes iter', lambda: bytes(x for x in (97,))); t('b lj', lambda: b''.ljust(1)); t('b repl0', lambda: bb.replace(b'b',b'')); t('b repl1', lambda: bb.replace(b'x',b''))
t('tup', lambda: tuple([])); t('tup sl', lambda: (1,2)[0:0]); t('tup add', lambda: ()+()); t('tup mul', lambda: (1,)*0); t('fs', lambda: frozenset([])); t('fs2', lambda: frozenset({1})&frozenset()); t('fs copy', lambda: frozenset([1]).copy())
t('input', lambda: ' a '.strip()); t('maketrans', lambda: sorted(str.maketrans('a','b').values())[0])
t('fmt field', lambda: '{0[0]}'.format('ab')); t('fmt!r', lambda: '{!s}'.format(five)); t('fmt !s', lambda: '{!s}'.format(a)); t('%s5', lambda: '%1s'%a); t('oct', lambda: oct(5)); t('% %', lambda: '%s%s'%('a','')); 
t('zfill', lambda: '5'.zfill(1)); t('just', lambda: 'a'.ljust(1,'x')); t('sum', lambda: (5).__format__('')); t('name', lambda: type('X',(),{}).__name__); t('qual', lambda: (lambda:0).__name__)
