"""Who may do what: the two doors of the house, and the live topics."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from madang.core.adapters.requests import wants_fragment, wants_json
from madang.core.models import Account
from madang.core.rules.people import VISITOR, AccountKind, Actor, ActorKind, Role
from madang.core.rules.refusal import NotAllowed, NotFound, Refusal
from madang.core.rules.topics import desk_topic

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
TopicCheck = Callable[[HttpRequest, str], bool]

DOORS = {AccountKind.STAFF: "core:staff-sign-in", AccountKind.CITIZEN: "core:citizen-sign-in"}
KEPT_NOWHERE = "private, no-store"
_DOOR_NAMES = {AccountKind.STAFF: "직원", AccountKind.CITIZEN: "시민"}

_topics: dict[str, TopicCheck] = {}


def actor_of(request: HttpRequest) -> Actor:
    """Return who asks: the account that is signed in, else a visitor."""
    user = getattr(request, "user", None)
    if not isinstance(user, Account):
        return VISITOR
    return Actor(user.pk, user.name, ActorKind(user.kind), Role(user.role) if user.role else None)


def staff_required(*roles: Role) -> Callable[[View[P]], View[P]]:
    """Let a (synchronous) view be seen by staff alone; with `roles`, by these roles alone."""

    def check(actor: Actor) -> None:
        if roles and actor.role not in roles:
            raise NotAllowed("이 일을 할 권한이 없어요.", "권한이 필요하면 관리자에게 말해 주세요.")

    return lambda view: _behind(AccountKind.STAFF, view, check)


def citizen_required(view: View[P]) -> View[P]:
    """Let a (synchronous) view be seen by signed-in citizens alone."""
    return _behind(AccountKind.CITIZEN, view, lambda actor: None)


def _behind(door: AccountKind, view: View[P], check: Callable[[Actor], None]) -> View[P]:
    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        actor = actor_of(request)
        if actor.kind is ActorKind.VISITOR:
            return _to_door(request, door)
        if actor.kind.value != door.value:
            raise NotAllowed(f"{_DOOR_NAMES[door]} 화면이에요.", f"{_DOOR_NAMES[door]} 계정으로 로그인해 주세요.")
        check(actor)
        return _kept_nowhere(view(request, *args, **kwargs))

    return guarded


def _kept_nowhere(response: HttpResponseBase) -> HttpResponseBase:
    """What stands behind a door is about people: nothing keeps a copy, unless the page itself says for how long."""
    response.headers.setdefault("Cache-Control", KEPT_NOWHERE)
    return response


def _to_door(request: HttpRequest, door: AccountKind) -> HttpResponseBase:
    if wants_json(request):
        raise Refusal("로그인이 필요해요.", "로그인한 뒤 다시 시도해 주세요.", status=401)
    to_door = redirect_to_login(request.get_full_path(), reverse(DOORS[door]))
    # A redirect would put the door inside the fragment that htmx asked for.
    return HttpResponse(headers={"HX-Redirect": to_door.url}) if wants_fragment(request) else to_door


def is_staff(request: HttpRequest, topic: str) -> bool:
    """Tell whether staff asks; a check for `allow_topic`."""
    return actor_of(request).is_staff


def is_own_desk(request: HttpRequest, topic: str) -> bool:
    """Tell whether somebody asks for the topic of their own first screen; a check for `allow_topic`."""
    return actor_of(request).is_staff and topic == desk_topic(actor_of(request).account_id)


def allow_topic(prefix: str, check: TopicCheck) -> None:
    """Let those hear topics that begin with `prefix` for whom `check(request, topic)` holds. Once a prefix."""
    if prefix in _topics:
        raise ValueError(f"live topic {prefix!r} is already decided")
    _topics[prefix] = check


def must_hear(request: HttpRequest, topic: str) -> None:
    """Raise NotFound unless the asker may hear the topic: what one may not hear does not exist."""
    longest_first = sorted(_topics, key=len, reverse=True)
    prefix = next((prefix for prefix in longest_first if topic.startswith(prefix)), None)
    if prefix is None or not _topics[prefix](request, topic):
        raise NotFound("없는 소식이에요.")
