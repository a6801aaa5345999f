"""The words of a dispute: where it stands, what is done in it, by whom, what is due."""

from __future__ import annotations

from enum import StrEnum


class DisputeState(StrEnum):
    """Where a dispute stands; the value is what people see."""

    NEW = "尚未登记"
    FILED = "已提起，待受理"
    RUNNING = "审理中"
    SUSPENDED = "已中止"
    JUDGED = "一审已裁判，尚未生效"
    CONCLUDED = "已审结"
    RETRYING = "再审中"


class DisputeAct(StrEnum):
    """What is done in a dispute; the value is what people see."""

    REGISTER = "登记案件"
    ACCEPT = "受理（立案）"
    RECEIVE_COPY = "收到申请书或者起诉状副本"
    TURN_ORDINARY = "转为普通程序"
    DEFEND = "提出书面答复（答辩状）"
    SET_HEARING = "通知听证（开庭）"
    EXTEND = "延长复议期限"
    SUSPEND = "中止"
    RESUME = "恢复审理"
    JOIN = "与他案合并审理"
    DECIDE = "作出复议决定"
    JUDGE = "一审裁判"
    TAKE_EFFECT = "一审裁判生效"
    APPEAL = "提起上诉"
    REMAND = "发回重审"
    JUDGE_ON_APPEAL = "二审裁判"
    END = "撤回、终止或者移送"
    CONCLUDE = "登记最终结果"
    RETRY = "决定再审"
    JUDGE_RETRIAL = "再审裁判"
    ORDER_REANSWER = "转入重新答复"


class DisputeActor(StrEnum):
    """Who does an act."""

    ORGAN = "本机关"
    AUTHORITY = "行政复议机关或者人民法院"
    PARTY = "当事人"


class DeadlineKind(StrEnum):
    """What is due; the value is what people see."""

    DEFENCE = "提出书面答复（答辩状）并提交证据"
    HEARING = "参加听证（出庭）"
    DECISION = "行政复议机关作出决定"
    APPEAL = "决定是否上诉"
    SUIT = "申请人提起行政诉讼"
    REANSWER = "重新作出答复"
