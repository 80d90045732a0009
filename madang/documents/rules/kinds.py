"""Closed sets of a document: what kind it is, who it goes to, who may see it."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """규정 제4조; the first three carry a number of their own beside the 생산등록번호 (제11조제2항)."""

    LAW = "law"
    ORDER = "order"
    NOTICE = "notice"
    LEDGER = "ledger"
    PETITION = "petition"
    GENERAL = "general"


KIND_WORDS = {
    DocumentKind.LAW: "법규문서",
    DocumentKind.ORDER: "지시문서",
    DocumentKind.NOTICE: "공고문서",
    DocumentKind.LEDGER: "비치문서",
    DocumentKind.PETITION: "민원문서",
    DocumentKind.GENERAL: "일반문서",
}


class RecipientKind(StrEnum):
    DEPARTMENT = "department"
    OUTSIDE = "outside"
    PERSON = "person"


RECIPIENT_WORDS = {
    RecipientKind.DEPARTMENT: "우리 시 부서",
    RecipientKind.OUTSIDE: "다른 기관",
    RecipientKind.PERSON: "개인",
}


class Access(StrEnum):
    """Who may see (공공기록물 관리에 관한 법률 시행령 제28조제2항).

    Kept apart for the content and for the list, whose titles tell much already.
    """

    PARTICIPANTS = "participants"
    DEPARTMENT = "department"
    CITY = "city"


ACCESS_WORDS = {Access.PARTICIPANTS: "결재·보고에 든 사람", Access.DEPARTMENT: "우리 부서", Access.CITY: "우리 시 직원"}


class SealKind(StrEnum):
    """What stands at the sender's name (규정 제14조)."""

    SEAL = "seal"
    SIGNATURE = "signature"
    SEAL_OMITTED = "seal_omitted"
    SIGNATURE_OMITTED = "signature_omitted"
    NONE = "none"


SEAL_WORDS = {
    SealKind.SEAL: "관인",
    SealKind.SIGNATURE: "서명",
    SealKind.SEAL_OMITTED: "관인생략",
    SealKind.SIGNATURE_OMITTED: "서명생략",
    SealKind.NONE: "찍지 않음",
}


class RegisterKind(StrEnum):
    PRODUCED = "produced"
    RECEIVED = "received"
    REPORTED = "reported"
    """A memo report: numbered after the report is done (공공기록물법 시행규칙 제4조제1호)."""


REGISTER_WORDS = {RegisterKind.PRODUCED: "생산", RegisterKind.RECEIVED: "접수", RegisterKind.REPORTED: "보고"}


class Opened(StrEnum):
    """What somebody did with a record, as the access log keeps it."""

    CONTENT = "content"
    FILE = "file"
    EXPORT = "export"
    REFUSED = "refused"


OPENED_WORDS = {
    Opened.CONTENT: "열람",
    Opened.FILE: "붙임 열람",
    Opened.EXPORT: "내려받기",
    Opened.REFUSED: "열람 거절",
}
