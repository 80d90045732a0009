"""The shapes of personal data in free text, as a table: one row a shape.

Source: 개인정보 보호법 제24조의2 for resident numbers, the issuers' published forms for the others. Resident
numbers issued since October 2020 carry no checksum, so none is asked for. All shapes expect folded text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class PersonalData(StrEnum):
    RESIDENT_NUMBER = "resident-number"
    TELEPHONE = "telephone"
    CARD = "card"
    LICENCE = "driving-licence"
    PASSPORT = "passport"
    EMAIL = "email"
    ACCOUNT = "bank-account"
    PLATE = "plate"
    ADDRESS_DETAIL = "address-detail"


LABELS = {
    PersonalData.RESIDENT_NUMBER: "[주민등록번호]",
    PersonalData.TELEPHONE: "[전화번호]",
    PersonalData.CARD: "[카드번호]",
    PersonalData.LICENCE: "[운전면허번호]",
    PersonalData.PASSPORT: "[여권번호]",
    PersonalData.EMAIL: "[이메일]",
    PersonalData.ACCOUNT: "[계좌번호]",
    PersonalData.PLATE: "[차량번호]",
    PersonalData.ADDRESS_DETAIL: "[주소 상세]",
}


def _anything(digits: str) -> bool:
    return True


@dataclass(frozen=True)
class Shape:
    """`near` must be found close to the match, in its line; `also` must hold for the match's digits."""

    kind: PersonalData
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None = None
    also: Callable[[str], bool] = _anything


def passes_luhn(digits: str) -> bool:
    """Tell whether a card number's check digit is right (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _has_account_length(digits: str) -> bool:
    return 10 <= len(digits) <= 14


_SEPARATOR = r"[ ]?[-./)~·]?[ ]?"
_COUNTRY = rf"(?:\(?(?:\+|00)[ ]?82\)?|82){_SEPARATOR}\(?0?\)?"
_MOBILE = rf"(?:{_COUNTRY}|\(?0)1[016789]{_SEPARATOR}\d{{3,4}}{_SEPARATOR}\d{{4}}(?!\d)"
_LANDLINE = (
    rf"(?:\(?(?:\+|00)[ ]?82\)?{_SEPARATOR}\(?0?\)?|\(?0)(?:2|3[1-3]|4[1-4]|5[1-5]|6[0-4]|70|80|50\d|30\d)"
    rf"{_SEPARATOR}\d{{3,4}}{_SEPARATOR}\d{{4}}(?!\d)"
)
_DATE = r"(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}"
_REGION = "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
_PLATE_LETTER = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호국합육해공"
_COUNTER_OR_PARTICLE = "호조도로"
_NOT_A_PLATE = r"(?![\d,]|[년월일원명건개번])"
_HELPLINE_OR_YEAR = r"(?:13|19|20)\d\d"
_BANK = re.compile(
    r"은행|뱅크|농협|수협|신협|축협|새마을금고|우체국|(?<!\[)계좌|통장|입금|송금|이체|카뱅|토스"
    r"|(?:국민|신한|우리|하나|기업)(?= ?\d)"
)
_NOT_A_FLAT = (
    r"(?! ?(?:선|차|기|점|관|골|봉|터널|국도|공원|주민|행정|사무소|경로당|마을|체육|복지|보건|자치|통장|대표))"
)
_HOME = re.compile(
    r"(?:아파트|빌라|맨션|오피스텔|연립|주택|단지|타워|원룸|고시원|기숙사|하이츠|주공|번지"
    r"|[가-힣\d](?:로|길) ?\d{1,4}(?:-\d{1,4})?)(?: ?\([^)]{1,6}\))?[ ,]{0,2}0$"
)
"""What stands right before a flat: a kind of home, or a street and its number. The 0 is the flat's (`_is_near`)."""
_SAID_BEFORE = re.compile(r"[가-힣\d)][ ,]{0,2}0$")

SHAPES = (
    Shape(
        PersonalData.RESIDENT_NUMBER,
        re.compile(r"(?<!\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ ]{0,3}[-./~_:]?[ ]{0,3}[1-8]\d{6}(?!\d)"),
    ),
    Shape(PersonalData.TELEPHONE, re.compile(rf"(?<!\d){_MOBILE}")),
    Shape(PersonalData.TELEPHONE, re.compile(rf"(?<!\d)(?<!\d[-./]){_LANDLINE}")),
    Shape(PersonalData.CARD, re.compile(r"(?<!\d)\d{4}(?:[-. ]?\d{4}){3}(?!\d)"), also=passes_luhn),
    Shape(PersonalData.CARD, re.compile(r"(?<!\d)3[47]\d\d[-. ]?\d{6}[-. ]?\d{5}(?!\d)"), also=passes_luhn),
    Shape(
        PersonalData.LICENCE,
        re.compile(rf"(?<!\d)(?:1[1-9]|2[0-8]|(?:{_REGION})[ ]?\d\d)[- ]\d\d[- ]\d{{6}}[- ]\d\d(?!\d)"),
    ),
    Shape(PersonalData.LICENCE, re.compile(rf"(?:{_REGION})[ ]?\d\d[- ]\d{{6}}[- ]\d\d(?!\d)")),
    Shape(PersonalData.LICENCE, re.compile(r"(?<!\d)\d{12}(?!\d)"), near=re.compile(r"면허(?!번호\])")),
    Shape(
        PersonalData.PASSPORT,
        re.compile(r"(?<![A-Za-z0-9])[A-Za-z](?:\d{8}|\d{3}[A-Za-z]\d{4})(?![A-Za-z0-9])"),
    ),
    Shape(
        PersonalData.EMAIL,
        re.compile(r"(?<![\w.%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}", re.ASCII),
    ),
    Shape(
        PersonalData.ACCOUNT,
        re.compile(
            rf"(?<![\d-])(?!{_DATE})(?:\d{{10,14}}|\d{{2,6}}(?:-\d{{1,8}}){{1,4}}"
            r"|\d{3,6} \d{2,6} \d{3,8})(?![\d-]| ?원)"
        ),
        near=_BANK,
        also=_has_account_length,
    ),
    Shape(
        PersonalData.PLATE,
        re.compile(
            rf"(?<![\d제])(?:(?:{_REGION})[ ]?\d|\d\d)\d?"
            rf"(?:[{_PLATE_LETTER}]|(?![{_COUNTER_OR_PARTICLE}])[{_PLATE_LETTER}] (?!{_HELPLINE_OR_YEAR}))"
            rf"\d{{4}}{_NOT_A_PLATE}"
        ),
    ),
    Shape(
        PersonalData.ADDRESS_DETAIL,
        re.compile(rf"(?<![\d가-힣-])[1-9]\d{{0,3}} ?동 ?[1-9]\d{{0,3}} ?호{_NOT_A_FLAT}"),
        near=_SAID_BEFORE,
    ),
    Shape(
        PersonalData.ADDRESS_DETAIL,
        re.compile(rf"(?<![\d가-힣-])[1-9]\d{{0,3}} ?[동호]{_NOT_A_FLAT}"),
        near=_HOME,
    ),
)
