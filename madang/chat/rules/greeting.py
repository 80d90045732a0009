"""Greetings, thanks and nods: short messages that ask nothing."""

import re

_HELLO = (
    r"안녕(하세|하십니까|하신가|히계세|히가세)?|하이|헬로|hello|hi|반가(워|습니다)|반갑습니다|여보세|ㅎㅇ|ㅂㅂ"
    r"|좋은(아침|저녁|밤|하루)(이에|입니다|되세|보내세)?"
)
_THANKS = (
    r"감사(합니다|해|드려|드립니다)?|고마워|고맙(습니다|네|다)|땡큐|쌩큐|thanks|thankyou|ㄱㅅ|ㄳ"
    r"|수고(하세|하십니다|하셨습니다|하셨어|했어|많으세|많으십니다|많으셨습니다|많으셨어)?"
    r"|도움이?(많이)?(됐|되었)(어|습니다|네)|해결이?(됐|되었|했)(어|습니다|네)"
)
_NOD = r"네|넵|넹|예|응|ㅇㅇ|ㅇㅋ|오케이|ok|okay|잘?알(겠|았)(어|습니다|네)|그렇(군|구나)|그래"
_AROUND = r"아|오|와|정말|진짜|너무|많이|참|매우|덕분에|다시|답변|친절(하시네|하네|하게|한)?|(알려|도와)(주셔서|줘서)"
_END = r"[요여]?([.,~?!^♡♥☆★ㅎㅋㅠㅜ])*"
_GREETING = re.compile(rf"(({_AROUND}){_END})*(({_HELLO}|{_THANKS}|{_NOD}){_END}(({_AROUND}){_END})*)+", re.IGNORECASE)

LONGEST = 40
"""Characters; whoever writes more than that says something."""


def is_greeting(text: str) -> bool:
    """Tell whether the message only greets, thanks or nods."""
    closed = re.sub(r"\s", "", text)
    return len(closed) <= LONGEST and _GREETING.fullmatch(closed) is not None
