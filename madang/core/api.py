"""The only door of the core for the domains above it: verbs, questions, and the small values they speak in."""

from madang.core.actions.begin_confirmation import begin_confirmation
from madang.core.actions.confirm import confirm
from madang.core.actions.create_account import create_account
from madang.core.actions.keep_staff_account import keep_staff_account
from madang.core.actions.limit_tries import limit_tries
from madang.core.actions.load_areas import AreaRecord, load_areas
from madang.core.actions.open_sample_account import open_sample_account
from madang.core.actions.record import Deed, record, record_all
from madang.core.actions.record_load import record_load
from madang.core.actions.remove_files import remove_files
from madang.core.actions.set_password import set_password
from madang.core.actions.store_file import store_file
from madang.core.adapters.city import city_calendar, city_pack, profile
from madang.core.adapters.file_store import most_megabytes
from madang.core.adapters.jobs import defer
from madang.core.adapters.live import publish, publish_to
from madang.core.adapters.locks import hold, hold_all
from madang.core.adapters.pack_files import Pack
from madang.core.adapters.processes import WorkStopped, share_out
from madang.core.adapters.requests import address_of, belongs_to, wants_fragment, wants_json, words_asked
from madang.core.adapters.signing_key import house_keys, public_keys, signed_link
from madang.core.adapters.tables import TableRow, UnreadableFile, read_rows, rows_of
from madang.core.adapters.terminal import print_json
from madang.core.adapters.utc_text import UtcText
from madang.core.adapters.warming import warm_up, when_warming_up
from madang.core.policy import actor_of, allow_topic, citizen_required, is_own_desk, is_staff, staff_required
from madang.core.queries.accounts import AccountRef, find_account
from madang.core.queries.areas import AreaLookup, AreaRef, AreasDocument, area_at, area_lookup, areas, areas_geojson
from madang.core.queries.audit import verify_audit
from madang.core.queries.chains import ChainSweep, add_chain_sweep, sweep_chains
from madang.core.queries.confirmation import MeansRef, PasskeyRef, confirmation_means, confirmation_ways, find_passkey
from madang.core.queries.desk import (
    DeskCard,
    DeskItem,
    add_desk_cards,
    add_desk_items,
    desk_cards,
    desk_items,
)
from madang.core.queries.files import FileRef, file_content, find_file
from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.clock import ClockTurnedBack, runs_back
from madang.core.rules.confirmation import Challenge, Confirmation, NotConfirmed, Way
from madang.core.rules.geography import AreaMatch, distance_m
from madang.core.rules.hash_chain import GENESIS, AuditReport, Head
from madang.core.rules.korean_time import time_words, words
from madang.core.rules.masking import Masked, find_personal_data, mask
from madang.core.rules.pack import Entry, Fault, LoadReport, sentence_for
from madang.core.rules.passkey_evidence import check as check_passkey_evidence
from madang.core.rules.people import ROLE_NAMES, SYSTEM, AccountKind, Actor, ActorKind, Role
from madang.core.rules.personal_data import PersonalData
from madang.core.rules.plain_json import Json, canonical, digest, plain
from madang.core.rules.refusal import NotAllowed, NotFound, Refusal, TooMany
from madang.core.rules.shares import in_shares
from madang.core.rules.signed_chain import ChainReport, SignedLink, fingerprint
from madang.core.rules.signed_chain import check as check_signed_chain
from madang.core.rules.table_file import harmless
from madang.core.rules.topics import desk_topic

__all__ = [
    "GENESIS",
    "ROLE_NAMES",
    "SYSTEM",
    "AccountKind",
    "AccountRef",
    "Actor",
    "ActorKind",
    "AreaLookup",
    "AreaMatch",
    "AreaRecord",
    "AreaRef",
    "AreasDocument",
    "AuditReport",
    "ChainReport",
    "ChainSweep",
    "Challenge",
    "ClockTurnedBack",
    "Confirmation",
    "Deed",
    "DeskCard",
    "DeskItem",
    "Entry",
    "Fault",
    "FileRef",
    "Head",
    "Json",
    "LoadReport",
    "Masked",
    "MeansRef",
    "NotAllowed",
    "NotConfirmed",
    "NotFound",
    "Pack",
    "PasskeyRef",
    "PersonalData",
    "Refusal",
    "Role",
    "SignedLink",
    "TableRow",
    "TooMany",
    "UnreadableFile",
    "UtcText",
    "Way",
    "WorkStopped",
    "WorkingCalendar",
    "actor_of",
    "add_chain_sweep",
    "add_desk_cards",
    "add_desk_items",
    "address_of",
    "allow_topic",
    "area_at",
    "area_lookup",
    "areas",
    "areas_geojson",
    "begin_confirmation",
    "belongs_to",
    "canonical",
    "check_passkey_evidence",
    "check_signed_chain",
    "citizen_required",
    "city_calendar",
    "city_pack",
    "confirm",
    "confirmation_means",
    "confirmation_ways",
    "create_account",
    "defer",
    "desk_cards",
    "desk_items",
    "desk_topic",
    "digest",
    "distance_m",
    "file_content",
    "find_account",
    "find_file",
    "find_passkey",
    "find_personal_data",
    "fingerprint",
    "harmless",
    "hold",
    "hold_all",
    "house_keys",
    "in_shares",
    "is_own_desk",
    "is_staff",
    "keep_staff_account",
    "limit_tries",
    "load_areas",
    "mask",
    "most_megabytes",
    "open_sample_account",
    "plain",
    "print_json",
    "profile",
    "public_keys",
    "publish",
    "publish_to",
    "read_rows",
    "record",
    "record_all",
    "record_load",
    "remove_files",
    "rows_of",
    "runs_back",
    "sentence_for",
    "set_password",
    "share_out",
    "signed_link",
    "staff_required",
    "store_file",
    "sweep_chains",
    "time_words",
    "verify_audit",
    "wants_fragment",
    "wants_json",
    "warm_up",
    "when_warming_up",
    "words",
    "words_asked",
]
