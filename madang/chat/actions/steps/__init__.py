"""The steps of the pipeline, in the order in which `ask` lists them."""
