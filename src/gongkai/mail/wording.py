"""The texts of what is sent: each kind registered by its room, replaceable in an organ's words.

A text is plain, with placeholders in braces (`{number}`); its page for mail readers that show one
is made of it. What stands in for a placeholder is never read for placeholders itself, and nothing
is evaluated: whatever an organ or an applicant typed, a mail can always be made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from django.utils.html import escape, urlize

from gongkai.mail.models import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gongkai.organs.models import Organ

_PLACEHOLDER = re.compile(r"\{([^{}\s]{1,40})\}")
_BRACE = re.compile(r"[{}]")


class Worded(NamedTuple):
    """What a mail says: one line, the text, and the same as a page."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of mail with its shipped text.

    Attributes:
        key: Its name, `casework.EXTEND`.
        label: Its name as people read it.
        subject: The line of its subject.
        body: Its text.
        placeholders: Name → what stands in for it, as people read it.
    """

    key: str
    label: str
    subject: str
    body: str
    placeholders: Mapping[str, str]

    def unknown_in(self, *texts: str) -> list[str]:
        """Give what stands in braces and is no placeholder of this kind; a lone brace too."""
        found = [name for text in texts for name in _PLACEHOLDER.findall(text)]
        unknown = [f"{{{name}}}" for name in found if name not in self.placeholders]
        lone = [sign for text in texts for sign in _BRACE.findall(_PLACEHOLDER.sub("", text))]
        return list(dict.fromkeys(unknown + lone))


_KINDS: dict[str, Kind] = {}


def register(
    key: str, label: str, subject: str, body: str, placeholders: Mapping[str, str]
) -> Kind:
    """Register a kind of mail; a room does so when it is loaded.

    Raises:
        ValueError: the shipped text uses a placeholder that is not named.
    """
    kind = Kind(key, label, subject, body, MappingProxyType(dict(placeholders)))
    if unknown := kind.unknown_in(subject, body):
        raise ValueError(f"The text of {key} uses {unknown}, which it does not name.")
    return _KINDS.setdefault(key, kind)


def kind_of(key: str) -> Kind:
    """Give a registered kind; KeyError for an unknown one."""
    return _KINDS[key]


def all_kinds() -> Iterable[Kind]:
    """Give every kind, by key."""
    return tuple(_KINDS[key] for key in sorted(_KINDS))


def worded(organ: Organ, key: str, facts: Mapping[str, object]) -> Worded:
    """Give what a mail of a kind says for an organ: in its own words where it has some.

    Args:
        organ: Who sends it.
        key: A registered kind; an unknown one raises KeyError.
        facts: What stands in for the placeholders; one that is not told stays empty.
    """
    kind = kind_of(key)
    own = Wording.objects.filter(organ=organ, key=key).first()
    return filled(own.subject if own else kind.subject, own.body if own else kind.body, facts)


def filled(subject: str, body: str, facts: Mapping[str, object]) -> Worded:
    """Put facts into a text."""

    def told(found: re.Match[str]) -> str:
        value = facts.get(found[1])
        return "" if value is None else str(value)

    text = _PLACEHOLDER.sub(told, body).strip()
    line = " ".join(_PLACEHOLDER.sub(told, subject).split())
    return Worded(line, text, page_of(text))


def page_of(text: str) -> str:
    """Make a page of a text: paragraphs, line breaks and links, all of it escaped; no styles."""
    paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text))
    shown = (urlize(escape(part)).replace("\n", "<br>\n") for part in paragraphs if part)
    written = "\n".join(f"<p>{part}</p>" for part in shown)
    return f'<!doctype html>\n<html lang="zh-CN">\n<meta charset="utf-8">\n{written}\n</html>\n'
