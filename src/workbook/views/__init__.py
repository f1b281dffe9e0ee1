"""The views layer."""
