"""Every change to requests; faces import from here."""

from gongkai.casework.services.answering import answer_draft, answer_submit
from gongkai.casework.services.applicants import applicant_erase, applicant_unmasked
from gongkai.casework.services.by_code import correction_by_code, request_withdraw_by_code
from gongkai.casework.services.disputing import dispute_conclude, dispute_register
from gongkai.casework.services.drafts import (
    FILE_GIVEN_UP,
    draft_discard,
    draft_drop,
    draft_keep,
    drafts_sweep,
)
from gongkai.casework.services.filing import Filed, request_enter, request_file
from gongkai.casework.services.handling import (
    request_act,
    request_assign,
    request_confirm,
    request_register,
)
from gongkai.casework.services.notes import note_write
from gongkai.casework.services.redating import requests_redate
from gongkai.casework.services.saved_views import view_delete, view_save
from gongkai.casework.services.serving import answer_serve

__all__ = [
    "FILE_GIVEN_UP",
    "Filed",
    "answer_draft",
    "answer_serve",
    "answer_submit",
    "applicant_erase",
    "applicant_unmasked",
    "correction_by_code",
    "dispute_conclude",
    "dispute_register",
    "draft_discard",
    "draft_drop",
    "draft_keep",
    "drafts_sweep",
    "note_write",
    "request_act",
    "request_assign",
    "request_confirm",
    "request_enter",
    "request_file",
    "request_register",
    "request_withdraw_by_code",
    "requests_redate",
    "view_delete",
    "view_save",
]
