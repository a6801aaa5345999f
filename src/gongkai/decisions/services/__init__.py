"""Every change of decisions: imported, corrected, withdrawn."""

from gongkai.decisions.refusals import DecisionsRefusal
from gongkai.decisions.services.beginning import run_begin
from gongkai.decisions.services.carrying import run_carry_out

__all__ = [
    "DecisionsRefusal",
    "run_begin",
    "run_carry_out",
]
