"""Exchange by e-mail: the sealed PDF and the enclosures attached (규정 제16조). What comes in, clerks enter."""

from collections.abc import Iterable
from email.utils import make_msgid
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPSenderRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from madang.documents.adapters.exchange import Arrived, NotSent, Package, Sent
from madang.documents.rules.sending import EMAIL

_REFUSED_FOR_GOOD = 500
"""SMTP codes from here on will not change by trying again (RFC 5321, 4.2.1)."""


class EmailExchange:
    name = EMAIL
    repeatable = False

    def send(self, package: Package) -> Sent:
        """Raises NotSent: for good without an address or where the server refuses it, else to be tried again."""
        if not package.email:
            raise NotSent("전자우편 주소가 없습니다. 수신자의 주소를 확인해 주세요.", retry=False)
        message = _message(package)
        try:
            message.send()
        except (SMTPRecipientsRefused, SMTPSenderRefused) as refused:
            raise NotSent(f"받는 쪽 서버가 주소를 거절했습니다({package.email}).", retry=_later(refused)) from refused
        except SMTPException as failed:
            raise NotSent("메일 서버가 받지 않았습니다.", retry=_later(failed)) from failed
        except OSError as silent:
            raise NotSent("메일 서버에 닿지 않습니다.", retry=True) from silent
        return Sent(message.extra_headers["Message-ID"])

    def collect(self) -> Iterable[Arrived]:
        return ()

    def put_away(self, arrived: Arrived, refused: str = "") -> None:
        """Nothing lies here."""


def _message(package: Package) -> EmailMessage:
    told = f"{package.receiver} 귀하\n\n{package.sender}에서 문서를 보냅니다. 내용은 붙임 PDF에 있습니다."
    message = EmailMessage(
        subject=f"[{package.sender}] {package.title}",
        body=f"{told}\n\n문서번호 {package.number}",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[package.email],
        headers={"Message-ID": make_msgid(package.key, "madang.invalid")},
        connection=get_connection(timeout=settings.DOCUMENT_EXCHANGE_SECONDS),
    )
    message.attach(package.pdf_name, package.pdf, "application/pdf")
    for name, content in package.files.items():
        message.attach(name, content)
    return message


def _later(failed: SMTPException) -> bool:
    """Tell whether it may go through later: the server named a passing trouble, or none."""
    if isinstance(failed, SMTPRecipientsRefused):
        return all(code < _REFUSED_FOR_GOOD for code, _ in failed.recipients.values())
    return getattr(failed, "smtp_code", 0) < _REFUSED_FOR_GOOD
