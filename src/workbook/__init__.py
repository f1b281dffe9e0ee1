"""Advisory workbook and course kit on managed IT services for small and medium firms."""

__version__ = "0.1.0"
