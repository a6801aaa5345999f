"""What every route expects of whoever comes: named by permission, judged by the one table.

Who passes is never written down here: it follows from `GRANTS` and from where the record lies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from gongkai.organs.authority import GRANTS, Permission, Place, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gongkai.organs.roles import Role
    from platform_town import Town, Visitor


class Face(Enum):
    """Which door a route lies behind."""

    PUBLIC = auto()
    CODE_HOLDER = auto()
    LETTER_HOLDER = auto()
    ACCOUNT = auto()
    OFFICE = auto()
    TOKEN = auto()


_HOLDERS = {Face.CODE_HOLDER, Face.LETTER_HOLDER}


class Outcome(Enum):
    """What becomes of a visit."""

    OPENS = auto()
    LOG_IN = auto()
    NOT_ALLOWED = auto()
    UNKNOWN = auto()
    TOLD = auto()


TOP = "top"


@dataclass(frozen=True)
class Expectation:
    """What one method of one route asks, in the order in which it asks.

    Attributes:
        face: The door.
        door: Held anywhere, it opens the page.
        sees: Held at the record's place, it shows the record; else the record is not there.
        may: Held at the record's place, it allows what is asked for.
        holds: The role that the act needs at the place, as the running review's step does.
        owner: Label of the one visitor whose record it is; others do not find it.
        drafter: Label of the one visitor who sees it without the permission.
        told: Whether others are told on the page why not, nothing being done.
        offers: Whether the form offers only what `may` reaches, and takes nothing else.
        parts: What stands in the address.
        place: Name of the record at whose place it is; "" for the organ itself, `TOP` for the
            organ at the top.
        query: The address's query.
        form: What is posted: with this and the permission the act is done.
        is_json: Whether it is posted as JSON.
        changes: Whether it is an act, which leaves something written.
    """

    face: Face = Face.OFFICE
    door: Permission | None = None
    sees: Permission | None = None
    may: Permission | None = None
    holds: Role | None = None
    owner: str = ""
    drafter: str = ""
    told: bool = False
    offers: bool = False
    parts: Mapping[str, object] = field(default_factory=dict)
    place: str = ""
    query: str = ""
    form: Callable[[Town], dict[str, object]] | None = None
    is_json: bool = False
    changes: bool = True


def expected(wanted: Expectation, visitor: Visitor, town: Town) -> Outcome:
    """Judge a visit by `GRANTS` alone."""
    if wanted.face is Face.PUBLIC:
        return Outcome.OPENS
    if visitor.person_id is None or wanted.face in _HOLDERS:
        return Outcome.LOG_IN
    refusals = _refusals(wanted, visitor, _place(wanted, town))
    return next((outcome for refuses, outcome in refusals if refuses), Outcome.OPENS)


def _refusals(
    wanted: Expectation, visitor: Visitor, place: Place
) -> Iterator[tuple[bool, Outcome]]:
    """Give what may stand in the way, in the order in which it is asked."""

    def lacks(permission: Permission | None) -> bool:
        return permission is not None and not reaches(visitor, permission, place)

    is_own = visitor.label in {wanted.owner, wanted.drafter}
    is_at_place = visitor.role == wanted.holds and visitor.place == place
    held = GRANTS[visitor.role] if visitor.role else {}
    yield wanted.door is not None and wanted.door not in held, Outcome.NOT_ALLOWED
    yield lacks(wanted.sees) and not is_own, Outcome.UNKNOWN
    yield lacks(wanted.may), Outcome.TOLD if wanted.offers else Outcome.NOT_ALLOWED
    is_anothers = bool(wanted.owner) and visitor.label != wanted.owner
    yield is_anothers, Outcome.TOLD if wanted.told else Outcome.UNKNOWN
    yield wanted.holds is not None and not is_at_place, Outcome.NOT_ALLOWED


def reaches(visitor: Visitor, permission: Permission, place: Place) -> bool:
    """Tell by the table whether a visitor's role reaches a place."""
    if visitor.role is None or visitor.place is None:
        return False
    scope, mine = GRANTS[visitor.role].get(permission), visitor.place
    if scope is None:
        return False
    if scope is Scope.BELOW:
        return place.organ_path.startswith(mine.organ_path)
    return mine.organ_path == place.organ_path and (
        scope is Scope.ORGAN or mine.unit_id == place.unit_id is not None
    )


def _place(wanted: Expectation, town: Town) -> Place:
    if wanted.place == TOP:
        return Place(town.above.organ.path)
    path = town.own.organ.path
    if not wanted.place:
        return Place(path)
    return Place(path, town.records[wanted.place].unit_id)


def of_organ(permission: Permission, may: Permission | None = None, **told):
    """Expect what a page of one organ asks: the organ within the permission's reach."""
    return Expectation(
        door=told.pop("door", permission),
        sees=permission,
        may=may,
        query="organ=yunze-gaj",
        **told,
    )


def said_with(*names: str, of: str = "", **said: object) -> Callable[[Town], dict[str, object]]:
    """Say a form; `of` adds the version of that record, `names` the numbers of others."""

    def form(town: Town) -> dict[str, object]:
        numbers = {name: town.numbers[name] for name in names}
        version = {"version": town.version(of)} if of else {}
        return {**said, **numbers, **version}

    return form
