"""Live checks of a draft: what the rules of official writing ask, found while somebody writes.

`check(draft, personal_data)` tells what it finds, `mended(draft, finding)` puts one thing right. A new check is one
small file, one line in `table.py` and a name in `rules/alike.py`. Precision first: what may be right is left alone.
"""

from madang.documents.rules.checks.draft_text import DraftText, PersonalDataFinder
from madang.documents.rules.checks.mending import all_mended, mended
from madang.documents.rules.checks.table import check

__all__ = ["DraftText", "PersonalDataFinder", "all_mended", "check", "mended"]
