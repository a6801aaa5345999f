"""How much of what is the same many times over is tried: a sample, or with
`GONGKAI_TESTS=thorough` all of it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

IS_THOROUGH = os.environ.get("GONGKAI_TESTS") == "thorough"


def some(values: Sequence[T], every: int, *whose: str) -> list[T]:
    """Give every n-th of some values, begun elsewhere for each one whose they are.

    So each meets a part of the values, and each value a part of those.
    """
    if IS_THOROUGH:
        return list(values)
    return list(values[crc32("".join(whose).encode()) % every :: every])
