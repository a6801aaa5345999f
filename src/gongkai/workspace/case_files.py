"""The files of a request with addresses that only this person can open, for ten minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors.opening import papers_open_to
from gongkai.files.selectors import FileState, address_of
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


_PROOF = "身份证明文件"
_PROOFS = frozenset({"identity", "authorisation"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A file as a page lists it; why it cannot be fetched where the scan stands against it."""

    name: str
    kind: str
    bytes: int
    url: str
    hindrance: str = ""


def paper(actor: Actor, file: Any, kind: str = "") -> Paper:
    """Make the line of one stored file."""
    if file.state != FileState.CLEAN:
        return Paper(file.name, kind, file.size, "", file.get_state_display())
    url = address_of(file, holder=f"person:{actor.person_id}")
    return Paper(file.name, kind, file.size, url)


def case_files(actor: Actor, found: Any) -> list[Paper]:
    """Give the papers of a request; a proof of identity opens to those alone who check it.

    The others bear the applicant's name, so they open to those who may know it (SITE-17).
    """
    may_check = actor.may(Permission.REQUEST_REGISTER, place_of(found.organ, found.unit_id))
    may_open = papers_open_to(actor, found)
    return [
        _line(actor, link, may_check=may_check, may_open=may_open)
        for link in found.files.select_related("file")
    ]


def _line(actor: Actor, link: Any, *, may_check: bool, may_open: bool) -> Paper:
    kind = link.get_kind_display()
    if link.kind in _PROOFS and not may_check:
        return Paper(_PROOF, kind, link.file.size, "", "由登记申请的人核验")
    if not may_open:
        return Paper(kind, kind, link.file.size, "", "由可以查看申请人身份信息的人打开")
    return paper(actor, link.file, kind)
