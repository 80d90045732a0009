"""The matters of the thesaurus, as the files hold them."""

from madang.knowledge.rules.matters import fingerprint, known_matters


def test_there_are_matters_of_every_kind_and_each_is_put_in_several_ways() -> None:
    matters = known_matters()
    assert len(matters) >= 6000
    assert all(matter.official and len(matter.phrasings) >= 3 for matter in matters)


def test_no_phrasing_holds_a_sign_of_the_format() -> None:
    assert not [one for matter in known_matters() for one in matter.phrasings if set(one) & {"\t", "|", "#"}]


def test_the_fingerprint_fits_into_the_name_of_an_index_version() -> None:
    assert len(fingerprint()) == 8
