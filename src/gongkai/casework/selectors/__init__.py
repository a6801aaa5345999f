"""Everything that is read of requests; faces import from here."""

from gongkai.casework.selectors.applicants import MaskedApplicant, masked, same_applicant
from gongkai.casework.selectors.cases import case_of, clock_of, place_of_request, request_seen
from gongkai.casework.selectors.filters import DUE, OPEN, Filters
from gongkai.casework.selectors.pages import Page, requests_page
from gongkai.casework.selectors.possible import ActOption, acts_for
from gongkai.casework.selectors.public import (
    PublicAnswer,
    PublicStatus,
    PublicStep,
    request_by_code,
    status_by_code,
)
from gongkai.casework.selectors.work import WorkItem, my_work

__all__ = [
    "DUE",
    "OPEN",
    "ActOption",
    "Filters",
    "MaskedApplicant",
    "Page",
    "PublicAnswer",
    "PublicStatus",
    "PublicStep",
    "WorkItem",
    "acts_for",
    "case_of",
    "clock_of",
    "masked",
    "my_work",
    "place_of_request",
    "request_by_code",
    "request_seen",
    "requests_page",
    "same_applicant",
    "status_by_code",
]
