"""Faults to plant: for each check of ours one way, or several, to make it speak.

A planter changes a draft (and last year's, where the check looks back) and returns False when
this draft has no room for the fault. `plant` tries seeds until there is room.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random

from report.made.drafts import Draft
from report.made.reports import draft_pair

Planter = Callable[[Draft, Draft, Random], bool | None]
PLANTERS: dict[str, list[Planter]] = {}

# A planted fault that is truly another check's business as well.
IMPLIED: dict[str, set[str]] = {
    "requests.row-total": {"requests.concluded-total", "requests.balance"},
    "requests.negative": {"requests.row-total", "requests.concluded-total"},
    "disputes.total": {"prose.disputes", "prose.requests"},
    "disputes.negative": {"disputes.total"},
    "disclosure.negative": {"years.swing"},
    "disclosure.issued": {"years.in-force", "prose.disclosure"},
    "disclosure.rule-making-power": {
        "years.in-force",
        "disclosure.issued",
        "disclosure.published",
    },
    "structure.section-missing": {"years.swing"},
    "structure.section-empty": {"years.swing"},
    "structure.themes": {"structure.government-items"},
    "requests.balance": {"prose.requests"},
}


def fault(check: str) -> Callable[[Planter], Planter]:
    def keep(planter: Planter) -> Planter:
        PLANTERS.setdefault(check, []).append(planter)
        return planter

    return keep


def plant(check: str, seed: int):
    """A report with one planted fault, and the year before's."""
    planters = PLANTERS[check]
    for attempt in range(60):
        random = Random(seed * 1000 + attempt)  # noqa: S311 - repeatable, not secret
        new, old = draft_pair(random)
        if planters[seed % len(planters)](new, old, random) is not False:
            return new.report(), old.report()
    raise AssertionError(f"no made report has room for {check}")


# -- tables ------------------------------------------------------------------------------------


@fault("requests.balance")
def _(draft, _old, random):
    column = random.randrange(6)
    for at in (column, 6):
        draft.requests["carried_out"][at] += 2


@fault("requests.concluded-total")
def _(draft, _old, random):
    column = random.randrange(6)
    for at in (column, 6):
        draft.requests["granted"][at] += 1


@fault("requests.row-total")
def _(draft, _old, random):
    draft.requests[random.choice(list(draft.requests))][6] += random.choice((1, 3))


@fault("requests.row-total")
def _(draft, _old, random):
    draft.requests[random.choice(list(draft.requests))][random.randrange(6)] += 1


@fault("requests.negative")
def _(draft, _old, random):
    draft.requests["refused_state_secret"][random.randrange(7)] = -1


@fault("requests.cell-missing")
def _(draft, _old, random):
    draft.requests[random.choice(list(draft.requests))][random.randrange(7)] = None


@fault("requests.cell-missing")
def _(draft, _old, random):
    draft.requests[random.choice(list(draft.requests))][:] = [None] * 7


@fault("requests.row-missing")
def _(draft, _old, random):
    del draft.requests[random.choice(list(draft.requests))]


@fault("disputes.total")
def _(draft, _old, random):
    draft.disputes[random.choice(list(draft.disputes))][random.randrange(5)] += 1


@fault("disputes.negative")
def _(draft, _old, random):
    draft.disputes[random.choice(list(draft.disputes))][0] = -2


@fault("disputes.cell-missing")
def _(draft, _old, random):
    draft.disputes[random.choice(list(draft.disputes))][random.randrange(5)] = None


@fault("disputes.group-missing")
def _(draft, _old, random):
    del draft.disputes[random.choice(list(draft.disputes))]


@fault("disclosure.negative")
def _(draft, _old, random):
    draft.disclosure[random.choice(("permits", "penalties"))]["decisions"] = -3


@fault("disclosure.cell-missing")
def _(draft, _old, random):
    row = random.choice(list(draft.disclosure.values()))
    row[random.choice(list(row))] = None


@fault("disclosure.row-missing")
def _(draft, _old, random):
    del draft.disclosure[random.choice(list(draft.disclosure))]


@fault("disclosure.issued")
def _(draft, _old, _random):
    row = draft.disclosure["normative_documents"]
    if draft.form != "2021":
        return False
    row["issued"] = row["in_force"] + row["repealed"] + 2
    return True


@fault("disclosure.published")
def _(draft, _old, _random):
    row = draft.disclosure["normative_documents"]
    if draft.form != "2019":
        return False
    row["published"] = row["published_total"] + 1
    return True


@fault("disclosure.rule-making-power")
def _(draft, _old, random):
    if draft.is_government and draft.place.endswith("市"):
        return False
    row = draft.disclosure["regulations"]
    row[random.choice(list(row))] = 2
    return True


@fault("structure.table-missing")
def _(draft, _old, random):
    getattr(draft, random.choice(("disclosure", "requests", "disputes"))).clear()


# -- years -------------------------------------------------------------------------------------


@fault("years.previous-report")
def _(_draft, old, random):
    old.year -= random.choice((1, 2))


@fault("years.previous-report")
def _(_draft, old, _random):
    old.place = "砚北县"


@fault("years.carried-in")
def _(_draft, old, random):
    column = random.randrange(6)
    for at in (column, 6):
        old.requests["carried_out"][at] += 1
        old.requests["concluded"][at] = max(0, old.requests["concluded"][at] - 1)


@fault("years.in-force")
def _(draft, old, _random):
    if draft.form != "2021":
        return False
    old.disclosure["normative_documents"]["in_force"] += 3
    return True


@fault("years.items")
def _(draft, old, random):
    if draft.form != "2019":
        return False
    old.disclosure[random.choice(("permits", "penalties"))]["items_last_year"] += 2
    return True


@fault("years.pending-disputes")
def _(draft, old, random):
    group = random.choice(list(draft.disputes))
    pending = draft.disputes[group][4] + 1
    old.disputes[group][3] += pending
    old.disputes[group][4] += pending


@fault("years.swing")
def _(draft, old, random):
    draft.texts[6] = [text for text in draft.texts[6] if "变化较大" not in text]
    row = random.choice(("permits", "penalties", "coercion"))
    old.disclosure[row]["decisions"] = draft.disclosure[row]["decisions"] * 3


@fault("years.charges-unit")
def _(draft, _old, _random):
    if draft.form != "2021":
        return False
    draft.disclosure["charges"]["amount"] *= Decimal(10000)
    return True


@fault("years.copied-text")
def _(draft, old, random):
    number = random.choice((1, 5))
    text = old.texts[number][-1].replace(str(old.year), str(draft.year))
    if len(text) < 40 or (text[:3] != draft.texts[number][-1][:3] and number == 1):
        return False
    draft.texts[number][-1] = text
    return True


# -- structure ---------------------------------------------------------------------------------


@fault("structure.title")
def _(draft, _old, random):
    draft.title = random.choice(
        (
            f"{draft.year}年政府信息公开工作年度报告",
            f"{draft.organ}政府信息公开工作年度报告",
            f"{draft.department}{draft.year}年政府信息公开工作年度报告",
            f"{draft.organ}{draft.year}年工作总结",
            f"{draft.organ}{draft.year}年度政府信息公开工作总结报告",
            "",
        )
    )


@fault("structure.period")
def _(draft, _old, random):
    draft.period = random.choice(
        (
            (date(draft.year - 1, 1, 1), date(draft.year - 1, 12, 31)),
            (date(draft.year, 1, 1), date(draft.year, 11, 30)),
        )
    )


@fault("structure.signature-date")
def _(draft, _old, random):
    late = f"{draft.year + 1}年{random.randint(4, 9)}月{random.randint(1, 28)}日"
    early = f"{draft.year}年1月{random.randint(4, 28)}日"
    draft.texts[6].append(random.choice((late, early)))


@fault("structure.section-missing")
def _(draft, _old, random):
    number = random.randint(1, 6)
    del draft.headings[number]
    table = {2: draft.disclosure, 3: draft.requests, 4: draft.disputes}.get(number)
    if table is not None:
        table.clear()


@fault("structure.section-order")
def _(draft, _old, _random):
    draft.headings = {number: draft.headings[number] for number in (1, 2, 3, 5, 4, 6)}


@fault("structure.section-empty")
def _(draft, _old, random):
    draft.texts[random.choice((1, 5, 6))] = []


@fault("structure.heading-title")
def _(draft, _old, random):
    number, title = random.choice(
        (
            (1, "一、政府信息公开工作概况"),
            (4, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况统计表"),
            (5, "五、工作存在的主要问题及改进情况"),
            (6, "六、其他需报告事项"),
        )
    )
    draft.headings[number] = title


@fault("structure.heading-numeral")
def _(draft, _old, random):
    number = random.randint(1, 6)
    title = draft.headings[number][2:]
    draft.headings[number] = random.choice(
        (f"{number}、{title}", f"{'一二三四五六'[number % 6]}、{title}")
    )


@fault("structure.item-empty")
def _(draft, _old, random):
    draft.texts[1].append(random.choice(("（六）。", "（六）", "（六）公文管理情况")))


@fault("structure.item-numbering")
def _(draft, _old, random):
    places = [at for at, text in enumerate(draft.texts[1]) if text[:3] in {"（三）", "（四）"}]
    at = random.choice(places)
    draft.texts[1][at] = random.choice(("（二）", "（六）")) + draft.texts[1][at][3:]


@fault("structure.enumeration")
def _(draft, _old, _random):
    text = draft.texts[5][0]
    if "二是" not in text:
        return False
    draft.texts[5][0] = text.replace("二是", "三是").replace("三是", "四是", 0)
    return True


@fault("structure.themes")
def _(draft, _old, random):
    if draft.form != "2021":
        return False
    lost = random.choice(
        (
            "申请",
            "监督|考核|培训|领导|评议|责任追究|保障|监管",
            "网站|平台|新媒体|公众号|专栏|专区|公报",
        )
    )
    draft.texts[1] = [re.sub(lost, "甲", text) for text in draft.texts[1]]
    return True


@fault("structure.government-items")
def _(draft, _old, _random):
    if not draft.is_government:
        return False
    texts = draft.texts[1]
    draft.texts[1] = [text.replace("责任追究", "其他").replace("追究", "") for text in texts]
    return True


@fault("structure.length")
def _(draft, _old, _random):
    if draft.form != "2021":
        return False
    draft.texts[1].insert(1, "公开信息内容充实，回应群众关切，办事更加方便。" * 60)
    return True


@fault("structure.problems")
def _(draft, _old, random):
    del draft.texts[5][random.randrange(2)]


@fault("structure.row-label")
def _(draft, _old, random):
    key, label = random.choice(
        (
            ("unavailable_not_held", "1.本单位不掌握相关政府信息"),
            ("received", "一、本年度新收到政府信息公开申请数量"),
            ("not_processed_petition", "1.信访、投诉举报类申请"),
            ("carried_out", "四、结转下一年度继续办理"),
        )
    )
    draft.labels[key] = label


@fault("structure.fee-statement")
def _(draft, _old, _random):
    if draft.year < 2021:
        return False
    draft.texts[6][0] = "（一）落实年度工作要点的各项任务，没有遗漏。"
    return True
