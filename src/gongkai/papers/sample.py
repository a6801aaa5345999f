"""An invented case on which a template is tried: every element says something."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_BODY = (
    "您申请公开的《中山路信号灯改造工程竣工验收报告》属于可以公开的政府信息，现将该报告复制件"
    "提供给您。\n报告共12页，以电子邮件方式提供。"
)
_REMEDY = (
    "如不服本答复，可以自收到之日起60日内向云泽市人民政府申请行政复议，也可以自收到之日起6个月内"
    "向云泽铁路运输法院提起行政诉讼（《中华人民共和国行政复议法》第二十条第一款、第二十四条"
    "第一款，《中华人民共和国行政诉讼法》第四十六条第一款）。"
)

SAMPLE: Mapping[str, Any] = MappingProxyType(
    {
        "applicant_name": "张㛃",
        "applicant_kind": "自然人",
        "id_type": "居民身份证",
        "id_number": "（样例）",
        "legal_representative": "李某某",
        "contact": "张㛃",
        "agent": "王某某",
        "phone": "（样例）",
        "address": "云泽市中山路88号",
        "postcode": "000000",
        "email": "sample@example.com",
        "register_number": "云公开〔2026〕第12号",
        "applied_on": "2026-03-01",
        "received_on": "2026-03-02",
        "channel": "网络提交",
        "request_title": "中山路信号灯改造工程竣工验收报告",
        "requested": "2025年度云泽市中山路交通信号灯改造工程的竣工验收报告。",
        "wanted_form": "电子文件",
        "delivery": "电子邮件",
        "tracking_number": "（样例）",
        "facts": "该工程于2025年6月开工，2025年12月竣工验收。",
        "basis": "《中华人民共和国政府信息公开条例》第三十六条第二项",
        "reasons": "需要从多个单位的档案中检索和汇总",
        "conclusion": "决定公开该报告，其中的个人信息作区分处理。",
        "outcome": "予以公开",
        "body": _BODY,
        "remedy": _REMEDY,
        "attachments": "中山路信号灯改造工程竣工验收报告（12页）",
        "unclear": "申请内容没有写明工程的具体路段和年份，本机关无法确定所指的政府信息。",
        "guidance": "请写明工程名称、文号或者便于查询的其他特征性描述。",
        "to_explain": "短期内重复、大量提出同类申请的理由。",
        "information": "《中山路信号灯改造工程施工合同》（2025年4月签订）",
        "assistance": "提供该工程竣工验收报告的保存情况和公开意见。",
        "wrong": "2024年12月竣工验收",
        "right": "2025年12月竣工验收",
        "original_number": "云公开答〔2026〕第3号",
        "original_title": "政府信息公开申请答复书",
        "case_number": "云政复〔2026〕第5号",
        "claimant": "张㛃",
        "period_days": 15,
        "extension_days": 20,
        "due_on": "2026-03-30",
        "new_due_on": "2026-04-28",
        "sent_on": "2026-03-06",
        "reply_by_on": "2026-03-16",
        "pay_by_on": "2026-04-07",
        "standard": "按件计收：同一申请人一个自然月内累计申请第11件至第30件的部分，每件100元。",
        "calculation": "本月累计申请13件，超过10件的部分为3件，每件100元。",
        "amount": "300",
        "payment": "凭缴款通知书到指定银行缴款。",
        "party_name": "云泽市某某建设有限公司",
        "party_address": "云泽市建设路6号",
        "party_postcode": "000000",
        "party_phone": "（样例）",
        "unit": "交警支队",
        "handler": "赵某某",
        "drafter": "赵某某",
        "drafted_on": "2026-03-06",
        "steps": [
            {"name": "初审", "opinion": "同意。", "person": "钱某某", "happened_on": "2026-03-06"},
            {
                "name": "保密审查",
                "opinion": "不涉密。",
                "person": "孙某某",
                "happened_on": "2026-03-07",
            },
            {
                "name": "签发",
                "opinion": "同意签发。",
                "person": "周某某",
                "happened_on": "2026-03-09",
            },
        ],
        "acts": [
            {"name": "登记", "person": "钱某某", "happened_on": "2026-03-02"},
            {"name": "分办", "person": "钱某某", "happened_on": "2026-03-03"},
        ],
        "papers": [
            {
                "position": 1,
                "name": "政府信息公开申请表",
                "number": "",
                "happened_on": "2026-03-01",
                "pages": 2,
                "digest": "66C7F0F4",
            },
            {
                "position": 2,
                "name": "政府信息公开申请答复书",
                "number": "云公开答〔2026〕第3号",
                "happened_on": "2026-03-09",
                "pages": 1,
                "digest": "62EEEDD9",
            },
        ],
        "retention": "10年",
        "paper_title": "政府信息公开申请答复书",
        "paper_number": "云公开答〔2026〕第3号",
        "recipient": "张㛃",
        "place": "云泽市中山路88号",
        "manner": "邮寄送达",
        "served_on": "2026-03-10",
        "signed_by": "张㛃",
        "server": "赵某某",
        "witness": "吴某某",
        "refusal": "无",
        "notes": "无",
    }
)
"""Code of an element → what it says in the sample case."""
