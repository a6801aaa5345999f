"""Every change to requests; faces import from here."""

from gongkai.casework.services.answering import answer_draft, answer_submit
from gongkai.casework.services.applicants import applicant_erase, applicant_unmasked
from gongkai.casework.services.archiving import archive_make
from gongkai.casework.services.assigning import (
    assignment_undo,
    request_assign,
    request_return,
    requests_assign,
)
from gongkai.casework.services.by_code import (
    correction_by_code,
    payment_by_code,
    reasons_by_code,
    request_withdraw_by_code,
)
from gongkai.casework.services.calling import confirmation_tried
from gongkai.casework.services.chosen import Chosen
from gongkai.casework.services.claims import claim_decide, claim_enter, claimant_erase
from gongkai.casework.services.consultation_letters import (
    consultation_answer_by_code,
    consultation_letter_write,
    consultation_open_by_code,
)
from gongkai.casework.services.delivering import delivery_prove, delivery_record
from gongkai.casework.services.dispute_acts import (
    dispute_act,
    dispute_file_add,
    dispute_order_reanswer,
)
from gongkai.casework.services.dispute_evidence import dispute_evidence
from gongkai.casework.services.dispute_papers import dispute_defence_issue
from gongkai.casework.services.dispute_redating import disputes_redate
from gongkai.casework.services.disputing import (
    dispute_conclude,
    dispute_describe,
    dispute_register,
)
from gongkai.casework.services.drafts import (
    FILE_GIVEN_UP,
    draft_discard,
    draft_drop,
    draft_keep,
    drafts_sweep,
)
from gongkai.casework.services.feeds import feed_issue, feed_revoke
from gongkai.casework.services.fees import fee_refund
from gongkai.casework.services.filing import (
    Filed,
    request_enter,
    request_file,
    requests_file,
)
from gongkai.casework.services.from_mail import request_enter_from_mail
from gongkai.casework.services.handling import (
    request_act,
    request_confirm,
    request_register,
)
from gongkai.casework.services.identities import identity_checked, identity_proofs_sweep
from gongkai.casework.services.likening import likeness_rebuild
from gongkai.casework.services.notes import note_write
from gongkai.casework.services.notice_loading import notice_load
from gongkai.casework.services.opinions import opinion_answer, opinion_ask
from gongkai.casework.services.redating import requests_redate
from gongkai.casework.services.redating_told import applicants_told
from gongkai.casework.services.reminding import mail_choose, reminders_send
from gongkai.casework.services.renewing import paper_renew
from gongkai.casework.services.repeating import request_repeats
from gongkai.casework.services.saved_views import view_delete, view_save
from gongkai.casework.services.searching import search_record
from gongkai.casework.services.serving import answer_serve
from gongkai.casework.services.slips import slip_correct
from gongkai.casework.services.sparing import spared_note
from gongkai.casework.services.undoing import delivery_bounced, delivery_undo
from gongkai.casework.services.urging import requests_urge
from gongkai.casework.services.wishes_by_code import (
    contact_change_by_code,
    evaluation_by_code,
    mails_choose_by_code,
)

__all__ = [
    "FILE_GIVEN_UP",
    "Chosen",
    "Filed",
    "answer_draft",
    "answer_serve",
    "answer_submit",
    "applicant_erase",
    "applicant_unmasked",
    "applicants_told",
    "archive_make",
    "assignment_undo",
    "claim_decide",
    "claim_enter",
    "claimant_erase",
    "confirmation_tried",
    "consultation_answer_by_code",
    "consultation_letter_write",
    "consultation_open_by_code",
    "contact_change_by_code",
    "correction_by_code",
    "delivery_bounced",
    "delivery_prove",
    "delivery_record",
    "delivery_undo",
    "dispute_act",
    "dispute_conclude",
    "dispute_defence_issue",
    "dispute_describe",
    "dispute_evidence",
    "dispute_file_add",
    "dispute_order_reanswer",
    "dispute_register",
    "disputes_redate",
    "draft_discard",
    "draft_drop",
    "draft_keep",
    "drafts_sweep",
    "evaluation_by_code",
    "fee_refund",
    "feed_issue",
    "feed_revoke",
    "identity_checked",
    "identity_proofs_sweep",
    "likeness_rebuild",
    "mail_choose",
    "mails_choose_by_code",
    "note_write",
    "notice_load",
    "opinion_answer",
    "opinion_ask",
    "paper_renew",
    "payment_by_code",
    "reasons_by_code",
    "reminders_send",
    "request_act",
    "request_assign",
    "request_confirm",
    "request_enter",
    "request_enter_from_mail",
    "request_file",
    "request_register",
    "request_repeats",
    "request_return",
    "request_withdraw_by_code",
    "requests_assign",
    "requests_file",
    "requests_redate",
    "requests_urge",
    "search_record",
    "slip_correct",
    "spared_note",
    "view_delete",
    "view_save",
]
