"""Decoder of JSON."""

from json import JSONDecoder, JSONDecodeError, _scanstring as scanstring
__all__ = ['JSONDecoder', 'JSONDecodeError']
