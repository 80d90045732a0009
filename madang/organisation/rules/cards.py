"""What other rooms and pages see of the organisation."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TeamCard:
    name: str
    telephone: str
    duties: tuple[str, ...]


@dataclass(frozen=True)
class PersonCard:
    name: str
    post: str
    duties: tuple[str, ...]
    absence_words: str
    sample: bool


@dataclass(frozen=True)
class Contact:
    """Whom to call; `telephone` is empty where none is known."""

    name: str
    telephone: str


@dataclass(frozen=True)
class DepartmentCard:
    """One department; `telephone` is empty where none is known, and then the call centre connects."""

    id: str
    name: str
    kind: str
    duties: tuple[str, ...]
    telephone: str
    address: str
    teams: tuple[TeamCard, ...]
    people: tuple[PersonCard, ...]
    as_of: date | None
    source_name: str
    source_words: str


@dataclass(frozen=True)
class DepartmentGroup:
    name: str
    departments: tuple[DepartmentCard, ...]


@dataclass(frozen=True)
class PersonRef:
    """A member of staff as other domains know them; the smaller the rank, the higher the post.

    `position` is how the person is written on a document: "주무관", "주차단속팀장", "교통관리과장", "시장".
    """

    id: str
    name: str
    post_id: str
    post: str
    rank: int
    department_id: str
    department: str
    team_id: str | None
    team: str
    position: str
    account_id: int | None
    present: bool
    appointments: frozenset[str]


@dataclass(frozen=True)
class PostRef:
    id: str
    name: str
    rank: int
