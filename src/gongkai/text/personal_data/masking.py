"""Masking: what stays visible of a number so that its owner knows it and nobody else does."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.text.expressions import expression
from gongkai.text.personal_data.finder import find_personal_data
from gongkai.text.personal_data.kinds import DataKind

if TYPE_CHECKING:
    from collections.abc import Mapping

STAR = "*"


@dataclass(frozen=True, slots=True)
class Keep:
    """How many digits or letters stay visible in front and at the end."""

    head: int
    tail: int


_DEFAULTS: Mapping[DataKind, Keep] = MappingProxyType(
    {
        DataKind.IDENTITY_CARD: Keep(2, 4),
        DataKind.OLD_IDENTITY_CARD: Keep(2, 3),
        DataKind.MOBILE: Keep(3, 4),
        DataKind.BANK_CARD: Keep(0, 4),
        DataKind.PASSPORT: Keep(1, 3),
        DataKind.PLATE: Keep(3, 2),
    }
)
IDENTITY_2_3 = Keep(2, 3)
"""The other pattern in use for identity cards: 35*************123."""
_CEILINGS = {DataKind.IDENTITY_CARD: Keep(2, 4), DataKind.OLD_IDENTITY_CARD: Keep(2, 3)}


@dataclass(frozen=True, slots=True)
class MaskSettings:
    """What stays visible, by kind; kinds that are not listed are left as they are.

    Raises:
        ValueError: an identity card would show more than its first 2 and last 4 digits (15-digit
            cards: last 3), so that the birthday could be read.

    Law: SITE-17.
    """

    keeps: Mapping[DataKind, Keep] = field(default_factory=lambda: _DEFAULTS)

    def __post_init__(self) -> None:
        for kind, ceiling in _CEILINGS.items():
            keep = self.keeps.get(kind, ceiling)
            if keep.head > ceiling.head or keep.tail > ceiling.tail:
                raise ValueError(
                    f"{kind.label}最多只能保留前{ceiling.head}位和后{ceiling.tail}位，请改小保留位数。"
                )

    def with_keep(self, kind: DataKind, keep: Keep) -> MaskSettings:
        """Give the settings with one kind changed."""
        return MaskSettings(MappingProxyType({**self.keeps, kind: keep}))


DEFAULT_SETTINGS = MaskSettings()


def mask_number(number: str, keep: Keep) -> str:
    """Give a number with its middle starred; what separates its groups stays.

    A number too short to hide anything behind `keep` is starred whole.
    """
    signs = [index for index, sign in enumerate(number) if sign.isalnum()]
    if len(signs) <= keep.head + keep.tail:
        keep = Keep(0, 0)
    hidden = set(signs[keep.head : len(signs) - keep.tail])
    return "".join(STAR if index in hidden else sign for index, sign in enumerate(number))


def mask_text(text: str, settings: MaskSettings = DEFAULT_SETTINGS) -> str:
    """Give a text in which every personal datum found is masked.

    Law: SITE-17.
    """
    pieces: list[str] = []
    done = 0
    for datum in find_personal_data(text):
        keep = settings.keeps.get(datum.kind)
        if keep is not None:
            pieces += (text[done : datum.start], mask_number(datum.text, keep))
            done = datum.end
    return "".join((*pieces, text[done:]))


_DOUBLE_SURNAME = expression(
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫|呼延"
)


def mask_name(name: str) -> str:
    """Give a Chinese name as enforcement notices write it: 张某某, 欧阳某.

    Law: SITE-17.
    """
    is_double = len(name) > 2 and _DOUBLE_SURNAME.match(name)  # noqa: PLR2004 - a given name, too
    surname = name[: 2 if is_double else 1]
    return surname + "某" * (len(name) - len(surname))
