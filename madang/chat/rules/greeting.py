"""Greetings, thanks, nods and good-byes: short messages that ask nothing."""

import re

_HELLO = (
    r"안녕(하세|하십니까|하신가)?|하이|헬로|hello|hi|반가(워|습니다)|반갑습니다|여보세|ㅎㅇ"
    r"|좋은(아침|저녁|밤|하루)(이에|입니다)?"
)
_THANKS = (
    r"감사(합니다|해|드려|드립니다|했습니다)?|고마(워|웠어|웠습니다)|고맙(습니다|네|다|소|구만)|땡큐|쌩큐|thanks|thankyou|ㄱㅅ|ㄳ"
    r"|수고(하십니다|하셨습니다|하셨어|했어|많으세|많으십니다|많으셨습니다|많으셨어)?"
    r"|도움이?(많이)?(됐|되었)(어|습니다|네)|해결이?(됐|되었|했)(어|습니다|네)"
)
_NOD = (
    r"네|넵|넹|넴|예|응|엉|웅|ㅇㅇ|ㅇㅋ|오케이|ok|okay|잘?알(겠|았)(어|습니다|네)|그렇(군|구나)|그래|됐(어|습니다|네)"
)
_FAREWELL = (
    r"안녕히(계세|가세|계십시오|가십시오)|안녕히|ㅂㅂ|ㅂㅇ|ㅃㅇ|빠이|바이(바이)?|bye|잘(가|있어|계세)|들어가세|이만(갈게|가볼게|할게|끊을게)?"
    r"|끊을게|나갈게|가볼게|다음에(또)?(올게|봐|뵐게|물어볼게)|수고하세|고생하세|좋은하루(되세|보내세)|또(올게|봐)"
)
_AROUND = (
    r"아|오|와|어|음|아이고|정말|진짜|너무|많이|참|매우|덕분에|다시|답변|이제|그럼|일단|또|여러모로|항상|늘|빠른|상세한|자세한|친절(하시네|하네|하게|한)?"
    r"|(알려|도와|답해|안내해|설명해)(주셔서|줘서|주어서)|이해(했어|됐어|했습니다)|(잘)?(봤|보았|들었)(어|습니다)"
)
_END = r"[요여]?([.,~?!^♡♥☆★ㅎㅋㅠㅜ])*"


def _only(words: str) -> re.Pattern[str]:
    return re.compile(rf"(({_AROUND}){_END})*(({words}){_END}(({_AROUND}){_END})*)+", re.IGNORECASE)


_GREETING = _only("|".join((_HELLO, _FAREWELL, _THANKS, _NOD)))
_SAYS_THANKS, _SAYS_FAREWELL = (re.compile(words, re.IGNORECASE) for words in (_THANKS, _FAREWELL))

LONGEST = 40
"""Characters; whoever writes more than that says something."""


def is_greeting(text: str) -> bool:
    """Tell whether the message only greets, thanks, nods or says good-bye."""
    closed = _closed(text)
    return len(closed) <= LONGEST and _GREETING.fullmatch(closed) is not None


def is_thanks(text: str) -> bool:
    """Tell whether it only thanks, whatever nods and greetings go with it."""
    return is_greeting(text) and _SAYS_THANKS.search(_closed(text)) is not None


def is_farewell(text: str) -> bool:
    """Tell whether it only says good-bye, or thanks and good-bye."""
    return is_greeting(text) and _SAYS_FAREWELL.search(_closed(text)) is not None


def _closed(text: str) -> str:
    return re.sub(r"\s", "", text)
