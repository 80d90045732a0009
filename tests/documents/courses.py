"""A decided document with its course, signed by keys made for tests; the forgeries are those of somebody without a key.

The body was mended once on the way (deed "edit"), as a reviewer may.
"""

import hashlib
import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from madang.core.rules.hash_chain import GENESIS, link_hash
from madang.core.rules.signed_chain import SignedLink, key_id
from madang.documents.rules.exported_course import (
    BODY_FILE,
    ExportedDocument,
    ExportedEnclosure,
    Json,
    SignLink,
    build,
    canonical,
)

PLAN, MAP = "추진 계획서.hwpx", "약도.png"
FILES = {PLAN: "계획".encode() * 50, MAP: b"\x89PNG" + bytes(range(200))}
FIRST_BODY = canonical({"blocks": [{"kind": "item", "level": 1, "text": "추진 배경"}]})
BODY = canonical({"blocks": [{"kind": "item", "level": 1, "text": "추진 배경과 목적"}]})
CITY, AT = "순천시", "2026-11-23T05:00:00.000000+00:00"
PEOPLE = {"김하늘": "주무관", "정바다": "정보통신과장", "최강": "자치행정국장"}


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


DOCUMENT = ExportedDocument(
    number="정보통신과-1234",
    title="2027년 전자문서 추진 계획",
    decided_on="2026-11-23",
    body_sha256=sha256(BODY),
    enclosures=tuple(ExportedEnclosure(name, len(held), sha256(held)) for name, held in FILES.items()),
)


@dataclass(frozen=True)
class Key:
    private: Ed25519PrivateKey

    @property
    def raw(self) -> bytes:
        return self.private.public_key().public_bytes_raw()

    @property
    def keys(self) -> dict[str, bytes]:
        return {key_id(self.raw): self.raw}

    def sign_link(self, seq: int, content: dict[str, Json], previous_hash: str) -> SignedLink:
        hashed = link_hash(content, previous_hash)
        signature = b64encode(self.private.sign(bytes.fromhex(hashed))).decode()
        return SignedLink(seq, content, previous_hash, hashed, key_id(self.raw), signature)


CITY_KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
FOREIGN_KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(32)))


def deed(seq: int, deed: str, name: str, body: bytes = BODY, opinion: str = "") -> dict[str, Json]:
    """The content of a link as approval keeps it."""
    return {
        "seq": seq,
        "at": f"2026-11-23T0{seq}:00:00.000000+00:00",
        "deed": deed,
        "step": seq,
        "person": {"name": name, "post": PEOPLE[name], "department": "정보통신과"},
        "for": None,
        "mark": "전결" if name == "최강" else "",
        "opinion": opinion,
        "subject": {"label": "document", "id": "1234"},
        "body": sha256(body),
        "enclosures": [sha256(held) for held in FILES.values()],
        "line": sha256(b"line"),
        "confirmed": "passkey" if name == "최강" else "session",
    }


DEEDS = (
    deed(1, "submit", "김하늘", FIRST_BODY),
    deed(2, "edit", "정바다", BODY),
    deed(3, "sign", "정바다", BODY, "검토했습니다."),
    deed(4, "sign", "최강", BODY, "좋습니다."),
)


def links(sign_link: SignLink = CITY_KEY.sign_link, deeds: tuple[dict[str, Json], ...] = DEEDS) -> list[SignedLink]:
    made: list[SignedLink] = []
    for content in deeds:
        link = sign_link(len(made) + 1, content, made[-1].hash if made else GENESIS)
        made.append(SignedLink(link.seq, link.content, link.previous_hash, link.hash, link.key_id, link.signature))
    return made


def course(key: Key = CITY_KEY, deeds: tuple[dict[str, Json], ...] = DEEDS) -> bytes:
    """The bytes of a sound `course.json`."""
    return build(CITY, DOCUMENT, links(key.sign_link, deeds), key.keys, at=AT, sign_link=key.sign_link)


def enclosed() -> dict[str, bytes]:
    return {BODY_FILE: BODY, **FILES}


def with_opinion_changed(written: bytes) -> bytes:
    """Change what the third deed says and compute every hash anew, as the owner of a database without the key could."""
    read = json.loads(written)
    read["links"][2]["content"]["opinion"] = "반대합니다."
    return canonical(_hashed_anew(read))


def with_last_link_cut(written: bytes) -> bytes:
    read = json.loads(written)
    read["links"].pop()
    return canonical(read)


def with_title_changed(written: bytes) -> bytes:
    read = json.loads(written)
    read["document"]["title"] = "2027년 종이문서 추진 계획"
    return canonical(read)


def with_enclosure_admitted(written: bytes, name: str, held: bytes) -> bytes:
    """Write an exchanged file into the document's list, as whoever exchanged it would."""
    read = json.loads(written)
    for enclosure in read["document"]["enclosures"]:
        if enclosure["name"] == name:
            enclosure |= {"size": len(held), "sha256": sha256(held)}
    return canonical(read)


def exchanged(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {**files, PLAN: "다른 계획".encode()}


def _hashed_anew(read: dict[str, Json]) -> dict[str, Json]:
    listed = read["links"]
    assert isinstance(listed, list)
    before = GENESIS
    for link in (*listed, read["closing"]):
        assert isinstance(link, dict)
        content = link["content"]
        assert isinstance(content, dict)
        link["previous_hash"], link["hash"] = before, link_hash(content, before)
        before = str(link["hash"])
    return read
