"""The register of seals on the page: for those who keep them, with its pictures."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.models import SealImage
from madang.documents.rules import sample_seal
from madang.organisation.models import Person
from tests.documents.web.test_receipts import post
from tests.documents.web.test_register import browser, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def picture(name: str = "의장") -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{name}.svg", sample_seal.seal(f"{name}의인"))


def test_it_is_for_its_keeper_alone_with_its_pictures() -> None:
    load_sample_seals()
    seal = SealImage.objects.get(kind="seal")
    assert "표본" in page("yeoreum", "/records/seals/")
    shown = browser("yeoreum").get(f"/records/seals/{seal.pk}/picture/")
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/svg+xml")
    assert "sandbox" in shown.headers["Content-Security-Policy"]
    page("haneul", "/records/seals/", 403)
    page("haneul", f"/records/seals/{seal.pk}/picture/", 403)


def test_a_seal_is_registered_and_retired_on_the_page() -> None:
    told = post("yeoreum", "/records/seals/add/", name="순천시의회의장", image=picture())
    assert "등록했습니다. 마여름님이 보관합니다" in told
    made = SealImage.objects.get(name="순천시의회의장")
    told = post("yeoreum", f"/records/seals/{made.pk}/retire/", reason="명칭 변경")
    assert "폐기했습니다" in told
    assert "이미지는 지웠습니다" in told
    assert browser("yeoreum").get(f"/records/seals/{made.pk}/picture/").status_code == 404
    assert browser("yeoreum").post("/records/seals/add/", {"name": "빈 것"}).status_code == 400


def test_a_signature_is_registered_for_the_person_that_was_found() -> None:
    assert "문지훈" in post("yeoreum", "/records/seals/add-signature/", find="person", person_words="문지훈")
    told = post("yeoreum", "/records/seals/add-signature/", person="jihun", image=picture("문지훈"))
    assert "문지훈님의 서명을 등록했습니다" in told
    assert SealImage.objects.get().person_id == "jihun"


def test_the_keeper_is_shown_and_changed_on_the_page() -> None:
    load_sample_seals()
    seal = SealImage.objects.get(kind="seal")
    assert "보관자 바꾸기" not in page("yeoreum", "/records/seals/")  # nobody else may keep it
    Person.objects.filter(id="ideun").update(appointments=["seal-keeper"])
    assert "보관자 바꾸기" in page("yeoreum", "/records/seals/")
    assert "이제 강이든님이" in post("yeoreum", f"/records/seals/{seal.pk}/keeper/", keeper="ideun")
    assert browser("haneul").post(f"/records/seals/{seal.pk}/keeper/", {"keeper": "haneul"}).status_code == 403
