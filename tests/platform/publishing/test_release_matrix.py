"""What stands where: every state of an item against every way by which something gets out.

Each wording carries a word of its own, and each way is asked for it. A way that shows it in no
state would prove nothing, so the table says of each what it shows of a released item.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from gongkai.organs.models import Organ
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.services import (
    revision_begin,
    revision_change,
    revision_drop,
    revision_schedule,
)
from gongkai.publishing.tasks import expired_taken_out
from gongkai.today import played_at
from platform_publishing import (
    DAY,
    approved,
    attached,
    drafted,
    let_out,
    released,
    submitted,
    taken_down,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_cast import Cast

pytestmark = pytest.mark.django_db

OLD, NEW = "苍耳", "白芷"
LATER = date(2026, 3, 20)
LISTS = {
    "organ": "/o/{code}/",
    "column": "/o/{code}/c/emergency/",
    "organ feed": "/o/{code}/feed.atom",
    "column feed": "/o/{code}/c/emergency/feed.json",
    "column data": "/o/{code}/c/emergency/data.json",
    "column table": "/o/{code}/c/emergency/data.csv",
    "search": "/o/{code}/search/?q={word}",
    "search everywhere": "/search/?q={word}",
    "search feed": "/o/{code}/search/feed.atom?q={word}",
    "suggestions": "/o/{code}/search/suggest/?q={word}",
    "api list": "/api/v1/organs/{code}/items",
    "api search": "/api/v1/search?q={word}",
}
ITS_OWN = {
    "page": "/o/{code}/i/{item}/",
    "api": "/api/v1/items/{item}",
}
MAP = "/sitemaps/items-0.xml"


@dataclass(frozen=True)
class State:
    """A state: how it is played to, and what is public in it.

    Attributes:
        play: Plays an item into it.
        shown: The wordings that anybody may read.
        status: What the item's own address answers.
        files: The files that anybody may have.
    """

    play: Callable[[Cast], Item]
    shown: frozenset[str] = frozenset()
    status: int = 404
    files: frozenset[str] = frozenset()


def _titled(word: str) -> dict[str, Any]:
    return {"title": f"{word}种植安全提示", "body": f"<p>关于{word}的提示。</p>"}


def _draft(cast: Cast) -> Item:
    item = drafted(cast, **_titled(OLD))
    attached(cast, item, name=f"{OLD}.txt")
    return item


def _submitted(cast: Cast) -> Item:
    submitted(cast, item := _draft(cast))
    return item


def _approved(cast: Cast) -> Item:
    approved(cast, item := _draft(cast))
    return item


def _scheduled(cast: Cast) -> Item:
    revision = approved(cast, item := _draft(cast))
    at = datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    told = {"revision_id": revision.pk, "version": revision.version, "release_at": at}
    revision_schedule(**told, by=cast.actor[Role.OFFICER], today=DAY)
    return item


def _dropped(cast: Cast) -> Item:
    item = _draft(cast)
    revision = item.revisions.get()
    told = {"revision_id": revision.pk, "version": revision.version}
    revision_drop(**told, by=cast.actor[Role.OFFICER], today=DAY)
    return item


def _released(cast: Cast) -> Item:
    return let_out(cast, _draft(cast))


def _being_changed(cast: Cast) -> Item:
    item = _released(cast)
    by = cast.actor[Role.OFFICER]
    revision = revision_begin(item_id=item.pk, version=item.version, by=by, today=DAY)
    told = {"revision_id": revision.pk, "version": revision.version}
    revision_change(**told, written=written(**_titled(NEW)), by=by, today=DAY)
    attached(cast, item, content=b"new words", name=f"{NEW}.txt")
    return item


def _change_approved(cast: Cast) -> Item:
    approved(cast, item := _being_changed(cast))
    return item


def _revised(cast: Cast) -> Item:
    return let_out(cast, _being_changed(cast))


def _over(cast: Cast) -> Item:
    return released(cast, **_titled(OLD), expires_on=DAY)


def _down(cast: Cast) -> Item:
    return taken_down(cast, _released(cast))


def _down_while_changed(cast: Cast) -> Item:
    item = _being_changed(cast)
    return taken_down(cast, Item.objects.get(pk=item.pk))


def _of_a_closed_organ(cast: Cast) -> Item:
    item = _released(cast)
    Organ.objects.filter(pk=item.organ_id).update(is_active=False)
    return item


BOTH = frozenset({OLD, NEW})
_FILE = frozenset({f"{OLD}.txt"})
_PUBLIC = State(_released, frozenset({OLD}), 200, _FILE)
STATES = {
    "a draft": State(_draft),
    "under review": State(_submitted),
    "approved": State(_approved),
    "scheduled": State(_scheduled),
    "given up": State(_dropped),
    "released": _PUBLIC,
    "released and being changed": replace(_PUBLIC, play=_being_changed),
    "released, its change approved": replace(_PUBLIC, play=_change_approved),
    "released anew": State(_revised, frozenset({NEW}), 200, _FILE | {f"{NEW}.txt"}),
    "no longer to be shown": State(_over, status=410),
    "taken down": State(_down, status=410),
    "taken down while it was changed": State(_down_while_changed, status=410),
    "of a closed organ": State(_of_a_closed_organ),
}


def _asked(item: Item, word: str, way: str) -> Any:
    with played_at(LATER):
        url = way.format(code=item.organ.code, item=item.pk, word=word)
        return Client().get(url)


def _text(answer: Any) -> str:
    text = b"".join(answer) if answer.streaming else answer.content
    # JSON may write a character by its number; a page may mark the word that was asked for.
    return text.decode("unicode_escape" if b"\\u" in text else "utf-8", "replace")


def _named(answer: Any) -> frozenset[str]:
    """Tell which wordings an answer names; a page may mark the word that was asked for."""
    text = _text(answer).replace("<mark>", "").replace("</mark>", "")
    return frozenset(word for word in BOTH if f"{word}种植" in text)


@pytest.mark.parametrize("state", STATES)
def test_a_wording_stands_where_its_state_lets_it(cast, state):
    """LAW-17-1, PUB-12, PUB-35."""
    wanted = STATES[state]
    with played_at(DAY):
        item = wanted.play(cast)
    with played_at(LATER):
        expired_taken_out.call()
    asked = {(way, word): _asked(item, word, url) for way, url in LISTS.items() for word in BOTH}
    named = {way: _named(answer) & {way[1]} for way, answer in asked.items()}
    assert named == {way: wanted.shown & {way[1]} for way in named}
    of_its_own = {way: _asked(item, "", url) for way, url in ITS_OWN.items()}
    assert {answer.status_code for answer in of_its_own.values()} == {wanted.status}
    assert all(_named(answer) == wanted.shown for answer in of_its_own.values())
    assert (f"/i/{item.pk}/" in _text(_asked(item, "", MAP))) == bool(wanted.shown)
    files = {file for revision in item.revisions.all() for file in revision.attachments.all()}
    assert {file.name for file in files if _is_handed_out(item, file)} == wanted.files


def _is_handed_out(item: Item, file: Any) -> bool:
    answer = _asked(item, "", f"/o/{{code}}/i/{{item}}/f/{file.file_id}/")
    if answer.streaming:
        answer.getvalue()  # read to its end, it closes its file
    return answer.status_code == 200
