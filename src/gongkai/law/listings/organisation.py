"""Who the organ is and what it may do: leaders, units, stations, powers, duties.

Law: 条例 art 20; LAW-20-2, LAW-20-5, LAW-20-6, PUB-6.
"""

from __future__ import annotations

from gongkai.law.listings.building import RANK, choice, code, long, phone, text
from gongkai.law.listings.listing import Listing

_ARTICLE = "《中华人民共和国政府信息公开条例》第二十条第（{}）项"

LEADERS = Listing(
    "leaders",
    "领导信息",
    (
        RANK,
        text("name", "姓名", rule="LAW-20-2"),
        text("post", "职务", rule="LAW-20-2"),
        long("duties", "工作分工", "分管的工作和联系的单位。"),
        long("resume", "简历", "只写与履行职责有关的经历。", required=False),
        phone("phone", "办公电话", required=False),
    ),
    title="{name}（{post}）",
    shown=("post", "duties"),
    layout="directory",
    rhythm="on_change",
    basis=_ARTICLE.format("二"),
    about="负责人的姓名、职务和工作分工。",
    sorted_by="rank",
)

UNITS = Listing(
    "units",
    "内设机构",
    (
        RANK,
        text("name", "机构名称", rule="LAW-20-2"),
        long("duties", "主要职责", rule="LAW-20-2"),
        text("head", "负责人", rule="LAW-20-2"),
        text("address", "办公地址", rule="LAW-20-2"),
        text("hours", "办公时间", rule="LAW-20-2"),
        phone("phone", "联系方式", rule="LAW-20-2"),
    ),
    title="{name}",
    shown=("duties", "head", "address", "hours", "phone"),
    layout="directory",
    rhythm="on_change",
    basis=_ARTICLE.format("二"),
    about="内设机构的职责、办公地址、办公时间、联系方式和负责人姓名。",
    sorted_by="rank",
)

STATIONS = Listing(
    "stations",
    "派出所和办事窗口",
    (
        RANK,
        text("name", "名称"),
        choice("sort", "类别", "派出所", "户籍窗口", "出入境窗口", "车管窗口", "其他办事窗口"),
        text("area", "所在县区或者街道", "按区域查找时使用。"),
        text("address", "地址", rule="LAW-20-2"),
        text("hours", "办公时间", rule="LAW-20-2"),
        phone("phone", "电话", rule="LAW-20-2"),
        long("services", "办理的业务", required=False),
        text("route", "公交线路", required=False),
    ),
    title="{name}",
    shown=("sort", "area", "address", "hours", "phone"),
    layout="directory",
    rhythm="on_change",
    basis=_ARTICLE.format("二"),
    about="派出所和办事窗口的地址、办公时间和电话，可以按名称查找。",
    sorted_by="rank",
)

POWERS = Listing(
    "powers",
    "权力清单",
    (
        code("code", "事项编码", required=False),
        text("name", "事项名称"),
        choice(
            "sort",
            "权力类别",
            *("行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查"),
            *("行政确认", "行政奖励", "行政裁决", "其他行政权力"),
        ),
        long("basis", "设定依据", "写明法律、法规、规章的名称和条款。"),
        text("subject", "实施主体"),
        text("unit", "承办机构"),
        long("procedure", "办理程序", rule="LAW-20-5", required=False),
    ),
    title="{name}",
    shown=("sort", "basis", "subject", "unit"),
    layout="table",
    rhythm="on_change",
    basis=_ARTICLE.format("五") + "、第（六）项",
    about="行政权力事项的名称、类别、依据和实施主体。",
)

DUTIES = Listing(
    "duties",
    "责任清单",
    (
        text("name", "责任事项"),
        text("power", "对应的权力事项", required=False),
        long("content", "责任内容"),
        long("basis", "责任依据"),
        long("accountability", "追责情形"),
        text("unit", "责任机构"),
        phone("supervision", "监督电话"),
    ),
    title="{name}",
    shown=("content", "unit", "supervision"),
    layout="table",
    rhythm="on_change",
    basis=_ARTICLE.format("五") + "、第（六）项",
    about="与行政权力对应的责任事项、追责情形和监督方式。",
)

LISTINGS = (LEADERS, UNITS, STATIONS, POWERS, DUTIES)
