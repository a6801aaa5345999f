"""A comparison as one self-contained page in the look of the reports."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from gongkai.report.compare.layout import LIKENESS, TABLES, grouped, heads, share
from gongkai.report.writers.web import page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.compare.comparison import Comparison
    from gongkai.report.compare.rows import Row

_STYLE = """
table.comparison { min-width: 40rem; }
table.comparison td, table.comparison th.head { white-space: nowrap; }
details { margin: 0 0 2rem; }
summary { color: var(--quiet); cursor: pointer; }
table.comparison td.note { color: var(--quiet); white-space: normal; }
tr.swing td, tr.swing th.side { background: var(--swing); }
tr.swing td.change { color: var(--seal); font-weight: 700; }
p.summary { color: var(--quiet); text-indent: 0; text-align: center; }
:root { --swing: #fbeceb; }
@media (prefers-color-scheme: dark) { :root { --swing: #3a2426; } }
"""


def render(comparison: Comparison) -> bytes:
    """Give the page's bytes; the same comparison gives the same bytes."""
    return page(comparison.title, _content(comparison), style=_STYLE).encode()


def _content(comparison: Comparison) -> Iterator[str]:
    swings = sum(change.is_swing for change in comparison.changes)
    differing = sum(change.old != change.new for change in comparison.changes)
    yield f"<h1>{escape(comparison.title)}</h1>"
    yield (
        f'<p class="summary">共{len(comparison.changes)}格，{differing}格不同，'
        f"{swings}格变化超过50%且不少于5。</p>"
    )
    for key, lines in grouped(comparison):
        yield f"<section><h2>{TABLES[key]}</h2>"
        changed = [row for change, row in lines if change.old != change.new]
        same = [row for change, row in lines if change.old == change.new]
        yield from _table(f"{TABLES[key]}：有变化的项目", heads(comparison), changed)
        if same:
            yield f"<details><summary>没有变化的{len(same)}项</summary>"
            yield from _table(f"{TABLES[key]}：没有变化的项目", heads(comparison), same)
            yield "</details>"
        yield "</section>"
    yield f"<section><h2>{LIKENESS}</h2>"
    yield from (f"<p>{line}</p>" for line in _likeness(comparison))
    yield "</section>"


def _table(name: str, columns: Sequence[str], rows: list[Row]) -> Iterator[str]:
    if not rows:
        yield "<p>各项均没有变化。</p>"
        return
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{name}（表格）">'
    yield f'<table class="comparison"><caption>{name}</caption><thead><tr>'
    yield from (f'<th class="head" scope="col">{escape(head)}</th>' for head in columns)
    yield "</tr></thead><tbody>"
    yield from (_row(row) for row in rows)
    yield "</tbody></table></div>"


def _row(row: Row) -> str:
    mark = ' class="swing"' if row.is_swing else ""
    return (
        f'<tr{mark}><th class="side" scope="row">{escape(row.label)}</th>'
        f"<td>{row.old}</td><td>{row.new}</td>"
        f'<td class="change">{row.difference}</td><td class="change">{row.percent}</td>'
        f'<td class="note">{escape(row.note)}</td></tr>'
    )


def _likeness(comparison: Comparison) -> Iterator[str]:
    for section in comparison.sections:
        yield f"{escape(section.title)}：{share(section)}"
