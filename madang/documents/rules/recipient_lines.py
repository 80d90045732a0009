"""Recipients as people type or paste them: one a line.

회계과                       one of our departments, by its name
순천교육지원청교육장(행정지원과장) <admin@example.go.kr>
개인: 김하늘 <haneul@example.org>
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from madang.documents.rules.kinds import RecipientKind

_PERSON = re.compile(r"(?:개인|시민)\s*[:：]\s*")
_EMAIL = re.compile(r"\s*<?\s*(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\s*>?\s*$")


@dataclass(frozen=True)
class RecipientLine:
    """`department` is an id of ours, else ""."""

    kind: RecipientKind
    name: str
    department: str = ""
    email: str = ""


def read(text: str, departments: Mapping[str, str]) -> list[RecipientLine]:
    """Return the recipients of a text; `departments` gives our departments' names by id. The same line counts once."""
    ids = {name: key for key, name in departments.items()}
    lines = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(_read(line, ids) for line in lines if line))


def write(recipients: Iterable[RecipientLine]) -> str:
    """Return recipients as they are typed; reading it gives the same ones."""
    return "\n".join(_written(recipient) for recipient in recipients)


def _read(line: str, ids: Mapping[str, str]) -> RecipientLine:
    email = _EMAIL.search(line)
    rest = line[: email.start()].strip() if email else line
    address = email["email"] if email else ""
    if person := _PERSON.match(rest):
        return RecipientLine(RecipientKind.PERSON, rest[person.end() :], "", address)
    if rest in ids:
        return RecipientLine(RecipientKind.DEPARTMENT, rest, ids[rest])
    return RecipientLine(RecipientKind.OUTSIDE, rest, "", address)


def _written(recipient: RecipientLine) -> str:
    before = "개인: " if recipient.kind is RecipientKind.PERSON else ""
    after = f" <{recipient.email}>" if recipient.email else ""
    return f"{before}{recipient.name}{after}"
