import pytest

from madang.chat.rules.scam import is_sent_link, without_links

FINE = "[Web발신] [순천시] 주정차 위반 과태료 32,000원 확인: http://bit.ly/3xYz"


@pytest.mark.parametrize(
    "text", [FINE, "국세 환급금 조회 han.gl/AbCd", "[국제발신] 택배 주소 오류 https://post-kr.top/a"]
)
def test_a_pasted_message_with_an_address_is_told(text: str) -> None:
    assert is_sent_link(text)


@pytest.mark.parametrize(
    "text", ["[Web발신] 재난 문자가 왔어요", "https://www.gov.kr 여기서 등본 떼나요", "여권 재발급", ""]
)
def test_a_message_without_one_and_an_open_address_are_none(text: str) -> None:
    assert not is_sent_link(text)


def test_what_it_says_is_left() -> None:
    assert without_links(FINE) == "[순천시] 주정차 위반 과태료 32,000원 확인:"
