"""The questions layer."""
