"""Beginning a run: a file taken in, its columns settled, and a place in the queue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from django.db import IntegrityError, transaction

from gongkai.decisions import verbs
from gongkai.decisions.importing.mapping import Columns, fitting, guessed
from gongkai.decisions.importing.reading import SUFFIXES, source_of
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.models import Kind, Run
from gongkai.decisions.refusals import FileUnfit
from gongkai.files.services import original_checked
from gongkai.files.services.storing import file_keep
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.files.services.storing import Checked
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

TARGET = "decisions.run"
_MEDIA = {
    "csv": "text/csv",
    "txt": "text/csv",
    "tsv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
_LONGEST_NAME = 200


def run_begin(
    *,
    organ: Organ,
    kind: Kind,
    file: BinaryIO,
    name: str,
    mapping: Columns | None = None,
    corrects: bool = False,
    is_whole: bool = False,
    by: Actor,
) -> Run:
    """Take a file in and put its import into the queue; the worker carries it out.

    Args:
        organ: Whose decisions.
        kind: Which kind of decisions the file holds.
        file: Its content, read once to the end.
        name: Its name, whose ending says of what kind it is.
        mapping: Which column is which field; guessed when it is None.
        corrects: Decisions that are kept with other content are corrected.
        is_whole: One bad row refuses the file.
        by: Who imports.

    Raises:
        NotAllowed: the role does not allow it.
        DecisionsRefusal: the file is no table, its columns do not fit, or it waits already.
        FileRefused: it is empty.

    Law: PUB-24, PUB-25, PUB-26.
    """
    require(organ, by)
    with original_checked(upload=file, name=name, media_type=media_type_of(name)) as checked:
        columns = _settled(checked, kind, mapping)
        run = Run(
            organ=organ,
            kind=kind,
            name=checked.name[:_LONGEST_NAME],
            digest=checked.taken.sha256,
            mapping=columns.as_kept(),
            corrects=corrects,
            is_whole=is_whole,
            person_id=by.person_id,
            created_at=now(),
        )
        return _kept(run, checked, by)


def media_type_of(name: str) -> str:
    """Give the kind of a file by its name's ending.

    Raises:
        FileUnfit: it is none that can be imported.
    """
    suffix = name.lower().rpartition(".")[2]
    if f".{suffix}" not in SUFFIXES:
        raise FileUnfit("只能导入csv、xlsx、Parquet格式的文件，请转换格式后再导入。")
    return _MEDIA[suffix]


def require(organ: Organ, by: Actor) -> None:
    """Refuse who may not import; the system itself may: a command, or the watched folder."""
    if not by.is_system:
        by.require(Permission.DECISION_IMPORT, Place(organ.path))


def _settled(checked: Checked, kind: Kind, mapping: Columns | None) -> Columns:
    """Read the headings and give the mapping that fits them."""
    with scratch() as work:
        path = Path(checked.taken.file.temporary_file_path())
        source = source_of(path, checked.name, work)
    columns = mapping or guessed(source.headings, kind)
    fitting(columns, source.headings, kind)
    return columns


@transaction.atomic
def _kept(run: Run, checked: Checked, by: Actor) -> Run:
    run.file = file_keep(organ=run.organ, checked=checked, by=by)
    return queued(run, by)


def queued(run: Run, by: Actor) -> Run:
    """Keep a run that has its file, and put it into the queue, in the caller's transaction."""
    from gongkai.decisions.tasks import carry_out  # jobs call services

    try:
        with transaction.atomic():
            run.save(force_insert=True)
    except IntegrityError as error:
        raise FileUnfit("同一个文件正在导入，请在批次列表中查看进展，不必重复提交。") from error
    tell(run, verbs.BEGUN, by)
    carry_out.enqueue(run.pk)
    return run


def tell(
    run: Run, verb_code: str, by: Actor, *, after: Mapping[str, object] | None = None
) -> None:
    """Write the journal's entry of an act on a run."""
    record(
        chain=run.organ.code,
        verb_code=verb_code,
        target=Target(TARGET, run.pk, run.name),
        author=by.author(Permission.DECISION_IMPORT, Place(run.organ.path)),
        after={"kind": int(run.kind), "corrects": run.corrects, **(after or {})},
    )
