"""Public pages kept in memory under the edition that they show, so that none lingers.

A page is kept by its address, by the day and by the number of its organ's edition, which every
public change makes another in its own transaction: a released revision is shown at once, what
was taken down never again.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Hashable

_MEGABYTE = 2**20
_BESIDES = 1000  # bytes that a page takes besides its content


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was answered.

    Attributes:
        content: Its bytes.
        headers: Those that the view had set.
        tag: Its ETag.
    """

    content: bytes
    headers: tuple[tuple[str, str], ...]
    tag: str

    @classmethod
    def of(cls, response: HttpResponse) -> KeptPage:
        """Keep what was answered."""
        digest = blake2b(response.content, digest_size=16).hexdigest()
        return cls(response.content, tuple(response.items()), f'"{digest}"')

    def response(self) -> HttpResponse:
        """Answer it again."""
        response = HttpResponse(self.content)
        for name, value in self.headers:
            response[name] = value
        response["ETag"] = self.tag
        return response


class Shelf:
    """So many bytes of pages; the one that was asked for longest ago goes first."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Hashable, KeptPage] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> KeptPage | None:
        """Give a page; None where it is not kept."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: KeptPage) -> None:
        """Keep a page, as far as there is room."""
        with self._lock:
            self._drop(key)
            self._pages[key] = page
            self._bytes += _size(page)
            while self._bytes > settings.PAGE_MEGABYTES * _MEGABYTE:
                self._drop(next(iter(self._pages)))

    def clear(self) -> None:
        """Keep nothing any more."""
        with self._lock:
            self._pages.clear()
            self._bytes = 0

    def _drop(self, key: Hashable) -> None:
        page = self._pages.pop(key, None)
        if page is not None:
            self._bytes -= _size(page)


def _size(page: KeptPage) -> int:
    return len(page.content) + _BESIDES


PAGES = Shelf()
"""The pages of this process."""
