"""Exports of a directory of users: canonical accounts, and those that should not be open."""
