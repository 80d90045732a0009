"""The value of a PDF signature, to the byte: what lies in the gap that the signature leaves, and cannot cover itself.

A CMS value (RFC 5652) repeats some things outside of what it signs: versions, algorithms, certificates of authorities.
A reader passes over a change there. Here each has one spelling, so that a file with any byte changed is refused.
"""

from asn1crypto import cms, core  # type: ignore[import-untyped]
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureStatus

STAMP = "signature_time_stamp_token"
LONG, CONSTRUCTED = 0x80, 0x20
"""Bits of the encoding (X.690): a length of several bytes; a value made of values."""

NO_PARAMETERS = (b"", b"\x05\x00")
"""Of an algorithm: left out, or NULL."""


def is_plain(pdf: bytes, embedded: EmbeddedPdfSignature, status: PdfSignatureStatus) -> bool:
    """Tell whether nothing in the gap could be changed without another result."""
    value = core.Any.load(bytes(embedded.pkcs7_content)).dump()
    return (
        _gap_is_filled(pdf, embedded, value)
        and _is_der(value)
        and _frame_is_plain(embedded.signed_data, status)
        and _stamp_is_plain(embedded.signer_info, status.timestamp_validity)
    )


def _stamp_is_plain(signer: cms.SignerInfo, stamp: SignatureStatus | None) -> bool:
    """Nothing unsigned travels along but a time stamp, sound and of one spelling itself."""
    beside = signer["unsigned_attrs"]
    if not isinstance(beside, cms.CMSAttributes):
        return True
    tokens = [
        token["content"] for attribute in beside if attribute["type"].native == STAMP for token in attribute["values"]
    ]
    return (
        len(beside) == len(tokens) == 1
        and stamp is not None
        and stamp.intact
        and stamp.valid
        and _frame_is_plain(tokens[0], stamp)
        and not isinstance(tokens[0]["signer_infos"][0]["unsigned_attrs"], cms.CMSAttributes)
    )


def _gap_is_filled(pdf: bytes, embedded: EmbeddedPdfSignature, value: bytes) -> bool:
    """`<`, the value in hexadecimal digits of one case, zeros, `>`."""
    first, length, second, _ = (int(part) for part in embedded.byte_range)
    gap = pdf[first + length : second]
    digits = gap[1:-1]
    of_one_case = digits in (digits.lower(), digits.upper())
    filled = digits.lower() == value.hex().encode().ljust(len(digits), b"0")
    return gap[:1] == b"<" and gap[-1:] == b">" and of_one_case and filled


def _is_der(value: bytes) -> bool:
    """Tell whether the parts of a value fill it, each with the shortest spelling of its length (X.690, 10.1)."""
    at = 0
    while at < len(value):
        head, length = 2, int.from_bytes(value[at + 1 : at + 2], "big")
        if length >= LONG:
            head += length - LONG
            length = int.from_bytes(value[at + 2 : at + head], "big")
            if length < LONG or value[at + 2] == 0:
                return False
        if value[at] == 0 or at + head + length > len(value):
            return False
        if value[at] & CONSTRUCTED and not _is_der(value[at + head : at + head + length]):
            return False
        at += head + length
    return True


def _frame_is_plain(signed: cms.SignedData, status: SignatureStatus) -> bool:
    signer = signed["signer_infos"][0]
    return (
        len(signed["signer_infos"]) == 1
        and _is_filled(signed)
        and _is_filled(signer)
        and signer["version"].native == ("v1" if signer["sid"].name == "issuer_and_serial_number" else "v3")
        and signed["version"].native == _version(signed, signer)
        and [each.dump() for each in signed["digest_algorithms"]] == [signer["digest_algorithm"].dump()]
        and _bare(signer["digest_algorithm"])
        and (signer["signature_algorithm"]["algorithm"].native == "rsassa_pss" or _bare(signer["signature_algorithm"]))
        and _certificates_are_used(signed, status)
    )


def _is_filled(part: core.Sequence) -> bool:
    """Tell whether it holds its named fields and no more: a reader passes over what bears another tag."""
    contents: bytes = part.contents
    return b"".join(part[name].dump() for name in part) == contents


def _version(signed: cms.SignedData, signer: cms.SignerInfo) -> str:
    """RFC 5652 section 5.1: a time stamp token, whose content is no plain data, is of version 3."""
    of_data = signed["encap_content_info"]["content_type"].native == "data"
    return str(signer["version"].native) if of_data else "v3"


def _bare(algorithm: core.Sequence) -> bool:
    return algorithm["parameters"].dump() in NO_PARAMETERS


def _certificates_are_used(signed: cms.SignedData, status: SignatureStatus) -> bool:
    """No certificate travels along but those of the path that was checked: a change in another would go unseen."""
    if status.validation_path is None:
        return True
    used = {certificate.dump() for certificate in status.validation_path.iter_certs(include_root=True)}
    return all(certificate.chosen.dump() in used for certificate in signed["certificates"])
