"""Like matters together: each stands or falls by itself."""

import pytest

from madang.approval import api
from madang.core.api import Refusal
from tests.approval.desk import Desk
from tests.support import office as people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_one_that_cannot_be_signed_does_not_stop_the_others() -> None:
    desks = [Desk(str(n)).submit("haneul", "decide jihun", matter="fine") for n in range(3)]
    chosen = [(desk.step("jihun").pk, api.content_digest(desk.course)) for desk in desks]
    desks[1].withdraw("haneul")
    chosen[2] = (chosen[2][0], "0" * 64)
    told = [each.sentence for each in api.sign_many(people.actor("jihun"), chosen)]
    assert told == ["", "이미 회수된 건입니다.", "읽으신 뒤에 내용이 바뀌었습니다."]
    assert [desk.course.state for desk in desks] == ["decided", "withdrawn", "in_progress"]


def test_another_persons_turn_is_not_signed_in_a_batch() -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    chosen = [(desk.step("jihun").pk, api.content_digest(desk.course))]
    assert "그런 결재 차례가 없습니다" in api.sign_many(people.actor("yunho"), chosen)[0].sentence


def test_more_than_fifty_are_too_many() -> None:
    with pytest.raises(Refusal, match="50건까지"):
        api.sign_many(people.actor("jihun"), [(n, "") for n in range(51)])
