# the is... methods over interesting characters.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


names = ('isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper')
for s in ('', 'a', 'A', '1', '²', '½', '٣', 'Ⅷ', '一', '三', ' ', '\t', '\x1c', '\x85', '\xa0', '\u2028', '\u200b', '\xad', '_', 'a1', '1a', 'é', '\u0301', 'e\u0301', '\ud800', '\U0001f600', '\ue000', '\uffff', '\u0378', 'ª', '℮', '·', 'a·', '᧚', '①', '㊀', '\x7f', '\x00', 'a b', 'class', 'ǅ', '𝟘', '\u2118', '\u309b'):
    print(ascii(s), ''.join('01'[getattr(s, n)()] for n in names))
t('a'.isalpha, 1)
t(str.isalpha)
t(str.isalpha, 5)
print('a'.isidentifier(), 'def'.isidentifier(), '9a'.isidentifier(), 'é'.isidentifier(), 'a-b'.isidentifier())
