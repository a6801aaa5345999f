"""Faults to plant in what the sentences say: a figure in the prose is changed, the tables stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.made.faults import fault

if TYPE_CHECKING:
    from random import Random

    from report.made.drafts import Draft


def _change(draft: Draft, number: int, pattern: str, *, by: int) -> bool:
    """Add to the figure that a pattern's group finds in a section."""
    for at, text in enumerate(draft.texts[number]):
        found = re.search(pattern, text)
        if found:
            figure = str(int(found[1]) + by)
            draft.texts[number][at] = text[: found.start(1)] + figure + text[found.end(1) :]
            return True
    return False


@fault("prose.parts")
def _(draft, _old, random: Random):
    # 包括 may leave parts out, so only parts above the total are a fault for sure.
    by = -1 if "包括" in "".join(draft.texts[1]) else random.choice((1, 9, 40))
    return _change(draft, 1, r"(?:信息共?|发布信息)(\d+)条", by=by)


@fault("prose.parts")
def _(draft, _old, _random):
    return _change(draft, 6, r"政协提案(\d+)件", by=1) and "共办理建议提案" in "".join(
        draft.texts[6]
    )


@fault("prose.requests")
def _(draft, _old, random: Random):
    by = random.choice((1, 3, 20))
    return _change(draft, 1, r"(?:政府信息公开申请|新收申请|受理申请)(\d+)件", by=by)


@fault("prose.disputes")
def _(draft, _old, random: Random):
    return _change(draft, 1, r"行政复议(?:案件)?(\d+)件", by=random.choice((1, 4)))


@fault("prose.disclosure")
def _(draft, _old, random: Random):
    if draft.form != "2021":
        return False
    return _change(draft, 1, random.choice((r"规范性文件(\d+)件", r"现行有效(\d+)件")), by=2)


@fault("prose.repeated")
def _(draft, _old, _random):
    found = re.search(r"人大代表建议(\d+)件", "".join(draft.texts[6]))
    if not found:
        return False
    draft.texts[1][-1] += f"全年办理人大代表建议{int(found[1]) + 2}件。"
    return True


@fault("prose.share")
def _(draft, _old, random: Random):
    part, whole = random.randint(3, 40), random.randint(50, 90)
    share = round(part / whole * 100) + random.choice((7, -2, 30))
    draft.texts[1][-1] += f"全年召开各类座谈会{whole}场，其中企业专场{part}场，占{share}%。"


@fault("prose.change")
def _(draft, old, _random):
    now, before = draft.requests["received"][6], old.requests["received"][6]
    if not now or not before or abs(now - before) < 3:
        return False
    word = "减少" if now > before else "增加"
    draft.texts[1][-1] += f"全年收到政府信息公开申请{now}件，较上年{word}{abs(now - before)}件。"
    return True


@fault("prose.fee")
def _(draft, _old, random: Random):
    amount = random.choice((300, 1250))
    draft.texts[6].append(f"（三）{draft.year}年共收取信息处理费{amount}元。")
