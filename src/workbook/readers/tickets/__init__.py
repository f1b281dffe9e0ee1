"""Exports of a provider's help desk: canonical tickets, and what they say of the service."""
