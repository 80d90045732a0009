"""The project's own questions to the sample city, and what should come of each: `python -m tests.regression`.

`questions.tsv` was written by people who knew the titles and the answers of the articles, but not their other ways of
asking. `floors.toml` says how well each kind of question must do; the tests hold the product to it.
"""
