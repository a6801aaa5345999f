"""Anchors: heads of chains, kept by day and exported, so that a tail cut off shows too."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from gongkai.journal.models import Anchor, Chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class HeadAnchor:
    """The head of a chain as it stood on a day."""

    chain: str
    day: str
    position: int
    digest: str


class AnchorsUnreadable(ValueError):
    """A file that is not one of exported anchors."""


def anchor_heads(day: date) -> int:
    """Keep the head of every chain that has moved since its last anchor, under a day.

    A chain anchored under that day already stays as it is.

    Returns:
        The number of anchors made.
    """
    anchored = Anchor.objects.filter(chain=OuterRef("pk"))
    heads = Chain.objects.filter(
        ~Exists(anchored.filter(Q(day=day) | Q(position=OuterRef("position")))), position__gt=0
    )
    made = Anchor.objects.bulk_create(
        Anchor(chain=head, day=day, position=head.position, digest=head.digest)
        for head in heads.order_by("key")
    )
    return len(made)


def kept(chain_key: str | None = None) -> Iterator[HeadAnchor]:
    """Give the anchors of the database, by chain and position."""
    found = Anchor.objects.order_by("chain__key", "position").select_related("chain")
    for anchor in (found.filter(chain__key=chain_key) if chain_key else found).iterator():
        yield HeadAnchor(anchor.chain.key, anchor.day.isoformat(), anchor.position, anchor.digest)


def export() -> bytes:
    """Give every anchor as sorted JSON lines, to be kept where the platform cannot write."""
    lines = (json.dumps(asdict(anchor), ensure_ascii=False, sort_keys=True) for anchor in kept())
    return "".join(f"{line}\n" for line in lines).encode()


def read(lines: Iterable[str]) -> list[HeadAnchor]:
    """Read exported anchors.

    Raises:
        AnchorsUnreadable: a line is not an anchor; the sentence names it.
    """
    return [_anchor(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _anchor(number: int, line: str) -> HeadAnchor:
    try:
        said = json.loads(line)
        date.fromisoformat(said["day"])
        return HeadAnchor(
            str(said["chain"]), said["day"], int(said["position"]), str(said["digest"])
        )
    except (ValueError, KeyError, TypeError) as error:
        raise AnchorsUnreadable(
            f"第{number}行不是导出的链首摘要，请使用gongkai journal export-anchors导出的文件。"
        ) from error
