"""Marks in everything that is hidden, to be looked for in everything that is shown."""

from __future__ import annotations

import re
from collections import deque
from itertools import count
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import JSONField

from gongkai import search
from gongkai.journal.record import Target, record
from gongkai.law.outcomes import Evidence
from gongkai.organs.roles import Role
from gongkai.publishing.models import Column, ItemState
from platform_cast import make_cast
from platform_publishing import released
from platform_town import DAY, FILED_ON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.test import Client

    from platform_town import Town

_LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)|<loc>https?://[^/]+(/[^<]*)')
_CANARY = re.compile(r"zq\d{4}")

PERSONAL = {
    "casework.Applicant": (
        "name",
        "id_number",
        "legal_representative",
        "contact",
        "agent",
        "phone",
        "address",
        "postcode",
        "email",
    ),
}
CASES = {
    "casework.Request": ("title", "description", "needs_help", "tracking_number"),
    "casework.Note": ("body",),
    "casework.SearchRecord": ("places", "words", "found", "searched_by"),
    "casework.Opinion": ("of_whom", "question", "text"),
    "casework.Fee": ("refund_reason",),
    "casework.RecordClaim": ("record", "error", "proof", "reply"),
    "casework.Submission": ("text",),
    "casework.ConsultationLetter": ("reason",),
    "casework.Evaluation": ("text",),
    "casework.Answer": ("body", "remedy", "evidence", "questions"),
    "casework.Delivery": (
        "recipient",
        "place",
        "signed_by",
        "server",
        "witness",
        "refusal",
        "undone_reason",
    ),
    "casework.Draft": ("data",),
    "mail.Message": ("sender", "recipient", "subject", "text", "html", "reason"),
    "mail.MessageFile": ("name", "refused"),
    "casework.Dispute": ("authority", "reference", "matter", "note"),
    "papers.Paper": ("fields", "text"),
    "casework.SavedView": ("name",),
    "review.Review": ("subject_label",),
    "review.ReviewStep": ("opinion",),
    "review.ReviewVersion": ("content",),
    "files.StoredFile": ("name", "finding"),
}
# An opinion has a text once it was answered.
WITH = {"casework.Opinion.text": {"answered_on": DAY}}
OF_PEOPLE = {"organs.Token": ("name",), "organs.SignIn": ("agent",)}
PEOPLE = ("name", "username", "email", "phone", "post")
ITEM = ("title", "summary", "body", "document_number")


class Canaries:
    """Marks, each with where it was put."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.where: dict[str, str] = {}
        self._numbers = count(1)
        self.personal = self._marked(PERSONAL)
        self.of_cases = self._marked(CASES)
        self._marked(OF_PEOPLE, person__organ=town.own.organ)
        self._people()
        self._items()
        self._closed_organ()
        self._journal()

    def found_in(self, text: str) -> list[str]:
        """Name the places whose marks stand in a text."""
        return sorted({self.where[one] for one in _CANARY.findall(text) if one in self.where})

    def _mark(self, where: str) -> str:
        canary = f"zq{next(self._numbers):04d}"
        self.where[canary] = where
        return canary

    def _marked(self, models: dict[str, tuple[str, ...]], **whose: object) -> set[str]:
        places = set()
        for label, names in models.items():
            model = apps.get_model(label)
            for name in names:
                place = f"{label}.{name}"
                mark: object = self._mark(place)
                if isinstance(model._meta.get_field(name), JSONField):
                    # Under a name that a page looks up, which evidence is kept by.
                    mark = {Evidence.ROUTE.name: mark}
                if name == "address":
                    mark = f"云泽市东湖路{mark}"  # province and city may show, the street not
                model.objects.filter(**whose).update(**{name: mark}, **WITH.get(place, {}))
                places.add(place)
        return places

    def _people(self) -> None:
        own = {person.pk: person for person in self.town.own.person.values()}
        own[self.town.numbers["person"]] = self.town.records["person"]
        for person in own.values():
            marks = {name: self._mark(f"organs.Person.{name}") for name in PEOPLE}
            type(person).objects.filter(pk=person.pk).update(**marks)

    def _items(self) -> None:
        for state in ("draft", "approved", "gone"):
            item = self.town.records[state]
            marks = {name: self._mark(f"{state} item's {name}") for name in ITEM}
            type(item).objects.filter(pk=item.pk).update(**marks)
            item.revisions.update(**marks)
            search.put(
                "publishing.item",
                item.pk,
                organ_id=item.organ_id,
                text=" ".join(marks.values()),
                dated_on=DAY,
                is_public=False,
            )

    def _closed_organ(self) -> None:
        cast = make_cast("yunze-old", self._mark("closed organ's name"), self.town.own.organ)
        column = Column.objects.create(
            organ=cast.organ, kind="statutory", slug="old", name=self._mark("its column's name")
        )
        item = released(
            cast,
            column=column,
            title=self._mark("its item's title"),
            body=f"<p>{self._mark('its item’s body')}</p>",
            formed_on=FILED_ON,
            today=DAY,
        )
        assert item.state == ItemState.RELEASED
        type(cast.organ).objects.filter(pk=cast.organ.pk).update(is_active=False)
        self.town.numbers["closed_item"] = item.pk

    def _journal(self) -> None:
        record(
            chain=self.town.own.organ.code,
            verb_code="casework.request.registered",
            target=Target("casework.request", self.town.numbers["handled"]),
            author=self.town.own.actor[Role.OFFICER].author(),
            reason=self._mark("journal's reason"),
        )


def crawled(client: Client, starts: Iterable[str], *, most: int = 250) -> dict[str, str]:
    """Follow every link from where one starts; give each answer with its headers as a text."""
    waiting, seen = deque(starts), {}
    while waiting and len(seen) < most:
        url = waiting.popleft().replace("&amp;", "&")
        if url in seen or url.startswith("/static/"):
            continue
        answer = client.get(url)
        body = b"".join(answer) if answer.streaming else answer.content
        text = body.decode(errors="replace")
        seen[url] = f"{dict(answer.headers)}\n{text}"
        waiting += [one or other for one, other in _LINK.findall(text)]
        waiting += [answer.headers["Location"]] if answer.headers.get("Location") else []
    return seen
