"""Numbers that belong to persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import FindingKind
from gongkai.publishing.scanning.found import Found
from gongkai.text.personal_data import Certainty, Keep, find_personal_data, mask_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.publishing.scanning.pieces import Piece

_SHOWN = Keep(3, 2)


def find_personal(piece: Piece) -> Iterator[Found]:
    """Find identity cards, mobile numbers, bank cards and the like that belong to people.

    Office telephones, mailboxes and organs' codes are not people's. What only might be a number of
    that kind is advice; the rest stops.

    Law: 条例 arts 14, 15; LAW-15-1, SITE-16, SITE-17, SITE-18.
    """
    for datum in find_personal_data(piece.text):
        if not datum.kind.is_personal:
            continue
        is_sure = datum.certainty is not Certainty.POSSIBLE
        label = datum.kind.label
        sentence = f"{'含有' if is_sure else '可能含有'}{label}，请删除或者遮盖中间各位"
        yield Found(
            FindingKind.PERSONAL,
            piece.place,
            datum.start,
            datum.end,
            words=datum.text,
            shown=f"{label}{mask_number(datum.text, _SHOWN)}",
            advice=f"{sentence}；确需公开的请说明理由。",
            stops=is_sure,
        )
