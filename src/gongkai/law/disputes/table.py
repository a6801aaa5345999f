"""The course of a dispute as one table: from which state, which act, to which state, by whom.

Everything about what may follow what stands here; no other module compares states of a dispute.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.law.disputes.words import DisputeAct, DisputeActor, DisputeState
from gongkai.law.parameter import load_parameter
from gongkai.law.remedies import Proceeding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class DisputeTransition:
    """One row.

    Attributes:
        starts: The states in which the act is possible.
        act: The act.
        to: The state after it; None when the state stays.
        who: Who does it.
        proceedings: In which proceeding it occurs.
        article: The article, of each law apart by a semicolon; "" where no text says it.
        rules: Rule ids.
        within: Until when, with parameter names in braces; "" where no time is set.
        needs: Names of the facts that the act cannot do without.
    """

    starts: frozenset[DisputeState]
    act: DisputeAct
    to: DisputeState | None
    who: DisputeActor
    proceedings: frozenset[Proceeding]
    article: str
    rules: tuple[str, ...]
    within: str = ""
    needs: tuple[str, ...] = ()

    def article_in(self, proceeding: Proceeding) -> str:
        """Give the article of the law of one proceeding."""
        law = "行政诉讼法" if proceeding is Proceeding.SUIT else "行政复议法"
        parts = self.article.split("；")
        return next((part for part in parts if part.startswith(law)), "")

    def within_on(self, day: date) -> str:
        """Say until when, with the days in force on a day."""
        return self.within.format_map(_Parameters(day))


class _Parameters(dict[str, Any]):
    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def __missing__(self, name: str) -> Any:
        return load_parameter(name).at(self._day).value


_S, _A, _W = DisputeState, DisputeAct, DisputeActor
_BOTH = frozenset(Proceeding)
_REVIEW = frozenset({Proceeding.RECONSIDERATION})
_SUIT = frozenset({Proceeding.SUIT})


def _row(
    starts: DisputeState | tuple[DisputeState, ...],
    act: DisputeAct,
    to: DisputeState | None,
    who: DisputeActor,
    *,
    law: tuple[str, str],
    proceedings: frozenset[Proceeding] = _BOTH,
    **more: Any,
) -> DisputeTransition:
    """Make a row; `law` is the article and the rule ids by spaces, `needs` names facts."""
    article, rules = law
    needs = tuple(more.pop("needs", "").split())
    begins = frozenset(starts if isinstance(starts, tuple) else (starts,))
    return DisputeTransition(
        begins, act, to, who, proceedings, article, tuple(rules.split()), needs=needs, **more
    )


_TAKEN_IN = (
    _row(
        _S.NEW,
        _A.REGISTER,
        _S.FILED,
        _W.ORGAN,
        law=("行政复议法第二十条；行政诉讼法第四十五条、第四十六条", "RR-2 RR-8 RR-10 RR-11"),
    ),
    _row(
        _S.FILED,
        _A.ACCEPT,
        _S.RUNNING,
        _W.AUTHORITY,
        law=("行政复议法第三十条；行政诉讼法第五十一条", "RR-1 RR-2"),
    ),
    _row(
        (_S.FILED, _S.RUNNING),
        _A.RECEIVE_COPY,
        _S.RUNNING,
        _W.ORGAN,
        law=("行政复议法第四十八条、第五十四条；行政诉讼法第六十七条", "RR-1"),
    ),
    _row(
        _S.RUNNING,
        _A.TURN_ORDINARY,
        None,
        _W.AUTHORITY,
        law=("行政复议法第五十五条", "RR-1"),
        proceedings=_REVIEW,
    ),
    _row(
        (_S.RUNNING, _S.SUSPENDED),
        _A.DEFEND,
        None,
        _W.ORGAN,
        law=("行政复议法第四十八条、第五十四条；行政诉讼法第六十七条", "RR-1"),
        within="行政复议自收到副本之日起{reconsideration_defence_working_days[ordinary]}个工作日"
        "（简易程序{reconsideration_defence_working_days[summary]}个工作日）内，"
        "行政诉讼自收到副本之日起{suit_defence_natural_days}日内",
    ),
)

_HEARD = (
    _row(
        (_S.RUNNING, _S.RETRYING),
        _A.SET_HEARING,
        None,
        _W.AUTHORITY,
        law=("行政复议法第五十条；行政诉讼法第六十八条", "RR-11"),
        needs="hearing_on",
    ),
    _row(
        _S.RUNNING,
        _A.EXTEND,
        None,
        _W.AUTHORITY,
        law=("行政复议法第六十二条", "RR-1"),
        proceedings=_REVIEW,
        within="至多延长{reconsideration_decision_natural_days[extension]}日，简易程序不得延长",
        needs="days",
    ),
    _row(
        _S.RUNNING,
        _A.SUSPEND,
        _S.SUSPENDED,
        _W.AUTHORITY,
        law=("行政复议法第三十九条；行政诉讼法第一百零一条", "RR-7"),
        needs="reason",
    ),
    _row(
        _S.SUSPENDED,
        _A.RESUME,
        _S.RUNNING,
        _W.AUTHORITY,
        law=("行政复议法第四十条；行政诉讼法第一百零一条", "RR-7"),
    ),
    _row(
        (_S.FILED, _S.RUNNING),
        _A.JOIN,
        None,
        _W.AUTHORITY,
        law=("行政诉讼法第二十七条", "RR-8 RR-10"),
        needs="key",
    ),
)

_ENDED = (
    _row(
        (_S.FILED, _S.RUNNING),
        _A.DECIDE,
        _S.CONCLUDED,
        _W.AUTHORITY,
        law=("行政复议法第六十一条至第七十条", "RR-7 RR-8"),
        proceedings=_REVIEW,
        within="受理之日起{reconsideration_decision_natural_days[ordinary]}日"
        "（简易程序{reconsideration_decision_natural_days[summary]}日）内",
        needs="result",
    ),
    _row(
        (_S.FILED, _S.RUNNING),
        _A.JUDGE,
        _S.JUDGED,
        _W.AUTHORITY,
        law=("行政诉讼法第六十九条至第七十七条", "RR-7 RR-9"),
        proceedings=_SUIT,
        needs="result",
    ),
    _row(
        _S.JUDGED,
        _A.TAKE_EFFECT,
        _S.CONCLUDED,
        _W.AUTHORITY,
        law=("行政诉讼法第八十五条", "RR-7 RR-8"),
        proceedings=_SUIT,
        within="上诉期限届满、无人上诉之后",
    ),
    _row(
        _S.JUDGED,
        _A.APPEAL,
        _S.RUNNING,
        _W.PARTY,
        law=("行政诉讼法第八十五条", "RR-9"),
        proceedings=_SUIT,
        within="判决书送达之日起{appeal_natural_days[judgment]}日"
        "（裁定书{appeal_natural_days[ruling]}日）内",
    ),
    _row(
        _S.RUNNING,
        _A.REMAND,
        None,
        _W.AUTHORITY,
        law=("行政诉讼法第八十九条", "RR-9"),
        proceedings=_SUIT,
    ),
    _row(
        _S.RUNNING,
        _A.JUDGE_ON_APPEAL,
        _S.CONCLUDED,
        _W.AUTHORITY,
        law=("行政诉讼法第八十九条", "RR-7 RR-9"),
        proceedings=_SUIT,
        needs="result",
    ),
    _row(
        (_S.FILED, _S.RUNNING, _S.SUSPENDED),
        _A.END,
        _S.CONCLUDED,
        _W.AUTHORITY,
        law=("行政复议法第四十一条、第七十四条；行政诉讼法第二十二条、第六十二条", "RR-7"),
        needs="result",
    ),
    _row(
        (_S.FILED, _S.RUNNING, _S.SUSPENDED, _S.JUDGED),
        _A.CONCLUDE,
        _S.CONCLUDED,
        _W.AUTHORITY,
        law=("", "RR-7 RR-8"),
        needs="result",
    ),
)

_AFTERWARDS = (
    _row(
        _S.CONCLUDED,
        _A.RETRY,
        _S.RETRYING,
        _W.AUTHORITY,
        law=("行政诉讼法第九十条至第九十二条", "RR-9"),
        proceedings=_SUIT,
    ),
    _row(
        _S.RETRYING,
        _A.JUDGE_RETRIAL,
        _S.CONCLUDED,
        _W.AUTHORITY,
        law=("行政诉讼法第九十二条", "RR-9"),
        proceedings=_SUIT,
        needs="result",
    ),
    _row(_S.CONCLUDED, _A.ORDER_REANSWER, None, _W.ORGAN, law=("", "RR-12 RPT-26")),
)

DISPUTE_TABLE: tuple[DisputeTransition, ...] = (*_TAKEN_IN, *_HEARD, *_ENDED, *_AFTERWARDS)
"""Every act of a dispute, one row each."""

BY_DISPUTE_ACT: Mapping[DisputeAct, DisputeTransition] = MappingProxyType(
    {row.act: row for row in DISPUTE_TABLE}
)
"""The row of each act."""
