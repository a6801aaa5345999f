"""A record as title, summary and text, for the search, for feeds and for whoever reads it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from string import Formatter
from typing import TYPE_CHECKING, Any

from gongkai.law.listings import FieldKind, ValueUnfit, is_blank, read_value
from gongkai.publishing.listing_gate import listing_of, takes_record
from gongkai.text.seen import without_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.law.listings import Field, Listing
    from gongkai.publishing.models import Column
    from gongkai.publishing.written import Written

_LONGEST_TITLE, _LONGEST_SUMMARY = 200, 500


def recorded(written: Written, column: Column) -> Written:
    """Give what was written with title, summary and body made of its fields, where it has any.

    What cannot be read stays as it was typed, for the gate to tell. What is no field of the
    column's kind is not kept: it would reach the public beside the fields.

    Law: 条例 art 12; LAW-12-3, PUB-9.
    """
    listing = listing_of(column)
    fields = {field.key: field for field in listing.fields} if listing else {}
    told = {key: _seen(value) for key, value in written.data.items() if key in fields}
    if listing is None or not told or not takes_record(column, told):
        return replace(written, data=told)
    data = {key: _read(fields[key], value) for key, value in told.items()}
    title, summary, body = listing_text(listing, data)
    return replace(written, title=title, summary=summary, body=body, data=data)


def listing_text(listing: Listing, data: Mapping[str, Any]) -> tuple[str, str, str]:
    """Give title, summary and body of a record; some fields are told nobody."""
    shown = [field for field in listing.fields if field.is_public]
    filled = [field for field in shown if not is_blank(data.get(field.key))]
    short = [field for field in filled if field.key in listing.shown]
    summary = "；".join(
        f"{field.label}：{_flat(data[field.key])}"
        for field in short
        if field.kind is not FieldKind.TABLE
    )
    return (
        title_of(listing, data)[:_LONGEST_TITLE],
        _cut(summary, _LONGEST_SUMMARY),
        "".join(_body(filled, data)),
    )


def title_of(listing: Listing, data: Mapping[str, Any]) -> str:
    """Give the name of a record; while a part of it is missing, what there is of it."""
    names = [name for _, name, _, _ in Formatter().parse(listing.title) if name]
    parts = {name: _flat(data.get(name, "")) for name in names}
    if all(parts.values()):
        return listing.title.format_map(parts)
    return " ".join(filter(None, parts.values())) or f"{listing.label}（未填写名称）"


def _seen(value: Any) -> Any:
    """Take what nobody sees out of a value, a table's cells included."""
    if isinstance(value, str):
        return without_unseen(value)
    if isinstance(value, dict):
        return {key: _seen(each) for key, each in value.items()}
    return [_seen(each) for each in value] if isinstance(value, list) else value


def _read(field: Field, value: Any) -> Any:
    if is_blank(value):
        return ""
    try:
        return read_value(field, value)
    except ValueUnfit:
        return "" if isinstance(value, dict) else value


def _body(fields: list[Field], data: Mapping[str, Any]) -> Iterator[str]:
    plain = [field for field in fields if not isinstance(data[field.key], dict)]
    if plain:
        rows = "".join(_row(field, str(data[field.key])) for field in plain)
        yield f"<table><tbody>{rows}</tbody></table>"
    for field in fields:
        if field not in plain:
            yield f"<h3>{escape(field.label)}</h3>{_table(data[field.key])}"


def _row(field: Field, value: str) -> str:
    shown = "<br>".join(escape(line) for line in value.splitlines())
    if field.kind is FieldKind.URL:
        shown = f'<a href="{escape(value)}">{shown}</a>'
    return f'<tr><th scope="row">{escape(field.label)}</th><td>{shown}</td></tr>'


def _table(value: Mapping[str, Any]) -> str:
    heads = "".join(f'<th scope="col">{escape(str(head))}</th>' for head in value["heads"])
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in cells) + "</tr>"
        for cells in value["rows"]
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _flat(value: object) -> str:
    return "" if isinstance(value, dict) else " ".join(str(value).split())


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
