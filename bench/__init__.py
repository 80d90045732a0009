"""Benchmarks: quality and speed beside named peers, and what teaches and calibrates the product's own models.

The domains are entered by their doors, which need Django's applications to be ready.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()
