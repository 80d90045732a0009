"""Facts of complaints."""

from madang.complaints.models.category import Category
from madang.complaints.models.classifier import Classifier
from madang.complaints.models.complaint import Complaint, Event, Reporter
from madang.complaints.models.dated_rule import DatedRule
from madang.complaints.models.distribution import Decision, DistributionRule, Officer, RuleVersion
from madang.complaints.models.ground import FinedVehicle, Zone
from madang.complaints.models.intake import ApiKey, ColumnMapping, ImportBatch, ImportRow
from madang.complaints.models.photo import Photo
from madang.complaints.models.reply import Feedback, ReplyTemplate

__all__ = [
    "ApiKey",
    "Category",
    "Classifier",
    "ColumnMapping",
    "Complaint",
    "DatedRule",
    "Decision",
    "DistributionRule",
    "Event",
    "Feedback",
    "FinedVehicle",
    "ImportBatch",
    "ImportRow",
    "Officer",
    "Photo",
    "ReplyTemplate",
    "Reporter",
    "RuleVersion",
    "Zone",
]
