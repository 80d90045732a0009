"""Recipients as people type or paste them: one a line.

회계과                       one of our departments, as `own_units` knows it: 회계과장, 순천시장(회계과장)
순천교육지원청교육장(행정지원과장) <admin@example.go.kr>
개인: 김하늘 <haneul@example.org>
개인: 박순심 | 성명=박순심; 금액=32,000원

What stands behind the bar fills the fields of a page that goes out one each (규정 제12조).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from madang.documents.rules.kinds import RecipientKind
from madang.documents.rules.own_units import City, OwnUnits

_PERSON = re.compile(r"(?:개인|시민)\s*[:：]\s*")
_EMAIL = re.compile(r"\s*<?\s*(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\s*>?\s*$")


@dataclass(frozen=True)
class RecipientLine:
    """`department` is an id of ours, else ""; `values` are pairs of field and value."""

    kind: RecipientKind
    name: str
    department: str = ""
    email: str = ""
    values: tuple[tuple[str, str], ...] = ()


def read(text: str, departments: Mapping[str, str], city: City) -> list[RecipientLine]:
    """Return the recipients of a text; `departments` gives our departments' names by id. The same one counts once."""
    own = OwnUnits(departments, city)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(_read(line, own) for line in lines if line))


def with_ticked(
    lines: Sequence[RecipientLine], ticked: Iterable[str], departments: Mapping[str, str]
) -> list[RecipientLine]:
    """Return the lines, and behind them the departments ticked by id that no line names; ids not ours are left out."""
    named = {line.department for line in lines}
    new = [key for key in dict.fromkeys(ticked) if key in departments and key not in named]
    return [*lines, *(RecipientLine(RecipientKind.DEPARTMENT, departments[key], key) for key in new)]


def write(recipients: Iterable[RecipientLine]) -> str:
    """Return recipients as they are typed; reading it gives the same ones."""
    return "\n".join(_written(recipient) for recipient in recipients)


def values_words(values: Mapping[str, str]) -> str:
    """Return values as they are typed behind a recipient: "성명=박순심; 금액=32,000원"."""
    return "; ".join(f"{name}={value}" for name, value in values.items())


def _read(line: str, own: OwnUnits) -> RecipientLine:
    named, _, told = line.partition("|")
    return replace(_read_name(named.strip(), own), values=tuple(_values(told)))


def _values(told: str) -> Iterator[tuple[str, str]]:
    for part in told.split(";"):
        name, sign, value = part.partition("=")
        if sign and name.strip():
            yield name.strip(), value.strip()


def _read_name(line: str, own: OwnUnits) -> RecipientLine:
    email = _EMAIL.search(line)
    rest = line[: email.start()].strip() if email else line
    address = email["email"] if email else ""
    if person := _PERSON.match(rest):
        return RecipientLine(RecipientKind.PERSON, rest[person.end() :], "", address)
    if department := own.find(rest):
        return RecipientLine(RecipientKind.DEPARTMENT, own.name(department), department)
    return RecipientLine(RecipientKind.OUTSIDE, rest, "", address)


def _written(recipient: RecipientLine) -> str:
    before = "개인: " if recipient.kind is RecipientKind.PERSON else ""
    after = f" <{recipient.email}>" if recipient.email else ""
    values = f" | {values_words(dict(recipient.values))}" if recipient.values else ""
    return f"{before}{recipient.name}{after}{values}"
