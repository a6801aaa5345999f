"""Every change of decisions: imported, corrected, withdrawn; what is settled; large exports."""

from gongkai.decisions.importing.mapping import Columns
from gongkai.decisions.refusals import DecisionsRefusal
from gongkai.decisions.services.beginning import run_begin
from gongkai.decisions.services.carrying import run_carry_out
from gongkai.decisions.services.exports import export_begin, exports_sweep
from gongkai.decisions.services.making import export_make, exports_revive
from gongkai.decisions.services.mending import returned_rows_sweep, runs_revive
from gongkai.decisions.services.receipts import Receipts, receipts_import
from gongkai.decisions.services.settling import mapping_save, policy_set
from gongkai.decisions.services.stopping import run_resume, run_stop
from gongkai.decisions.services.taking import file_begin, file_drop, file_take
from gongkai.decisions.services.watching import folder_watched
from gongkai.decisions.services.withdrawing import (
    Correction,
    decision_correct,
    decision_withdraw,
)

__all__ = [
    "Columns",
    "Correction",
    "DecisionsRefusal",
    "Receipts",
    "decision_correct",
    "decision_withdraw",
    "export_begin",
    "export_make",
    "exports_revive",
    "exports_sweep",
    "file_begin",
    "file_drop",
    "file_take",
    "folder_watched",
    "mapping_save",
    "policy_set",
    "receipts_import",
    "returned_rows_sweep",
    "run_begin",
    "run_carry_out",
    "run_resume",
    "run_stop",
    "runs_revive",
]
