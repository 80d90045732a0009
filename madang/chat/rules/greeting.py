"""Greetings and thanks: short messages that ask nothing."""

import re

_GREETING = re.compile(
    r"(안녕(하세요|하십니까|하신가요|히계세요)?|하이|헬로|반가(워요|워|습니다)|여보세요|좋은아침(이에요|입니다)?"
    r"|수고(하세요|하십니다|많으세요|많으십니다)?|감사(합니다|해요|드려요|드립니다)?|고마(워요|워|습니다)|네|예|응)"
    r"([.,~?!^]|ㅎ|ㅋ|요)*"
)


def is_greeting(text: str) -> bool:
    return _GREETING.fullmatch(re.sub(r"\s", "", text)) is not None
