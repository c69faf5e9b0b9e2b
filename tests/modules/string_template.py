# string.Template.
import string
from string import Template


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


t = Template('$who likes ${what}; $$5 $who')
print(t.substitute(who='tim', what='tea'), t.substitute({'who': 1, 'what': 2}), t.substitute({'who': 1, 'what': 2}, who=3), t.template)
print(t.safe_substitute(who='x'), t.get_identifiers(), t.is_valid(), Template('$').is_valid(), Template('$1 $a').safe_substitute(a=2))
for text in ('$missing', '$', 'ab\ncd $1', '${a', '${}', 'x\n\n$-'):
    show(lambda: Template(text).substitute())
    print(Template(text).safe_substitute(), Template(text).is_valid())
show(lambda: t.substitute({}, {}))
print(Template('$A $a $_x9 $é').safe_substitute(A=1, a=2, _x9=3))


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


print(Percent('%% %a_b %c $d %{e_f}').safe_substitute(a_b=1, e_f=2), Percent('%x_y %x').get_identifiers())


class Own(Template):
    pattern = r'''
    \[\[(?:
      (?P<escaped>\[\[) |
      (?P<named>[a-z]+)\]\] |
      \b\B(?P<braced>) |
      (?P<invalid>)
    )
    '''


print(Own('[[x]] [[[[ y').substitute(x=1), Own.delimiter, Template.delimiter, Template.idpattern, Own('[[x]]').get_identifiers())


class Braced(Template):
    braceidpattern = '[a-z.]+'


print(Braced('$a ${a.b}').substitute({'a': 1, 'a.b': 2}), type(Template.pattern).__name__, Template.pattern.search('a $b').group('named'))
