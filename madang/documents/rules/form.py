"""What stands on the printed page of a document: 기안문 (별지 제1호서식) and 간이기안문 (별지 제2호서식).

Every value is the printed text itself; a part that does not stand on the page is "". Printers (PDF, HWPX) draw it.
"""

from dataclasses import dataclass
from enum import StrEnum

from madang.documents.rules.laid_out import Line


class FormKind(StrEnum):
    GENERAL = "general"
    SHORT = "short"


FORM_NAMES = {FormKind.GENERAL: "기안문", FormKind.SHORT: "간이기안문"}


@dataclass(frozen=True)
class SignatureBox:
    """One place of the signers' line: whoever neither signs nor marks 전결 has none (시행규칙 제7조).

    position  직위 at the time of signing, such as "주무관" or "정보통신과장"
    name      of who signed; "" where the box carries a mark only
    mark      "", "전결" or "대결"
    date      "11. 23." with the decision, else ""
    reason    instead of a signature: why a reviewer could not review, such as "출장"
    sign      "★" (발의자), "⊙" (보고자), both or ""; stands before the position
    image     PNG or SVG of the signature; None where the name is the signature (전자문자서명)
    """

    position: str
    name: str
    mark: str = ""
    date: str = ""
    reason: str = ""
    sign: str = ""
    image: bytes | None = None


@dataclass(frozen=True)
class Sender:
    """발신명의, with the seal or the signature, or the word that it is left out.

    `image` is the seal (관인), whose middle stands on the last letter of the name, or where `signed` the signature,
    which stands behind the name: over letters neither could be read. `omitted` is "관인생략", "서명생략" or "".
    """

    name: str
    image: bytes | None = None
    signed: bool = False
    omitted: str = ""


@dataclass(frozen=True)
class Contact:
    """The last lines of the general form."""

    postcode: str = ""
    address: str = ""
    website: str = ""
    telephone: str = ""
    fax: str = ""
    email: str = ""


@dataclass(frozen=True)
class PrintedForm:
    """A document as printed.

    agency        행정기관명, at the head
    receiver      수신: "내부결재", "○○○시장(○○과장)", or "수신자 참조"
    receivers     the list under the sender when 수신 says "수신자 참조"
    via           the sentence after (경유), else ""
    number        생산등록번호 "정보통신과-1234", "" before it is registered
    enforced_on   시행일 "2026. 11. 2." behind the number
    receipt       접수등록번호, with `received_on` behind it
    openness      "공개", "부분공개(5)", "비공개(1,6)"
    registered_on, decided_on, unit, issued_on, summary   of the short form alone
    code          "검증 코드 7QK2-…" printed small at the foot, "" where none
    draft         True before the decision: a watermark says that it is a preview
    """

    kind: FormKind
    agency: str
    title: str
    lines: tuple[Line, ...]
    boxes: tuple[SignatureBox, ...]
    consulted: tuple[SignatureBox, ...] = ()
    receiver: str = "내부결재"
    receivers: tuple[str, ...] = ()
    via: str = ""
    sender: Sender | None = None
    number: str = ""
    enforced_on: str = ""
    receipt: str = ""
    received_on: str = ""
    contact: Contact = Contact()
    openness: str = "공개"
    registered_on: str = ""
    decided_on: str = ""
    unit: str = ""
    issued_on: str = ""
    summary: str = ""
    code: str = ""
    draft: bool = False
