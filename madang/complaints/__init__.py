"""Complaints (민원): intake, checks, distribution to the right officer, deadlines, follow-up.

Words: complaint (민원), category (민원 종류), check (검증), distribution (배부), deadline (처리기한), reply (답변).

Promise: every complaint reaches one responsible person in time, and the citizen can see where it stands.
"""
