"""The files that a person put down and has not begun yet, kept in the session with their kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.decisions.selectors import Kind
from gongkai.decisions.selectors.samples import files_taken

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest

_KEY = "decision_files"
_MOST = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits, and which kind of decisions it holds."""

    file: Any
    kind: Kind


def remember(request: ActorRequest, file: Any, kind: Kind) -> None:
    """Note a file that was put down; of very many the oldest are forgotten."""
    noted = [*request.session.get(_KEY, {}).items(), (str(file.pk), int(kind))]
    request.session[_KEY] = dict(noted[-_MOST:])


def waiting(request: ActorRequest) -> list[Waiting]:
    """Give the files that still wait, the first put down first."""
    noted: dict[str, int] = request.session.get(_KEY, {})
    if not noted:
        return []
    files = files_taken(request.actor, list(noted))
    if len(files) < len(noted):
        request.session[_KEY] = {str(file.pk): noted[str(file.pk)] for file in files}
    return [Waiting(file, Kind(noted[str(file.pk)])) for file in files]
