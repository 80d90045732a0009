"""Several questions in one message, told apart by where sentences end and what joins them."""

import re

_SENTENCE_END = re.compile(r"(?<=[?？.!。\n])\s+|(?<=[?？])")
_JOINT = re.compile(
    r"(?:(?<=[고며])(?<!하고)|(?<=[지게] 하고)|(?<=[지게]하고))(?<!그리고)\s*,?\s+(?!싶|있|계시|나서|나면)"
    r"(?=.*(?:[?？]|나요|까요|인가요|은가요|어요|예요|에요|죠|지요|니까|는지|당가|궁금|알려|돼요|되요|어디|언제|얼마|어떻게))"
    r"|\s+(?:그리고|그리구|또한|그담에|그다음에|글고)\s+|(?<=[요죠까])\s+(?:또|그럼)\s+"
    r"|(?<=는지)(?:랑|하고|도|요)?\s*,?\s+|(?<=[은인]지)(?:랑|하고|요)?\s*,\s*|(?<=주시고요),?\s+"
)
_NOUN_JOINT = re.compile(
    r"(?<=[가-힣])(?:이랑|랑|하고|이며|및|와|과)\s+(?!같|함께|싶|있)|\s+(?:및|그리고)\s+|(?<=[가-힣])\s?[,·/]\s?(?=[가-힣])"
    r"|(?<=[가-힣])(?:고|면서|도 \S+고)\s+(?=\S+도(?:\s|$))|(?<=[가-힣])도\s+(?=\S+도\s)"
)
_PLACE_JOINT = re.compile(
    r"(?P<matter>.{2,}[가-힣](?:데|디|는데요|려고요?|려면|니까|서|께))[\s,.]+"
    r"(?P<place>\S{2,}(?: \S+)?\s?(?:어디|워디|위치).*)"
)
_BOTH = re.compile(r"\s(?:둘 ?다|셋 ?다|모두|같이|함께|한꺼번에|한 ?번에)(?:\s.*)?$")
"""What is said of both, after the last of them."""
_ENDS_ASKING = re.compile(
    r"(?:[?？]|(?<!걱정)(?<!염려)(?<!고민)(?<!해결)(?<!처리)[돼되]요|나요|가요|까요?|니까|는지요?|을지|죠|지요|당가|는가|능가|궁금\S*|싶\S*"
    r"|알려 ?\S*(?: \S{1,3})?|주세요|주쇼|주라)$"
)
_ASKING_WORD = re.compile(
    r"어디|언제|얼마|어떻게|어떡|뭐|무엇|무슨|몇|누구|왜|워디|월매"
    r"|방법|요금|수수료|준비물|서류|위치|는지|하는 ?법"
)
_ONLY_ASKS = re.compile(
    r"(?:좀|다|둘|같이|꼭|알려\S*|가르쳐\S*|(?:주[세실라시면쇼]|줘|줄)\S*|주|궁금\S*|싶\S*|\s)+[.?!~]*"
)
"""What is left of "…하는지 알려 주세요" when its matter has been cut off."""

MOST, ANSWERED = 3, 2
"""Questions looked at in one turn, and those answered; the others are listed, to be tapped."""

SHORT, LONG, JOINED_IN = 30, 120, 60
"""Characters: a short sentence asks by its words alone; a long message is a story before it is a list of questions; and
only within so many are matters looked for that are merely joined."""


def part(text: str) -> tuple[str, ...]:
    """Return the questions of a message: its sentences, and the halves of one that asks two things (…이고, …는지랑).

    A sentence that asks nothing leads to the question after it.
    """
    questions: list[str] = []
    story = ""
    for sentence in sentences(text):
        told = f"{story} {sentence}".strip()
        story = "" if asks(sentence) else told
        if asks(sentence):
            questions.append(told)
    return tuple(questions)


def joined(text: str) -> tuple[str, ...]:
    """Return what a short message joins (…랑, …하고, …면서, …도 …도): perhaps two matters, perhaps one."""
    if len(text) > JOINED_IN:
        return ()
    halves = [_BOTH.sub("", half).strip(" .?!~,") for half in _NOUN_JOINT.split(text)]
    told = tuple(half for half in halves if len(half) > 1)
    return told if 2 <= len(told) <= MOST else ()


def place_beside(text: str) -> tuple[str, str] | None:
    """Return what a short message is about, and the place that it asks for beside ("등본 떼려는데 시청이 어디예요")."""
    found = _PLACE_JOINT.match(text) if len(text) <= JOINED_IN else None
    return (found["matter"], found["place"]) if found else None


def asks(sentence: str) -> bool:
    """Tell whether a sentence asks something: by its end, or, where it is short, by its words."""
    core = sentence.strip(" .!~,")
    if _ENDS_ASKING.search(core):
        return True
    return len(core) <= SHORT and _ASKING_WORD.search(core) is not None


def sentences(text: str) -> list[str]:
    """Return what a message says, cut where a sentence ends and where one that asks goes on (…이고, …는지)."""
    halves = (half for sentence in _SENTENCE_END.split(text) for half in _JOINT.split(sentence))
    return [half.strip() for half in halves if half and half.strip() and not _ONLY_ASKS.fullmatch(half)]
