"""The entry form filled in from a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.timezone import localdate

from gongkai.casework.selectors import receipt_foreseen
from gongkai.files.selectors import FileState
from gongkai.law.clock import Channel
from gongkai.today import today
from gongkai.workspace.forms.arrival import ArrivalForm
from gongkai.workspace.forms.entry import EntryForm

if TYPE_CHECKING:
    from gongkai.casework.selectors import Foreseen
    from gongkai.organs.middleware import ActorRequest

_LONGEST_TITLE, _LONGEST_DESCRIPTION = 200, 10_000


class MailEntryForm(EntryForm):
    """The entry form, with the state in which its mail was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


def entry_of(request: ActorRequest, message: Any) -> MailEntryForm:
    """Give the form: empty but for the mail, as it was typed on, or as it was typed to be kept."""
    if request.method != "POST":
        return MailEntryForm(initial=_said_by(message))
    if request.POST.get("go") == "look":
        return MailEntryForm(initial=request.POST.dict())
    return MailEntryForm(request.POST, request.FILES)


def told_of(message: Any, form: MailEntryForm) -> dict[str, Any]:
    """Give what the service takes besides the version: the form, and what the mail encloses."""
    return {
        "message_id": message.pk,
        "organ": message.organ,
        "enclosed": [
            (link.name, link.file_id)
            for link in message.files.all()
            if link.file is not None and link.file.state != FileState.REFUSED
        ],
        **form.facts(),
    }


def foreseen_of(request: ActorRequest) -> Foreseen | None:
    """Give what the dates typed so far mean."""
    form = ArrivalForm(request.POST or None)
    return receipt_foreseen(form.arrival(), today()) if form.is_valid() else None


def _said_by(message: Any) -> dict[str, Any]:
    """Give what a mail says, as far as a form can take it; its date is never ahead."""
    said = message.dated_at or message.kept_at
    return {
        "version": message.version,
        "channel": Channel.INTERNET.value,
        "submitted_on": min(localdate(said), localdate(message.kept_at), today()),
        "email": message.sender,
        "title": message.subject[:_LONGEST_TITLE],
        "description": message.text.strip()[:_LONGEST_DESCRIPTION],
        "delivery": "email",
    }
