"""What follows a served answer: an evaluation, an archive, a slip corrected, a conversion."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.casework.services import archive_make, evaluation_by_code, slip_correct
from gongkai.cli.demo.matter import PUBLIC
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from gongkai.cli.demo.matter import Matter


def evaluated(matter: Matter) -> None:
    """The applicant says how satisfied it is."""
    told = {"number": matter.request.number, "code": matter.code}
    evaluation_by_code(score=4, text="答复及时，希望附上文件的发布网址。", by=PUBLIC, **told)


def archived(matter: Matter) -> None:
    """The case is archived."""
    archive_make(**matter.at(matter.office.officer))


def slip_corrected(matter: Matter) -> None:
    """An obvious slip of the answer is set right by a notice."""
    slip_correct(wrong="复制件", right="电子复制件", **matter.at(matter.office.officer))


def converted(matter: Matter) -> None:
    """What several applicants asked for is made public, as one suggested."""
    matter.act(Act.CONVERT_TO_PROACTIVE, applicants=2, is_suggested=True)


_AFTERWARDS: Mapping[str, Callable[[Matter], None]] = MappingProxyType(
    {one.__name__: one for one in (evaluated, archived, slip_corrected, converted)}
)
"""Every one by its name in requests.yaml."""


def followed_up(course: Iterator[date], matter: Matter) -> Iterator[date]:
    """Let a course come to its end, and what its row tells of afterwards follow."""
    yield from course
    for name in matter.told.get("then", ()):
        yield matter.after(1)
        _AFTERWARDS[name](matter)
