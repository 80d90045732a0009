"""What became of the text that a language model was to write: a closed set, with the words for staff."""

from enum import StrEnum


class Writing(StrEnum):
    SHOWN = "shown"
    AWAITED = "awaited"
    LEFT = "left"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    BUSY = "busy"
    BROKEN = "broken"
    REFUSED = "refused"
    TOO_SLOW = "too_slow"
    CUT_OFF = "cut_off"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOO_LONG = "too_long"
    UNCITED = "uncited"
    MARKUP = "markup"
    NOT_KOREAN = "not_korean"
    INSTRUCTION = "instruction"
    PROMISE = "promise"
    LINK = "link"
    FIGURE = "figure"
    NAME = "name"
    POLARITY = "polarity"
    UNSUPPORTED = "unsupported"


WRITING_WORDS: dict[Writing, str] = {
    Writing.SHOWN: "확인하고 보여 줌",
    Writing.AWAITED: "쓰기를 기다리다 떠남",
    Writing.LEFT: "쓰는 동안 떠남",
    Writing.DECLINED: "근거 글에 답이 없다고 함",
    Writing.UNREACHABLE: "언어 모델 서버에 닿지 못함",
    Writing.BUSY: "언어 모델이 바쁨",
    Writing.BROKEN: "언어 모델 서버의 고장",
    Writing.REFUSED: "언어 모델 서버가 거절함",
    Writing.TOO_SLOW: "정한 시간을 넘김",
    Writing.CUT_OFF: "글이 중간에 끊김",
    Writing.EMPTY: "빈 글",
    Writing.UNREADABLE: "읽을 수 없는 꼴",
    Writing.TOO_LONG: "너무 긴 글",
    Writing.UNCITED: "근거 번호가 없거나 없는 번호",
    Writing.MARKUP: "글자가 아닌 것이 섞임",
    Writing.NOT_KOREAN: "다른 언어",
    Writing.INSTRUCTION: "지시나 속내용을 말함",
    Writing.PROMISE: "대신 해 주겠다고 약속함",
    Writing.LINK: "근거에 없는 주소",
    Writing.FIGURE: "근거와 다른 숫자나 날짜",
    Writing.NAME: "근거에 없는 이름이나 낱말",
    Writing.POLARITY: "된다와 안 된다가 근거와 다름",
    Writing.UNSUPPORTED: "근거로 받쳐지지 않음",
}


class NotWritten(Exception):  # noqa: N818  # named for what happened
    """No text came that could be shown; `reason` is kept for staff, the article is shown instead."""

    def __init__(self, reason: Writing) -> None:
        super().__init__(reason.value)
        self.reason = reason
