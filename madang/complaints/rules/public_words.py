"""Free text that everybody reads: names of people are covered, and where that is not sure nothing is shown.

It gets text in which numbers and addresses are masked already (`core.mask`). A word that only looks like a name is
covered, too: better a word too many than a neighbour who is named.
"""

import re

NAME = "[이름]"

_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추"
    "도석마길연위표명반왕금옥육인맹탁국라"
)
_DOUBLE = "(?:남궁|황보|제갈|사공|선우|서문|독고|동방)[가-힣]{1,2}"
_FULL = rf"(?:{_DOUBLE}|[{_SURNAMES}][가-힣]{{2}})"
_NAME = rf"(?:{_DOUBLE}|[{_SURNAMES}][가-힣]{{1,2}}?)"
_SAYING = "입니다|이라고|라고|이고|이에요|예요|이며|인데"
_ADDRESSED = r"(?=가|는|이|은|를|을|도|의|께|한테|에게|와|과|네|[^가-힣]|$)"

_TITLED = re.compile(
    "(?:주무관|담당자|[이통반원소조팀과국시청차부회총]장|사장|대표|의원|위원|기사|선생|부모|어머|아버|할머|할아버|사모|교수|강사"
    "|간호사|의사|약사|변호사|고객|주인|이웃|도우미|안내원|관리인|경비원|임금|이모|고모|장모|하느|아저|아가|공주|어르신)$"
)
"""What stands before 님 or 씨 without being a name, by its end."""

_KIND_OF_PERSON = re.compile(
    "(?:주민|시민|구민|군민|도민|국민|주부|산부|애인|노인|학생|교생|공무원|국인|입자|차인|전자|차주|원인|고자|고인|기사|상인)$"
)
"""What somebody says after 저는 without a name, by its end."""

_AFTER_THE_WORD = re.compile(
    rf"((?:성함|성명|이름|신고인|신고자|민원인|작성자|제보자)(?:(?:은|는|이|가) ?[:：]?|[ ]?[:：]) ?)({_NAME})"
    rf"(?={_SAYING}|씨|님|[\s,.()/!?]|$)"
)
_MYSELF = re.compile(rf"((?:저는|나는|전|제가) )({_FULL})(?={_SAYING})")
_BEFORE_A_NUMBER = re.compile(rf"(?<![가-힣]){_FULL}(?= ?[(:,]? ?\[(?:전화번호|주민등록번호|이메일|계좌번호)\])")
_AFTER_A_NUMBER = re.compile(rf"(\[(?:전화번호|주민등록번호|이메일)\] ?[(:,]? ?){_FULL}(?![가-힣])")
_HONOURED = re.compile(rf"(?<![가-힣])([가-힣]{{2,4}})(?=(?:씨|님){_ADDRESSED})")
_HONOURED_APART = re.compile(rf"(?<![가-힣])({_FULL})(?= (?:씨|님){_ADDRESSED})")

_STILL_TOLD = re.compile(
    r"(?:성함|성명)(?![가-힣]? ?[:：]? ?\[이름\])"  # somebody's name was meant, and was not found
    r"|(?:\d[ .\-/]?){9,}"  # a number that no shape knew
    r"|@|주민번호|카톡 ?(?:아이디|id)",
    re.IGNORECASE,
)


def with_names_covered(masked: str) -> str:
    """Cover names after 성함 or 이름, before 씨 or 님, beside a number, and after 저는."""
    text = _AFTER_THE_WORD.sub(lambda found: found[1] + NAME, masked)
    text = _MYSELF.sub(lambda found: found[0] if _KIND_OF_PERSON.search(found[2]) else found[1] + NAME, text)
    text = _BEFORE_A_NUMBER.sub(NAME, text)
    text = _AFTER_A_NUMBER.sub(lambda found: found[1] + NAME, text)
    for honoured in (_HONOURED, _HONOURED_APART):
        text = honoured.sub(lambda found: found[0] if _TITLED.search(found[1]) else NAME, text)
    return text


def words_for_everybody(masked: str) -> str:
    """Return what everybody may read of a masked text, "" where it is not sure: kind and area say enough then."""
    covered = with_names_covered(masked)
    return "" if _STILL_TOLD.search(covered) else covered
