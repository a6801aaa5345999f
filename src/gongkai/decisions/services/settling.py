"""What an organ settles once: its mappings of columns, and what it shows of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.decisions import verbs
from gongkai.decisions.models import Mapping, Policy
from gongkai.decisions.refusals import DecisionsRefusal, MappingUnfit
from gongkai.decisions.services.beginning import require
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from collections.abc import Mapping as Mapping_

    from gongkai.decisions.importing.mapping import Columns
    from gongkai.decisions.models import Kind
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_LONGEST_NAME = 60
_MOST_MONTHS = 600


@transaction.atomic
def mapping_save(*, organ: Organ, kind: Kind, name: str, columns: Columns, by: Actor) -> Mapping:
    """Keep a mapping under a name for the next file; one of the same name is replaced.

    Raises:
        NotAllowed: the role does not allow it.
        MappingUnfit: it has no name, or no columns.

    Law: PUB-25.
    """
    require(organ, by)
    plain = " ".join(name.split())
    if not 0 < len(plain) <= _LONGEST_NAME:
        raise MappingUnfit(f"请填写对应关系的名称，不超过{_LONGEST_NAME}字。")
    if not columns.headings:
        raise MappingUnfit("请至少选择一列。")
    kept = {"kind": kind, "columns": columns.headings, "constants": columns.constants}
    mapping, _ = Mapping.objects.update_or_create(organ=organ, name=plain, defaults=kept)
    target = Target("decisions.mapping", mapping.pk, plain)
    _tell(organ, verbs.MAPPING_SAVED, target, by, {"kind": int(kind)})
    return mapping


@transaction.atomic
def policy_set(
    *, organ: Organ, kind: Kind, shows_natural: bool, shown_months: int | None, by: Actor
) -> Policy:
    """Settle what is shown of a kind from the next import on.

    Args:
        organ: Whose decisions.
        kind: Which kind.
        shows_natural: Decisions about natural persons are shown, the name masked.
        shown_months: Months of publicity; None for no end.
        by: Who settles it.

    Raises:
        NotAllowed: the role does not allow it.
        DecisionsRefusal: the months make no sense.

    Law: PUB-28.
    Interpretation: what is kept already stays as it was masked and shown; it is withdrawn or
    corrected by key.
    """
    require(organ, by)
    if shown_months is not None and not 0 < shown_months <= _MOST_MONTHS:
        raise DecisionsRefusal(f"公示期限应为1至{_MOST_MONTHS}个月，长期公示的请留空。")
    told = {"shows_natural": shows_natural, "shown_months": shown_months}
    policy, _ = Policy.objects.update_or_create(organ=organ, kind=kind, defaults=told)
    target = Target("decisions.policy", policy.pk, kind.label)
    _tell(organ, verbs.POLICY_SET, target, by, told)
    return policy


def _tell(
    organ: Organ, verb_code: str, target: Target, by: Actor, after: Mapping_[str, object]
) -> None:
    record(
        chain=organ.code,
        verb_code=verb_code,
        target=target,
        author=by.author(Permission.DECISION_IMPORT, Place(organ.path)),
        after=after,
    )
