"""The files that a person put down and has not begun yet, noted in the session with their kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.decisions.refusals import FileUnknown
from gongkai.decisions.selectors import Kind
from gongkai.decisions.selectors.samples import file_taken, files_taken

if TYPE_CHECKING:
    from uuid import UUID

    from gongkai.organs.middleware import ActorRequest

_KEY = "decision_files"
_MOST = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits, and which kind of decisions it holds."""

    file: Any
    kind: Kind

    @property
    def url(self) -> str:
        """Where its columns are looked at."""
        address = reverse("workspace:decision_mapping", args=[self.file.pk])
        return f"{address}?kind={int(self.kind)}"


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


def found(request: ActorRequest, file_id: UUID) -> Waiting:
    """Give the file and the kind that an address names.

    Raises:
        FileUnknown: the person put no such file down, or the kind is none.
    """
    kinds = {str(int(kind)): kind for kind in Kind}
    kind = kinds.get(request.GET.get("kind", ""))
    if kind is None:
        raise FileUnknown
    return Waiting(file_taken(request.actor, file_id), kind)
