"""Reading a chain from its first entry to its head, and saying where it was tampered with.

What a chain can show by itself: an entry changed, re-dated, taken out, put in, swapped, or a head
that is not the last entry. Who can rewrite the database can rewrite the whole tail with its
digests and the head; that shows only against anchors, which is why they are exported.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from django.db.models import Count

from gongkai.journal import anchors as kept_anchors
from gongkai.journal.digest import START, digest_of
from gongkai.journal.models import Chain, Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.journal.anchors import HeadAnchor

_AT_ONCE = 2000
_MOST_SHOWN = 100


class FaultKind(StrEnum):
    """What is wrong at a place."""

    CHANGED = "changed"
    BROKEN = "broken"
    MISSING = "missing"
    HEAD = "head"
    TAIL = "tail"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a chain was tampered with, in one sentence."""

    chain: str
    position: int
    kind: FaultKind
    message: str


def verify(
    chain_key: str | None = None, *, anchors: Iterable[HeadAnchor] | None = None
) -> Iterator[Fault]:
    """Read chains through and give every fault; a whole chain gives none.

    Entries are read in a stream: a chain of any length takes the same memory. Entries that are
    appended meanwhile are read too.

    Args:
        chain_key: Only this chain; all when None.
        anchors: Exported anchors to hold the chains against, besides those in the database.
    """
    given: dict[str, list[HeadAnchor]] = {}
    for anchor in anchors or ():
        given.setdefault(anchor.chain, []).append(anchor)
    chains = Chain.objects.order_by("key")
    for chain in chains.filter(key=chain_key) if chain_key else chains:
        yield from _Reading(chain, given.pop(chain.key, [])).faults()
    for key, left in given.items():
        if chain_key in (None, key):
            yield _gone(left)
    if chain_key is None:
        yield from _headless()


def first_faults(chain_key: str) -> list[str]:
    """Give the first faults of one chain as a page shows them, each with its place."""
    found = islice(verify(chain_key), _MOST_SHOWN)
    return [f"第{fault.position}条：{fault.message}" for fault in found]


def _gone(left: list[HeadAnchor]) -> Fault:
    last = max(left, key=lambda anchor: anchor.position)
    return Fault(
        last.chain,
        last.position,
        FaultKind.TAIL,
        f"日志链“{last.chain}”已不存在，{last.day}保存链首时有{last.position}条。",
    )


def _headless() -> Iterator[Fault]:
    orphans = Entry.objects.exclude(chain_id__in=Chain.objects.values("pk"))
    for number, entries in orphans.values_list("chain_id").annotate(Count("pk")).order_by():
        yield Fault(
            str(number),
            entries,
            FaultKind.HEAD,
            f"内部编号为{number}的日志链的链首被删除，尚有{entries}条。",
        )


class _Reading:
    """One pass over one chain."""

    def __init__(self, chain: Chain, given: list[HeadAnchor]) -> None:
        self.chain = chain
        self.position = 0
        self.digest = START
        self.anchors: dict[int, list[HeadAnchor]] = {}
        # The exported ones count too: whoever rewrote the database may have its anchors as well.
        for anchor in (*kept_anchors.kept(chain.key), *given):
            self.anchors.setdefault(anchor.position, []).append(anchor)

    def faults(self) -> Iterator[Fault]:
        while True:
            before = self.position
            yield from self._entries()
            head = Chain.objects.get(pk=self.chain.pk)
            if head.position <= self.position or self.position == before:
                break
        if (head.position, head.digest) != (self.position, self.digest):
            yield self._fault(
                FaultKind.HEAD,
                self.position,
                f"的链首记为第{head.position}条，与实有的最后一条（第{self.position}条）不符。",
            )
        yield from self._cut_off()

    def _entries(self) -> Iterator[Fault]:
        rest = Entry.objects.filter(chain_id=self.chain.pk, position__gt=self.position)
        for entry in rest.order_by("position").iterator(chunk_size=_AT_ONCE):
            entry.chain = self.chain
            yield from self._link(entry)
            if digest_of(entry) != entry.digest:
                yield self._fault(
                    FaultKind.CHANGED, entry.position, f"第{entry.position}条的内容被改动。"
                )
            self.position, self.digest = entry.position, entry.digest
            yield from self._anchored()

    def _link(self, entry: Entry) -> Iterator[Fault]:
        expected = self.position + 1
        if entry.position != expected:
            last = entry.position - 1
            which = f"第{expected}条" if last == expected else f"第{expected}条至第{last}条"
            yield self._fault(FaultKind.MISSING, expected, f"缺少{which}。")
        elif entry.previous_digest != self.digest:
            yield self._fault(
                FaultKind.BROKEN,
                entry.position,
                f"第{entry.position}条与前一条不衔接，此处有条目被替换、插入或者调换。",
            )

    def _anchored(self) -> Iterator[Fault]:
        for anchor in self.anchors.pop(self.position, ()):
            if anchor.digest != self.digest:
                yield self._fault(
                    FaultKind.REWRITTEN,
                    self.position,
                    f"第{self.position}条与{anchor.day}保存的链首摘要不符，到此为止的条目被重写。",
                )
                break

    def _cut_off(self) -> Iterator[Fault]:
        for position, (anchor, *_) in sorted(self.anchors.items()):
            if position > self.position:
                yield self._fault(
                    FaultKind.TAIL,
                    position,
                    f"{anchor.day}保存链首时有{position}条，现有{self.position}条，末尾被截去。",
                )

    def _fault(self, kind: FaultKind, position: int, said: str) -> Fault:
        return Fault(self.chain.key, position, kind, f"日志链“{self.chain.key}”{said}")
