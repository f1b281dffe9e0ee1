"""The cases layer."""
