"""Loading a holiday notice: all open cases are dated anew in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework.models import Request
from gongkai.casework.refusals import RedatingRefused
from gongkai.casework.selectors.moving import seen_by
from gongkai.casework.selectors.trying import redating_tried
from gongkai.casework.services.redating import redated
from gongkai.casework.services.redating_told import moves_told
from gongkai.holidays.current import take_up
from gongkai.holidays.services import notice_keep

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.selectors.moving import Seen
    from gongkai.casework.selectors.trying import Trial
    from gongkai.holidays.written import WrittenNotice
    from gongkai.organs.authority import Actor

_NAMED = 10


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a notice did.

    Attributes:
        notice_id: Number of the notice.
        moved: How many cases were dated anew.
    """

    notice_id: int
    moved: int


def notice_load(
    *, notice: WrittenNotice, replaces: bool, seen_edition: int, by: Actor, today: date
) -> Loaded:
    """Load a notice, and date every open case anew: all of it or nothing.

    The cases are read before the transaction, which takes the longest; inside it only what moves
    is written, and what was acted on meanwhile is read again. Nobody's act is lost: a row keeps
    its version, and whoever is acting waits for the commit at most. An act that began before and
    is kept after is dated anew by a job a minute later, and by the nightly one.

    Args:
        notice: What is loaded.
        replaces: Whether it takes the place of what was loaded by hand for its year.
        seen_edition: The edition on which the dry run was seen.
        by: A system administrator of an organ at the top.
        today: Day of reading.

    Raises:
        NotAllowed: the actor does not load notices.
        NoticeRefused: it may not be loaded, or another was loaded since the dry run.
        RedatingRefused: recorded acts would contradict it.

    Law: CLK-1, CLK-2.
    """
    trial = redating_tried(notice, replaces=replaces, today=today)
    with transaction.atomic():
        kept = notice_keep(notice=notice, replaces=replaces, seen_edition=seen_edition, by=by)
        trial.moving += _acted_on_since(trial, today)
        _refuse_contradicted(trial)
        moved = redated(sorted(trial.moving), trial.calendar, today)
        moves_told([one for one in moved if one.seen.is_news], today)
        transaction.on_commit(lambda: take_up(at_once=True))
    return Loaded(kept.pk, len(moved))


def _acted_on_since(trial: Trial, today: date) -> list[Seen]:
    """Read again what has changed since the dry run, and what has come since."""
    rows = Request.objects.filter(trial.wanted).order_by("pk").values_list("pk", "version")
    changed = {pk for pk, version in rows.iterator() if trial.versions.get(pk) != version}
    if not changed:
        return []
    again = list(seen_by(trial.calendar, trial.wanted, today, among=changed))
    for kept in (trial.moving, trial.contradicted):
        kept[:] = [seen for seen in kept if seen.pk not in changed]
    trial.contradicted += [seen for seen in again if seen.contradicts]
    return [seen for seen in again if seen.moves]


def _refuse_contradicted(trial: Trial) -> None:
    """Refuse a calendar on which something that was recorded cannot have happened."""
    if not trial.contradicted:
        return
    numbers = [seen.pk for seen in trial.contradicted[:_NAMED]]
    names = Request.objects.filter(pk__in=numbers).values_list("number", flat=True)
    raise RedatingRefused(
        f"按该安排，{'、'.join(name or '未登记的申请' for name in names)}"
        f"等{len(trial.contradicted)}件申请已经登记的步骤将不合期限，请核对放假安排。"
    )
