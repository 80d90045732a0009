"""For whoever got a document from a city: one program, see README.md."""
