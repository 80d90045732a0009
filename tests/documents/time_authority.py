"""A time stamping authority (RFC 3161) on a port of this machine, with a root of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from asn1crypto import tsp  # type: ignore[import-untyped]
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.sign.timestamps import DummyTimeStamper

PEM = serialization.Encoding.PEM


class TimeAuthority:
    """`stamped_at` is the time on every token; `root` its certificate (PEM)."""

    def __init__(self, stamped_at: datetime) -> None:
        root_key, key = generate_private_key(SECP256R1()), rsa.generate_private_key(65537, 2048)
        root = _certificate("시각 확인 시험 기관", root_key, "시각 확인 시험 기관", root_key, None)
        certificate = _certificate("시각 확인 시험 기관", root_key, "시각 도장", key, ExtendedKeyUsageOID.TIME_STAMPING)
        self.root = root.public_bytes(PEM)
        plain = key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        (told,) = load_certs_from_pemder_data(certificate.public_bytes(PEM))
        self._stamper = DummyTimeStamper(
            told,
            load_private_key_from_pemder_data(plain, passphrase=None),
            fixed_dt=stamped_at,
        )
        self.asked = 0

    def answer(self, asked: bytes) -> bytes:
        self.asked += 1
        stamped: bytes = self._stamper.request_tsa_response(tsp.TimeStampReq.load(asked)).dump()
        return stamped


class SilentAuthority:
    """Is there, and fails."""

    def __init__(self) -> None:
        self.asked = 0

    def answer(self, asked: bytes) -> bytes:
        self.asked += 1
        return b""


@contextmanager
def served(authority: TimeAuthority | SilentAuthority) -> Iterator[str]:
    """Serve an authority and give its address."""

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            answer = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200 if answer else 503)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    serving = Thread(target=server.serve_forever)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa"
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def trusted_in(folder: Path, authority: TimeAuthority) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "time.pem").write_bytes(authority.root)


def _certificate(
    issuer: str,
    issuer_key: EllipticCurvePrivateKey,
    name: str,
    key: EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    use: x509.ObjectIdentifier | None,
) -> x509.Certificate:
    now = datetime.now(UTC)
    unsigned = (
        x509.CertificateBuilder()
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=3650))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=use is None, path_length=None), critical=True)
    )
    if use:
        unsigned = unsigned.add_extension(x509.ExtendedKeyUsage([use]), critical=True)
    return unsigned.sign(issuer_key, SHA256())
