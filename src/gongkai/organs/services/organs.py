"""Setting up an organ, changing what is said of it, moving it in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from django.db import transaction
from django.db.models import BigIntegerField, Case, F, Value, When
from django.db.models.functions import Concat, Substr

from gongkai.journal.record import Target, record
from gongkai.organs import verbs
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.organs.changed import organ_changed
from gongkai.organs.kinds import USUAL_KIND
from gongkai.organs.models import Organ, OrganLevel
from gongkai.organs.selectors import place_of
from gongkai.organs.services.changes import Change, apply
from gongkai.organs.services.refusals import OrgansRefusal, ensure_may, ensure_valid

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor

_LONGEST_PATH = 400


class OrganFacts(TypedDict, total=False):
    """What is said of an organ and may change; the code never does."""

    name: str
    short_name: str
    level: str
    legal_kind: str
    region_code: str
    credit_code: str
    letter_code: str
    reviewer_names: dict[str, str]
    court: str
    office_name: str
    office_address: str
    office_hours: str
    phone: str
    fax: str
    email: str
    postcode: str
    site_code: str
    icp_number: str
    police_number: str
    is_active: bool


@transaction.atomic
def organ_create(
    *, code: str, parent: Organ | None = None, by: Actor, **facts: Unpack[OrganFacts]
) -> Organ:
    """Set up an organ below another; only the server's operator sets up one above all.

    `short_name` is the name and `legal_kind` the usual one of the level where they are not given.

    Raises:
        NotAllowed: the actor does not manage the organ above.
        OrgansRefusal: a fact is wrong; `problems` says which.
    """
    _ensure_manages(by, parent)
    organ = Organ(
        code=code,
        parent=parent,
        path=f"{parent.path if parent else ''}{code}/",
        depth=parent.depth + 1 if parent else 0,
        **{"short_name": facts.get("name", ""), "legal_kind": _usual_kind(facts), **facts},
    )
    ensure_valid(organ)
    organ.save(force_insert=True)
    _tell(organ, verbs.ORGAN_CREATED, by, after={"code": code, **facts})
    return organ


@transaction.atomic
def organ_change(*, organ: Organ, by: Actor, **facts: Unpack[OrganFacts]) -> Organ:
    """Change what is said of an organ.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: a fact is wrong, or active organs below it would lose their superior.
    """
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(organ))
    fresh = Organ.objects.select_for_update().get(pk=organ.pk)
    before, after = apply(fresh, facts, allowed=OrganFacts.__annotations__)
    if not after:
        return fresh
    if after.get("is_active") is False and fresh.children.filter(is_active=True).exists():
        raise OrgansRefusal("该机构还有启用的下级机构，请先停用或者调整下级机构。")
    ensure_valid(fresh)
    fresh.save(update_fields=list(after))
    _tell(fresh, verbs.ORGAN_CHANGED, by, before=before, after=after)
    return fresh


@transaction.atomic
def organ_move(*, organ: Organ, parent: Organ | None, by: Actor) -> Organ:
    """Put an organ with all that lies below it under another; one statement for the whole tree.

    Raises:
        NotAllowed: the actor does not manage the organ above it now and the one to be.
        OrgansRefusal: it would lie below itself, or too deep.
    """
    roots = {
        path.partition("/")[0] for path in (organ.path, parent.path if parent else organ.path)
    }
    # Whoever moves something in a tree holds its root, or two moves could close a ring.
    list(Organ.objects.select_for_update().filter(code__in=roots).order_by("pk"))
    moved = Organ.objects.select_related("parent").get(pk=organ.pk)
    above = Organ.objects.get(pk=parent.pk) if parent else None
    _ensure_manages(by, moved.parent)
    _ensure_manages(by, above)
    new_path = f"{above.path if above else ''}{moved.code}/"
    if above is not None and above.path.startswith(moved.path):
        raise OrgansRefusal("不能把机构调整到它自己或者它的下级机构之下，请另选上级机构。")
    _ensure_not_too_deep(moved.path, new_path)
    before = moved.parent.code if moved.parent else ""
    Organ.objects.filter(path__startswith=moved.path).update(
        parent=Case(
            When(pk=moved.pk, then=Value(above.pk if above else None)),
            default="parent",
            output_field=BigIntegerField(),
        ),
        path=Concat(Value(new_path), Substr("path", len(moved.path) + 1)),
        depth=F("depth") + (above.depth + 1 if above else 0) - moved.depth,
    )
    moved.refresh_from_db()
    after = above.code if above else ""
    _tell(moved, verbs.ORGAN_MOVED, by, before={"parent": before}, after={"parent": after})
    return moved


def _ensure_manages(by: Actor, above: Organ | None) -> None:
    if above is not None:
        ensure_may(by, Permission.PEOPLE_MANAGE, place_of(above))
    elif not by.is_system:
        raise NotAllowed("没有上级的机构由服务器管理员用命令gongkai create-organ设立。")


def _ensure_not_too_deep(old_path: str, new_path: str) -> None:
    longest = max(
        map(len, Organ.objects.filter(path__startswith=old_path).values_list("path", flat=True))
    )
    if longest - len(old_path) + len(new_path) > _LONGEST_PATH:
        raise OrgansRefusal("机构的层级过深，请另选上级机构。")


def _usual_kind(facts: OrganFacts) -> str:
    level = facts.get("level")
    return USUAL_KIND[OrganLevel(level)].name if level in OrganLevel.values else ""


def _tell(organ: Organ, verb: str, by: Actor, **change: Unpack[Change]) -> None:
    record(
        chain=organ.code,
        verb_code=verb,
        target=Target("organs.organ", organ.pk, label=organ.name),
        author=by.author(Permission.PEOPLE_MANAGE, place_of(organ)),
        **change,
    )
    organ_changed.send(Organ)
