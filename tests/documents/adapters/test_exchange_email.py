"""Exchange by e-mail, against a real SMTP server in another thread."""

import socketserver
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core import mail
from pytest_django.fixtures import Settings

from madang.documents.adapters.exchange import NotSent
from madang.documents.adapters.exchange_email import EmailExchange
from tests.documents.adapters.test_exchange_folder import PACKAGE
from tests.documents.going_out import use_email

TO = replace(PACKAGE, email="docs@yeosu.example")


class Post(socketserver.StreamRequestHandler):
    """A mail server that answers RCPT as it is told."""

    answer = b"250 ok"

    def handle(self) -> None:
        self.wfile.write(b"220 post\r\n")
        while line := self.rfile.readline():
            word = line.split(b" ")[0].strip().upper()
            if word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            self.wfile.write((self.answer if word == b"RCPT" else b"250 ok") + b"\r\n")


@pytest.fixture
def post(settings: Settings) -> Iterator[type[Post]]:
    use_email(settings)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Post) as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Post
        server.shutdown()
        Post.answer = b"250 ok"


def test_the_mail_carries_the_pdf_and_the_enclosures(settings: Settings) -> None:
    use_email(settings)
    sent = EmailExchange().send(TO)
    (message,) = mail.outbox
    assert message.to == ["docs@yeosu.example"]
    assert message.subject == "[순천시장] 주정차 과태료 감경"
    assert [name for name, *_ in message.attachments] == ["교통관리과-1.pdf", "계획서.txt"]
    assert "document-1-2" in sent.proof


def test_without_an_address_nothing_is_tried_again(settings: Settings) -> None:
    use_email(settings)
    with pytest.raises(NotSent) as failed:
        EmailExchange().send(PACKAGE)
    assert not failed.value.retry


@pytest.mark.parametrize(("answer", "retry"), [(b"550 no such user", False), (b"451 try later", True)])
def test_what_the_server_answers_says_whether_to_try_again(post: type[Post], answer: bytes, retry: bool) -> None:
    post.answer = answer
    with pytest.raises(NotSent) as failed:
        EmailExchange().send(TO)
    assert failed.value.retry is retry
    assert "docs@yeosu.example" in failed.value.sentence


def test_a_server_that_is_away_is_tried_again(post: type[Post], settings: Settings) -> None:
    settings.EMAIL_PORT = 9
    with pytest.raises(NotSent) as failed:
        EmailExchange().send(TO)
    assert failed.value.retry
