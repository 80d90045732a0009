"""Facts of approval."""

from madang.approval.models.course import Course
from madang.approval.models.entry import Entry
from madang.approval.models.later_report import LaterReport
from madang.approval.models.regulation import DelegationMatter, DelegationRegulation
from madang.approval.models.step import Step

__all__ = ["Course", "DelegationMatter", "DelegationRegulation", "Entry", "LaterReport", "Step"]
