"""How a machine-written sentence may be put: plain Korean that tells, and neither commands, promises nor decorates."""

import re

from madang.chat.rules.writing import Writing

LONGEST_SENTENCE = 200
"""Characters of one sentence."""

_PLAIN = re.compile(r"[가-힣A-Za-z0-9 .,·ㆍ~∼\-–()%:/'\"“”‘’+&℃㎡°]*")
"""All that a sentence may be made of; the tokens that stand for links are taken out before."""

_FOREIGN = re.compile(r"[^\W\d_A-Za-z가-힣ㄱ-ㅎㅏ-ㅣ]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_HANGUL = re.compile(r"[가-힣]")
_ENDS = re.compile(r"(?:[요다음함됨임]|니다)[.)\"'”’]*$")

_INSTRUCTION = re.compile(
    r"(?:지시|명령|규칙|설정|제한)\S*\s?(?:모두 |다 |전부 )?(?:무시|잊|어기|따르지|바꾸|바꿔|해제|공개)"
    r"|프롬프트|시스템 ?(?:메시지|지시|명령|설정)|언어 ?모델|챗봇|인공지능|개발자 ?모드|역할극|탈옥"
    r"|이 (?:대화|자료|지시)"
    r"|(?:^|\s)(?:너는|넌|당신은|네가|당신이)\s"
    r"|(?:라고|다고)\s?(?:답|대답|말하세요|말해|출력|적으|적어|쓰세요|써|안내하|안내해)|출력하|대답하|답변(?:하|해)"
    r"|관리자(?:에게|한테| ?비밀번호| ?계정| ?모드| ?권한|로 )|비밀번호|암호를|토큰|접속 ?정보"
    r"|(?:입금|송금|이체)\S{0,3}\s?(?:하세요|해 ?주세요|하면 돼요|하시면)"
    r"|\b(?:ignore|system|prompt|assistant|instruction|jailbreak|developer|password|ai|gpt|llm|sudo|script)\w*\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"(?:^|\s)(?:제가|저는|저희|나는|난|내가|우리가|우리는)\s|(?:할|드릴|줄|볼|낼|될)게요|드리겠|겠습니다|겠어요|약속|책임지"
    r"|보장(?:해|합|드)|(?:접수|처리|예약|신청|등록|발급)(?:했|하였|해 ?드|됐습|되었습)"
)


def instructs(text: str) -> bool:
    """Tell whether a text speaks to whoever writes or reads, instead of telling a matter."""
    return _INSTRUCTION.search(text) is not None


def fault_of_manner(text: str, known_letters: str) -> Writing | None:
    """Return what is wrong with how a sentence is put, or None.

    `known_letters` are the letters of the cited passages in small: a foreign word that they hold may be used.
    """
    checks = (
        (Writing.TOO_LONG, len(text) > LONGEST_SENTENCE),
        (Writing.NOT_KOREAN, _is_foreign(text)),
        (Writing.MARKUP, not _PLAIN.fullmatch(text)),
        (Writing.INSTRUCTION, instructs(text)),
        (Writing.NOT_KOREAN, any(word.lower() not in known_letters for word in _LATIN.findall(text))),
        (Writing.PROMISE, _PROMISE.search(text) is not None),
        (Writing.CUT_OFF, not _ENDS.search(text)),
    )
    return next((fault for fault, is_so in checks if is_so), None)


def _is_foreign(text: str) -> bool:
    letters = re.findall(r"[^\W\d_]", text)
    return len(_HANGUL.findall(text)) * 2 < len(letters) or _FOREIGN.search(text) is not None
