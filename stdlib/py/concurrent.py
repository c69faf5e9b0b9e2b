"""Doing several things at a time."""

__path__ = []
