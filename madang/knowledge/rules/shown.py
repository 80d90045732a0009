"""What other rooms and pages see of the knowledge."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from madang.knowledge.rules.gate import Verdict

ShownBlock = dict[str, Any]
"""A block ready to be shown: `kind`, its values, and perhaps `about` and `about_words`. Plain JSON."""


@dataclass(frozen=True)
class ShownSource:
    name: str
    article: str
    title: str
    published: str
    address: str
    certainty: str
    certainty_words: str
    checked: str


@dataclass(frozen=True)
class ShownArticle:
    id: str
    title: str
    field_id: str
    field_name: str
    department_id: str
    department_name: str
    blocks: tuple[ShownBlock, ...]
    sources: tuple[ShownSource, ...]
    checked: date | None
    """The last day on which somebody looked at a source; None where no source says."""
    confirm: bool
    """Whether the citizen should confirm with the city, as no source is a confirmed one."""
    sample: bool


@dataclass(frozen=True)
class Reading:
    """One way to read a question: the article that would answer it."""

    article_id: str
    title: str
    score: float


@dataclass(frozen=True)
class Search:
    readings: tuple[Reading, ...]
    confidence: float
    verdict: Verdict


NOTHING_SEARCHED = Search((), 0.0, Verdict.DECLINE)


@dataclass(frozen=True)
class Choice:
    label: str
    ask: str


@dataclass(frozen=True)
class FieldCard:
    id: str
    name: str
    short: str
    icon: str
