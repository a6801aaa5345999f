"""Keeping what people outside hand in: checked, once, with its files."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from gongkai.casework.models import Request, RequestFile, Submission
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.services.attaching import uploads_kept
from gongkai.casework.services.progress import KIND
from gongkai.journal.record import Target, record
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from gongkai.casework.application import Upload
    from gongkai.casework.models import ConsultationLetter
    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor

MOST_AT_ONCE = 10
MOST_OF_A_REQUEST = 100
"""Files that people outside may hang on one request; who has more brings them to the office."""

_AGAIN = timedelta(minutes=10)
"""A form that comes again within it, unchanged, is the same form pressed or loaded twice."""


def said(text: str, *, most: int, otherwise: str = "") -> str:
    """Give what somebody said, without blanks around it.

    Args:
        text: As it was typed.
        most: Characters.
        otherwise: What to ask for when nothing is said; "" where nothing need be.

    Raises:
        CaseworkRefusal: it says nothing, too much, or holds what no text holds.
    """
    text = text.strip()
    if len(text) > most or (otherwise and not text):
        raise CaseworkRefusal(f"{otherwise or '说明过长，请缩短'}，最多{most}个字。")
    if "\x00" in text:
        raise CaseworkRefusal("内容含有无法保存的字符，请删去后重新提交。")
    return text


def is_replayed(sent: Submission, uploads: Sequence[Upload]) -> bool:
    """Tell whether the very same was handed in moments ago; the request is locked to see."""
    request = Request.objects.select_for_update().only("pk").get(pk=sent.request_id)
    last = Submission.objects.filter(request=request, kind=sent.kind).order_by("-pk").first()
    if last is None or last.sent_at < now() - _AGAIN:
        return False
    if (last.text, last.told_on) != (sent.text, sent.told_on):
        return False
    brought = {upload.checked.taken.sha256 for upload in uploads if upload.checked}
    known = RequestFile.objects.filter(request=request).values_list("file__sha256", flat=True)
    return brought <= set(known)


def handed_in(
    sent: Submission,
    uploads: Sequence[Upload],
    *,
    files: RequestFile.Kind,
    verb: Verb,
    by: Actor,
) -> None:
    """Keep a submission with its files and journal it.

    Raises:
        CaseworkRefusal: too many files.
        FileRefused: one of them cannot be taken.
    """
    request = sent.request
    sent.sent_at = now()
    sent.save()
    files_taken(request, uploads, kind=files, by=by)
    journalled(request, verb, by=by)


def files_taken(
    request: Request,
    uploads: Sequence[Upload],
    *,
    kind: RequestFile.Kind,
    by: Actor,
    letter: ConsultationLetter | None = None,
) -> None:
    """Hang files from outside on a request.

    Raises:
        CaseworkRefusal: too many.
        FileRefused: one of them cannot be taken.
    """
    if not uploads:
        return
    there = RequestFile.objects.filter(request=request).count()
    if len(uploads) > MOST_AT_ONCE or there + len(uploads) > MOST_OF_A_REQUEST:
        raise CaseworkRefusal(f"一次最多上传{MOST_AT_ONCE}个文件，较多的请打包或者当面提交。")
    named = [replace(upload, kind=kind.value) for upload in uploads]
    uploads_kept([request], named, by=by, letter=letter)


def journalled(
    request: Request, verb: Verb, *, by: Actor, noted: Mapping[str, Any] | None = None
) -> None:
    """Journal what somebody outside did; `noted` holds no personal data."""
    record(
        chain=request.organ.code,
        verb_code=verb.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(),
        after=dict(noted) if noted else None,
    )
