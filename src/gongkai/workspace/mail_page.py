"""The page of one mail: what it says, what is to be known of it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from gongkai.mail.selectors import STAGES, message_seen
from gongkai.workspace.case_files import paper
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.forms.mail import FileForm, RejectForm
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.authority import Actor
    from gongkai.organs.middleware import ActorRequest

_FILED_KIND = "casework.request"
_MAY: Mapping[str, tuple[str, ...]] = {
    "waiting": ("file", "request", "reject"),
    "automatic": ("file", "request", "reject", "back"),
    "rejected": ("file", "back"),
    "filed": ("done", "back"),
    "failed": ("again",),
}
"""What can be done at each stage; the services refuse anything else."""


def message_page(
    request: ActorRequest, message_id: int, *, refused: Mapping[str, BaseForm] | None = None
) -> HttpResponse:
    """Show a mail; a form that was refused is shown again with what was typed."""
    message = message_seen(request.actor, message_id)
    bound, version = refused or {}, {"version": message.version}
    may = set(_MAY.get(message.stage, ()))
    if message.handled_by_id is not None:
        may.discard("done")
    context = {
        "message": message,
        "may": may,
        "files": files_of(request.actor, message),
        "original": paper(request.actor, message.raw, "原件") if message.raw else None,
        "is_on_a_request": message.subject_kind == _FILED_KIND,
        "file_form": bound.get("file") or FileForm(initial=version),
        "reject_form": bound.get("reject") or RejectForm(initial=version),
        "plain_form": bound.get("plain") or VersionedForm(initial=version),
    }
    return page(request, "mail_message", context, here=message.subject or "没有主题的邮件")


def files_of(actor: Actor, message: Any) -> list[Any]:
    """Give the attachments of a mail: each with its address, or why it was not taken."""
    return [
        {
            "name": link.name,
            "refused": link.refused,
            "paper": paper(actor, link.file) if link.file else None,
        }
        for link in message.files.all()
    ]


def stage_of(written: str) -> str:
    """Give a stage by its name in the address; those that wait where none is named.

    Raises:
        Http404: there is no such stage.
    """
    if written and written not in dict(STAGES):
        raise Http404
    return written or "waiting"
