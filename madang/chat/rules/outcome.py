"""How a question can end: a closed set, with the words for staff and the sentence for the citizen."""

from enum import StrEnum


class Outcome(StrEnum):
    ANSWERED = "answered"
    FOLLOWED_UP = "followed_up"
    CHOICES = "choices"
    NOT_FOUND = "not_found"
    EMERGENCY = "emergency"
    GREETED = "greeted"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_WORDS = "not_words"
    NOT_KOREAN = "not_korean"
    FAILED = "failed"


OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.ANSWERED: "답함",
    Outcome.FOLLOWED_UP: "이어서 답함",
    Outcome.CHOICES: "되물음",
    Outcome.NOT_FOUND: "답을 찾지 못함",
    Outcome.EMERGENCY: "긴급 번호 안내",
    Outcome.GREETED: "인사",
    Outcome.EMPTY: "빈 질문",
    Outcome.TOO_LONG: "너무 긴 질문",
    Outcome.NOT_WORDS: "글자 없는 질문",
    Outcome.NOT_KOREAN: "다른 언어",
    Outcome.FAILED: "처리하지 못함",
}

SENTENCES: dict[Outcome, str] = {
    Outcome.CHOICES: "어느 것을 물어보셨나요? 하나를 골라 주세요. 없으면 조금 더 자세히 적어 주세요.",
    Outcome.NOT_FOUND: "이 질문에 맞는 안내 글을 찾지 못했어요. 짐작으로 답하지 않고, 물어볼 곳을 알려 드릴게요.",
    Outcome.GREETED: "네, 언제든 편하게 물어보세요. 행정, 교통, 복지, 관광처럼 시에 궁금한 것을 찾아 드려요.",
    Outcome.EMPTY: "질문이 비어 있어요. 궁금한 것을 한 문장으로 적어 주세요.",
    Outcome.TOO_LONG: "질문이 너무 길어요. {limit}자 안으로 줄여서, 가장 궁금한 것부터 하나씩 물어봐 주세요.",
    Outcome.NOT_WORDS: "글자가 없어서 무엇을 물으시는지 알 수 없었어요. '여권 재발급'처럼 낱말로 적어 주세요.",
    Outcome.NOT_KOREAN: (
        "지금은 한국어 질문에만 답할 수 있어요. Please ask in Korean. For help in other languages, call 1330 "
        "(Korea Travel Hotline) about travel, or 1345 (Immigration Contact Center) about living in Korea."
    ),
    Outcome.FAILED: "지금은 답을 만들지 못했어요. 적으신 질문은 그대로 있으니 잠시 뒤에 다시 보내 주세요.",
}

ANSWERS = frozenset({Outcome.ANSWERED, Outcome.FOLLOWED_UP})
"""Outcomes that show an article, and so its sources."""

UNREADABLE = frozenset({Outcome.EMPTY, Outcome.TOO_LONG, Outcome.NOT_WORDS, Outcome.NOT_KOREAN})
"""Outcomes decided from the characters alone."""
