"""A kind of record that every bureau publishes, and what a record of it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.law.listings.tables import ValueUnfit
from gongkai.law.listings.values import is_blank, read_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gongkai.law.listings.field import Field

    Rule = Callable[[Mapping[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Listing:
    """A kind of record.

    Attributes:
        key: Our name for it, which a column bears.
        label: What people call it.
        fields: What a record says, in the order in which it is shown.
        title: How the name of a record is made of its fields.
        shown: Keys of the fields that a list of such records shows.
        layout: How its column shows them: list, table, document, guide, directory or chart.
        rhythm: How often its column owes something new.
        basis: Why it is public, in the statute's words.
        about: What belongs to it.
        sorted_by: The field by which its records stand; "" lets the newest stand first.
        admits_articles: Whether a text without fields may stand beside the records.
        rules: What else must hold; each gives a sentence, or "".
    """

    key: str
    label: str
    fields: tuple[Field, ...]
    title: str
    shown: tuple[str, ...]
    layout: str
    rhythm: str
    basis: str
    about: str = ""
    sorted_by: str = ""
    admits_articles: bool = False
    rules: tuple[Rule, ...] = ()

    def field(self, key: str) -> Field:
        """Give a field by its key.

        Raises:
            KeyError: a record of this kind has none of that name.
        """
        return {field.key: field for field in self.fields}[key]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a record lacks; `key` names the field, "" the whole."""

    key: str
    sentence: str


def problems(listing: Listing, data: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Give why a record may not go out yet: what is missing, unfit or contradicts itself.

    Law: 条例 art 12; LAW-12-3, LAW-20, PUB-22, SITE-V6.
    Interpretation: SITE-V6 counts guides that lack four classes of elements; a guide that lacks
        one is held back already.
    """
    found = [*_unknown(listing, data)]
    read: dict[str, Any] = {}
    for field in listing.fields:
        try:
            read[field.key] = _read(field, data.get(field.key))
        except ValueUnfit as error:
            found.append(Problem(field.key, str(error)))
    if not found:
        said = (rule(read) for rule in listing.rules)
        found += [Problem("", sentence) for sentence in said if sentence]
    return tuple(found)


def _read(field: Field, value: object) -> Any:
    if not is_blank(value):
        return read_value(field, value)
    if field.required:
        raise ValueUnfit(f"缺少{field.label}，请填写。")
    return ""


def _unknown(listing: Listing, data: Mapping[str, Any]) -> Iterator[Problem]:
    known = {field.key for field in listing.fields}
    for key in data:
        if key not in known:
            yield Problem("", f"{listing.label}没有“{key}”这一项，请删除。")
