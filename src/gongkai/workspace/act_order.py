"""In which order the steps of a case are offered: the likely ones first, the rare ones folded.

An order for the eye and no rule: what may be done is said by `casework.selectors.acts_for`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.workspace.case_page import ActPanel

_USUAL = (
    Act.CONFIRM_RECEIPT,
    Act.REGISTER,
    Act.RECEIVE_CORRECTION,
    Act.NOTE_CORRECTION_NOTICE,
    Act.LAPSE_CORRECTION,
    Act.ANSWER_CONSULTATION,
    Act.NOTE_CONSULTATION,
    Act.EXPIRE_CONSULTATION,
    Act.GIVE_REASONS,
    Act.PAY_FEE,
    Act.NOTE_FEE_NOTICE,
    Act.LAPSE_FEE,
    Act.EXTEND,
    Act.ASK_CORRECTION,
    Act.CONSULT_THIRD_PARTY,
    Act.CORRECT_RECORD,
    Act.KEEP_RECORD,
    Act.REFER_RECORD,
)
_PLACES = {act: place for place, act in enumerate(_USUAL)}
_FEW = 3
"""So few rare steps hide nothing when they stand open."""


def arranged(panels: Iterable[ActPanel]) -> tuple[list[ActPanel], list[ActPanel]]:
    """Give the likely steps in their order, and the rare ones in the order of the procedure."""
    found = list(panels)
    usual = sorted((one for one in found if one.act in _PLACES), key=lambda one: _PLACES[one.act])
    rare = [one for one in found if one.act not in _PLACES]
    return (usual, rare) if len(rare) > _FEW else (usual + rare, [])
