#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["pyhanko>=0.38", "cryptography>=45", "pypdf>=6"]
# ///
"""Check a document that a city exported, without the city: python verify_document.py FILE.pdf

It reads one file and asks nobody. README.md beside it says what is checked.
Exit status: 0 everything was checked and is right; 1 something is wrong; 2 it could not be decided.
"""

import argparse
import binascii
import hashlib
import json
import logging
import re
import sys
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

try:
    from asn1crypto import cms, core, x509  # type: ignore[import-untyped]
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from pyhanko.keys import load_certs_from_pemder
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel, SignatureStatus
    from pyhanko_certvalidator import ValidationContext
    from pypdf import PdfReader
    from pypdf.generic import EmbeddedFile
except ModuleNotFoundError as missing:
    sys.stderr.write(
        f"{missing.name} 꾸러미가 없어 확인할 수 없습니다. 먼저 설치해 주세요: pip install pyhanko cryptography pypdf\n"
    )
    raise SystemExit(2) from None

FORMAT, COURSE, BODY, GENESIS = "madang-course/1", "course.json", "body.json", "0" * 64
CHANGING, CLOSING, MOST_FILES = ("submit", "edit"), "export", 200
STAMP = "signature_time_stamp_token"
DEEDS = {
    "submit": "상신", "sign": "서명", "skip": "검토 생략", "return": "반려", "withdraw": "회수", "recall": "결재 취소",
    "edit": "수정", "reassign": "결재자 변경", "note": "기록",
}  # fmt: skip
COURSE_PARTS = {"format", "city", "document", "links", "closing", "keys"}
LINK_PARTS = {"seq": int, "content": dict, "previous_hash": str, "hash": str, "key_id": str, "signature": str}
DOCUMENT_PARTS = {"number": str, "title": str, "decided_on": str, "body_sha256": str, "enclosures": list}
ENCLOSURE_PARTS = {"name": str, "size": int, "sha256": str}
MARKS = {True: "✓", False: "✗", None: "?"}
VERDICTS = {
    0: "모두 확인했고, 내보낸 그대로입니다.",
    1: "내보낸 그대로가 아닙니다. 이 파일을 믿지 말고 문서를 낸 곳에 확인하세요.",
    2: "틀린 곳은 찾지 못했지만, 위의 ? 줄은 확인하지 못했습니다.",
}


class Unreadable(Exception):  # noqa: N818  what was found, not a slip of the code
    """A part of the file cannot be read; the message says which, in Korean."""


@dataclass(frozen=True)
class Result:
    """One thing that was checked; `ok` None: it cannot be known from what was given."""

    step: str
    ok: bool | None
    sentence: str


# --- the signature of the PDF ---------------------------------------------------------------------


def check_pdf(pdf: bytes, authorities: Sequence[x509.Certificate]) -> list[Result]:
    """Check the first signature: PAdES over the whole file, by a certificate of these authorities."""
    embedded = first_signature(pdf)
    status = signature_status(embedded, authorities)
    intact = status.intact and status.valid and value_is_plain(pdf, embedded, status)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    return [
        Result("pdf", intact, "서명한 그대로입니다." if intact else "서명한 뒤에 내용이 바뀌었습니다."),
        Result("whole", whole, "서명이 파일 전체를 덮습니다." if whole else "서명 뒤에 덧붙은 내용이 있습니다."),
        trust(status, authorities, intact),
    ]


def trust(status: PdfSignatureStatus, authorities: Sequence[x509.Certificate], intact: bool) -> Result:
    name = status.signing_cert.subject.native.get("common_name")
    if not authorities:
        return Result(
            "authority", None,
            f"서명자는 ‘{name}’이라고 합니다. 맞는지는 인증기관의 인증서가 있어야 압니다 (--authority cert.pem).",
        )  # fmt: skip
    if not (intact and status.trusted):
        return Result("authority", False, f"서명자 ‘{name}’의 인증서가 주신 인증기관의 것이 아닙니다.")
    stamp = status.timestamp_validity
    stamped = stamp is not None and stamp.trusted
    moment = stamp.timestamp if stamp is not None and stamped else status.signer_reported_dt
    said = "시각 확인 기관이 확인한 때" if stamped else "서명자가 밝힌 때"
    return Result("authority", True, f"주신 인증기관이 보증하는 ‘{name}’의 서명입니다 ({said}: {moment}).")


def first_signature(pdf: bytes) -> EmbeddedPdfSignature:
    try:
        found = PdfFileReader(BytesIO(pdf)).embedded_regular_signatures
    except Exception as damaged:  # a damaged file fails anywhere inside the reader
        raise Unreadable("PDF를 읽을 수 없습니다. PDF가 아니거나 망가졌습니다.") from damaged
    if not found:
        raise Unreadable("서명이 없는 PDF입니다.")
    embedded: EmbeddedPdfSignature = found[0]
    return embedded


def signature_status(embedded: EmbeddedPdfSignature, roots: Sequence[x509.Certificate]) -> PdfSignatureStatus:
    """Validate at the time of the stamp where there is one, else at the time that the signer says."""
    try:
        status = status_at(embedded, embedded.self_reported_timestamp or datetime.now(UTC), roots)
        stamp = status.timestamp_validity
        return status if stamp is None else status_at(embedded, stamp.timestamp, roots)
    except Exception as damaged:  # a damaged signature fails anywhere inside the reader
        raise Unreadable("PDF의 서명이 망가져 읽을 수 없습니다.") from damaged


def status_at(
    embedded: EmbeddedPdfSignature, moment: datetime, roots: Sequence[x509.Certificate]
) -> PdfSignatureStatus:
    return validate_pdf_signature(embedded, ValidationContext(trust_roots=list(roots), moment=moment), skip_diff=True)


def value_is_plain(pdf: bytes, embedded: EmbeddedPdfSignature, status: PdfSignatureStatus) -> bool:
    """Tell whether the gap of the signature holds its value in one spelling and zeros, so that no byte is free."""
    first, length, second, _ = (int(part) for part in embedded.byte_range)
    gap = pdf[first + length : second]
    digits = gap[1:-1]
    try:
        encoded = core.Any.load(bytes(embedded.pkcs7_content)).dump()
        value = encoded.hex().encode()
        plain = (
            is_der(encoded)
            and frame_is_plain(embedded.signed_data, status)
            and stamp_is_plain(embedded.signer_info, status.timestamp_validity)
        )
    except Exception as damaged:  # a damaged signature fails anywhere inside the reader
        raise Unreadable("PDF의 서명이 망가져 읽을 수 없습니다.") from damaged
    spelled = digits in (digits.lower(), digits.upper()) and digits.lower() == value.ljust(len(digits), b"0")
    return plain and spelled and gap[:1] == b"<" and gap[-1:] == b">"


def is_der(value: bytes) -> bool:
    """Tell whether the parts of a value fill it, each with the shortest spelling of its length (X.690, 10.1)."""
    at = 0
    while at < len(value):
        head, length = 2, int.from_bytes(value[at + 1 : at + 2], "big")
        if length >= 0x80:
            head += length - 0x80
            length = int.from_bytes(value[at + 2 : at + head], "big")
            if length < 0x80 or value[at + 2] == 0:
                return False
        if value[at] == 0 or at + head + length > len(value):
            return False
        if value[at] & 0x20 and not is_der(value[at + head : at + head + length]):
            return False
        at += head + length
    return True


def frame_is_plain(signed: cms.SignedData, status: SignatureStatus) -> bool:
    """Tell whether what a CMS value repeats outside of what it signs (RFC 5652) has the one spelling it can have."""
    (signer,) = signed["signer_infos"]
    version = "v1" if signer["sid"].name == "issuer_and_serial_number" else "v3"
    of_data = signed["encap_content_info"]["content_type"].native == "data"
    bare = [signer["digest_algorithm"]]
    if signer["signature_algorithm"]["algorithm"].native != "rsassa_pss":
        bare.append(signer["signature_algorithm"])
    path = status.validation_path
    used = None if path is None else {each.dump() for each in path.iter_certs(include_root=True)}
    return (
        all(b"".join(part[name].dump() for name in part) == part.contents for part in (signed, signer))
        and signer["version"].native == version
        and signed["version"].native == (version if of_data else "v3")
        and [each.dump() for each in signed["digest_algorithms"]] == [signer["digest_algorithm"].dump()]
        and all(algorithm["parameters"].dump() in (b"", b"\x05\x00") for algorithm in bare)
        and (used is None or all(each.chosen.dump() in used for each in signed["certificates"]))
    )


def stamp_is_plain(signer: cms.SignerInfo, stamp: SignatureStatus | None) -> bool:
    """Tell whether nothing unsigned travels along but a time stamp, sound and of one spelling itself."""
    beside = signer["unsigned_attrs"]
    if not isinstance(beside, cms.CMSAttributes):
        return True
    tokens = [token["content"] for each in beside if each["type"].native == STAMP for token in each["values"]]
    if len(beside) != 1 or len(tokens) != 1 or stamp is None or not (stamp.intact and stamp.valid):
        return False
    (inner,) = tokens[0]["signer_infos"]
    return frame_is_plain(tokens[0], stamp) and not isinstance(inner["unsigned_attrs"], cms.CMSAttributes)


# --- what lies in the PDF -------------------------------------------------------------------------


def embedded_files(pdf: bytes) -> dict[str, bytes]:
    try:
        named = [(file.alternative_name or file.name, file.content) for file in attachments(pdf)]
    except Exception as damaged:  # a damaged file fails anywhere inside the reader
        raise Unreadable("PDF에 담긴 파일을 읽을 수 없습니다.") from damaged
    if len(named) > MOST_FILES or len(dict(named)) != len(named):
        raise Unreadable("PDF에 파일이 너무 많이 담겨 있거나, 이름이 같은 파일이 둘 이상 담겨 있습니다.")
    return dict(named)


def attachments(pdf: bytes) -> list[EmbeddedFile]:
    return list(islice(PdfReader(BytesIO(pdf), strict=True).attachment_list, MOST_FILES + 1))


def read_course(written: bytes | None) -> dict[str, Any]:
    """Return course.json once its shape is right: canonical JSON to the byte, with the parts named above."""
    if written is None:
        raise Unreadable("결재 경과(course.json)가 담겨 있지 않은 PDF입니다.")
    try:
        course = json.loads(written)
        sound = canonical(course) == written and has_shape(course)
    except (ValueError, RecursionError) as broken:
        raise Unreadable("경과 파일(course.json)을 읽을 수 없습니다.") from broken
    if not sound:
        raise Unreadable("경과 파일(course.json)이 정해진 꼴이 아닙니다.")
    return dict(course)


def has_shape(course: object) -> bool:
    if not isinstance(course, dict) or set(course) != COURSE_PARTS or course["format"] != FORMAT:
        return False
    keys, links, document = course["keys"], course["links"], course["document"]
    if not (isinstance(keys, dict) and isinstance(links, list) and has_parts(document, DOCUMENT_PARTS)):
        return False
    if not all(isinstance(key, str) and is_base64(key) for key in keys.values()):
        return False
    enclosures = document["enclosures"]
    names = [each["name"] for each in enclosures if has_parts(each, ENCLOSURE_PARTS)]
    return (
        isinstance(course["city"], str)
        and all(has_parts(link, LINK_PARTS) for link in (*links, course["closing"]))
        and len(names) == len(enclosures)
        and len({*names, COURSE, BODY}) == len(names) + 2
        and not has_fractions(course)
    )


def has_parts(value: object, parts: Mapping[str, type]) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == set(parts)
        and all(type(value[name]) is kind for name, kind in parts.items())
    )


def has_fractions(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(has_fractions, value.values()))
    return any(map(has_fractions, value)) if isinstance(value, list) else isinstance(value, float)


def is_base64(written: str) -> bool:
    try:
        b64decode(written, validate=True)
    except ValueError:
        return False
    return True


def canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# --- the course -----------------------------------------------------------------------------------


def check_course(course: Mapping[str, Any], held: Mapping[str, bytes], published: frozenset[str]) -> list[Result]:
    keys = {name: b64decode(key) for name, key in course["keys"].items()}
    return [
        check_chain(course, keys),
        check_keys(keys, published),
        check_document(course),
        check_body(course, held),
        check_enclosures(course),
        check_files(course, held),
    ]


def check_chain(course: Mapping[str, Any], keys: Mapping[str, bytes]) -> Result:
    if not course["links"]:
        return Result("chain", False, "결재 기록이 한 건도 없습니다.")
    before = GENESIS
    for seq, link in enumerate([*course["links"], course["closing"]], start=1):
        if fault := link_fault(link, seq, before, keys):
            return Result("chain", False, fault)
        before = link["hash"]
    return Result("chain", True, f"결재 기록 {len(course['links'])}건이 빠짐없이 이어지고 서명이 모두 맞습니다.")


def link_fault(link: Mapping[str, Any], seq: int, before: str, keys: Mapping[str, bytes]) -> str | None:
    if link["seq"] != seq:
        return f"{seq}번 기록이 없습니다."
    if link["previous_hash"] != before:
        return f"{seq}번 기록이 앞 기록과 이어지지 않습니다."
    if link["hash"] != sha256(before.encode() + b"\n" + canonical(link["content"])):
        return f"{seq}번 기록의 내용이 서명한 뒤에 바뀌었습니다."
    key = keys.get(link["key_id"], b"")
    if len(key) != 32 or sha256(key)[:16] != link["key_id"]:
        return f"{seq}번 기록이 모르는 열쇠({link['key_id']})로 서명되었습니다."
    try:
        signature = b64decode(link["signature"], validate=True)
        Ed25519PublicKey.from_public_bytes(key).verify(signature, bytes.fromhex(link["hash"]))
    except (InvalidSignature, binascii.Error):
        return f"{seq}번 기록의 서명이 내용과 맞지 않습니다."
    return None


def check_keys(keys: Mapping[str, bytes], published: frozenset[str]) -> Result:
    used = {name: sha256(raw) for name, raw in keys.items()}
    if not published:
        listed = ", ".join(used.values())
        return Result("keys", None, f"열쇠의 지문을 시가 알린 것과 견주세요 (--key 지문): {listed}")
    strange = sorted(name for name, whole in used.items() if whole not in published)
    if strange:
        return Result("keys", False, f"주신 지문과 다른 열쇠로 서명되었습니다 ({', '.join(strange)}).")
    return Result("keys", True, "주신 지문의 열쇠로 서명되었습니다.")


def check_document(course: Mapping[str, Any]) -> Result:
    closed = course["closing"]["content"]
    same = closed.get("deed") == CLOSING and all(closed.get(part) == course[part] for part in ("city", "document"))
    told = "과 같습니다." if same else "과 다릅니다."
    return Result("document", same, f"문서번호와 제목, 결재일이 내보낼 때 서명한 것{told}")


def check_body(course: Mapping[str, Any], held: Mapping[str, bytes]) -> Result:
    wanted = course["document"]["body_sha256"]
    if fault := stray(course["links"], "body", "본문", wanted):
        return Result("body", False, fault)
    if BODY not in held:
        return Result("body", None, "본문 파일이 없어, 결재한 본문과 쪽에 보이는 글을 견줄 수 없습니다.")
    same = sha256(held[BODY]) == wanted
    return Result("body", same, f"담긴 본문이 결재한 본문과 {'같습니다' if same else '다릅니다'}.")


def check_enclosures(course: Mapping[str, Any]) -> Result:
    wanted = [enclosure["sha256"] for enclosure in course["document"]["enclosures"]]
    fault = stray(course["links"], "enclosures", "붙임", wanted)
    return Result("enclosures", fault is None, fault or "붙임 목록이 결재한 것과 같습니다.")


def stray(links: Sequence[Mapping[str, Any]], part: str, name: str, wanted: object) -> str | None:
    """Name the first deed upon something else than stood then, or say that the end is not what was decided."""
    stood: object = None
    for link in links:
        upon = link["content"].get(part)
        if upon is None:
            continue
        if upon != stood and stood is not None and link["content"].get("deed") not in CHANGING:
            return f"{link['seq']}번 기록은 그때의 {name}이 아닌 것에 서명되었습니다."
        stood = upon
    return None if stood == wanted else f"문서에 적힌 {name}이 결재한 {name}과 다릅니다."


def check_files(course: Mapping[str, Any], held: Mapping[str, bytes]) -> Result:
    expected = {each["name"]: (each["size"], each["sha256"]) for each in course["document"]["enclosures"]}
    there = {name: (len(content), sha256(content)) for name, content in held.items() if name not in (COURSE, BODY)}
    faults = [
        *(f"담겨 있지 않은 붙임이 있습니다: {name}." for name in expected if name not in there),
        *(
            f"결재한 것과 다른 붙임이 있습니다: {n}."
            for n, print_ in expected.items()
            if there.get(n, print_) != print_
        ),
        *(f"결재한 적 없는 파일이 담겨 있습니다: {name}." for name in sorted(set(there) - set(expected))),
    ]
    right = f"담긴 붙임 {len(expected)}개가 결재한 것과 같습니다." if expected else "붙임이 없는 문서입니다."
    return Result("files", not faults, " ".join(faults) or right)


# --- the command ----------------------------------------------------------------------------------


def check(
    pdf: bytes, authorities: Sequence[x509.Certificate], published: frozenset[str]
) -> tuple[list[Result], dict[str, Any] | None]:
    """Return every result, and the course where it could be read."""
    results: list[Result] = []
    try:
        results += check_pdf(pdf, authorities)
    except Unreadable as unreadable:
        results.append(Result("pdf", False, str(unreadable)))
    try:
        held = embedded_files(pdf)
        course = read_course(held.get(COURSE))
    except Unreadable as unreadable:
        return [*results, Result("course", False, str(unreadable))], None
    return [*results, *check_course(course, held, published)], course


def exit_status(results: Sequence[Result]) -> int:
    found = {result.ok for result in results}
    return 1 if False in found else 2 if None in found else 0


def in_words(results: Sequence[Result], course: Mapping[str, Any] | None) -> str:
    lines = ["문서에 적힌 것", *told(course), "확인한 것"] if course else []
    lines += [f"{MARKS[result.ok]} {shown(result.sentence)}" for result in results]
    lines.append(VERDICTS[exit_status(results)])
    if course:
        lines.append("알 수 없는 것: 쪽에 보이는 글이 담긴 본문(body.json)과 같은지는 눈으로 견주어야 합니다.")
    return "\n".join(lines) + "\n"


def told(course: Mapping[str, Any]) -> Iterator[str]:
    document = course["document"]
    yield shown(f"  {course['city']} {document['number']} ‘{document['title']}’ (결재일 {document['decided_on']})")
    for link in course["links"]:
        content = link["content"]
        person = content.get("person")
        who = f"{person.get('post')} {person.get('name')}" if isinstance(person, dict) else ""
        what = DEEDS.get(str(content.get("deed")), content.get("deed"))
        yield shown(f"  {link['seq']}. {content.get('at')} {who} {what} {content.get('mark') or ''}".rstrip())


def shown(text: str) -> str:
    """Leave out what would steer a terminal: the text comes out of the file."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def fingerprint(written: str) -> str:
    digits = re.sub(r"[\s:]", "", written).lower()
    if not re.fullmatch("[0-9a-f]{64}", digits):
        raise argparse.ArgumentTypeError("지문은 16진수 64자리입니다.")
    return digits


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="시가 내보낸 전자문서가 내보낸 그대로인지 확인합니다.")
    parser.add_argument("file", type=Path, metavar="FILE.pdf", help="확인할 문서")
    parser.add_argument(
        "--key", type=fingerprint, action="append", default=[], help="시가 알린 열쇠의 지문 (여러 번 쓸 수 있음)"
    )
    parser.add_argument("--authority", action="append", default=[], help="인증기관의 인증서, PEM (여러 번 쓸 수 있음)")
    parser.add_argument("--json", action="store_true", help="결과를 JSON으로")
    return parser.parse_args(given)


def certificates(file: str) -> list[x509.Certificate]:
    return list(load_certs_from_pemder([file]))  # type: ignore[no-untyped-call]


def main(given: Sequence[str] | None = None) -> int:
    asked = arguments(given)
    logging.disable()  # the readers' own words about a damaged file; ours are below
    try:
        pdf = asked.file.read_bytes()
        authorities = [each for name in asked.authority for each in certificates(name)]
    except (OSError, ValueError) as unreadable:
        sys.stderr.write(f"파일을 읽을 수 없습니다: {unreadable}\n")
        return 2
    results, course = check(pdf, authorities, frozenset(asked.key))
    status = exit_status(results)
    listed = {"status": status, "verdict": VERDICTS[status], "results": [asdict(result) for result in results]}
    as_json = json.dumps({**listed, "course": course}, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.write(as_json if asked.json else in_words(results, course))
    return status


if __name__ == "__main__":
    raise SystemExit(main())
