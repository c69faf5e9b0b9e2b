"""Addresses of the web. There is no network: urllib.parse is the only part."""

__path__ = []
