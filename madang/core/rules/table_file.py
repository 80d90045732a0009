"""Cells of a table that is taken away as CSV."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet compute a cell; Korean and Japanese ones take the wide signs, too."""


def harmless(cell: str) -> str:
    """Keep a spreadsheet from reading what somebody typed as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
