"""Handing a draft in: once, however often the button is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework.application import Upload
from gongkai.casework.services import draft_drop, requests_file
from gongkai.portal.wizard.drafts import keep_receipt
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.portal.wizard.drafts import Draft


@transaction.atomic
def hand_in(draft: Draft, *, organ: Any, by: Actor, today: date) -> bool:
    """File a request a matter and leave their receipt; False when it was filed before.

    Whoever deletes the draft's row files it: of two who press at once, the second finds no row,
    files nothing, and is shown the receipt that the first left.

    Raises:
        ApplicationIncomplete: something is wrong; the draft stays as it is.
    """
    if not draft_drop(key=draft.token):
        return False
    filed = requests_file(
        organ=organ,
        applications=draft.applications,
        uploads=[
            Upload(file["name"], kind=file["kind"], stored=file["id"]) for file in draft.files
        ],
        by=by,
        today=today,
    )
    receipt = {
        "numbers": [{"number": one.request.number, "title": one.request.title} for one in filed],
        "code": filed[0].query_code,
        "at": now().isoformat(timespec="minutes"),
        "email": draft.typed.get("email", ""),
    }
    keep_receipt(draft, receipt, organ=organ)
    return True
