"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

SUBMITTED = register("review.review.submitted", "提交了审核").code
STEP_APPROVED = register("review.step.approved", "审核同意").code
SIGNED = register("review.review.signed", "签发了文稿").code
STEP_RETURNED = register("review.step.returned", "退回了前一审核环节").code
RETURNED = register("review.review.returned", "退回了拟稿人").code
RECALLED = register("review.review.recalled", "撤回了送审").code
CANCELLED = register("review.review.cancelled", "随事项终止了审核").code
PLAN_SET = register("review.plan.set", "设置了审核流程").code
PLAN_CLEARED = register("review.plan.cleared", "取消了单独的审核流程").code
