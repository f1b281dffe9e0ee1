"""The exercises layer."""
