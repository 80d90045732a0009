"""Who can act: staff and citizens with an account, a visitor without one, and the house itself."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class AccountKind(StrEnum):
    STAFF = "staff"
    CITIZEN = "citizen"


class Role(StrEnum):
    """What a member of staff may do in Madang beside their own work; citizens have none.

    A manager (관리자) runs the city's accounts; an operator (운영자) its channels. Who leads and decides is told by
    posts and the 전결규정, never by a role: a mayor is a clerk.
    """

    CLERK = "clerk"
    OPERATOR = "operator"
    MANAGER = "manager"


ROLE_NAMES = {Role.CLERK: "담당자", Role.OPERATOR: "운영자", Role.MANAGER: "관리자"}


class ActorKind(StrEnum):
    STAFF = "staff"
    CITIZEN = "citizen"
    VISITOR = "visitor"
    SYSTEM = "system"


@dataclass(frozen=True)
class Actor:
    """Who does something, as audit and permission see them; a visitor and the house have no account."""

    account_id: int | None
    name: str
    kind: ActorKind
    role: Role | None = None

    @property
    def is_staff(self) -> bool:
        return self.kind is ActorKind.STAFF

    @property
    def is_citizen(self) -> bool:
        return self.kind is ActorKind.CITIZEN


SYSTEM = Actor(None, "마당", ActorKind.SYSTEM)
VISITOR = Actor(None, "방문자", ActorKind.VISITOR)


def normalise_login(login: str) -> str:
    """Return the one spelling under which a login is kept: NFKC, no outer spaces, no capitals."""
    return unicodedata.normalize("NFKC", login).strip().casefold()
