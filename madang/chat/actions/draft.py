"""An answer in the making: what the steps of the pipeline hand on to each other."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings

from madang.chat.rules.emergency import EmergencyRow
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.reading import Values
from madang.chat.rules.languages import Language
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.writing import Writing
from madang.chat.rules.written import Sentence
from madang.core.api import Actor
from madang.knowledge.api import NOTHING_SEARCHED, Reading, Search, ShownArticle, ShownBlock, ShownSource

Point = tuple[float, float]
"""Latitude and longitude in degrees (WGS84)."""


@dataclass(frozen=True)
class Before:
    """What was said before in the same conversation."""

    outcome: Outcome
    """How the question before this one ended."""
    article_id: str
    """The article shown last, by that question or by one of the two before it; "" where there is none."""
    asked: str = ""
    """What that question was, without personal data."""
    heading: str = ""
    shown: tuple[ShownBlock, ...] = ()
    """What was shown for it."""
    sources: tuple[ShownSource, ...] = ()
    reported: str = ""
    """What was told of something wrong, by that question and by those right before it; "" where it told none."""


@dataclass(frozen=True)
class Sender:
    """Who may report something in this talk, and from which network address."""

    actor: Actor
    address: str


@dataclass(frozen=True)
class Given:
    """An answer that a form of the dialogue sent: its step, the `Filing.asked` it stood under, and its fields."""

    step: str
    asked: int
    values: Values


@dataclass
class Draft:
    """Filled step by step; once `outcome` is set the remaining steps are left out."""

    message: str
    now: datetime
    before: Before | None = None
    point: Point | None = None
    """Where the person is, if they shared it with this question; used once, never kept."""
    is_story: bool = False
    """Whether the person chose to write at length."""
    sender: Sender | None = None
    """Who may report something here; None through a channel that takes no photographs and shows no map."""
    given: Given | None = None
    """What a form of the dialogue sent with this message."""
    filing: Filing | None = None
    """The complaint in the making, as it is to be remembered; None where the conversation never held one."""
    typed: str = ""
    """The message with its personal data, for the complaint in the making alone; never searched, shown or kept."""
    text: str = ""
    sought: str = ""
    """What is looked for: the text without the marks that stand for personal data."""
    personal_data: list[str] = field(default_factory=list)
    emergencies: list[EmergencyRow] = field(default_factory=list)
    about: str = ""
    """The side of the matter that is asked for, where the message names nothing else."""
    things: frozenset[str] = frozenset()
    """What is asked about the article shown before ("주차장 있어요?")."""
    likely: Outcome | None = None
    """How it ends unless the search is sure of an answer."""
    language: Language | None = None
    """The language of the message, where it is not Korean."""
    search: Search = NOTHING_SEARCHED
    article: ShownArticle | None = None
    is_part_sure: bool = True
    """Whether this question was surely parted from its message; else it must be answered to stand alone."""
    is_joined: bool = False
    """Whether it is one of the matters that its message merely joins (…랑, …하고), sought by its article's name."""
    parts: "list[Draft]" = field(default_factory=list)
    """The questions of a message that holds several, each answered by itself."""
    outcome: Outcome | None = None
    heading: str = ""
    notes: list[str] = field(default_factory=list)
    """Said before anything else: what calms, warns, or tells what was not kept."""
    offered: tuple[Reading, ...] = ()
    """Articles to choose from: of the readings those that share a word with the message."""
    blocks: list[ShownBlock] = field(default_factory=list)
    next_steps: list[ShownBlock] = field(default_factory=list)
    """What to do instead, where a step knows better than the general way on."""
    sentence: str = ""
    """What to say instead of the sentence of the outcome, where a step knows better."""
    is_composed: bool = False
    """Whether a step has put together what is shown, so that nothing is left to compose."""
    circumstance: str = ""
    """What the person told of themselves, where the message tells nothing else: a kind of `rules.circumstances`."""
    words: dict[str, str] = field(default_factory=dict)
    """What the sentence of the outcome leaves open, by name: `whose`."""
    sources: tuple[ShownSource, ...] = ()
    machine_written: bool = False
    """Whether a language model wrote the text above the article."""
    writes_later: bool = False
    """Whether the page shows the article at once, and asks for the summary by itself."""
    read: list[ShownArticle] = field(default_factory=list)
    """What the language model was given: the shown article first."""
    written: list[Sentence] = field(default_factory=list)
    """What it wrote, not yet verified."""
    writing: Writing | None = None
    """What became of the summary; None where none was wanted."""

    @property
    def limit(self) -> int:
        """Characters that this message may have."""
        return settings.CHAT_STORY_LIMIT if self.is_story else settings.CHAT_QUESTION_LIMIT

    @property
    def readings(self) -> tuple[Reading, ...]:
        return self.search.readings
