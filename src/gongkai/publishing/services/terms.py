"""The organ's wordlist: one term set or removed, many brought in a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from django.db import transaction

from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.models import OrganTerm
from gongkai.publishing.scan_refusals import TermRefused, TermUnknown
from gongkai.publishing.scan_verbs import TERM_REMOVED, TERM_SET, TERMS_IMPORTED
from gongkai.publishing.sheets import SheetUnfit, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

HEADS = ("类别", "词语", "应为")
_MOST = 2000
_LONGEST = {"term": ("词语", 60), "instead": ("应为", 120)}
_KIND = "publishing.term"


@dataclass(frozen=True, slots=True)
class TermsImported:
    """What became of a workbook of terms.

    Attributes:
        taken: How many were set.
        refused: Line and reason of those that were not.
    """

    taken: int
    refused: tuple[tuple[int, str], ...]


@transaction.atomic
def term_set(*, organ: Organ, kind: str, term: str, instead: str = "", by: Actor) -> OrganTerm:
    """Watch a term from now on; one that is watched already is told anew.

    Raises:
        NotAllowed: the actor may not keep the wordlist.
        TermRefused: it is empty, too long, or lacks what belongs to its kind.

    Law: PUB-38.
    """
    by.require(Permission.COLUMN_MANAGE, place_of(organ))
    told = _told(kind, term, instead)
    _room(organ, {told["term"]})
    kept = _kept(organ, told)
    after = {"kind": kept.kind, "instead": kept.instead}
    _tell(organ, TERM_SET, by, target=Target(_KIND, kept.pk, kept.term), after=after)
    return kept


@transaction.atomic
def term_remove(*, term_id: int, by: Actor) -> None:
    """Watch a term no more.

    Raises:
        TermUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not keep the wordlist.
    """
    found = OrganTerm.objects.select_related("organ").filter(pk=term_id).first()
    if found is None or not by.may(Permission.ITEM_VIEW, place_of(found.organ)):
        raise TermUnknown
    by.require(Permission.COLUMN_MANAGE, place_of(found.organ))
    target = Target(_KIND, found.pk, found.term)
    if not OrganTerm.objects.filter(pk=term_id).delete()[0]:
        raise TermUnknown
    _tell(found.organ, TERM_REMOVED, by, target=target, after={"kind": found.kind})


def terms_import(*, organ: Organ, upload: BinaryIO, by: Actor) -> TermsImported:
    """Set the terms of a workbook; what cannot be set is told with its line.

    Raises:
        NotAllowed: the actor may not keep the wordlist.
        PublishingRefusal: it is no such workbook.

    Law: PUB-38.
    """
    by.require(Permission.COLUMN_MANAGE, place_of(organ))
    good, refused = _sorted_out(lines_of(upload))
    with transaction.atomic():
        _room(organ, {told["term"] for told in good})
        for told in good:
            _kept(organ, told)
        if good:
            after = {"taken": len(good), "refused": len(refused)}
            target = Target("organs.organ", organ.pk, organ.name)
            _tell(organ, TERMS_IMPORTED, by, target=target, after=after)
    return TermsImported(len(good), tuple(refused))


def _sorted_out(
    lines: Sequence[Sequence[str]],
) -> tuple[list[dict[str, str]], list[tuple[int, str]]]:
    if tuple(cell.strip() for cell in lines[0][: len(HEADS)]) != HEADS:
        raise SheetUnfit(f"第一行应当是表头“{'、'.join(HEADS)}”，请下载现有词库，在其中补充。")
    kinds = {label: value for value, label in OrganTerm.Kind.choices}
    good: dict[str, dict[str, str]] = {}
    refused: list[tuple[int, str]] = []
    for number, line in enumerate(lines[1:], start=2):
        label, term, instead = (cell.strip() for cell in line[: len(HEADS)])
        if not (label or term or instead):
            continue
        try:
            told = _told(kinds.get(label, ""), term, instead)
            good[told["term"]] = told
        except TermRefused as refusal:
            refused.append((number, str(refusal)))
    return list(good.values()), refused


def _told(kind: str, term: str, instead: str) -> dict[str, str]:
    if kind not in OrganTerm.Kind.values:
        raise TermRefused("kind", f"类别应为{'、'.join(OrganTerm.Kind.labels)}之一。")
    told = {"kind": kind, "term": " ".join(term.split()), "instead": " ".join(instead.split())}
    for field, (name, longest) in _LONGEST.items():
        if len(told[field]) > longest:
            raise TermRefused(field, f"{name}不能超过{longest}字，请缩短。")
    if len(told["term"]) < 2:  # noqa: PLR2004 - a single sign stands in too many words
        raise TermRefused("term", "词语至少两个字，单个字会误报。")
    if kind == OrganTerm.Kind.LEADER and not told["instead"]:
        raise TermRefused("instead", "请填写领导的职务，多个职务以顿号分开。")
    if told["instead"] == told["term"]:
        raise TermRefused("instead", "“应为”与词语相同，请填写正确的写法。")
    return told


def _room(organ: Organ, terms: set[str]) -> None:
    known = set(OrganTerm.objects.filter(organ=organ).values_list("term", flat=True))
    if len(known | terms) > _MOST:
        raise TermRefused("term", f"用语词库最多{_MOST}条，请先删去不再需要的词语。")


def _kept(organ: Organ, told: dict[str, str]) -> OrganTerm:
    values = {"kind": told["kind"], "instead": told["instead"]}
    found, _ = OrganTerm.objects.update_or_create(organ=organ, term=told["term"], defaults=values)
    return found


def _tell(
    organ: Organ, verb_code: str, by: Actor, *, target: Target, after: dict[str, Any]
) -> None:
    author = by.author(Permission.COLUMN_MANAGE, place_of(organ))
    record(chain=organ.code, verb_code=verb_code, target=target, author=author, after=after)
