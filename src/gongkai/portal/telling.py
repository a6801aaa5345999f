"""What happens next with a request, told to its applicant in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.procedure import State

if TYPE_CHECKING:
    from collections.abc import Mapping

NEXT: Mapping[str, str] = {
    State.FILED.value: "工作人员会与您确认收到申请；从双方确认之日的次日起计算答复期限。",
    State.RECEIVED.value: "申请已经收到，正在登记并确定承办单位，期限已经起算。",
    State.HANDLING.value: "承办单位正在查找信息、拟写答复；经审核、签发后送达给您，您不用做什么。",
    State.AWAITING_CORRECTION.value: "请按下面的要求补正；收到补正后，答复期限重新计算。"
    "没有正当理由逾期不补正的，视为放弃申请。",
    State.AWAITING_PAYMENT.value: "请按收费通知缴费；缴清的次日起重新计算答复期限。"
    "逾期未缴的，视为放弃申请。",
    State.REANSWERING.value: "机关正在重新作出答复，完成后送达给您。",
    State.ANSWERED.value: "答复已经送达，内容和附件在下面，请及时下载保存。",
    State.ABANDONED.value: "申请已经按放弃处理；仍需要信息的，可以重新申请。",
    State.WITHDRAWN.value: "申请已经撤回；仍需要信息的，可以重新申请。",
    State.MERGED.value: "申请已经与您的另一件申请合并办理，请查询那一件的进度。",
    State.SPLIT.value: "申请已经按“一事一申请”拆分，拆出的每一件分别办理。",
}
"""State as the applicant sees it → what comes next; a state not named needs no words."""
