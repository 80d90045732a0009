"""Talk about the talk: thanks, good-bye, say it again, begin anew, that is wrong, a person please, praise for somebody.

Each is a whole message: what else it holds may only go around it ("아 그거 틀렸는데요", not "주소가 틀렸어요").
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from madang.chat.rules.greeting import is_farewell, is_thanks


class Talk(StrEnum):
    THANKS = "thanks"
    FAREWELL = "farewell"
    AGAIN = "again"
    RESTART = "restart"
    WRONG = "wrong"
    PERSON = "person"
    PRAISE = "praise"
    MAKER = "maker"
    ANGER = "anger"


LONGEST = 40
"""Letters; whoever says more than that says more than this."""

_THIS = (
    r"(?:아니|아|음|저기|근데|그런데|지금|방금|아까|이거|그거|이건|그건|이게|그게|이것|그것"
    r"|여기|좀|다|완전|전부|뭔가|혹시)*"
)
_ANSWER = r"(?:답|답변|대답|안내|내용|정보|말|말씀|설명|글)?(?:해주신|하신|준)?(?:이|가|은|는|도|을|를)?"
_END = r"(?:[가-힣]{0,6})[.,~?!^♡ㅎㅋㅠㅜ]*"
_PLEASE = (
    r"(?:주세|줘|줄래|주실|주라|달라|싶|할래|해요|하자|부탁|원해|바꿔|돼|되나|될까|가능|필요|없|있|할수|[.,~?!ㅠㅜ]|$)"
)

_PATTERNS: Mapping[Talk, re.Pattern[str]] = {
    Talk.AGAIN: re.compile(
        rf"{_THIS}(?:뭐라고|뭐라|무슨말|뭔말)(?:했|하셨|하신|그랬|그러셨|하는|했더|이었){_END}"
        rf"|{_THIS}{_ANSWER}(?:다시|또)?(?:한번|한번더|한번만)(?:더)?(?:말|얘기|알려|설명|보여|답){_END}"
        rf"|{_THIS}{_ANSWER}(?:다시|또)(?:말|얘기|알려|설명|보여|답){_END}|{_THIS}못(?:들었|봤|알아들){_END}"
    ),
    Talk.RESTART: re.compile(
        rf"{_THIS}(?:맨)?(?:처음부터|처음으로|새로)(?:다시|돌아)?(?:시작|할게|할래|해줘|하자|가자|가줘|물어볼|묻){_END}"
        rf"|{_THIS}(?:맨)?(?:처음부터다시|처음부터|처음으로|초기화)(?:해|할게|해줘)?[요]?[.,~?!]*"
        rf"|{_THIS}(?:다른|딴)(?:거|것|질문|얘기)?(?:을|를)?(?:하나)?(?:더)?(?:물어볼|물어봐도|여쭤|질문)[가-힣]{{0,8}}[.,~?!]*"
    ),
    Talk.WRONG: re.compile(
        rf"{_THIS}{_ANSWER}{_THIS}(?:틀렸|틀린|틀려|잘못됐|잘못되었|잘못된|사실이?아니|엉터리|엉뚱|이상해|거짓말){_END}"
        rf"|{_THIS}(?:그게|그거|이게|이거)?(?:아닌데|아니라고|아니잖|아니거든|아니에요|아닙니다|말고요){_END}"
        rf"|{_THIS}(?:내가|제가)?(?:물어본|질문한|물은)(?:건|거|게|것)?(?:은|이|는)?(?:그게|그거)?(?:아닌|아니){_END}"
    ),
    Talk.PRAISE: re.compile(
        r".{0,16}(?:공무원|직원|주무관|담당자|기사|복지사|팀장).{0,10}(?:(?<!불)친절|고마|고맙|감사[합해드하인]|칭찬|감동).{0,16}"
        r"|(?:.{0,6})?(?:칭찬|감사인사|고마운마음|감사한마음).{0,4}(?:하고|전하|드리|남기|해주).{0,8}"
    ),
    Talk.MAKER: re.compile(
        rf"{_THIS}(?:너|넌|널|챗봇|마당)?(?:은|는|을)?(?:누가|어디서|어디에서)(?:만들었|만든|개발){_END}"
    ),
}
_PERSON = re.compile(
    r"(?:상담원|상담사|안내원|사람|직원|공무원|담당자|담당|인간)(?:이랑|랑|하고|과|와|한테|에게|이|을|를|으로|좀|님|분)*"
    rf"(?:직접|바로|좀|전화로)*(?:연결|통화|전화(?!번호)|상담|대화|얘기|이야기|말|바꿔|불러|물어)[가-힣]{{0,8}}?{_PLEASE}"
)


_THANKING = re.compile(r"감사(?:합|해|드|했|하[네구다]|요|$)|고마[워우웠]|고맙|땡큐|ㄱㅅ|ㄳ|복 ?받으")
_ANGRY = re.compile(
    r"열 ?받|빡[치쳐쳤]|짜증|화딱지|(?<![가-힣])화[가나]? ?[나난났]|어이가? ?없|기가 ?[막차]|속 ?터[지져]"
    r"|분통|환장|승질|성질나|답답[하해]|미치겠"
)
_ASKS_SOMETHING = re.compile(r"어디|언제|얼마|어떻게|방법|신청|[되있]나요?(?![가-힣])|까요|알려|하려|고 ?싶")


def without_mood(text: str) -> str:
    """Return what else is said beside the words that thank or are angry."""
    return " ".join(word for word in text.split() if not _THANKING.search(word) and not _ANGRY.search(word))


def mood_of(text: str) -> Talk | None:
    """Return whether a short message mostly thanks or is angry, whatever else it says; it holds where nothing is asked.

    "고마워요 덕분에 잘 해결됐어요", "아 열받네 왜 이렇게 안 받아요": neither seeks an article.
    """
    if len(text) > LONGEST or _ASKS_SOMETHING.search(text):
        return None
    if _ANGRY.search(text):
        return Talk.ANGER
    return Talk.THANKS if _THANKING.search(text) else None


def talk_of(text: str) -> Talk | None:
    """Return what a message says about the talk itself, or None where it asks something."""
    closed = re.sub(r"\s", "", text)
    if not closed or len(closed) > LONGEST:
        return None
    if is_farewell(text):
        return Talk.FAREWELL
    if is_thanks(text):
        return Talk.THANKS
    found = next((talk for talk, pattern in _PATTERNS.items() if pattern.fullmatch(closed)), None)
    return found or (Talk.PERSON if _PERSON.search(closed) and len(closed) <= 24 else None)
