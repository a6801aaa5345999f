"""What the organ does through the year: recruits, plans, prepares, inspects, reports, counts.

Law: 条例 arts 20, 21; LAW-20-3, LAW-20-4, LAW-20-12, LAW-20-13, LAW-20-14, LAW-21-1, PUB-6.
"""

from __future__ import annotations

from gongkai.law.listings.building import choice, day, long, number, phone, table, text, url
from gongkai.law.listings.listing import Listing
from gongkai.law.listings.rules import drawn_as_many, ends_after_it_begins, has_numbers

_ARTICLE = "《中华人民共和国政府信息公开条例》第二十条第（{}）项"
_LINES = "每行一条，各格以竖线分开，也可以从表格中复制粘贴。"

RECRUITMENT = Listing(
    "recruitment",
    "人员招录",
    (
        text("name", "公告名称"),
        choice("stage", "招录环节", "招录公告", "报名情况", "考试和体检", "录用结果"),
        number("quota", "招录名额", rule="LAW-20-14"),
        long("conditions", "报考条件", rule="LAW-20-14"),
        day("from_on", "报名开始日期", required=False),
        day("until_on", "报名截止日期", required=False),
        table(
            "posts",
            "职位",
            _LINES,
            *("职位名称", "名额", "条件"),
            rule="LAW-20-14",
            required=False,
        ),
        long("result", "录用结果", "公示录用人员的，期满后应当撤下。", required=False),
        phone("phone", "咨询电话"),
    ),
    title="{name}",
    shown=("stage", "quota", "until_on", "phone"),
    layout="list",
    rhythm="never",
    basis=_ARTICLE.format("十四"),
    about="招考的职位、名额、报考条件等事项以及录用结果。",
    admits_articles=True,
    rules=(ends_after_it_begins,),
)

PLANS = Listing(
    "plans",
    "规划计划",
    (
        text("name", "规划计划名称"),
        choice("sort", "类别", "中长期规划", "专项规划", "年度计划", "总结"),
        day("from_on", "起始日期"),
        day("until_on", "截止日期"),
        long("goals", "主要目标"),
        long("tasks", "重点任务"),
        long("progress", "执行情况", required=False),
    ),
    title="{name}",
    shown=("sort", "from_on", "until_on"),
    layout="list",
    rhythm="yearly",
    basis=_ARTICLE.format("三"),
    about="专项规划、年度计划及其执行情况。",
    admits_articles=True,
    rules=(ends_after_it_begins,),
)

EMERGENCY = Listing(
    "emergency",
    "应急管理",
    (
        text("name", "名称"),
        choice("sort", "类别", "应急预案", "预警信息", "应对情况", "安全提示"),
        text("level", "预警或者响应级别", required=False),
        text("area", "适用范围"),
        long("content", "内容", rule="LAW-20-12"),
        long("measures", "公众应当采取的措施", required=False),
        phone("phone", "值班电话"),
    ),
    title="{name}",
    shown=("sort", "level", "area"),
    layout="list",
    rhythm="on_change",
    basis=_ARTICLE.format("十二"),
    about="突发公共事件的应急预案、预警信息及应对情况。",
    admits_articles=True,
)

RANDOM_INSPECTIONS = Listing(
    "random_inspections",
    "双随机抽查结果",
    (
        text("name", "抽查任务名称"),
        text("matter", "抽查事项"),
        long("basis", "抽查依据"),
        day("from_on", "检查开始日期"),
        day("until_on", "检查结束日期"),
        number("pool", "名录库对象数量"),
        number("drawn", "抽取对象数量"),
        table(
            "objects",
            "抽取的检查对象",
            f"{_LINES}没有问题的写“未发现问题”。",
            *("检查对象", "检查结果", "处理情况"),
            rule="LAW-20-13",
        ),
        table(
            "inspectors",
            "抽取的检查人员",
            _LINES,
            *("检查人员", "所在单位"),
            rule="LAW-20-13",
        ),
    ),
    title="{name}",
    shown=("matter", "drawn", "until_on"),
    layout="table",
    rhythm="quarterly",
    basis=_ARTICLE.format("十三"),
    about="随机抽取的检查对象、检查人员和检查结果。",
    admits_articles=True,
    rules=(ends_after_it_begins, drawn_as_many),
)

BULLETINS = Listing(
    "bulletins",
    "警情通报",
    (
        text("name", "通报标题"),
        day("from_on", "起始日期"),
        day("until_on", "截止日期"),
        long("content", "警情概况", "不写当事人的姓名和其他个人信息。", rule="LAW-21-1"),
        long("advice", "安全提示", required=False),
        table("numbers", "警情数据", _LINES, *("类别", "本期", "上期"), required=False),
        phone("phone", "报警或者咨询电话", required=False),
    ),
    title="{name}",
    shown=("from_on", "until_on"),
    layout="list",
    rhythm="weekly",
    basis="《中华人民共和国政府信息公开条例》第二十一条",
    about="每周警情和防范提示。",
    admits_articles=True,
    rules=(ends_after_it_begins,),
)

STATISTICS = Listing(
    "statistics",
    "统计信息",
    (
        text("name", "统计名称"),
        day("from_on", "统计期间起始日期"),
        day("until_on", "统计期间截止日期"),
        text("unit", "计量单位", "如“起”“件”“人次”。"),
        table(
            "numbers",
            "数据",
            "第一行是各列名称，第一列是项目或者月份，其余各列是数字；各格以竖线分开，"
            "也可以从表格中复制粘贴。",
            rule="LAW-20-4",
        ),
        choice("chart", "图表", "柱状图", "折线图", "不画图", is_public=False),
        long("caliber", "统计口径和说明"),
        url("source_url", "数据来源网址", required=False),
    ),
    title="{name}",
    shown=("from_on", "until_on"),
    layout="chart",
    rhythm="monthly",
    basis=_ARTICLE.format("四"),
    about="案件、交通事故、户籍等统计数据，附图表。",
    admits_articles=True,
    rules=(ends_after_it_begins, has_numbers),
)

LISTINGS = (
    RECRUITMENT,
    PLANS,
    EMERGENCY,
    RANDOM_INSPECTIONS,
    BULLETINS,
    STATISTICS,
)
