"""Why the text of an attachment cannot be read, and what the person can do."""

from dataclasses import dataclass
from enum import IntEnum


class Trouble(IntEnum):
    """The number is what the process that reads ends with."""

    BROKEN = 1
    ENCRYPTED = 10
    TOO_LARGE = 11
    TOO_LONG = 12
    UNKNOWN_KIND = 13


@dataclass(frozen=True)
class Told:
    sentence: str
    next_step: str


TOLD = {
    Trouble.BROKEN: Told(
        "파일이 깨져 있거나 이름과 다른 형식이라 내용을 읽을 수 없습니다.",
        "원래 프로그램에서 열어 다시 저장한 뒤 올려 주세요.",
    ),
    Trouble.ENCRYPTED: Told("암호가 걸려 있어 내용을 읽을 수 없습니다.", "암호를 풀고 저장한 뒤 올려 주세요."),
    Trouble.TOO_LARGE: Told(
        "풀면 너무 커지는 파일이라 내용을 읽지 않았습니다.", "나누거나 그림의 크기를 줄여 올려 주세요."
    ),
    Trouble.TOO_LONG: Told("내용을 읽는 데 시간이 너무 오래 걸려 그만두었습니다.", "파일을 나누어 올려 주세요."),
    Trouble.UNKNOWN_KIND: Told("글을 꺼낼 수 없는 형식입니다.", "PDF나 HWPX로 저장한 것을 함께 올려 주세요."),
}
