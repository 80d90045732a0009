"""An audit entry as its row stands in the database, and what its hash protects."""

import json
from itertools import starmap
from typing import Any, NamedTuple, Protocol

from madang.core.rules.hash_chain import AuditReport, Head, check
from madang.core.rules.plain_json import Json


class Told(Protocol):
    """The columns whose values stand in the content as they are."""

    @property
    def seq(self) -> int: ...
    @property
    def verb(self) -> str: ...
    @property
    def subject_kind(self) -> str: ...
    @property
    def subject_id(self) -> str: ...
    @property
    def actor_id(self) -> int | None: ...
    @property
    def actor_kind(self) -> str: ...
    @property
    def actor_name(self) -> str: ...
    @property
    def on_behalf_of_id(self) -> int | None: ...
    @property
    def on_behalf_of_name(self) -> str: ...


class AuditRow(NamedTuple):
    """`at` is ISO 8601 in UTC with microseconds; `before_json` and `after_json` are the text of the JSON, or None."""

    seq: int
    verb: str
    subject_kind: str
    subject_id: str
    actor_id: int | None
    actor_kind: str
    actor_name: str
    on_behalf_of_id: int | None
    on_behalf_of_name: str
    previous_hash: str
    hash: str
    at: str
    before_json: str | None
    after_json: str | None

    @property
    def content(self) -> dict[str, Json]:
        return content(self, self.at, _read(self.before_json), _read(self.after_json))


def content(told: Told, at: str, before: Json, after: Json) -> dict[str, Json]:
    """Return everything that the hash of an audit entry protects."""
    return {
        "seq": told.seq,
        "at": at,
        "verb": told.verb,
        "subject": [told.subject_kind, told.subject_id],
        "actor": [told.actor_id, told.actor_kind, told.actor_name],
        "on_behalf_of": [told.on_behalf_of_id, told.on_behalf_of_name],
        "before": before,
        "after": after,
    }


AuditShare = tuple[Head, list[tuple[Any, ...]]]
"""An entry, and the rows after it: bare tuples in the order of `AuditRow`, as they travel between processes."""


def check_share(share: AuditShare, kept: Head | None) -> AuditReport:
    """Check the rows of a share; see `hash_chain.check`."""
    after, rows = share
    return check(starmap(AuditRow, rows), kept, after)


def _read(text: str | None) -> Json:
    read: Json = None if text is None else json.loads(text)
    return read
