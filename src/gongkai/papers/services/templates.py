"""An organ's own templates: brought, each a new edition, and put aside again."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from gongkai.files.services import file_checked, file_keep
from gongkai.journal.record import Target, record
from gongkai.law.papers import PAPERS
from gongkai.organs.authority import Permission, Place
from gongkai.papers import verbs
from gongkai.papers.making import template_tried
from gongkai.papers.models import Template
from gongkai.papers.refusals import TemplateRefused
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.files.services import Checked
    from gongkai.law.papers import PaperKind
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def template_upload(
    *, organ: Organ, kind: PaperKind, upload: IO[bytes], name: str = "模板.docx", by: Actor
) -> Template:
    """Use an organ's own .docx for papers of a kind from now on.

    It is tried on the sample case first; papers frozen before keep the edition that they were
    made from.

    Args:
        organ: Whose template it is.
        kind: For which papers.
        upload: The .docx.
        name: Its name as its owner's machine gives it.
        by: Who brings it.

    Raises:
        NotAllowed: the actor does not manage the organ's wordings.
        FileRefused: it is no .docx, or holds what could act by itself.
        TemplateRefused: it cannot be filled in, or lacks what the paper must say.

    Law: DOC-0, DOC-18.
    """
    by.require(Permission.WORDING_MANAGE, Place(organ.path))
    if not name.lower().endswith(".docx"):
        raise TemplateRefused("模板应当是Word文档（.docx），请另存为docx后上传。")
    with file_checked(upload=upload, name=name) as checked:  # type: ignore[arg-type]
        trial = template_tried(kind, checked.taken.stream)
        if trial.problems:
            raise TemplateRefused("\n".join(trial.problems))
        return _used(organ, kind, checked, by)


@transaction.atomic
def template_reset(*, organ: Organ, kind: PaperKind, by: Actor) -> None:
    """Use the shipped template of a kind again; the organ's editions are kept.

    Raises:
        NotAllowed: the actor does not manage the organ's wordings.
        TemplateRefused: the shipped template is in use already.
    """
    by.require(Permission.WORDING_MANAGE, Place(organ.path))
    own = Template.objects.filter(organ=organ, kind=kind.value, is_current=True)
    if not own.update(is_current=False):
        raise TemplateRefused("正在使用的就是随系统提供的模板，不需要恢复。")
    _noted(organ, kind, verbs.TEMPLATE_RESET, 0, by)


@transaction.atomic
def _used(organ: Organ, kind: PaperKind, checked: Checked, by: Actor) -> Template:
    # The journal's entry of the file is the organ's turn: two who upload at once stand in line.
    file = file_keep(organ=organ, checked=checked, by=by)
    editions = Template.objects.filter(organ=organ, kind=kind.value)
    last = editions.aggregate(last=Max("edition"))["last"] or 0
    editions.filter(is_current=True).update(is_current=False)
    made = Template.objects.create(
        organ=organ,
        kind=kind.value,
        edition=last + 1,
        file=file,
        uploaded_by_id=by.person_id,
        uploaded_at=now(),
    )
    _noted(organ, kind, verbs.TEMPLATE_UPLOADED, made.edition, by)
    return made


def _noted(organ: Organ, kind: PaperKind, verb_code: str, edition: int, by: Actor) -> None:
    record(
        chain=organ.code,
        verb_code=verb_code,
        target=Target("papers.template", f"{organ.pk}-{kind.value}", PAPERS[kind].title),
        author=by.author(Permission.WORDING_MANAGE, Place(organ.path)),
        after={"kind": kind.value, "edition": edition},
    )
