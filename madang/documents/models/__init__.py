"""Facts of documents, of the register, and of memo reports."""

from madang.documents.models.access_entry import AccessEntry
from madang.documents.models.classification import RecordFile, UnitTask
from madang.documents.models.dispatch import Dispatch, Recipient
from madang.documents.models.document import Document
from madang.documents.models.enclosure import Enclosure
from madang.documents.models.memo import Memo, MemoFile, MemoMessage, MemoReader
from madang.documents.models.receipt import Circulation, Receipt, ReceivedFile
from madang.documents.models.records_duty import RecordsDuty
from madang.documents.models.register import RegisterCorrection, RegisterEntry, RegisterSerial
from madang.documents.models.saved_view import SavedView
from madang.documents.models.seal import SealImage
from madang.documents.models.task import Task, TaskReport
from madang.documents.models.template import Template
from madang.documents.models.version import Version

__all__ = [
    "AccessEntry",
    "Circulation",
    "Dispatch",
    "Document",
    "Enclosure",
    "Memo",
    "MemoFile",
    "MemoMessage",
    "MemoReader",
    "Receipt",
    "ReceivedFile",
    "Recipient",
    "RecordFile",
    "RecordsDuty",
    "RegisterCorrection",
    "RegisterEntry",
    "RegisterSerial",
    "SavedView",
    "SealImage",
    "Task",
    "TaskReport",
    "Template",
    "UnitTask",
    "Version",
]
