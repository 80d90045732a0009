"""What the page of a memo report shows, ready to be drawn."""

from dataclasses import dataclass
from datetime import date, datetime

from madang.documents.models import Memo
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.states import TaskState


@dataclass(frozen=True)
class ReaderMark:
    """One reader: `read_by` names the substitute who read in an absent reader's place; `away` is of today."""

    name: str
    copy: bool
    read_at: datetime | None
    read_by: str
    away: str
    reminded: bool


@dataclass(frozen=True)
class ShownFile:
    """A file as shown: as a picture, as sound, or by its name; `size` in bytes."""

    id: int
    name: str
    size: int
    is_photo: bool
    is_sound: bool


@dataclass(frozen=True)
class ShownTask:
    id: int
    title: str
    handler: str
    due_on: date
    state: TaskState
    words: str
    percent: int
    is_late: bool


@dataclass(frozen=True)
class ShownMessage:
    """One word of the thread. `may_become_task`: an instruction of the looker's without a task yet."""

    id: int
    kind: str
    words: str
    who: str
    at: datetime
    text: str
    files: tuple[ShownFile, ...]
    task: ShownTask | None
    may_become_task: bool

    @property
    def says_its_task(self) -> bool:
        """Tell whether the title of the task stands in the text already: it does where nobody gave it another."""
        return self.task is not None and self.text.strip().startswith(self.task.title)


@dataclass(frozen=True)
class MemoPage:
    """`deeds`: what the looker may write, the first offered first; `speaks_for`: the absent reader, "" for none.

    `new_from` is the first of the `new_words` that others wrote since the looker was here last; None where all is known
    or nothing was.
    """

    memo: Memo
    writer: str
    marks: tuple[ReaderMark, ...]
    files: tuple[ShownFile, ...]
    thread: tuple[ShownMessage, ...]
    new_from: int | None
    new_words: int
    deeds: tuple[MemoDeed, ...]
    speaks_for: str
    may_recall: bool
    may_make_document: bool

    @property
    def read(self) -> int:
        """How many of the readers, copies among them, have read it."""
        return sum(1 for mark in self.marks if mark.read_at)
