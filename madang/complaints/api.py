"""The door of complaints."""

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.file_once import file_once
from madang.complaints.actions.filed import NotFiled
from madang.complaints.actions.keep_photo import DRAFT_LASTS, NotAPhoto, keep_draft_photo
from madang.complaints.actions.prove_phone import check_code, send_code
from madang.complaints.actions.tell_citizen import CitizenNews, when_citizen_is_told
from madang.complaints.actions.tell_decision import distribute_told as distribute
from madang.complaints.actions.tell_decision import show_told as shown_distribution
from madang.complaints.adapters.form_keys import photo_key, photo_of_key
from madang.complaints.adapters.house_rules import most_filed, most_photos_kept
from madang.complaints.adapters.meaning import read_meaning_by
from madang.complaints.adapters.numbers import new_token
from madang.complaints.adapters.texts import TextNotSentError, can_text, send_texts_by
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.queries.classifying import guesses
from madang.complaints.queries.replaying import Replayed, replay_decisions
from madang.complaints.queries.similar import SimilarCard, similar_nearby
from madang.complaints.queries.violations import violation_choices
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.filing import FieldFault, GivenComplaint, GivenPhoto, GivenReporter
from madang.complaints.rules.live import DESK_TOPIC, RECEIPT_TOPIC
from madang.complaints.rules.phone_codes import SentCode, digits_of
from madang.complaints.rules.photos import MOST_BYTES, MOST_PHOTOS
from madang.complaints.rules.place import MisplacedError, ReadPoint, read_point

__all__ = [
    "DESK_TOPIC",
    "DRAFT_LASTS",
    "MOST_BYTES",
    "MOST_PHOTOS",
    "RECEIPT_TOPIC",
    "CategoryCard",
    "Channel",
    "CitizenNews",
    "FieldFault",
    "GivenComplaint",
    "GivenPhoto",
    "GivenReporter",
    "MisplacedError",
    "NotAPhoto",
    "NotFiled",
    "ReadPoint",
    "Replayed",
    "SentCode",
    "SimilarCard",
    "TextNotSentError",
    "can_text",
    "categories",
    "check_code",
    "digits_of",
    "distribute",
    "file_complaint",
    "file_once",
    "guesses",
    "keep_draft_photo",
    "most_filed",
    "most_photos_kept",
    "new_token",
    "photo_key",
    "photo_of_key",
    "read_meaning_by",
    "read_point",
    "replay_decisions",
    "send_code",
    "send_texts_by",
    "shown_distribution",
    "similar_nearby",
    "violation_choices",
    "when_citizen_is_told",
]
