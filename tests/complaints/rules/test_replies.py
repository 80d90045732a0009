"""Replies: fields are filled in, and nothing half-filled goes out."""

import pytest

from madang.complaints.rules.replies import LONGEST_REPLY, fault_of_reply, fill, unknown_fields

VALUES = {"접수번호": "2026-000123", "장소": "연향동 1-2", "차량번호": ""}


@pytest.mark.parametrize(
    ("template", "text", "missing"),
    [
        ("{{접수번호}}번 민원입니다.", "2026-000123번 민원입니다.", ()),
        ("{{ 접수번호 }} {{장소}}", "2026-000123 연향동 1-2", ()),
        ("차량 {{차량번호}}", "차량 {{차량번호}}", ("차량번호",)),
        ("{{모르는말}} {{모르는말}}", "{{모르는말}} {{모르는말}}", ("모르는말",)),
        ("빈칸 없음", "빈칸 없음", ()),
    ],
)
def test_a_field_without_a_value_stays_where_a_person_sees_it(
    template: str, text: str, missing: tuple[str, ...]
) -> None:
    filled = fill(template, VALUES)
    assert (filled.text, filled.missing) == (text, missing)


def test_a_value_that_looks_like_a_field_is_not_filled_again() -> None:
    assert fill("{{장소}}", {"장소": "{{접수번호}}", "접수번호": "1"}).text == "{{접수번호}}"


def test_unknown_fields_are_named_once() -> None:
    assert unknown_fields("{{접수번호}} {{별명}} {{별명}} {{이름}}") == ("별명", "이름")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("  \n ", "답변을 적어야 합니다."),
        ("가" * (LONGEST_REPLY + 1), "10,000자까지"),
        ("안녕하세요. {{담당자}}입니다.", "채우지 않은 곳이 있습니다: 담당자."),
    ],
)
def test_what_may_not_go_out_says_why(text: str, told: str) -> None:
    assert told in fault_of_reply(text)


def test_a_plain_reply_may_go_out() -> None:
    assert fault_of_reply("확인했습니다.") == ""
