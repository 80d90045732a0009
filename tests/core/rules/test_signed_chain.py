from base64 import b64encode
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.hash_chain import GENESIS, link_hash
from madang.core.rules.plain_json import Json
from madang.core.rules.signed_chain import SignedLink, check, fingerprint, key_id

CITY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(32))
CITY_RAW, STRANGER_RAW = (key.public_key().public_bytes_raw() for key in (CITY, STRANGER))
KEYS = {key_id(CITY_RAW): CITY_RAW}


def link(seq: int, content: dict[str, Json], before: str, key: Ed25519PrivateKey = CITY) -> SignedLink:
    hashed = link_hash(content, before)
    signature = b64encode(key.sign(bytes.fromhex(hashed))).decode()
    return SignedLink(seq, content, before, hashed, key_id(key.public_key().public_bytes_raw()), signature)


def chain(*deeds: str, key: Ed25519PrivateKey = CITY) -> list[SignedLink]:
    links: list[SignedLink] = []
    for seq, deed in enumerate(deeds, start=1):
        links.append(link(seq, {"seq": seq, "deed": deed}, links[-1].hash if links else GENESIS, key))
    return links


def test_a_key_is_named_by_the_beginning_of_its_fingerprint() -> None:
    assert (len(fingerprint(CITY_RAW)), len(key_id(CITY_RAW))) == (64, 16)
    assert fingerprint(CITY_RAW).startswith(key_id(CITY_RAW))


def test_an_untouched_course_is_intact_and_names_its_head() -> None:
    links = chain("submit", "sign", "sign")

    report = check(links, KEYS)

    assert (report.intact, report.entries, report.head_hash) == (True, 3, links[-1].hash)


def test_an_empty_course_is_intact() -> None:
    assert check([], KEYS).intact


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_changed_entry_is_found_where_it_stands(place: int) -> None:
    links = chain("submit", "sign", "sign")
    links[place] = replace(links[place], content={"seq": place + 1, "deed": "return"})

    report = check(links, KEYS)

    assert (report.intact, report.first_broken_seq) == (False, place + 1)
    assert report.reason == f"{place + 1}번 기록의 내용이 서명한 뒤에 바뀌었습니다."


def test_hashes_computed_anew_without_the_key_are_found_where_they_begin() -> None:
    signed, forged = chain("submit", "sign", "sign"), chain("submit", "return", "sign")
    links = [replace(new, signature=old.signature) for new, old in zip(forged, signed, strict=True)]

    report = check(links, KEYS)

    assert (report.first_broken_seq, report.reason) == (2, "2번 기록의 서명이 내용과 맞지 않습니다.")


def test_an_entry_of_a_stranger_is_found_under_an_honest_one() -> None:
    """Whoever reaches the database can put an entry at the end; the next deed then signs over it."""
    first = chain("submit")
    forged = link(2, {"seq": 2, "deed": "sign"}, first[-1].hash, STRANGER)
    forged = replace(forged, key_id=key_id(CITY_RAW))
    honest = link(3, {"seq": 3, "deed": "sign"}, forged.hash)

    report = check([*first, forged, honest], KEYS)

    assert (report.first_broken_seq, report.reason) == (2, "2번 기록의 서명이 내용과 맞지 않습니다.")


def test_a_course_signed_by_a_stranger_is_not_intact() -> None:
    report = check(chain("submit", "sign", key=STRANGER), KEYS)

    assert not report.intact
    assert report.reason
    assert "모르는 열쇠" in report.reason


def test_a_strangers_key_under_the_citys_name_is_not_known() -> None:
    links = [replace(each, key_id=key_id(CITY_RAW)) for each in chain("submit", key=STRANGER)]

    assert not check(links, {key_id(CITY_RAW): STRANGER_RAW}).intact


@pytest.mark.parametrize("signature", ["", "not base64!", "서명", "AAAA", b64encode(bytes(64)).decode()])
def test_a_signature_that_is_none_is_found(signature: str) -> None:
    links = [replace(each, signature=signature) for each in chain("submit")]

    assert check(links, KEYS).reason == "1번 기록의 서명이 내용과 맞지 않습니다."


def test_after_a_change_of_keys_both_are_known() -> None:
    first = chain("submit")
    links = [*first, link(2, {"seq": 2, "deed": "sign"}, first[-1].hash, STRANGER)]

    assert check(links, {**KEYS, key_id(STRANGER_RAW): STRANGER_RAW}).intact
    assert check(links, KEYS).first_broken_seq == 2


@given(st.lists(st.text(), min_size=2, max_size=6), st.data())
def test_leaving_out_any_entry_but_the_last_breaks_the_chain(deeds: list[str], data: st.DataObject) -> None:
    links = chain(*deeds)
    left_out = data.draw(st.integers(0, len(links) - 2))

    assert check(links[:left_out] + links[left_out + 1 :], KEYS).first_broken_seq == left_out + 1
