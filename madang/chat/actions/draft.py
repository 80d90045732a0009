"""An answer in the making: what the steps of the pipeline hand on to each other."""

from dataclasses import dataclass, field
from datetime import datetime

from madang.chat.rules.emergency import EmergencyRow
from madang.chat.rules.outcome import Outcome
from madang.knowledge.api import NOTHING_SEARCHED, Reading, Search, ShownArticle, ShownBlock, ShownSource


@dataclass(frozen=True)
class Before:
    """The question before this one in the same conversation."""

    outcome: Outcome
    article_id: str


@dataclass
class Draft:
    """Filled step by step; once `outcome` is set the remaining steps are left out."""

    message: str
    now: datetime
    before: Before | None = None
    text: str = ""
    sought: str = ""
    """What is looked for: the text without the marks that stand for personal data."""
    personal_data: list[str] = field(default_factory=list)
    emergencies: list[EmergencyRow] = field(default_factory=list)
    about: str = ""
    search: Search = NOTHING_SEARCHED
    article: ShownArticle | None = None
    outcome: Outcome | None = None
    heading: str = ""
    blocks: list[ShownBlock] = field(default_factory=list)
    sources: tuple[ShownSource, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        return self.search.readings
