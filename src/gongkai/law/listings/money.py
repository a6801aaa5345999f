"""What the organ takes, buys and spends.

Law: 条例 art 20; LAW-20-7, LAW-20-8, LAW-20-9, PUB-40.
"""

from __future__ import annotations

from gongkai.law.listings.building import choice, day, long, number, phone, table, text, url
from gongkai.law.listings.listing import Listing

_ARTICLE = "《中华人民共和国政府信息公开条例》第二十条第（{}）项"

FEES = Listing(
    "fees",
    "行政事业性收费",
    (
        text("name", "收费项目", rule="LAW-20-8"),
        long("basis", "收费依据", "写明批准文件的名称和文号。", rule="LAW-20-8"),
        text("standard", "收费标准", rule="LAW-20-8"),
        text("payer", "缴费对象", required=False),
        text("unit", "收费单位"),
        text("reduction", "减免规定", required=False),
    ),
    title="{name}",
    shown=("basis", "standard", "unit"),
    layout="table",
    rhythm="on_change",
    basis=_ARTICLE.format("八"),
    about="收费项目及其依据、标准。",
)

PROCUREMENT = Listing(
    "procurement",
    "政府采购",
    (
        text("name", "采购项目名称", rule="LAW-20-9"),
        choice(
            "stage", "公开环节", "采购意向", "采购公告", "中标成交结果", "采购合同", "履约验收"
        ),
        text("number", "项目编号", required=False),
        number("budget", "预算金额（万元）", required=False),
        text("way", "采购方式", required=False),
        text("supplier", "供应商", required=False),
        number("price", "成交金额（万元）", required=False),
        text("planned", "预计采购时间", required=False),
        long("details", "采购需求或者结果说明", rule="LAW-20-9"),
        phone("phone", "联系电话", required=False),
    ),
    title="{name}（{stage}）",
    shown=("stage", "budget", "supplier", "price"),
    layout="table",
    rhythm="on_change",
    basis=_ARTICLE.format("九"),
    about="政府采购项目的目录、标准及实施情况。",
    admits_articles=True,
)

BUDGET = Listing(
    "budget",
    "财政预决算",
    (
        number("year", "年度"),
        choice("sort", "类别", "部门预算", "部门决算", "“三公”经费", "绩效目标和评价"),
        day("approved_on", "财政部门批复日期", "批复后20日内公开。", rule="PUB-40"),
        number("income", "收入合计（万元）", rule="LAW-20-7"),
        number("spending", "支出合计（万元）", rule="LAW-20-7"),
        number("receptions", "“三公”经费（万元）", required=False),
        long("explanation", "情况说明", "对增减变化和专业名词作出说明。"),
        table(
            "lines",
            "收支明细",
            "每行一项，各格以竖线分开，也可以从表格中复制粘贴。",
            *("项目", "预算数（万元）", "决算数（万元）"),
            required=False,
        ),
    ),
    title="{year}年{sort}",
    shown=("year", "sort", "income", "spending"),
    layout="table",
    rhythm="yearly",
    basis=_ARTICLE.format("七") + "，《中华人民共和国预算法》第十四条",
    about="经批准的部门预算、决算，自批复之日起20日内公开。",
    admits_articles=True,
)

PROJECTS = Listing(
    "projects",
    "重大建设项目",
    (
        text("name", "项目名称"),
        text("approval", "批准文号", rule="LAW-20-10"),
        day("approved_on", "批准日期", rule="LAW-20-10"),
        number("investment", "总投资（万元）", required=False),
        choice("stage", "实施情况", "前期工作", "在建", "完工", "竣工验收"),
        long("progress", "进展说明", rule="LAW-20-10"),
        url("link", "批准结果网址", required=False),
    ),
    title="{name}",
    shown=("approval", "stage", "progress"),
    layout="table",
    rhythm="on_change",
    basis=_ARTICLE.format("十"),
    about="重大建设项目的批准和实施情况。",
    admits_articles=True,
)

LISTINGS = (FEES, PROCUREMENT, BUDGET, PROJECTS)
