"""Printed forms of the sample city: short, long, crowded, internal. Pictures are drawn here, without a file."""

from dataclasses import replace
from struct import pack
from uuid import UUID
from zlib import compress, crc32

from madang.documents.rules.form import Contact, FormKind, PrintedForm, Sender, SignatureBox
from madang.documents.rules.laid_out import EnclosureLine, Line, PictureLine, TableLine, TextLine

MAP = UUID("018f0000-0000-7000-8000-000000000001")


def png(width: int = 40, height: int = 20, colour: tuple[int, int, int] = (90, 140, 200)) -> bytes:
    """Return a PNG of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    parts = ((b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", compress(rows)), (b"IEND", b""))
    chunks = (pack(">I", len(data)) + name + data + pack(">I", crc32(name + data)) for name, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


SEAL = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="none" stroke="#c8102e" stroke-width="5">
<rect x="4" y="4" width="92" height="92"/><path d="M20 28H48M34 18V84M56 20V82M72 20V82M20 60H48"/></svg>"""

PICTURES = {MAP: png()}

CONTACT = Contact(
    postcode="57956",
    address="전라남도 순천시 장명로 30 (장천동)",
    website="www.suncheon.go.kr",
    telephone="(061)749-0000",
    fax="(061)749-0001",
    email="haneul@korea.kr",
)
DRAFTER = SignatureBox("주무관", "김하늘", sign="★")
TEAM_LEADER = SignatureBox("디지털행정팀장", "이바다")
HEAD = SignatureBox("정보통신과장", "박가람", mark="전결", date="11. 23.")
ACCOUNTANT = SignatureBox("회계과장", "최나래")

TABLE = TableLine(
    rows=(
        ("순번", "부서", "대수", "금액", "비고"),
        ("1", "정보통신과", "12", "14,400,000원", "업무용 태블릿(11인치)과 덮개를 함께 구매"),
        ("2", "회계과", "4", "4,800,000원", ""),
        ("3", "총무과", "34", "40,800,000원", "회의용"),
    ),
    header_rows=1,
)

OPENING: tuple[Line, ...] = (
    TextLine("관련: 정보통신과-1102(2026. 11. 2.)", "1."),
    TextLine(
        "종이 없는 회의를 위하여 업무용 태블릿을 아래와 같이 배부하고자 하오니, 각 부서에서는 받는 사람과 자리를 "
        "확인하여 2026. 12. 1.(화) 18:00까지 알려 주시기 바랍니다.",
        "2.",
    ),
    TextLine("배부 일시: 2026. 12. 7.(월) 10:00∼12:00", "가.", 2),
    TextLine("배부 장소: 시청 본관 3층 소회의실", "나.", 2),
    TextLine("배부 대수와 금액: 50대, 금60,000,000원(금육천만원)", "다.", 2),
)
ENCLOSURES: tuple[Line, ...] = (
    EnclosureLine("업무용 태블릿 배부 계획서 1부.", "붙임", "1.", ends=False),
    EnclosureLine("부서별 배부 명단 1부.", "", "2.", ends=True),
)

GENERAL = PrintedForm(
    kind=FormKind.GENERAL,
    agency="순천시",
    title="업무용 태블릿 배부 안내",
    lines=(*OPENING, TABLE, *ENCLOSURES),
    boxes=(DRAFTER, TEAM_LEADER, HEAD),
    consulted=(ACCOUNTANT,),
    receiver="수신자 참조",
    receivers=("총무과장", "회계과장", "교통행정과장"),
    sender=Sender("순천시장", image=SEAL),
    number="정보통신과-1234",
    enforced_on="2026. 11. 23.",
    contact=CONTACT,
    openness="부분공개(5)",
    code="MD26-7F3K-9Q2X",
)
"""One page, sent out under the seal to several."""

INTERNAL = replace(
    GENERAL,
    lines=(TextLine("위와 같이 처리하고자 합니다.", ends=True),),
    receiver="내부결재",
    receivers=(),
    sender=None,
    consulted=(),
    enforced_on="",
)

DRAFT = replace(GENERAL, number="", enforced_on="", code="", sender=Sender("순천시장", omitted="관인생략"), draft=True)

LONG = replace(
    GENERAL,
    title="2026년 하반기 종이 없는 행정을 위한 업무용 태블릿 구매·배부·관리 계획과 부서별 담당자 지정·교육 일정 알림",
    lines=(
        *OPENING,
        PictureLine(MAP, "그림 1. 배부 장소 약도", 60),
        TableLine(
            rows=(
                ("순번", "부서", "받는 사람", "관리번호", "쓰임"),
                *(
                    (f"{n}", "정보통신과", "김하늘", f"T-2026-{n:04}", "회의자료 열람과 현장 점검")
                    for n in range(1, 66)
                ),
            ),
            header_rows=1,
        ),
        TextLine("받은 사람은 바로 인수증에 서명합니다.", "3."),
        *ENCLOSURES,
    ),
)
"""Three pages, with a table over their ends."""

CROWDED = replace(
    GENERAL,
    boxes=(
        DRAFTER,
        *(SignatureBox(f"스마트도시정책{n}팀장", "이바다") for n in range(1, 10)),
        SignatureBox("부시장", "", reason="출장"),
        SignatureBox("순천시장", "박가람", mark="대결", date="11. 23."),
    ),
    consulted=tuple(
        SignatureBox(f"{name}과장", "최나래") for name in ("회계", "총무", "교통행정", "재난안전", "농업정책")
    ),
    receivers=tuple(f"{name}시장(정보통신과장)" for name in ("여수", "광양", "나주", "목포") * 6),
)
"""Twelve signers, five who consented, many receivers."""

SHORT = PrintedForm(
    kind=FormKind.SHORT,
    agency="",
    title="업무용 태블릿 시범 운영 결과 보고",
    lines=(
        TextLine("추진 개요", "1."),
        TextLine("기간: 2026. 9. 1.∼11. 20.", "가.", 2),
        TextLine("대상: 5개 부서 50명", "나.", 2),
        TABLE,
        TextLine("", ends=True),
    ),
    boxes=(DRAFTER, TEAM_LEADER, HEAD),
    consulted=(ACCOUNTANT,),
    number="정보통신과-1235",
    registered_on="2026. 11. 23.",
    decided_on="2026. 11. 23.",
    openness="공개",
    unit="순천시 정보통신과",
    issued_on="2026. 11. 23.",
    summary="5개 부서에서 석 달 동안 시범 운영한 결과 종이 사용이 줄어 모든 부서로 넓히고자 함",
)

ODD = replace(
    GENERAL,
    title='#[제목] *별* _밑줄_ $수식$ \\역슬래시 "따옴표" <꺾쇠> @이름 `코드` // 주석',
    lines=(
        TextLine("똠방각하 뷁 쀍 大韓民國 ∼ ㆍ ㉮ ① ㎡ ℃ 「행정규칙」 ☐ ☑ √ ★ ⊙ ※ □ ○ ◎ ☎ → ⇒", "1."),
        TextLine("그림 글자 🎉 와 옛 글자 ᄒᆞᆫ글, 안 보이는\u200b 글자\x07, 이모티콘 👨‍👩‍👧, 줄\n바꿈", "2."),
        TextLine("주소 https://www.suncheon.go.kr/" + "a" * 120 + " 뒤", "가.", 2),
        TextLine("같은 줄에 둘 자리가 없으면 다음 줄에 끝을 적습니다. " + "가" * 42, "나.", 2, ends=True),
    ),
)
"""Everything that a printer might stumble over."""
