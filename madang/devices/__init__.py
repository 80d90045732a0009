"""Tablets and laptops (기기): their register, hand-over and coverage.

Words: device (기기), hand-over (인계), coverage (보급률).

Promise: it is always known who holds which device.
"""
