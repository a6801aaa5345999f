"""The elements (要素) that papers are put together from, by code and by name.

The name is what stands between the braces of a template: `{{ 申请人 }}`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ELEMENTS: Mapping[str, str] = MappingProxyType(
    {
        # The paper itself and who issues it.
        "title": "标题",
        "number": "文号",
        "dated_on": "成文日期",
        "organ_name": "机关名称",
        "office_name": "公开工作机构",
        "office_address": "办公地址",
        "office_hours": "办公时间",
        "office_phone": "联系电话",
        "office_fax": "传真",
        "office_email": "电子邮箱",
        "office_postcode": "邮政编码",
        # Who applies.
        "applicant_name": "申请人",
        "applicant_kind": "申请人类别",
        "id_type": "证件类型",
        "id_number": "证件号码",
        "legal_representative": "法定代表人",
        "contact": "联系人",
        "agent": "代理人",
        "phone": "申请人电话",
        "address": "申请人地址",
        "postcode": "申请人邮编",
        "email": "申请人邮箱",
        # What is applied for.
        "register_number": "登记编号",
        "applied_on": "申请日期",
        "received_on": "收到日期",
        "channel": "申请渠道",
        "request_title": "信息名称",
        "requested": "申请内容",
        "wanted_form": "提供形式",
        "delivery": "获取途径",
        "tracking_number": "邮件号码",
        # What the paper says.
        "facts": "事实",
        "basis": "依据",
        "reasons": "理由",
        "conclusion": "结论",
        "outcome": "答复类型",
        "body": "正文",
        "remedy": "救济途径",
        "attachments": "附件",
        "unclear": "不明确之处",
        "guidance": "补正指导",
        "to_explain": "需说明的事项",
        "information": "涉及的信息",
        "assistance": "协办事项",
        "wrong": "误",
        "right": "正",
        "original_number": "原文号",
        "original_title": "原标题",
        "case_number": "案号",
        "claimant": "请求人",
        # Periods and days.
        "period_days": "期限工作日",
        "extension_days": "延长工作日",
        "due_on": "答复期限",
        "new_due_on": "新的答复期限",
        "sent_on": "发出日期",
        "reply_by_on": "回复期限",
        "pay_by_on": "缴费期限",
        # Fee.
        "standard": "收费标准",
        "calculation": "计算过程",
        "amount": "金额",
        "payment": "缴纳方式",
        # Third parties and organs.
        "party_name": "收件人",
        "party_address": "收件人地址",
        "party_postcode": "收件人邮编",
        "party_phone": "收件人电话",
        # Sheets.
        "unit": "承办单位",
        "handler": "承办人",
        "drafter": "拟稿人",
        "drafted_on": "拟稿日期",
        "steps": "审核意见",
        "acts": "办理过程",
        "papers": "目录",
        "retention": "保管期限",
        "paper_title": "送达文书",
        "paper_number": "送达文号",
        "recipient": "受送达人",
        "place": "送达地点",
        "manner": "送达方式",
        "served_on": "送达日期",
        "signed_by": "签收人",
        "server": "送达人",
        "witness": "见证人",
        "refusal": "拒收情形",
        "notes": "备注",
        # Within the rows of a sheet's list.
        "position": "序号",
        "name": "名称",
        "person": "姓名",
        "opinion": "意见",
        "happened_on": "日期",
        "pages": "页数",
        "digest": "校验值",
    }
)
"""Code of an element → its name for people."""
