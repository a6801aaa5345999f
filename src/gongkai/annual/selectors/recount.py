"""The second count: every record's life played again, and counted by the law alone.

Nothing that a service wrote down for its own use is read here: neither state nor outcome nor
dates of the request, only what was done to it. A wrong service, a change behind the
application's back and a fault in the first count all show as a difference.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from gongkai.annual.cells import TOTAL, cells_of
from gongkai.annual.period import period_of
from gongkai.annual.selectors.dispute_table import PENDING
from gongkai.annual.selectors.document_recount import documents_again
from gongkai.annual.selectors.request_table import rows_of
from gongkai.casework.facts import facts_from_json
from gongkai.casework.models import Dispute, Event
from gongkai.law.applicants import ApplicantKind
from gongkai.law.procedure import Act, Case, Done, outcome
from gongkai.report.forms import APPLICANT_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ

_CHUNK = 2000  # events read at a time
_COLUMNS = {kind.name: APPLICANT_COLUMNS[kind.column].key for kind in ApplicantKind}
_ENDINGS = frozenset({Act.SERVE, Act.LAPSE_CORRECTION, Act.LAPSE_FEE, Act.WITHDRAW, Act.MERGE})


@dataclass(slots=True)
class Recount:
    """What the second count found.

    Attributes:
        records: Path of a cell → ids of the records that it counts.
        disclosed: Paths of the cells of table 2 that were counted again.
    """

    records: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    disclosed: frozenset[str] = frozenset()

    def speaks_of(self, cell: Cell) -> bool:
        """Tell whether a cell was counted again."""
        return cell.table != "disclosure" or cell.path in self.disclosed

    def count(self, path: str) -> int:
        """Give the figure of a cell."""
        return len(self.records[path]) if path in self.records else 0


def recount(organ: Organ, year: int, today: date) -> Recount:
    """Count tables 3 and 4 and the register's block of table 2 again by the second route.

    Streams the organ's events in the order of requests, so that one request is in memory at a
    time besides the ids counted.

    Law: RPT-V13; RPT-16 to RPT-21, RPT-25, RPT-26, RR-8.
    """
    period = period_of(year, today)
    paths = _paths(period)
    found = Recount()
    for request_id, noted, case in _cases(organ):
        column_of_kind = _COLUMNS.get(_kind(case) or noted)
        for row in _rows(case, period):
            for column in (column_of_kind, TOTAL):
                if column is not None:
                    found.records[paths["requests", row, column]].add(request_id)
    for dispute in Dispute.objects.filter(organ=organ).iterator():
        result = _result(dispute, period)
        for column in (result, TOTAL) if result else ():
            found.records[paths["disputes", dispute.kind, column]].add(dispute.pk)
    again = documents_again(organ, period)
    found.records.update(again)
    found.disclosed = frozenset(again)
    return found


def _paths(period: Period) -> Mapping[tuple[str, str, str], str]:
    cells = cells_of(period.form_name).values()
    return {(cell.table, cell.row, cell.column): cell.path for cell in cells}


def _cases(organ: Organ) -> Iterator[tuple[int, str, Case]]:
    """Give every request that anything was done to: its id, its row's kind, its case."""
    events = (
        Event.objects.filter(request__organ=organ)
        .order_by("request_id", "position")
        .values_list("request_id", "request__applicant_kind", "act", "facts")
        .iterator(chunk_size=_CHUNK)
    )
    for (request_id, kind), done in groupby(events, key=itemgetter(0, 1)):
        history = tuple(Done(Act[act], facts_from_json(facts)) for _, _, act, facts in done)
        yield request_id, kind, Case(history=history).effective()


def _rows(case: Case, period: Period) -> Iterator[str]:
    """Give the rows of the year in which a case stands, read from what was done to it."""
    received_on = _received_on(case)
    if received_on is None or received_on > period.last or case.did(Act.SPLIT):
        return
    concluded_on = _concluded_on(case)
    if concluded_on is not None and concluded_on < period.first:
        return
    then = Case(history=tuple(done for done in case.history if _day(done) <= period.last))
    ended = outcome(then)
    yield from rows_of(
        period,
        is_new=received_on >= period.first,
        is_done=ended is not None,
        outcome=ended.code.name if ended else "",
    )


def _kind(case: Case) -> str | None:
    """Give the applicant's kind as registration fixed it; None before (RPT-19).

    Until then it is what the applicant said, which only the row has.
    """
    registered = case.last(Act.REGISTER)
    kind = registered.applicant_kind if registered else None
    return kind.name if kind else None


def _received_on(case: Case) -> date | None:
    """Give the first day of receipt, not that of a correction (RPT-18)."""
    confirmed = next(iter(case.did(Act.CONFIRM_RECEIPT)), None)
    if confirmed is None:
        return None
    return confirmed.receipt.on if confirmed.receipt else confirmed.on


def _concluded_on(case: Case) -> date | None:
    """Give the day of the first ending; a new answer is not counted again (RPT-26)."""
    return next((_day(done) for done in case.history if done.act in _ENDINGS), None)


def _day(done: Done) -> date:
    """Give the day that counts: of an answer the day on which it was made (CLK-6)."""
    service = done.facts.service
    return service.on if done.act is Act.SERVE and service else done.facts.on


def _result(dispute: Dispute, period: Period) -> str | None:
    """Give the column in which the year has a case, None when it has no place in the year."""
    if dispute.filed_on > period.last:
        return None
    if dispute.concluded_on is None or dispute.concluded_on > period.last:
        return PENDING
    return dispute.result if dispute.concluded_on >= period.first else None
