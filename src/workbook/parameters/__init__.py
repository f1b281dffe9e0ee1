"""The parameters layer."""
