"""What is said about the dialogue itself is told apart from what is said in it."""

import pytest

from madang.chat.rules.filing.commands import (
    GO_ON,
    START,
    STOP,
    Command,
    command_of,
    is_yes,
    only_asks_to_report,
    starts_filing,
    step_to_fix,
)


@pytest.mark.parametrize("text", [START, "여기서 신고하기", "네 여기서 신고할래요", "챗봇으로 바로 신고할게요."])
def test_whoever_says_so_reports_here(text: str) -> None:
    assert starts_filing(text)


@pytest.mark.parametrize("text", ["신고할래요", "가로등이 나갔어요", "여기서 신고하면 되나요?", "전입신고할게요"])
def test_nobody_else_is_led_into_it(text: str) -> None:
    assert not starts_filing(text)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("그만", Command.STOP),
        ("취소할게요", Command.STOP),
        (STOP, Command.STOP),
        ("안 할래요", Command.STOP),
        ("처음부터 다시", Command.RESTART),
        ("다시 시작할게요", Command.RESTART),
        ("뒤로", Command.BACK),
        ("이전으로 갈게요", Command.BACK),
        ("고칠래요", Command.BACK),
        ("방금 그거 고칠래요", Command.BACK),
        ("건너뛰기", Command.SKIP),
        ("없어요", Command.SKIP),
        ("잘 모르겠어요", Command.SKIP),
        (GO_ON, Command.GO_ON),
        ("계속할게요", Command.GO_ON),
        ("이대로 보낼게요", Command.SEND),
        ("보내 주세요", Command.SEND),
        ("예약 취소", None),
        ("차가 그만큼 커요", None),
        ("다음 주 월요일", None),
        ("여권을 처음부터 다시 만들려면?", None),
        ("물이 계속 새요", None),
        ("쓰레기통이 없어요", None),
    ],
)
def test_only_a_whole_message_orders_something(text: str, command: Command | None) -> None:
    assert command_of(text) is command


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("사진 고칠래요", "photos"),
        ("사진을 다시 고칠게요", "photos"),
        ("위치 바꿀래요", "place"),
        ("주소가 잘못됐어요", ""),
        ("주소 잘못됐어요", "place"),
        ("차량번호는 고칠래요", "plate"),
        ("서 있는 곳 고칠게요", "violation"),
        ("위반유형 고칠게요", "violation"),
        ("전화번호 수정", "contact"),
        ("도로를 고쳐 주세요", ""),
        ("가로등 고쳐 주세요", ""),
    ],
)
def test_a_line_is_put_right_by_its_name(text: str, step: str) -> None:
    assert step_to_fix(text) == step


@pytest.mark.parametrize("text", ["네", "네, 맞아요", "응", "맞아요!"])
def test_yes_is_said_in_many_ways(text: str) -> None:
    assert is_yes(text)


@pytest.mark.parametrize(
    ("text", "alone"),
    [("신고할래요", True), ("민원 넣을게요", True), ("불법주차 신고할래요", False), ("가로등 신고", False)],
)
def test_the_wish_to_report_alone_tells_nothing(text: str, alone: bool) -> None:
    assert only_asks_to_report(text) is alone
