"""Replying to several at once: a template is filled in for each, and strangers learn nothing."""

import pytest

from madang.complaints.actions.many import Chosen
from madang.complaints.actions.reply_many import answer_many, refuse_many
from madang.complaints.rules.replies import Verdict
from tests.complaints.desk import again, found_too_short, load_templates
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_each_gets_its_own_numbers_and_its_own_fate() -> None:
    load_templates()
    fits, too_short = assigned(), found_too_short(assigned())
    answered = answer_many(actor("haneul"), [Chosen(fits.number)], "accept", Verdict.ACCEPTED, NOW)
    refused = refuse_many(actor("haneul"), [Chosen(fits.number), Chosen(too_short.number)], NOW)
    assert [bool(fate.sentence) for fate in (*answered, *refused)] == [False, True, False]
    assert again(fits).reply.startswith(fits.number)
    assert again(too_short).reply == "41초입니다. 60초가 필요합니다(고시 제3조)."


def test_a_stranger_is_not_told_what_the_checks_propose() -> None:
    load_templates()
    plain, too_short = assigned(), found_too_short(assigned())
    fates = refuse_many(actor("narae"), [Chosen(plain.number), Chosen(too_short.number), Chosen("2026-999999")], NOW)
    assert {fate.sentence for fate in fates} == {"민원을 찾을 수 없습니다."}
    answers = answer_many(actor("narae"), [Chosen(plain.number)], "no-such", Verdict.ACCEPTED, NOW)
    assert [fate.sentence for fate in answers] == ["민원을 찾을 수 없습니다."]
