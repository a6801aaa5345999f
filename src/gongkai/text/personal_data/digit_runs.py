"""Read one run of digits, whole or in groups, for the numbers of persons in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongkai.text.expressions import expression
from gongkai.text.personal_data.checksums import (
    is_identity_card,
    is_old_identity_card,
    passes_luhn,
)
from gongkai.text.personal_data.kinds import Certainty, DataKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_GROUP = expression(r"[0-9]+[Xx]?|[Xx]")
_IDENTITY, _OLD_IDENTITY, _MOBILE = 18, 15, 11
_BANK_LENGTHS = (19, 18, 17, 16)
_MOBILE_FORM = expression(r"1[3-9][0-9]{9}")


class Found(NamedTuple):
    """A number found in a run; offsets are within the run."""

    kind: DataKind
    certainty: Certainty
    start: int
    end: int


class _Stretch(NamedTuple):
    """Consecutive groups of a run taken as one number."""

    digits: str
    sizes: tuple[int, ...]
    start: int
    end: int


def read_run(run: str) -> Iterator[Found]:
    """Give the numbers in a run of digits and single separators, from left to right."""
    groups = list(_GROUP.finditer(run))
    index = 0
    while index < len(groups):
        for stretch in reversed(list(_stretches(groups, index))):  # the longest reading first
            kind = _kind(stretch)
            if kind:
                yield Found(*kind, stretch.start, stretch.end)
                index += len(stretch.sizes)
                break
        else:
            index += 1


def _stretches(groups: list[re.Match[str]], first: int) -> Iterator[_Stretch]:
    """Give what begins at a group, group by group, as long as a number can be."""
    start, digits = groups[first].start(), ""
    sizes: tuple[int, ...] = ()
    for group in groups[first : first + _BANK_LENGTHS[0]]:
        digits += group[0]
        sizes += (len(group[0]),)
        if len(digits) > _BANK_LENGTHS[0]:
            return
        yield _Stretch(digits, sizes, start, group.end())


def _kind(stretch: _Stretch) -> tuple[DataKind, Certainty] | None:
    digits, length = stretch.digits, len(stretch.digits)
    if length == _IDENTITY and digits[:-1].isdigit() and is_identity_card(digits):
        return DataKind.IDENTITY_CARD, Certainty.CERTAIN
    if not digits.isdigit():
        return None
    if length in _BANK_LENGTHS and _is_bank_card(stretch):
        sure = digits.startswith("62")  # UnionPay; other digits pass by chance one time in ten
        return DataKind.BANK_CARD, Certainty.CERTAIN if sure else Certainty.LIKELY
    if stretch.sizes == (_OLD_IDENTITY,) and is_old_identity_card(digits):
        return DataKind.OLD_IDENTITY_CARD, Certainty.POSSIBLE
    if length == _MOBILE and _is_mobile(stretch):
        return DataKind.MOBILE, Certainty.CERTAIN
    return None


def _is_bank_card(stretch: _Stretch) -> bool:
    grouped = stretch.sizes[:-1] == (4,) * (len(stretch.sizes) - 1)
    return stretch.digits[0] in "3456" and grouped and passes_luhn(stretch.digits)


def _is_mobile(stretch: _Stretch) -> bool:
    """Say whether the digits are a mobile number written whole or 3-4-4.

    A flattened table is full of single digits in a row; they are no telephone number.
    """
    return stretch.sizes in {(11,), (3, 4, 4), (3, 8), (7, 4)} and (
        _MOBILE_FORM.fullmatch(stretch.digits) is not None
    )
