"""Who is reminded of a request, and to whom it is reported when it is overdue."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.law.clock import Report
from gongkai.organs.models import Appointment, Organ
from gongkai.organs.roles import Role
from gongkai.organs.selectors.terms import running

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_ROLES = (
    Role.OFFICER,
    Role.OFFICE_HEAD,
    Role.HANDLER,
    Role.UNIT_HEAD,
    Role.SIGNING_LEADER,
    Role.SUPERVISOR,
)


@dataclass(slots=True)
class Concerned:
    """Everyone who may be told of a request, by role and place; read once for many requests.

    Attributes:
        paths: Organ → its path.
        of_organ: Role and path of an organ → the people who hold it there.
        of_unit: Unit → its heads.
        handlers: All who handle requests anywhere: a former handler is told nothing.
    """

    paths: dict[int, str] = field(default_factory=dict)
    of_organ: dict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    of_unit: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    handlers: set[int] = field(default_factory=set)

    def reminded(self, organ_id: int, handler_id: int | None) -> set[int]:
        """Give who is reminded: the handler; the office's officers while there is none."""
        if handler_id in self.handlers and handler_id is not None:
            return {handler_id}
        return self._holding(Role.OFFICER, organ_id)

    def reported_to(self, report: Report, organ_id: int, unit_id: int | None) -> set[int]:
        """Give to whom an overdue request is reported at a step.

        Law: CLK-22.
        Interpretation: what has no unit yet is reported to the office's head at the first step;
            the supervising organ is the nearest one above that has somebody who supervises.
        """
        if report is Report.UNIT:
            heads = self.of_unit.get(unit_id, set()) if unit_id else set()
            return heads or self._holding(Role.OFFICE_HEAD, organ_id)
        if report is Report.LEADERS:
            return self._holding(Role.OFFICE_HEAD, organ_id) | self._holding(
                Role.SIGNING_LEADER, organ_id
            )
        return next(filter(None, self._supervisors(organ_id)), set())

    def _holding(self, role: Role, organ_id: int) -> set[int]:
        return self.of_organ.get((role, self.paths.get(organ_id, "")), set())

    def _supervisors(self, organ_id: int) -> Iterable[set[int]]:
        """Give the supervisors of the organs above, the nearest first; at the top its own."""
        codes = self.paths.get(organ_id, "").split("/")[:-1]
        above = ["/".join(codes[:depth]) + "/" for depth in range(len(codes) - 1, 0, -1)]
        for path in above or [self.paths.get(organ_id, "")]:
            yield self.of_organ.get((Role.SUPERVISOR, path), set())


def concerned_on(day: date) -> Concerned:
    """Read who holds which role on a day; two queries."""
    found = Concerned(paths=dict(Organ.objects.values_list("pk", "path")))
    held = Appointment.objects.filter(running(day), role__in=_ROLES, person__is_active=True)
    for role, path, unit_id, person_id in held.values_list(
        "role", "organ__path", "unit_id", "person_id"
    ):
        found.of_organ[role, path].add(person_id)
        if role == Role.UNIT_HEAD and unit_id is not None:
            found.of_unit[unit_id].add(person_id)
        if role in {Role.HANDLER, Role.OFFICER, Role.OFFICE_HEAD}:
            found.handlers.add(person_id)
    return found
