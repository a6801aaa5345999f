"""Everything that is read of requests; faces import from here."""

from gongkai.casework.guide import GuideStep, Proposal, guide
from gongkai.casework.selectors.applicants import MaskedApplicant, masked, same_applicant
from gongkai.casework.selectors.cases import case_of, clock_of, place_of_request, request_seen
from gongkai.casework.selectors.counts import OrganCounts, counts, counts_by_organ
from gongkai.casework.selectors.dates import dated_today
from gongkai.casework.selectors.disputes import (
    dispute_seen,
    disputes_page,
    request_by_number,
)
from gongkai.casework.selectors.filters import DUE, OPEN, WAITING, Filters
from gongkai.casework.selectors.history import (
    answers_of,
    draft_of,
    submissions_of,
    timeline,
    views_of,
)
from gongkai.casework.selectors.keyset import Page
from gongkai.casework.selectors.pages import requests_page
from gongkai.casework.selectors.possible import ActOption, acts_for
from gongkai.casework.selectors.public import (
    PublicAnswer,
    PublicStatus,
    PublicStep,
    request_by_code,
    status_by_code,
)
from gongkai.casework.selectors.remedies import remedy_for
from gongkai.casework.selectors.work import WorkItem, my_work

__all__ = [
    "DUE",
    "OPEN",
    "WAITING",
    "ActOption",
    "Filters",
    "GuideStep",
    "MaskedApplicant",
    "OrganCounts",
    "Page",
    "Proposal",
    "PublicAnswer",
    "PublicStatus",
    "PublicStep",
    "WorkItem",
    "acts_for",
    "answers_of",
    "case_of",
    "clock_of",
    "counts",
    "counts_by_organ",
    "dated_today",
    "dispute_seen",
    "disputes_page",
    "draft_of",
    "guide",
    "masked",
    "my_work",
    "place_of_request",
    "remedy_for",
    "request_by_code",
    "request_by_number",
    "request_seen",
    "requests_page",
    "same_applicant",
    "status_by_code",
    "submissions_of",
    "timeline",
    "views_of",
]
