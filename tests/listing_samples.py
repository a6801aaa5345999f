"""One whole record of every kind, as it is kept."""

from __future__ import annotations

from typing import Any

_DAYS = {"from_on": "2026-03-02", "until_on": "2026-03-08"}
_PHONE = "0571-12345678"


def _table(heads: str, *rows: str) -> dict[str, Any]:
    return {"heads": heads.split(), "rows": [row.split() for row in rows]}


RECORDS: dict[str, dict[str, Any]] = {
    "leaders": {
        "rank": "001",
        "name": "周明远",
        "post": "局长",
        "duties": "主持全面工作。",
        "phone": _PHONE,
    },
    "units": {
        "rank": "002",
        "name": "治安管理支队",
        "duties": "指导治安管理工作。",
        "head": "陈立",
        "address": "云泽市平安路1号",
        "hours": "工作日9:00至17:00",
        "phone": _PHONE,
    },
    "stations": {
        "rank": "010",
        "name": "城东派出所",
        "sort": "派出所",
        "area": "城东区",
        "address": "城东区和平街2号",
        "hours": "全天",
        "phone": "0571-12345678、110",
    },
    "powers": {
        "name": "旅馆业特种行业许可",
        "sort": "行政许可",
        "basis": "《旅馆业治安管理办法》第四条",
        "subject": "云泽市公安局",
        "unit": "治安管理支队",
    },
    "duties": {
        "name": "旅馆业特种行业许可审批责任",
        "content": "受理、审查、决定、送达。",
        "basis": "《中华人民共和国行政许可法》",
        "accountability": "对符合条件的申请不予受理的。",
        "unit": "治安管理支队",
        "supervision": _PHONE,
    },
    "fees": {
        "name": "居民身份证工本费",
        "basis": "发改价格〔2003〕2322号",
        "standard": "每证20元",
        "unit": "户籍窗口",
    },
    "procurement": {
        "name": "执法记录仪采购",
        "stage": "采购意向",
        "budget": "120",
        "details": "采购执法记录仪300台。",
    },
    "budget": {
        "year": "2026",
        "sort": "部门预算",
        "approved_on": "2026-02-10",
        "income": "52300.5",
        "spending": "52300.5",
        "explanation": "收支平衡。",
    },
    "projects": {
        "name": "业务技术用房",
        "approval": "云发改〔2025〕18号",
        "approved_on": "2025-06-01",
        "stage": "在建",
        "progress": "主体封顶。",
    },
    "recruitment": {
        "name": "2026年录用人民警察公告",
        "stage": "招录公告",
        "quota": "30",
        "conditions": "具有本科以上学历。",
        "phone": _PHONE,
    },
    "plans": {
        "name": "道路交通安全专项规划",
        "sort": "专项规划",
        "from_on": "2026-01-01",
        "until_on": "2030-12-31",
        "goals": "减少事故。",
        "tasks": "改造路口。",
    },
    "emergency": {
        "name": "寒潮天气应急预案",
        "sort": "应急预案",
        "area": "全市",
        "content": "分级响应。",
        "phone": _PHONE,
    },
    "random_inspections": {
        "name": "旅馆业第一次抽查",
        "matter": "旅馆实名登记",
        "basis": "《旅馆业治安管理办法》",
        **_DAYS,
        "pool": "120",
        "drawn": "2",
        "objects": {
            "heads": ["检查对象", "检查结果", "处理情况"],
            "rows": [["云泽大酒店", "未发现问题", ""], ["平安旅社", "登记不全", "责令改正"]],
        },
        "inspectors": _table("检查人员 所在单位", "陈立 治安管理支队", "王芳 城东派出所"),
    },
    "bulletins": {"name": "第10期警情通报", **_DAYS, "content": "警情总量平稳。"},
    "statistics": {
        "name": "第一季度交通事故",
        **_DAYS,
        "unit": "起",
        "numbers": _table("月份 事故 其中伤人", "1月 120 30", "2月 98 21", "3月 101 25"),
        "chart": "柱状图",
        "caliber": "按接报时间统计。",
    },
    "guides": {
        "name": "居住证办理",
        "unit": "各派出所",
        "basis": "《居住证暂行条例》第九条",
        "conditions": "离开常住户口所在地居住半年以上。",
        "materials": {
            "heads": ["材料名称", "份数和形式", "说明"],
            "rows": [["居民身份证", "原件", ""]],
        },
        "procedure": "受理\n审核\n制证",
        "place": "居住地派出所",
        "hours": "工作日9:00至17:00",
        "limit": "15日",
        "charge": "不收费",
        "phone": _PHONE,
        "online": "全程网上办理",
        "online_url": "https://zwfw.example.cn/juzhuzheng",
    },
    "household": {
        "number": "1",
        "first": "出生登记",
        "second": "国内出生登记",
        "elements": "受理部门、条件、流程、材料、时限、收费依据及标准",
        "basis": "《中华人民共和国户口登记条例》",
        "limit": "信息形成或者变更之日起20个工作日内",
        "subject": "县级公安机关",
        "channels": "政府网站、办事窗口",
        "audience": "全社会",
        "manner": "主动",
        "tier": "县级、乡、村级",
    },
    "laws": {
        "name": "中华人民共和国治安管理处罚法",
        "sort": "法律",
        "maker": "全国人民代表大会常务委员会",
        "effective_on": "2026-01-01",
        "status": "现行有效",
        "subject": "治安管理",
        "link": "https://flk.npc.gov.cn/",
    },
}
