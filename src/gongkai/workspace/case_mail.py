"""The mails of a request on its page: those to be looked at first, with what is to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors.opening import papers_open_to
from gongkai.mail.identifiers import masked_address
from gongkai.mail.selectors import mails_of
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.workspace.mail_page import files_of

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor

_KIND = "casework.request"
_CLOSED = "由可以查看申请人身份信息的人打开"
_TROUBLE = frozenset({"bounced", "failed"})


def case_mail(actor: Actor, found: Any) -> dict[str, Any]:
    """Give the mails of a request: tasks and trouble apart from the rest."""
    may_read = papers_open_to(actor, found)
    mails = [_shown(actor, message, may_read=may_read) for message in mails_of(_KIND, found.pk)]
    return {
        "mails": mails,
        "mails_to_do": [one for one in mails if one["is_task"] or one["is_trouble"]],
        "may_handle_mail": actor.may(Permission.MAIL_HANDLE, place_of(found.organ)),
    }


def _shown(actor: Actor, message: Any, *, may_read: bool) -> dict[str, Any]:
    """Give one mail; what it says tells who applies, so it opens to who may know (SITE-17)."""
    came = message.direction == "in"
    return {
        "message": message,
        "came": came,
        "other": masked_address(message.sender if came else message.recipient),
        "subject": message.subject if may_read or not came else _CLOSED,
        "text": message.text if may_read else _CLOSED,
        "files": files_of(actor, message) if may_read else [],
        "is_task": came and message.stage == "filed" and message.handled_by_id is None,
        "is_trouble": message.stage in _TROUBLE,
    }
