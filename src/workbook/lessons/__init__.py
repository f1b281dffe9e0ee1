"""The lessons layer."""
