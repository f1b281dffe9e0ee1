"""Notebooks as decks and pages: the lessons', and any notebook of the user's that uses our views."""
