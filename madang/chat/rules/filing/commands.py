"""What somebody says about the dialogue itself: stop, begin anew, back, skip, put this right, go on, send."""

import re
from collections.abc import Mapping
from enum import StrEnum

from madang.chat.rules.filing.steps import CONTACT, PLACE, PLATE, STEP_WORDS, VIOLATION, WHEN


class Command(StrEnum):
    STOP = "stop"
    RESTART = "restart"
    BACK = "back"
    SKIP = "skip"
    GO_ON = "go_on"
    SEND = "send"


START = "여기서 신고할게요"
GO_ON = "신고 이어서 할게요"
STOP = "신고 그만할게요"
"""What the choices say; whoever types it means the same."""

_END = (
    r"(?:요|하기|할게요?|할래요?|하자|해줘요?|해주세요|하고싶어요?|하겠습니다|합니다"
    r"|갈게요?|갈래요?|가기|가요|가줘|가주세요)?"
)
_START = re.compile(
    rf"(?:그럼|네|응)?(?:여기서|여기에|여기에서|챗봇으로|채팅으로)(?:바로)?(?:신고|제보|민원접수){_END}"
)
_PATTERNS: Mapping[Command, re.Pattern[str]] = {
    Command.STOP: re.compile(
        rf"(?:신고)?(?:그만|취소|중단|그만두기|그만둘게|그만둘래|안){_END}|나가기|보내지않을게요?"
    ),
    Command.RESTART: re.compile(rf"(?:신고)?(?:맨)?(?:처음부터|처음으로)(?:다시)?{_END}|다시시작{_END}"),
    Command.BACK: re.compile(
        rf"(?:한단계)?(?:뒤로|이전|이전으로|앞단계로|전단계로){_END}"
        r"|(?:방금)?(?:그거|이거|답)?(?:좀)?(?:고칠래|고칠게|고치기|수정할래|수정|바꿀래)요?"
    ),
    Command.SKIP: re.compile(
        r"건너뛰기|건너뛸게요?|건너뛸래요?|넘어갈게요?|넘어가기|넘어가|패스|다음|다음으로"
        r"|없어요?|없음|없습니다|(?:잘)?모르겠어요?|몰라요?|비워둘게요?"
    ),
    Command.GO_ON: re.compile(rf"(?:쓰던)?(?:신고)?(?:이어서|계속)(?:신고)?{_END}"),
    Command.SEND: re.compile(
        r"(?:이대로|신고|불편)?(?:보내기|보낼게요?|보낼래요?|보내줘요?|보내주세요|접수해주세요|접수해줘|접수하기)"
    ),
}
_ONLY_ASKS = re.compile(
    rf"(?:저|나|제가|뭐|뭔가|좀|하나|여기)*(?:신고|제보|민원|불편신고|민원신고|민원접수)(?:을|를|하나|좀)*"
    rf"(?:넣을게|넣을래|넣고싶어|넣으려고|하려고|하려는데|접수)?{_END}"
)
_YES = re.compile(r"(?:네|넵|예|응|어|맞아|맞아요|맞습니다|좋아요|그래요|네맞아요|예맞아요|응맞아)")
_FIX = re.compile(
    r"(?P<what>.{1,12}?)(?:을|를|은|는|만|도)?(?:좀|다시)?(?:고칠|고치|수정|바꿀|바꾸|다시적|다시쓸|잘못).{0,8}"
)
_OTHER_WORDS: Mapping[str, str] = {
    "장소": PLACE,
    "주소": PLACE,
    "시간": WHEN,
    "시각": WHEN,
    "전화번호": CONTACT,
    "이름": CONTACT,
    "번호판": PLATE,
    "위반유형": VIOLATION,
}


def starts_filing(text: str) -> bool:
    """Tell whether somebody wants to report here; that something is wrong does not say so."""
    return _START.fullmatch(_closed(text)) is not None


def only_asks_to_report(text: str) -> bool:
    """Tell whether a message says that somebody wants to report, and not what: "신고할래요"."""
    return _ONLY_ASKS.fullmatch(_closed(text)) is not None


def command_of(text: str) -> Command | None:
    """Return what a whole message orders; "예약 취소" or a sentence that holds such a word orders nothing."""
    closed = _closed(text)
    return next((command for command, pattern in _PATTERNS.items() if pattern.fullmatch(closed)), None)


def is_yes(text: str) -> bool:
    return _YES.fullmatch(_closed(text)) is not None


def step_to_fix(text: str) -> str:
    """Return the step that a message wants to put right ("사진 고칠래요"), "" where it names none."""
    found = _FIX.fullmatch(_closed(text))
    names = {_closed(words): step for step, words in STEP_WORDS.items()} | dict(_OTHER_WORDS)
    return names.get(found["what"], "") if found else ""


COMMAND_WORDS: Mapping[Command, str] = {
    Command.STOP: "그만할게요",
    Command.RESTART: "처음부터 할게요",
    Command.BACK: "뒤로 갈게요",
    Command.SKIP: "건너뛸게요",
    Command.GO_ON: "이어서 할게요",
    Command.SEND: "이대로 보낼게요",
}
"""What the record says was said where a button was pressed."""


def _closed(text: str) -> str:
    return re.sub(r"[\s.,!~?^ㅎㅋㅠㅜ]", "", text)
