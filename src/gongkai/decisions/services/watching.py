"""The watched folder: files put down there are imported by themselves.

`<folder>/<organ's code>/<permits|penalties|coercion|receipts>/`; what is done moves to `done/`
beside it, what is refused to `refused/` with the reason in a text of the same name.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from gongkai.decisions.importing.reading import SUFFIXES
from gongkai.decisions.models import Kind
from gongkai.decisions.refusals import DecisionsRefusal
from gongkai.decisions.services.beginning import run_begin
from gongkai.decisions.services.receipts import receipts_import
from gongkai.files.services import FileRefused
from gongkai.organs.authority import Actor
from gongkai.organs.selectors import OrganUnknown, organ_by_code
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.organs.models import Organ

FOLDERS = {"permits": Kind.PERMIT, "penalties": Kind.PENALTY, "coercion": Kind.COERCION}
RECEIPTS = "receipts"
RESTS_SECONDS = 30
"""A file that was not written to for so long is whole."""


def folder_watched() -> int:
    """Take in every file that lies whole in the watched folder; give how many.

    A process killed between the two leaves the file where it is: it is taken in again, and the
    same file twice changes nothing.
    """
    if not settings.IMPORT_FOLDER:
        return 0
    taken = 0
    for organ, kind, path in _files(Path(settings.IMPORT_FOLDER)):
        _take(organ, kind, path)
        taken += 1
    return taken


def _files(folder: Path) -> Iterator[tuple[Organ, str, Path]]:
    whole_before = time.time() - RESTS_SECONDS
    for place in sorted(folder.glob("*/*")):
        if place.name not in (*FOLDERS, RECEIPTS) or not place.is_dir():
            continue
        try:
            organ = organ_by_code(place.parent.name)
        except OrganUnknown:
            continue
        for path in sorted(place.iterdir()):
            is_table = path.is_file() and path.suffix.lower() in SUFFIXES
            if is_table and path.stat().st_mtime <= whole_before:
                yield organ, place.name, path


def _take(organ: Organ, kind: str, path: Path) -> None:
    by = Actor.system()
    try:
        with path.open("rb") as file:
            if kind == RECEIPTS:
                receipts_import(organ=organ, file=file, name=path.name, by=by, today=today())
            else:
                run_begin(organ=organ, kind=FOLDERS[kind], file=file, name=path.name, by=by)
    except (DecisionsRefusal, FileRefused) as refusal:
        moved = _moved(path, "refused")
        moved.with_name(f"{moved.name}.txt").write_text(f"{refusal}\n", encoding="utf-8")
        return
    _moved(path, "done")


def _moved(path: Path, folder: str) -> Path:
    """Move a file to a folder beside, under a name that nothing there has."""
    target = path.parent / folder
    target.mkdir(exist_ok=True)
    place, number = target / path.name, 1
    while place.exists():
        number += 1
        place = target / f"{path.stem}-{number}{path.suffix}"
    return path.rename(place)
