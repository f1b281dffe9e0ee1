"""The readers layer."""
