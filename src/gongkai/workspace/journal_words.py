"""The journal's names and values in the words that people read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.law.disputes import DisputeState, ResultCode
from gongkai.law.procedure import Act, State
from gongkai.organs.roles import Role
from gongkai.workspace.forms.filters import CHANNELS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "acts": "办理步骤",
        "answer": "答复",
        "answer_version": "拟稿版本",
        "channel": "提交方式",
        "code": "机构代码",
        "columns": "栏目",
        "concluded_on": "审结日期",
        "court": "管辖法院",
        "credit_code": "统一社会信用代码",
        "dispute_result": "裁决结果",
        "dispute_state": "案件状态",
        "due_on": "答复期限",
        "edition": "版次",
        "email": "电子邮箱",
        "ended_on": "终止日期",
        "expires_on": "有效期至",
        "fax": "传真",
        "filed_on": "提起日期",
        "from_on": "起始日期",
        "handler": "承办人",
        "happened_on": "办理日期",
        "icp_number": "ICP备案号",
        "index_number": "索引号",
        "is_active": "启用",
        "is_leader": "领导小组成员",
        "kind": "类别",
        "legal_kind": "行政复议法上的类别",
        "letter_code": "公开类代字",
        "level": "机构类别",
        "media_type": "文件格式",
        "name": "名称",
        "note": "备注",
        "office_address": "办公地址",
        "office_hours": "办公时间",
        "office_name": "公开工作机构",
        "order": "环节顺序",
        "parent": "上级机构",
        "person": "人员",
        "phone": "电话",
        "pieces": "材料件数",
        "police_number": "公安备案号",
        "position": "顺序",
        "post": "职务",
        "postcode": "邮政编码",
        "published_on": "发布日期",
        "region_code": "行政区划代码",
        "result": "结果",
        "returned_to": "退回至",
        "reviewer_names": "行政复议机关",
        "role": "角色",
        "roles": "角色",
        "scopes": "权限范围",
        "sha256": "文件摘要",
        "short_name": "简称",
        "site_code": "网站标识码",
        "size": "字节数",
        "split_from": "拆分自",
        "digest": "校验码",
        "is_signed": "电子签名",
        "number": "编号",
        "stands_in_for": "代理",
        "state": "状态",
        "step": "环节",
        "steps": "环节",
        "subject": "审核对象",
        "unit": "内设机构",
        "until_on": "终止日期",
        "value": "数值",
        "year": "年度",
    }
)
_CHANNELS = {way.value: label for way, label in CHANNELS}


def name_of(key: str) -> str:
    """Give the name of a value; the key itself where there is none."""
    return NAMES.get(key, key)


def words_of(key: str, value: Any) -> str:
    """Give a value as people read it."""
    if value is None or value == "":
        return "（无）"
    if isinstance(value, bool):
        return "是" if value else "否"
    if key == "acts":
        return "、".join(f"{_act(one[0])}（{one[1]}）" for one in value)
    if isinstance(value, list):
        return "、".join(words_of(key, one) for one in value)
    if isinstance(value, dict):
        return "、".join(str(one) for one in value.values())
    return _READERS.get(key, str)(value)


def _act(name: str) -> str:
    return Act[name].value if name in Act.__members__ else name


def _state(name: str) -> str:
    return State[name].value if name in State.__members__ else name


def _dispute_state(name: str) -> str:
    return DisputeState[name].value if name in DisputeState.__members__ else name


def _dispute_result(name: str) -> str:
    return ResultCode[name].value if name in ResultCode.__members__ else name


def _role(name: str) -> str:
    return Role(name).label if name in Role.values else name


_READERS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "state": _state,
        "dispute_state": _dispute_state,
        "dispute_result": _dispute_result,
        "role": _role,
        "roles": _role,
        "channel": lambda value: _CHANNELS.get(value, str(value)),
    }
)
