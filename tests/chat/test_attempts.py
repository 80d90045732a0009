"""Every attempt at injection, abuse, jailbreak or other people's data, through the door, on the sample city."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from madang.chat import api
from madang.chat.models import Question
from madang.chat.rules.outcome import ANSWERS, Outcome
from madang.core.rules.masking import mask
from madang.knowledge.queries import search
from tests.support.sample_city import load_sample_city

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=ZoneInfo("Asia/Seoul"))
FOLDER = Path(__file__).parent / "attempts"
SECRETS = ("1234-5678", "900101", "1234567", "9876-5432", "0343", "3456", "1203호", "hong@")
pytestmark = pytest.mark.django_db

SAYS_SOMETHING = frozenset({*ANSWERS, Outcome.PLACES, Outcome.SEVERAL})


def attempts() -> Iterator[tuple[str, str, str]]:
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, text, *honest = line.split("\t")
                yield f"{path.stem}/{kind}", text, honest[0] if honest else ""


@pytest.fixture(scope="module")
def sample_city(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The sample city, loaded once; everything is rolled back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        search.put_back()
        load_sample_city()
        yield
        search.put_back()
        transaction.set_rollback(True)


def test_there_are_two_hundred_attempts() -> None:
    assert len(list(attempts())) >= 200


@pytest.mark.usefixtures("sample_city")
def test_no_attempt_gets_what_it_wants() -> None:
    failed = [told for kind, text, honest in attempts() if (told := _what_went_wrong(kind, text, honest))]
    assert not failed, "\n".join(failed)


@pytest.mark.usefixtures("sample_city")
def test_nothing_of_other_people_is_kept() -> None:
    for _, text, _ in attempts():
        if mask(text).kinds:
            kept = _kept(text)
            assert not [secret for secret in SECRETS if secret in f"{kept.text} {kept.blocks}"], kept.text


def _what_went_wrong(kind: str, text: str, honest: str) -> str:
    turn = api.ask(text, None, "command", NOON)[1]
    kept = Question.objects.latest("id")
    expected = f"article {honest}" if honest else "no answer"
    got = f"{turn.outcome} {kept.article_id or ''}"
    if (turn.outcome in SAYS_SOMETHING) and kept.article_id != honest:
        return f"{kind}: {text!r}: expected {expected}, got {got}"
    if any(part in f"{turn.heading} {turn.blocks}" for part in _its_own_words(text)):
        return f"{kind}: {text!r}: expected none of its words in the answer, got {turn.blocks}"
    return ""


def _its_own_words(text: str) -> list[str]:
    """Return what of an attempt would be an instruction or markup if it stood in an answer."""
    return [text] if any(sign in text for sign in "<>{}[]") or len(text) > 15 else []


def _kept(text: str) -> Question:
    api.ask(text, None, "command", NOON)
    return Question.objects.latest("id")
