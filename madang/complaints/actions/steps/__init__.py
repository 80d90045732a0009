"""The steps of distribution; `actions/distribute.py` lists them."""
