"""The only door of the core for the domains above it: verbs, questions, and the small values they speak in."""

from madang.core.actions.create_account import create_account
from madang.core.actions.keep_staff_account import keep_staff_account
from madang.core.actions.load_areas import AreaRecord, load_areas
from madang.core.actions.open_sample_account import open_sample_account
from madang.core.actions.record import record
from madang.core.actions.record_load import record_load
from madang.core.actions.store_file import store_file
from madang.core.adapters.city import city_calendar, city_pack, profile
from madang.core.adapters.jobs import defer
from madang.core.adapters.live import publish
from madang.core.adapters.locks import hold
from madang.core.adapters.pack_files import Pack
from madang.core.adapters.requests import address_of, words_asked
from madang.core.adapters.terminal import print_json
from madang.core.adapters.warming import warm_up, when_warming_up
from madang.core.policy import actor_of, allow_topic, citizen_required, is_staff, staff_required
from madang.core.queries.accounts import AccountRef, find_account
from madang.core.queries.areas import AreaRef, AreasDocument, area_at, areas, areas_geojson
from madang.core.queries.audit import verify_audit
from madang.core.queries.desk import DeskCard, add_desk_cards, desk_cards
from madang.core.queries.files import FileRef, file_content, find_file
from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.geography import AreaMatch, distance_m
from madang.core.rules.hash_chain import AuditReport, Head
from madang.core.rules.korean_time import time_words, words
from madang.core.rules.masking import Masked, mask
from madang.core.rules.pack import Entry, Fault, LoadReport, sentence_for
from madang.core.rules.people import ROLE_NAMES, SYSTEM, AccountKind, Actor, ActorKind, Role
from madang.core.rules.personal_data import PersonalData
from madang.core.rules.refusal import NotAllowed, NotFound, Refusal, TooMany

__all__ = [
    "ROLE_NAMES",
    "SYSTEM",
    "AccountKind",
    "AccountRef",
    "Actor",
    "ActorKind",
    "AreaMatch",
    "AreaRecord",
    "AreaRef",
    "AreasDocument",
    "AuditReport",
    "DeskCard",
    "Entry",
    "Fault",
    "FileRef",
    "Head",
    "LoadReport",
    "Masked",
    "NotAllowed",
    "NotFound",
    "Pack",
    "PersonalData",
    "Refusal",
    "Role",
    "TooMany",
    "WorkingCalendar",
    "actor_of",
    "add_desk_cards",
    "address_of",
    "allow_topic",
    "area_at",
    "areas",
    "areas_geojson",
    "citizen_required",
    "city_calendar",
    "city_pack",
    "create_account",
    "defer",
    "desk_cards",
    "distance_m",
    "file_content",
    "find_account",
    "find_file",
    "hold",
    "is_staff",
    "keep_staff_account",
    "load_areas",
    "mask",
    "open_sample_account",
    "print_json",
    "profile",
    "publish",
    "record",
    "record_load",
    "sentence_for",
    "staff_required",
    "store_file",
    "time_words",
    "verify_audit",
    "warm_up",
    "when_warming_up",
    "words",
    "words_asked",
]
