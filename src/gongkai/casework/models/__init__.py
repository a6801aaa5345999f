"""Requests, their applicants, events, answers, papers' service; disputes; series; drafts."""

from gongkai.casework.models.answer import Answer, AnswerFile
from gongkai.casework.models.applicant import Applicant
from gongkai.casework.models.archive import Archive
from gongkai.casework.models.consultation_letter import ConsultationLetter
from gongkai.casework.models.delivery import Delivery
from gongkai.casework.models.dispute import (
    Dispute,
    DisputeEvent,
    DisputeFile,
    DisputeKind,
    DisputeResult,
)
from gongkai.casework.models.draft import Draft
from gongkai.casework.models.evaluation import Evaluation
from gongkai.casework.models.event import Event
from gongkai.casework.models.fee import Fee
from gongkai.casework.models.likeness import Likeness
from gongkai.casework.models.note import Note
from gongkai.casework.models.opinion import Opinion
from gongkai.casework.models.record_claim import RecordClaim
from gongkai.casework.models.reminder import Feed, MailChoice, Reminder
from gongkai.casework.models.request import Request, RequestFile
from gongkai.casework.models.saved_view import SavedView
from gongkai.casework.models.search_record import SearchRecord
from gongkai.casework.models.series import Series
from gongkai.casework.models.spared import Spared
from gongkai.casework.models.submission import Submission

__all__ = [
    "Answer",
    "AnswerFile",
    "Applicant",
    "Archive",
    "ConsultationLetter",
    "Delivery",
    "Dispute",
    "DisputeEvent",
    "DisputeFile",
    "DisputeKind",
    "DisputeResult",
    "Draft",
    "Evaluation",
    "Event",
    "Fee",
    "Feed",
    "Likeness",
    "MailChoice",
    "Note",
    "Opinion",
    "RecordClaim",
    "Reminder",
    "Request",
    "RequestFile",
    "SavedView",
    "SearchRecord",
    "Series",
    "Spared",
    "Submission",
]
