"""The small cloud SDK, with async sprinkled on top."""

__version__ = '3.1.0'
