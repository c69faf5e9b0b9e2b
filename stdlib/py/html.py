__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """Replace what has a meaning in HTML."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


_NAMES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'iexcl': '\xa1', 'cent': '\xa2', 'pound': '\xa3', 'yen': '\xa5', 'sect': '\xa7',
          'uml': '\xa8', 'copy': '\xa9', 'laquo': '\xab', 'reg': '\xae', 'deg': '\xb0', 'plusmn': '\xb1', 'micro': '\xb5', 'para': '\xb6', 'middot': '\xb7', 'raquo': '\xbb',
          'frac14': '\xbc', 'frac12': '\xbd', 'frac34': '\xbe', 'iquest': '\xbf', 'Agrave': '\xc0', 'Aacute': '\xc1', 'Acirc': '\xc2', 'Atilde': '\xc3', 'Auml': '\xc4',
          'Aring': '\xc5', 'AElig': '\xc6', 'Ccedil': '\xc7', 'Egrave': '\xc8', 'Eacute': '\xc9', 'Ecirc': '\xca', 'Euml': '\xcb', 'Ouml': '\xd6', 'times': '\xd7',
          'Oslash': '\xd8', 'Uuml': '\xdc', 'szlig': '\xdf', 'agrave': '\xe0', 'aacute': '\xe1', 'acirc': '\xe2', 'atilde': '\xe3', 'auml': '\xe4', 'aring': '\xe5',
          'aelig': '\xe6', 'ccedil': '\xe7', 'egrave': '\xe8', 'eacute': '\xe9', 'ecirc': '\xea', 'euml': '\xeb', 'igrave': '\xec', 'iacute': '\xed', 'icirc': '\xee',
          'iuml': '\xef', 'ntilde': '\xf1', 'ograve': '\xf2', 'oacute': '\xf3', 'ocirc': '\xf4', 'otilde': '\xf5', 'ouml': '\xf6', 'divide': '\xf7', 'oslash': '\xf8',
          'ugrave': '\xf9', 'uacute': '\xfa', 'ucirc': '\xfb', 'uuml': '\xfc', 'yuml': '\xff', 'euro': '\u20ac', 'hellip': '\u2026', 'mdash': '\u2014', 'ndash': '\u2013',
          'lsquo': '\u2018', 'rsquo': '\u2019', 'ldquo': '\u201c', 'rdquo': '\u201d', 'bull': '\u2022', 'trade': '\u2122', 'larr': '\u2190', 'uarr': '\u2191',
          'rarr': '\u2192', 'darr': '\u2193', 'alpha': '\u03b1', 'beta': '\u03b2', 'gamma': '\u03b3', 'pi': '\u03c0', 'infin': '\u221e', 'ne': '\u2260', 'le': '\u2264',
          'ge': '\u2265', 'sum': '\u2211', 'hearts': '\u2665',
          'AMP': '&', 'COPY': '\xa9', 'ETH': '\xd0', 'GT': '>', 'Iacute': '\xcd', 'Icirc': '\xce', 'Igrave': '\xcc', 'Iuml': '\xcf', 'LT': '<',
          'Ntilde': '\xd1', 'Oacute': '\xd3', 'Ocirc': '\xd4', 'Ograve': '\xd2', 'Otilde': '\xd5', 'QUOT': '"', 'REG': '\xae', 'THORN': '\xde',
          'Uacute': '\xda', 'Ucirc': '\xdb', 'Ugrave': '\xd9', 'Yacute': '\xdd', 'acute': '\xb4', 'brvbar': '\xa6', 'cedil': '\xb8', 'curren': '\xa4',
          'eth': '\xf0', 'macr': '\xaf', 'not': '\xac', 'ordf': '\xaa', 'ordm': '\xba', 'shy': '\xad', 'sup1': '\xb9', 'sup2': '\xb2', 'sup3': '\xb3',
          'thorn': '\xfe', 'yacute': '\xfd'}
# These may stand without a semicolon.
_SHORT = [n for n, c in _NAMES.items() if c < '\u0100' and n not in ('apos',)]


def _number(text):
    body = text.rstrip(';')
    n = int(body[2:], 16) if body[1] in 'xX' else int(body[1:])
    if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
        return '\ufffd'
    if 0x80 <= n < 0xA0:
        return bytes([n]).decode('latin-1') if n in (0x81, 0x8d, 0x8f, 0x90, 0x9d) else _CP1252[n - 0x80]
    if n < 9 or 14 <= n < 32 or n == 11 or n == 127 or n & 0xFFFE == 0xFFFE or 0xFDD0 <= n <= 0xFDEF:
        return ''
    return '\r' if n == 13 else chr(n)


_CP1252 = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'


def _replace(match):
    text = match[1]
    if text[0] == '#':
        return _number(text)
    if text.endswith(';') and text[:-1] in _NAMES:
        return _NAMES[text[:-1]]
    for end in range(len(text), 1, -1):
        if text[:end] in _SHORT:
            return _NAMES[text[:end]] + text[end:]
    return '&' + text


def unescape(s):
    """Replace the named and numbered characters of HTML by themselves; only the usual names are known."""
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)', _replace, s)
