"""Open311 GeoReport v2: the calls of the specification, in JSON and in XML."""

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from madang.complaints.actions.api_keys import make_key, revoke_key
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.models import ApiKey, Category, Complaint
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.states import ComplaintState
from madang.core.models import Account
from madang.core.rules.people import VISITOR
from tests.support import complaints as office
from tests.support import people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

API = "/open311/v2/"
SERVICE = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"]
ATTRIBUTE = ["variable", "code", "datatype", "required", "datatype_description", "order", "description"]
REQUEST = [
    *("service_request_id", "status", "status_notes", "service_name", "service_code", "description"),
    *("agency_responsible", "service_notice", "requested_datetime", "updated_datetime", "expected_datetime"),
    *("address", "address_id", "zipcode", "lat", "long", "media_url"),
]


@pytest.fixture
def key(bada: Account) -> str:
    return make_key(people.actor(bada), "동네 소식", 1_000)[1]


def told(response: Any) -> Any:
    return json.loads(response.content)


def asked(client: Client, call: str, **parameters: str) -> Any:
    response = client.get(f"{API}{call}.json", parameters)
    assert response.status_code == 200, response.content.decode()
    return told(response)


def a_public_one(**changes: Any) -> Complaint:
    now = timezone.now()
    plain = {"category": office.ROAD, "violation": "", "plate": "", "text": "길이 깨졌어요", "reported_at": now}
    return file_complaint(VISITOR, office.given(**plain | {"happened_at": None} | changes), now)


def filed(client: Client, key: str, **changes: Any) -> Any:
    plain = {"api_key": key, "service_code": office.ROAD, "lat": "34.96", "long": "127.51", "description": "구멍"}
    return client.post(f"{API}requests.json", plain | changes)


def test_services_have_the_fields_of_the_specification_in_its_order(client: Client) -> None:
    services = asked(client, "services")
    assert [list(each) for each in services] == [SERVICE] * 3
    assert services[2] == {
        "service_code": "road-damage",
        "service_name": "도로 파손",
        "description": "도로 파손",
        "metadata": True,
        "type": "realtime",
        "keywords": "",
        "group": "도로",
    }


@pytest.mark.parametrize(
    ("call", "root", "item"),
    [("services", "services", "service"), ("requests", "service_requests", "request")],
)
def test_xml_says_the_same_as_json(client: Client, call: str, root: str, item: str) -> None:
    a_public_one()
    response = client.get(f"{API}{call}.xml")
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    read = ElementTree.fromstring(response.content)
    assert read.tag == root
    assert {child.tag for child in read} == {item}
    plain = [{field.tag: field.text or "" for field in child} for child in read]
    words = [{name: _words(value) for name, value in each.items()} for each in asked(client, call)]
    assert plain == words


def _words(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def test_what_a_category_asks_are_its_attributes(client: Client) -> None:
    [attribute] = asked(client, "services/road-damage")["attributes"]
    assert list(attribute) == [*ATTRIBUTE, "values"]
    assert (attribute["code"], attribute["datatype"], attribute["order"]) == ("size", "singlevaluelist", 1)
    assert attribute["values"][0] == {"key": "small", "name": "손바닥만 해요"}


def test_parking_asks_the_kind_and_the_plate(client: Client) -> None:
    violation, plate = asked(client, f"services/{office.NO_STOP}")["attributes"]
    assert [value["key"] for value in violation["values"]] == ["hydrant", "corner"]
    assert (plate["code"], plate["datatype"]) == ("plate", "string")


def test_a_complaint_is_filed_with_a_key(client: Client, key: str) -> None:
    [answer] = told(filed(client, key, **{"attribute[size]": "large", "phone": "010-1234-5678"}))
    complaint = Complaint.objects.get()
    assert answer["service_request_id"] == complaint.number
    assert f"/complaints/r/{complaint.token}/" in answer["service_notice"]
    assert (complaint.channel, complaint.answers) == (Channel.OPEN311, {"size": "large"})
    assert complaint.reporter.phone == "01012345678"
    [again] = asked(client, f"tokens/{complaint.token}")
    assert again == {"service_request_id": complaint.number, "token": complaint.token}


def test_parking_is_filed_with_its_attributes(client: Client, key: str) -> None:
    attributes = {"attribute[violation]": "hydrant", "attribute[plate]": "12가 3456"}
    filed(client, key, service_code=office.NO_STOP, **attributes)
    assert (Complaint.objects.get().violation, Complaint.objects.get().plate) == ("hydrant", "12가3456")


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"api_key": ""}, 403, "api_key가 없거나"),
        ({"api_key": "guessed"}, 403, "api_key가 없거나"),
        ({"service_code": ""}, 400, "service_code를 보내 주세요"),
        ({"service_code": "nothing"}, 404, "그런 service_code는 없어요"),
        ({"jurisdiction_id": "seoul"}, 404, "jurisdiction_id"),
        ({"lat": "37.5", "long": "127.0"}, 400, "우리 시 밖의 위치예요"),
        ({"lat": "", "long": ""}, 400, "어디인지 알 수 없어요"),
        ({"description": ""}, 400, "무엇이 불편한지"),
        ({"description": "가" * 4_001}, 400, "4,000자까지"),
        ({"attribute[colour]": "red"}, 400, "answers.colour"),
        ({"attribute[size]": "huge"}, 400, "answers.size"),
        ({"media_url": "ftp://a.kr/b"}, 400, "media_url"),
    ],
)
def test_what_is_refused_says_so_in_the_form_of_the_specification(
    client: Client, key: str, changes: dict[str, str], status: int, words: str
) -> None:
    response = filed(client, key, **changes)
    assert response.status_code == status
    [error] = told(response)
    assert error["code"] == status
    assert words in error["description"]
    assert not Complaint.objects.exists()


def test_every_fault_is_told_at_once_and_in_xml_too(client: Client, key: str) -> None:
    parameters = {"api_key": key, "service_code": office.ROAD, "lat": "1", "long": "2", "media_url": "x"}
    response = client.post(f"{API}requests.xml", parameters)
    read = ElementTree.fromstring(response.content)
    assert (response.status_code, read.tag) == (400, "errors")
    assert [error.findtext("code") for error in read] == ["400", "400"]


def test_a_key_counts_by_the_quarter_of_its_hour(client: Client, bada: Account) -> None:
    _, secret = make_key(people.actor(bada), "작은 앱", 8)
    assert [filed(client, secret).status_code for _ in range(3)] == [200, 200, 429]


def test_a_key_that_was_taken_back_files_nothing_more(client: Client, bada: Account, key: str) -> None:
    revoke_key(people.actor(bada), ApiKey.objects.get().pk)
    assert filed(client, key).status_code == 403


def test_a_request_has_the_fields_of_the_specification_and_no_personal_data(client: Client) -> None:
    complaint = a_public_one(text="길이 깨졌어요. 010-1234-5678로 연락 주세요. 12가3456", plate="12가3456")
    [request] = asked(client, f"requests/{complaint.number}")
    assert list(request) == REQUEST
    assert (request["status"], request["status_notes"], request["service_code"]) == ("open", "접수", "road-damage")
    assert "1234" not in request["description"]
    assert (request["lat"], request["long"]) != (complaint.lat, complaint.lng)
    assert abs(request["lat"] - (complaint.lat or 0)) < 0.0006
    assert request["requested_datetime"].endswith("+09:00")
    assert "12가3456" not in json.dumps(request, ensure_ascii=False)


@pytest.mark.parametrize(("state", "status"), [(ComplaintState.REVIEWING, "open"), (ComplaintState.ANSWERED, "closed")])
def test_states_are_open_or_closed_and_named_in_the_notes(client: Client, state: ComplaintState, status: str) -> None:
    complaint = a_public_one()
    Complaint.objects.filter(pk=complaint.pk).update(state=state)
    other = {"open": "closed", "closed": "open"}[status]
    assert [each["service_request_id"] for each in asked(client, "requests", status=status)] == [complaint.number]
    assert asked(client, "requests", status=other) == []


def test_what_is_not_public_does_not_exist(client: Client) -> None:
    hidden = a_public_one(category=office.PARKING, violation="no-parking")
    assert asked(client, "requests") == []
    assert client.get(f"{API}requests/{hidden.number}.json").status_code == 404


def test_a_category_that_is_public_no_longer_hides_its_complaints(client: Client) -> None:
    a_public_one()
    Category.objects.filter(pk=office.ROAD).update(public=False)
    assert asked(client, "requests") == []


def test_a_city_that_shows_nothing_still_takes_complaints(client: Client, key: str, settings: Any) -> None:
    settings.COMPLAINTS_PUBLIC = False
    assert client.get(f"{API}requests.json").status_code == 404
    assert filed(client, key).status_code == 200


def test_requests_are_asked_for_by_number_kind_and_page(client: Client) -> None:
    numbers = [a_public_one().number for _ in range(3)]
    by_number = asked(client, "requests", service_request_id=f"{numbers[0]},{numbers[2]}")
    assert {each["service_request_id"] for each in by_number} == {numbers[0], numbers[2]}
    assert len(asked(client, "requests", service_code=office.ROAD)) == 3
    assert asked(client, "requests", service_code=office.PARKING) == []
    second = asked(client, "requests", page="2", page_size="2")
    assert [each["service_request_id"] for each in second] == [numbers[0]]


@pytest.mark.parametrize(
    ("call", "status"),
    [
        ("services/nothing", 404),
        ("requests/2026-999999", 404),
        ("tokens/nothing", 404),
        ("requests?service_code=nothing", 404),
        ("requests?start_date=yesterday", 400),
        ("requests?page=0", 400),
    ],
)
def test_unknown_and_unreadable_are_told_apart(client: Client, call: str, status: int) -> None:
    path, _, query = call.partition("?")
    response = client.get(f"{API}{path}.json?{query}")
    assert (response.status_code, told(response)[0]["code"]) == (status, status)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(["lat", "long", "description", "attribute[size]", "attribute[", "media_url", "service_code"]),
        st.text(max_size=20),
    )
)
def test_whatever_is_sent_is_taken_or_refused_in_words(client: Client, key: str, changes: dict[str, str]) -> None:
    sendable = {name: value.encode("utf-8", "replace").decode() for name, value in changes.items()}
    response = filed(client, key, **sendable)
    assert response.status_code in {200, 400, 404, 429}
    assert told(response)
