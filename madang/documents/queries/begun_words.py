"""What somebody may have meant who typed only the beginning of the last word: 호수공 -> 호수공원.

Whole words alone are found (`words.py`); where they find nothing, the words of the lines that hold one beginning so are
offered to be sought. Nothing is offered out of lines, or of what a document says, that the person may not read.
"""

from collections import Counter
from functools import reduce
from itertools import chain
from operator import and_

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchQuery
from django.db.models import Func, Q, QuerySet, TextField

from madang.documents.models import RegisterEntry
from madang.documents.queries.found_lines import by_index_of_words
from madang.documents.queries.words import CONFIG, WORD, sought

SHORTEST_BEGINNING = 3
"""Letters: fewer begin too many words to be looked through, and too many to be offered."""

MOST_OFFERED, MOST_LOOKED_AT = 4, 30
"""Words, and lines out of which they are taken."""


def begun_words(words: str, visible: Q, department: str) -> list[str]:
    """Return what to seek instead, the last word brought to its end, what stands in most lines first.

    It is for somebody who is shown `visible` and works in `department`; an empty list where nothing begins so.
    """
    *whole, last = words.split() or [""]
    beginning = last.lower()
    if len(beginning) < SHORTEST_BEGINNING or not WORD.fullmatch(beginning):
        return []
    wanted = reduce(and_, sought(" ".join(whole)), SearchQuery(f"{beginning}:*", config=CONFIG, search_type="raw"))
    ways = (("search", Q(search=wanted)), ("inside", Q(department=department, inside=wanted)))
    found = chain.from_iterable(_lexemes(RegisterEntry.objects.filter(visible, way), column) for column, way in ways)
    ends = Counter(word for word in found if word.startswith(beginning) and word != beginning)
    offered = sorted(ends, key=lambda word: (-ends[word], len(word), word))[:MOST_OFFERED]
    return [" ".join([*whole, word]) for word in offered]


def _lexemes(found: QuerySet[RegisterEntry], column: str) -> list[str]:
    """Return the words that are kept of some of these lines."""
    kept = Func(column, function="tsvector_to_array", output_field=ArrayField(TextField()))
    with by_index_of_words():
        return list(chain.from_iterable(found.order_by().values_list(kept, flat=True)[:MOST_LOOKED_AT]))
