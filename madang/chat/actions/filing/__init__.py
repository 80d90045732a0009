"""The dialogue that puts a complaint together; what is asked and how it is read stands in `rules/filing`."""
