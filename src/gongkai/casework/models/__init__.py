"""Requests, their applicants, events, answers, notes; disputes; number series; drafts."""

from gongkai.casework.models.answer import Answer, AnswerFile
from gongkai.casework.models.applicant import Applicant
from gongkai.casework.models.correction import Correction
from gongkai.casework.models.dispute import Dispute, DisputeKind, DisputeResult
from gongkai.casework.models.draft import Draft
from gongkai.casework.models.event import Event
from gongkai.casework.models.note import Note
from gongkai.casework.models.request import Request, RequestFile
from gongkai.casework.models.saved_view import SavedView
from gongkai.casework.models.series import Series

__all__ = [
    "Answer",
    "AnswerFile",
    "Applicant",
    "Correction",
    "Dispute",
    "DisputeKind",
    "DisputeResult",
    "Draft",
    "Event",
    "Note",
    "Request",
    "RequestFile",
    "SavedView",
    "Series",
]
