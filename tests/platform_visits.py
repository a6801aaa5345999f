"""Visiting a route of the town, and learning what its view reads of what is sent."""

from __future__ import annotations

from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING
from unittest.mock import patch
from uuid import UUID

from django.db import transaction
from django.http import QueryDict

from platform_office_routes import OFFICE
from platform_other_routes import ACCOUNT, API, PORTAL
from platform_register_routes import PUBLIC_REGISTERS, REGISTERS
from platform_routes import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

    from platform_expectations import Expectation
    from platform_town import Town

TABLE = OFFICE | REGISTERS | PORTAL | PUBLIC_REGISTERS | ACCOUNT | API
_ONES = (
    "answer_id",
    "appointment_id",
    "archive_id",
    "attachment_id",
    "delivery_id",
    "export_id",
    "fee_id",
    "feed_id",
    "finding_id",
    "mailbox_id",
    "message_id",
    "number",
    "opinion_id",
    "paper_id",
    "pk",
    "span",
    "term_id",
    "token_id",
    "view_id",
)
_RECORDS = {
    "claim_id": "claim",
    "decision_id": "decision",
    "run_id": "run",
    "request_id": "handled",
    "review_id": "review",
    "column_id": "leaf_column",
    "document_id": "document",
    "item_id": "released",
    "dispute_id": "dispute",
    "person_id": "person",
    "unit_id": "unit",
    "job_id": "job",
}
_WORDS = {
    "code": "yunze-gaj",
    "year": 2026,
    "slug": "kind",
    "extension": "json",
    "ending": "json",
    "form": "json",
    "name": "EXTEND",
    "kind": "casework.answer",
    "path": "requests.received[0]",
    "token": "x",
    "key": "casework.digest",
    "what": "registration",
    "file_id": UUID(int=1),
}


def parts_of(wanted: Expectation, town: Town) -> dict[str, object]:
    """Give what stands in the address of a route."""
    told = {
        name: town.numbers.get(said, said) if isinstance(said, str) else said
        for name, said in wanted.parts.items()
    }
    records = {name: town.numbers[of] for name, of in _RECORDS.items()}
    return {**dict.fromkeys(_ONES, 1), **records, **_WORDS, **told}


def url_of(route: str, wanted: Expectation, town: Town) -> str:
    """Give a route's address, with its query."""
    url = address(route.partition(" ")[2], parts_of(wanted, town))
    return f"{url}?{wanted.query}" if wanted.query else url


@contextmanager
def undone(client: Client) -> Iterator[None]:
    """Take back what a visit leaves, in the database and in the browser."""
    kept = {name: morsel.value for name, morsel in client.cookies.items()}
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(kept)


@contextmanager
def names_read() -> Iterator[set[str]]:
    """Collect the names of all parameters that are asked for."""
    names: set[str] = set()
    with _spied("__getitem__", names), _spied("__contains__", names), _spied("getlist", names):
        yield names


@contextmanager
def _spied(method: str, names: set[str]) -> Iterator[None]:
    genuine = getattr(QueryDict, method)

    def spy(self: QueryDict, name: str, *more: object, **options: object) -> object:
        names.add(name)
        return genuine(self, name, *more, **options)

    with patch.object(QueryDict, method, spy):
        yield
