"""Everything that is read of requests; faces import from here."""

from gongkai.casework.guide import GuideStep, Proposal, guide
from gongkai.casework.selectors.alike import Alike, requests_alike
from gongkai.casework.selectors.applicants import MaskedApplicant, masked, same_applicant
from gongkai.casework.selectors.board import Load, Month, loads, months
from gongkai.casework.selectors.cases import case_of, clock_of, place_of_request, request_seen
from gongkai.casework.selectors.claims import (
    ClaimClock,
    claim_acts,
    claim_case,
    claim_clock,
    claim_seen,
    claim_timeline,
    claims_page,
)
from gongkai.casework.selectors.company import Beside, Company, company_of
from gongkai.casework.selectors.consultation_letters import (
    LetterSeen,
    letter_seen_by_code,
    letters_of,
)
from gongkai.casework.selectors.counts import OrganCounts, counts, counts_by_organ
from gongkai.casework.selectors.dates import dated_today, working_days_left
from gongkai.casework.selectors.dispute_defence import dispute_defence_preview
from gongkai.casework.selectors.dispute_filters import PENDING, DisputeFilters
from gongkai.casework.selectors.dispute_list import DisputeDue, disputes_due, disputes_page
from gongkai.casework.selectors.dispute_statistics import (
    DisputedOutcome,
    Rate,
    disputed_outcomes,
    set_aside_rates,
)
from gongkai.casework.selectors.disputes import (
    DISPUTE_FILE_KINDS,
    DISPUTE_KINDS,
    DISPUTE_RESULTS,
    DisputeOption,
    dispute_case,
    dispute_course,
    dispute_deadlines,
    dispute_files,
    dispute_options,
    dispute_seen,
    request_by_number,
)
from gongkai.casework.selectors.feeds import calendar_at, feeds_of
from gongkai.casework.selectors.fees import (
    FeesOfSpan,
    fee_tried,
    fees_of,
    fees_of_span,
    place_in_month,
)
from gongkai.casework.selectors.filters import DUE, OPEN, WAITING, YES, Filters
from gongkai.casework.selectors.foreseen import Foreseen, receipt_foreseen
from gongkai.casework.selectors.guided import Gap, Guided, guided, warning_of
from gongkai.casework.selectors.history import (
    answers_of,
    draft_of,
    submissions_of,
    timeline,
    told_with,
    views_of,
)
from gongkai.casework.selectors.keyset import Page
from gongkai.casework.selectors.opinions import opinions_of, opinions_to_give
from gongkai.casework.selectors.outside import APART, Sent, sent_and_waiting, told_for_acts
from gongkai.casework.selectors.pages import requests_chosen, requests_page
from gongkai.casework.selectors.possible import ActOption, acts_for
from gongkai.casework.selectors.proofs import NEVER_TYPED, proofs_of
from gongkai.casework.selectors.public import (
    PublicStatus,
    PublicStep,
    request_by_code,
    status_by_code,
)
from gongkai.casework.selectors.public_answers import PublicAnswer
from gongkai.casework.selectors.public_asks import PublicAsk
from gongkai.casework.selectors.public_papers import PublicPaper
from gongkai.casework.selectors.remedies import remedy_for
from gongkai.casework.selectors.reminders import gets_mail, reminders_page, reminders_waiting
from gongkai.casework.selectors.searches import searches_of
from gongkai.casework.selectors.sparing import times_spared
from gongkai.casework.selectors.statistics import By, Speed, speeds
from gongkai.casework.selectors.trying import Trial, redating_tried, trial_shown
from gongkai.casework.selectors.whatif import WhatIf, questions, what_if
from gongkai.casework.selectors.work import WorkItem, my_work

__all__ = [
    "APART",
    "DISPUTE_FILE_KINDS",
    "DISPUTE_KINDS",
    "DISPUTE_RESULTS",
    "DUE",
    "NEVER_TYPED",
    "OPEN",
    "PENDING",
    "WAITING",
    "YES",
    "ActOption",
    "Alike",
    "Beside",
    "By",
    "ClaimClock",
    "Company",
    "DisputeDue",
    "DisputeFilters",
    "DisputeOption",
    "DisputedOutcome",
    "FeesOfSpan",
    "Filters",
    "Foreseen",
    "Gap",
    "GuideStep",
    "Guided",
    "LetterSeen",
    "Load",
    "MaskedApplicant",
    "Month",
    "OrganCounts",
    "Page",
    "Proposal",
    "PublicAnswer",
    "PublicAsk",
    "PublicPaper",
    "PublicStatus",
    "PublicStep",
    "Rate",
    "Sent",
    "Speed",
    "Trial",
    "WhatIf",
    "WorkItem",
    "acts_for",
    "answers_of",
    "calendar_at",
    "case_of",
    "claim_acts",
    "claim_case",
    "claim_clock",
    "claim_seen",
    "claim_timeline",
    "claims_page",
    "clock_of",
    "company_of",
    "counts",
    "counts_by_organ",
    "dated_today",
    "dispute_case",
    "dispute_course",
    "dispute_deadlines",
    "dispute_defence_preview",
    "dispute_files",
    "dispute_options",
    "dispute_seen",
    "disputed_outcomes",
    "disputes_due",
    "disputes_page",
    "draft_of",
    "fee_tried",
    "feeds_of",
    "fees_of",
    "fees_of_span",
    "gets_mail",
    "guide",
    "guided",
    "letter_seen_by_code",
    "letters_of",
    "loads",
    "masked",
    "months",
    "my_work",
    "opinions_of",
    "opinions_to_give",
    "place_in_month",
    "place_of_request",
    "proofs_of",
    "questions",
    "receipt_foreseen",
    "redating_tried",
    "remedy_for",
    "reminders_page",
    "reminders_waiting",
    "request_by_code",
    "request_by_number",
    "request_seen",
    "requests_alike",
    "requests_chosen",
    "requests_page",
    "same_applicant",
    "searches_of",
    "sent_and_waiting",
    "set_aside_rates",
    "speeds",
    "status_by_code",
    "submissions_of",
    "timeline",
    "times_spared",
    "told_for_acts",
    "told_with",
    "trial_shown",
    "views_of",
    "warning_of",
    "what_if",
    "working_days_left",
]
