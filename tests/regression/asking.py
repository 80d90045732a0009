"""Asking the sample city: loaded once, asked in turn, and taken back."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from config.city import load_pack
from madang.chat import api as chat
from madang.chat.models import Question
from madang.chat.rules.outcome import ANSWERS, Outcome
from madang.chat.rules.turn import Turn
from madang.core.api import Pack
from madang.knowledge import api as knowledge
from madang.knowledge.models import Article
from madang.knowledge.queries import search
from tests.regression.cases import QUESTIONS, Case, lasting, read_cases
from tests.regression.grading import Got, Went

CITY = Path(__file__).resolve().parents[2] / "cities" / "suncheon"
MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Seoul"))


@contextmanager
def sample_city() -> Iterator[None]:
    """Load the sample city and its index; at the end the database is as it was."""
    with (
        tempfile.TemporaryDirectory(prefix="madang-regression-") as files,
        override_settings(MEDIA_ROOT=files, CITY_PACK=CITY),
        transaction.atomic(),
    ):
        search.put_back()
        load_pack(Pack(CITY))
        knowledge.rebuild_index()
        knowledge.warm_up()
        yield
        transaction.set_rollback(True)
    search.put_back()


def ask_all(file: Path = QUESTIONS) -> list[Went]:
    """Ask every question of a file whose articles are in force today."""
    titles = dict(Article.objects.in_force(timezone.localdate()).values_list("title", "id"))
    known = set(Article.objects.values_list("id", flat=True))
    return [_ask(case, titles) for case in lasting(read_cases(file, known), titles.values())]


def _ask(case: Case, titles: dict[str, str]) -> Went:
    conversation, turn, ms = None, None, 0.0
    for message in case.turns:
        started = perf_counter()
        try:
            with transaction.atomic():
                conversation, turn = chat.ask(message, conversation, "web", MONDAY_MORNING)
        except chat.NotAnswered as failed:
            return Went(case, Got(Outcome.FAILED, fault=repr(failed.__cause__)), 0.0)
        ms = (perf_counter() - started) * 1000
    return Went(case, _got(turn, titles) if turn else Got(Outcome.FAILED), ms)


def _got(turn: Turn, titles: dict[str, str]) -> Got:
    if turn.outcome is Outcome.SEVERAL:
        headings = [block["text"] for block in turn.blocks if block["kind"] == "heading"]
        return Got(turn.outcome, _ids(headings, titles))
    if turn.outcome is Outcome.CHOICES:
        choices = [block["choices"] for block in turn.blocks if block["kind"] == "choices"]
        return Got(turn.outcome, (), _ids([choice["ask"] for choice in choices[0]], titles))
    article = Question.objects.values_list("article_id", flat=True).get(id=turn.id)
    is_shown = article is not None and (turn.outcome in ANSWERS or bool(turn.sources))
    return Got(turn.outcome, (article,) if article and is_shown else ())


def _ids(told: Sequence[str], titles: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(titles[words] for words in told if words in titles))
