"""Madang (마당): an open digital city hall. Each folder is one domain; its first lines say what it is and promises."""
