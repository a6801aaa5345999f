"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

SENT = register("mail.message.sent", "发出了邮件")
FAILED = register("mail.message.failed", "停止了发送邮件的重试")
BOUNCED = register("mail.message.bounced", "登记了邮件被退回")
RESENT = register("mail.message.resent", "重新发送了邮件")
KEPT = register("mail.message.kept", "收到了邮件")
FILED = register("mail.message.filed", "归入了邮件")
READ = register("mail.message.read", "办结了来信")
REJECTED = register("mail.message.rejected", "不予处理了邮件")
RETURNED = register("mail.message.returned", "退回了邮件到待处理")
ERASED = register("mail.message.erased", "删除了邮件中的身份信息")
BOX_SET = register("mail.mailbox.set", "设置了邮箱")
WORDING_SET = register("mail.wording.set", "修改了邮件文本")
WORDING_RESET = register("mail.wording.reset", "恢复了邮件文本")
