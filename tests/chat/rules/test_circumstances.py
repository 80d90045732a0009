"""What people tell of themselves after an answer."""

import pytest

from madang.chat.rules.circumstances import circumstance_of


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("저 33살인데 되나요", "age"),
        ("제가 올해 일흔둘인데 되겠어요?", "age"),
        ("58년생이에요", "age"),
        ("소득은 한 달에 150만 원 정도였어요", "income"),
        ("지금은 무직이에요", "income"),
        ("우리는 부부가 둘 다 받아요", "household"),
        ("맞벌이예요", "household"),
        ("부모님이랑 따로 살아요", "household"),
        ("여기로 이사 온 지 3개월 됐어요", "residence"),
        ("저는 다른 도시에 살아요", "residence"),
        ("저는 외국인인데요", "status"),
        ("지금 임신 12주예요", "status"),
        ("육십다섯이요", "age"),
        ("막내가 7개월 됐어요", "age"),
        ("여든둘인디", "age"),
        ("땅이 조금 있는데요", "income"),
        ("넷째예요", "household"),
        ("할멈이랑 둘이 살아요", "household"),
        ("아들은 목포 살아요", "residence"),
        ("5리터요", "quantity"),
        ("2억 빌라요", "quantity"),
        ("30킬로는", "quantity"),
        ("덕연동 근처요", "place"),
        ("터미널 앞이요", "place"),
        ("별량면이요", "place"),
    ],
)
def test_a_circumstance_is_heard(message: str, kind: str) -> None:
    assert circumstance_of(message) == kind


@pytest.mark.parametrize(
    "message",
    [
        "",
        "수수료는?",
        "신혼부부 지원",
        "장애인 등록",
        "여권을 잃어버렸어요",
        "아버지가 돌아가셨어요",
        "어제 이사했어요",
        "운동이요",
        "카드로 내면요",
        "두 장에 얼마예요",
        "임신 12주인데 받을 수 있는 것 알려 주세요",
        "혼자 사는 어머니는 어디서 도움을 받나요",
    ],
)
def test_a_matter_is_no_circumstance(message: str) -> None:
    assert circumstance_of(message) == ""
