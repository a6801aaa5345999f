"""Whole consistent reports of invented organs, from a seed.

`make(seed)` gives one report, `make_pair(seed)` a report and the year before's. Tables, prose and
years agree with each other; nothing in them is a fault.
"""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

from gongkai.report.forms import FORMS, form_for
from report.made import figures, phrasings
from report.made.drafts import NUMERALS, Draft

if TYPE_CHECKING:
    from gongkai.report.model import Report

PLACES = ("澄湾市", "榆泽市", "霁山区", "棠浦县", "砚亭县", "桐渡区", "汐原市", "岚汀县")
DEPARTMENTS = ("林业局", "交通运输局", "教育局", "公安局", "卫生健康委员会", "财政局", "人民政府")
SIZES = (0, 1, 7, 40, 300, 5000)


def make(seed: int, *, year: int | None = None, size: int | None = None) -> Report:
    """A consistent report; the same seed always gives the same."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    return draft_pair(random, year=year, size=size)[0].report()


def make_pair(seed: int) -> tuple[Report, Report]:
    """A consistent report and its organ's report of the year before."""
    new, old = draft_pair(Random(seed))  # noqa: S311
    return new.report(), old.report()


def draft_pair(
    random: Random, *, year: int | None = None, size: int | None = None
) -> tuple[Draft, Draft]:
    """The drafts of a report and of the year before's, to be changed before use."""
    year = year or random.choice((2020, 2022, 2023, 2024, 2025))
    size = random.choice(SIZES) if size is None else size
    place, department = random.choice(PLACES), random.choice(DEPARTMENTS)
    old = _first(random, place, department, year - 1, size)
    return _next(random, old, size), old


def _first(random: Random, place: str, department: str, year: int, size: int) -> Draft:
    form = form_for(year).name
    makes_rules = department == "人民政府" and place.endswith("市")
    draft = _blank(place, department, year)
    draft.disclosure = figures.disclosure(
        random, form, scale=size * 5 + 20, makes_rules=makes_rules
    )
    draft.requests = figures.requests(random, form, size, [0] * 6)
    draft.disputes = figures.disputes(random, min(size // 20, 30))
    return _written(random, draft, half=0)


def _next(random: Random, old: Draft, size: int) -> Draft:
    draft = _blank(old.place, old.department, old.year + 1)
    if draft.form == old.form:
        draft.disclosure = figures.continued(random, old.disclosure)
    else:
        raise AssertionError("pairs are made within one layout")
    carried = old.requests["carried_out"][:6]
    draft.requests = figures.requests(random, draft.form, size, carried)
    draft.disputes = figures.disputes(random, min(size // 20, 30))
    return _written(random, draft, half=1)


def _blank(place: str, department: str, year: int) -> Draft:
    form = form_for(year).name
    organ = place + department
    return Draft(
        place=place,
        department=department,
        year=year,
        form=form,
        title=f"{organ}{year}年政府信息公开工作年度报告",
        preface=[],
        headings={
            number: f"{NUMERALS[number - 1]}、{title}"
            for number, title in enumerate(FORMS[form].sections, 1)
        },
        texts={},
        disclosure={},
        requests={},
        disputes={},
        period=(date(year, 1, 1), date(year, 12, 31)),
    )


def _written(random: Random, draft: Draft, *, half: int) -> Draft:
    """Add the prose; `half` picks the wordings, so that two years never share a paragraph."""
    facts = _facts(random, draft)

    def say(pool: tuple[str, ...]) -> str:
        return random.choice(pool[half::2] or pool).format(**facts)

    draft.preface = [say(phrasings.BASIS), say(phrasings.CONTACT)]
    about_requests = phrasings.REQUESTS if facts["received"] else phrasings.NO_REQUESTS
    if facts["carried_in"] and not facts["received"]:
        about_requests = phrasings.REQUESTS[:2]
    themes = [
        ("主动公开情况", say(phrasings.PROACTIVE) + say(phrasings.MEDIA)),
        ("依申请公开情况", say(about_requests) + say(phrasings.DISPUTES)),
        ("政府信息管理情况", say(phrasings.MANAGEMENT)),
        ("平台建设情况", say(phrasings.PLATFORM)),
        ("监督保障情况", say(phrasings.SUPERVISION)),
    ]
    if draft.form == "2021":
        themes[2] = (themes[2][0], themes[2][1] + say(phrasings.DOCUMENTS))
    if draft.is_government:
        themes[4] = (themes[4][0], themes[4][1] + say(phrasings.GOVERNMENT))
    draft.texts[1] = [say(phrasings.OPENING), *_numbered(random, themes)]
    draft.texts[5] = [say(phrasings.PROBLEMS), say(phrasings.IMPROVEMENTS)]
    draft.texts[6] = [
        *(
            f"（{NUMERALS[at]}）{text}"
            for at, text in enumerate((say(phrasings.FEES), say(phrasings.PROPOSALS)))
        ),
        say(phrasings.GROWTH),
        *_signed(random, draft),
    ]
    return draft


def _numbered(random: Random, themes: list[tuple[str, str]]) -> list[str]:
    apart = random.random() < 0.3  # the sub-heading on a line of its own
    lines = []
    for at, (heading, text) in enumerate(themes):
        head = f"（{NUMERALS[at]}）{heading}"
        lines += [head, text] if apart else [f"{head}。{text}"]
    return lines


def _signed(random: Random, draft: Draft) -> list[str]:
    day = random.choice((f"{draft.year + 1}年1月{random.randint(4, 28)}日", ""))
    return [draft.organ, day] if day else []


def _facts(random: Random, draft: Draft) -> dict:
    parts = [random.randint(3, 400) for _ in range(3)]
    received = draft.requests["received"]
    suggestions, motions = random.randint(1, 20), random.randint(1, 20)
    litigation = ("litigation", "litigation_after_reconsideration")
    return {
        "year": draft.year,
        "organ": draft.organ,
        "place": draft.place,
        "total": sum(parts),
        **dict(zip("abc", parts, strict=True)),
        "posts": random.randint(20, 3000),
        "press": random.randint(1, 12),
        "training": random.randint(1, 6),
        "natural": received[0],
        "legal": sum(received[1:6]),
        **{
            row: draft.requests[row][6]
            for row in ("received", "carried_in", "concluded", "carried_out")
        },
        "reconsideration": draft.disputes["reconsideration"][4],
        "litigation": sum(draft.disputes[group][4] for group in litigation),
        **draft.disclosure["normative_documents"],
        "suggestions": suggestions,
        "motions": motions,
        "both": suggestions + motions,
    }
