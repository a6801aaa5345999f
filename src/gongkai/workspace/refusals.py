"""Refusals that a person can cause, and how a form shows them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from gongkai.annual.refusals import AnnualRefusal, CellUnknown, YearNotBegun
from gongkai.casework.refusals import (
    CaseworkRefusal,
    ClaimUnknown,
    DeliveryUnknown,
    DisputeUnknown,
    FeedUnknown,
    RequestUnknown,
)
from gongkai.decisions.refusals import (
    DecisionsRefusal,
    DecisionUnknown,
    ExportUnknown,
    FileUnknown,
    RunUnknown,
)
from gongkai.files.services import FileRefused
from gongkai.holidays.refusals import NoticeRefused
from gongkai.jobs.services import JobsRefusal
from gongkai.journal.overtaken import Overtaken
from gongkai.law.calendar import TooFarAhead, YearNotAnnounced
from gongkai.law.clock import ClockRefusal
from gongkai.law.disputes import DisputeActRefused
from gongkai.law.fees import FeeRefused
from gongkai.law.outcomes import GroundsNeeded
from gongkai.law.parameter import ParameterNotInForce
from gongkai.law.procedure import Refusal
from gongkai.law.remedies import ParallelProceedings, ReviewerUnnamed
from gongkai.law.review import ReviewRefusal
from gongkai.mail.refusals import MailboxUnknown, MailRefusal, MessageUnknown, WordingUnknown
from gongkai.organs.selectors import OrganUnknown, PersonUnknown, UnitUnknown
from gongkai.organs.services import OrgansRefusal
from gongkai.papers.services import PaperRefused, PaperUnknown, TemplateRefused
from gongkai.publishing.refusals import PublishingRefusal
from gongkai.publishing.register_refusals import DocumentUnknown, SourceUnknown
from gongkai.publishing.scan_refusals import BroughtUnknown, FindingUnknown, TermUnknown
from gongkai.publishing.selectors import ColumnUnknown, ItemUnknown
from gongkai.review.refusals import ReviewUnknown, VersionUnknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.forms import BaseForm

UNKNOWN = (
    BroughtUnknown,
    CellUnknown,
    ClaimUnknown,
    ColumnUnknown,
    DecisionUnknown,
    DeliveryUnknown,
    DisputeUnknown,
    DocumentUnknown,
    ExportUnknown,
    FeedUnknown,
    FileUnknown,
    FindingUnknown,
    ItemUnknown,
    MailboxUnknown,
    MessageUnknown,
    OrganUnknown,
    PaperUnknown,
    PersonUnknown,
    RequestUnknown,
    ReviewUnknown,
    RunUnknown,
    SourceUnknown,
    TermUnknown,
    UnitUnknown,
    VersionUnknown,
    WordingUnknown,
    YearNotBegun,
)
"""There is no such record, or none that may be seen."""

REFUSALS = (
    AnnualRefusal,
    CaseworkRefusal,
    ClockRefusal,
    DecisionsRefusal,
    DisputeActRefused,
    FeeRefused,
    FileRefused,
    GroundsNeeded,
    JobsRefusal,
    MailRefusal,
    NoticeRefused,
    OrgansRefusal,
    Overtaken,
    PaperRefused,
    ParallelProceedings,
    ParameterNotInForce,
    PublishingRefusal,
    Refusal,
    ReviewRefusal,
    ReviewerUnnamed,
    TemplateRefused,
    TooFarAhead,
    YearNotAnnounced,
)
"""What a person did wrong, or what another did first; each in one sentence."""


@contextmanager
def shown_on(form: BaseForm) -> Iterator[None]:
    """Put a refusal on top of the form, with everything typed kept in it.

    One that names its fields (`problems`) is put beside those that the form has.
    """
    try:
        yield
    except REFUSALS as refusal:
        problems = getattr(refusal, "problems", {})
        for name, sentence in problems.items():
            if name in form.fields:
                form.add_error(name, sentence)
        if not any(name in form.fields for name in problems):
            form.add_error(None, str(refusal))
