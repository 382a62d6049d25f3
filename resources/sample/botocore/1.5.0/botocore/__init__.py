"""A small cloud SDK."""

__version__ = '1.5.0'
