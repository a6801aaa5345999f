"""What the organ does for people: service guides, the household catalogue, the laws it applies.

Law: 条例 art 20; LAW-20-1, LAW-20-5, PUB-20, PUB-21, PUB-22, PUB-23, SITE-V6.
"""

from __future__ import annotations

from gongkai.law.listings.building import choice, code, day, long, phone, table, text, url
from gongkai.law.listings.listing import Listing
from gongkai.law.listings.rules import (
    OFFLINE,
    ONLINE,
    PARTLY,
    fee_is_told,
    online_has_address,
)

_ARTICLE = "《中华人民共和国政府信息公开条例》第二十条第（{}）项"

GUIDES = Listing(
    "guides",
    "办事指南",
    (
        text("name", "事项名称", rule="SITE-V6"),
        code("code", "事项编码", required=False),
        text("unit", "受理机构", rule="PUB-22"),
        text("audience", "服务对象", required=False),
        long("basis", "设定依据", "写明法律、法规、规章的名称和条款。", rule="SITE-V6"),
        long("conditions", "申请条件", rule="SITE-V6"),
        table(
            "materials",
            "办理材料",
            "每行一种，各格以竖线分开；样表和空白表作为附件上传。",
            *("材料名称", "份数和形式", "说明"),
            rule="SITE-V6",
        ),
        long("procedure", "办理流程", "一行一步。", rule="SITE-V6"),
        text("place", "办理地点", rule="SITE-V6"),
        text("hours", "办理时间", rule="SITE-V6"),
        text("limit", "办结时限", rule="PUB-22"),
        choice("charge", "是否收费", "不收费", "收费", rule="PUB-22"),
        text("fee_basis", "收费依据和标准", "收费的必填。", rule="PUB-22", required=False),
        phone("phone", "联系电话", rule="SITE-V6"),
        phone("complaints", "投诉电话", required=False),
        choice("online", "办理方式", ONLINE, PARTLY, OFFLINE),
        url("online_url", "网上办理地址", "可以网上办理的必填。", required=False),
        long("questions", "常见问题", required=False),
    ),
    title="{name}",
    shown=("unit", "limit", "charge", "place"),
    layout="guide",
    rhythm="on_change",
    basis=_ARTICLE.format("五"),
    about="办事事项的依据、条件、材料、流程、时限和收费。",
    rules=(online_has_address, fee_is_told),
)

HOUSEHOLD = Listing(
    "household",
    "户籍管理领域基层政务公开标准目录",
    (
        text("number", "序号", required=False),
        text("first", "一级事项", rule="PUB-21", is_carried=True),
        text("second", "二级事项", rule="PUB-21"),
        long("elements", "公开内容（要素）", rule="PUB-22"),
        long("basis", "公开依据", rule="PUB-21", is_carried=True),
        text("limit", "公开时限", rule="PUB-22", is_carried=True),
        text("subject", "公开主体", rule="PUB-21", is_carried=True),
        long("channels", "公开渠道和载体", rule="PUB-22", is_carried=True),
        choice("audience", "公开对象", "全社会", "特定群众", rule="PUB-21", several=True),
        choice("manner", "公开方式", "主动", "依申请公开", rule="PUB-21", several=True),
        choice("tier", "公开层级", "县级", "乡、村级", rule="PUB-21", several=True),
    ),
    title="{first}：{second}",
    shown=("first", "second", "limit", "subject", "manner"),
    layout="table",
    rhythm="yearly",
    basis="《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）",
    about="户籍管理领域公开的事项、内容、依据、时限、主体、渠道、对象、方式和层级。",
)

LAWS = Listing(
    "laws",
    "常用法律法规",
    (
        text("name", "名称"),
        choice("sort", "类别", "法律", "行政法规", "地方性法规", "部门规章", "地方政府规章"),
        text("maker", "制定机关"),
        text("number", "文号", required=False),
        day("effective_on", "施行日期"),
        choice("status", "时效性", "现行有效", "尚未施行", "已修改", "已废止"),
        text("subject", "适用的业务"),
        url("link", "全文网址", "链接到国家法律法规数据库等官方网站。"),
    ),
    title="{name}",
    shown=("sort", "maker", "effective_on", "status"),
    layout="table",
    rhythm="on_change",
    basis=_ARTICLE.format("一"),
    about="本机关执行的法律、法规、规章，可以按名称查找。",
)

LISTINGS = (GUIDES, HOUSEHOLD, LAWS)
