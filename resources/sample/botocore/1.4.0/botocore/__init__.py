"""A small cloud SDK."""

__version__ = '1.4.0'
