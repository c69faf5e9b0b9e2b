"""Stands for the part of datetime that CPython has in C."""
from datetime import *
