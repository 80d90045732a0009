"""The door of approval: submit a subject, sign, send back; who decides a matter; how a course went."""

from madang.approval.actions.load_regulations import load_regulations
from madang.approval.actions.note_edit import note_edit
from madang.approval.actions.reassign import reassign
from madang.approval.actions.recall import recall
from madang.approval.actions.refresh_standing import refresh_standing
from madang.approval.actions.see import see
from madang.approval.actions.see_later_report import see_later_report
from madang.approval.actions.send_back import send_back
from madang.approval.actions.sign import ConfirmationNeeded, ContentChanged, sign
from madang.approval.actions.sign_many import Signed, sign_many
from madang.approval.actions.skip import skip
from madang.approval.actions.submit import Submission, submit
from madang.approval.actions.taking import take_course
from madang.approval.actions.who_decides import LineFault, ShiftNeedsReason
from madang.approval.actions.withdraw import withdraw
from madang.approval.adapters.city_rules import needs_confirmation
from madang.approval.policy import CannotBeDone, takes_part
from madang.approval.queries.courses import (
    DeskRow,
    boxes_of,
    content_digest,
    count_waiting,
    course_by_id,
    course_of,
    done_by,
    later_reports,
    rows_of,
    sent_by,
    step_of,
    waiting_for,
)
from madang.approval.queries.decision import Decision, Told, decision, history, step_words
from madang.approval.queries.delegation import NoRegulation, Proposal, ProposedStep, matters, propose
from madang.approval.queries.subjects import Content, Ended, SubjectKind, register_subject
from madang.approval.queries.sweep import sweep_courses
from madang.approval.rules.delegation import SHIFT_SENTENCES, Matter, Shift, shift
from madang.approval.rules.line import Chosen
from madang.approval.rules.marks import Box, Boxes, Mark
from madang.approval.rules.problems import STEP_PROBLEM_WORDS, StepProblem
from madang.approval.rules.states import (
    COURSE_WORDS,
    DEED_WORDS,
    ROLE_WORDS,
    STEP_WORDS,
    CourseState,
    Deed,
    StepRole,
    StepState,
)

__all__ = [
    "COURSE_WORDS",
    "DEED_WORDS",
    "ROLE_WORDS",
    "SHIFT_SENTENCES",
    "STEP_PROBLEM_WORDS",
    "STEP_WORDS",
    "Box",
    "Boxes",
    "CannotBeDone",
    "Chosen",
    "ConfirmationNeeded",
    "Content",
    "ContentChanged",
    "CourseState",
    "Decision",
    "Deed",
    "DeskRow",
    "Ended",
    "LineFault",
    "Mark",
    "Matter",
    "NoRegulation",
    "Proposal",
    "ProposedStep",
    "Shift",
    "ShiftNeedsReason",
    "Signed",
    "StepProblem",
    "StepRole",
    "StepState",
    "SubjectKind",
    "Submission",
    "Told",
    "boxes_of",
    "content_digest",
    "count_waiting",
    "course_by_id",
    "course_of",
    "decision",
    "done_by",
    "history",
    "later_reports",
    "load_regulations",
    "matters",
    "needs_confirmation",
    "note_edit",
    "propose",
    "reassign",
    "recall",
    "refresh_standing",
    "register_subject",
    "rows_of",
    "see",
    "see_later_report",
    "send_back",
    "sent_by",
    "shift",
    "sign",
    "sign_many",
    "skip",
    "step_of",
    "step_words",
    "submit",
    "sweep_courses",
    "take_course",
    "takes_part",
    "waiting_for",
    "withdraw",
]
