"""Reads: articles as they are shown, the search, and the fields."""
