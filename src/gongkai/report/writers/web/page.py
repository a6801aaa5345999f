"""The page around a report: head, title, sections in order."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from gongkai.report.writers.outline import outline
from gongkai.report.writers.web.table import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.report.model import Report
    from gongkai.report.writers.outline import Outline, Part

_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
{metadata}<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{content}
</main>
</body>
</html>
"""


def render_html(report: Report) -> bytes:
    """Give a report as one page; the same report gives the same bytes."""
    printed = outline(report)
    return page(printed.title, _content(printed), author=printed.organ).encode()


def page(title: str, content: Iterable[str], *, author: str = "", style: str = "") -> str:
    """Give a whole page of the house.

    Args:
        title: Plain text.
        content: Lines of finished HTML that go into ``<main>``.
        author: Plain text for the metadata; "" for none.
        style: Further CSS, after the house's own.
    """
    own = (files("gongkai.report.writers.web") / "page.css").read_text(encoding="utf-8")
    metadata = f'<meta name="author" content="{escape(author)}">\n' if author else ""
    return _PAGE.format(
        title=escape(title), metadata=metadata, style=own + style, content="\n".join(content)
    )


def _content(printed: Outline) -> Iterator[str]:
    yield f"<h1>{escape(printed.title)}</h1>"
    yield from _prose(printed.preface)
    for part in printed.parts:
        yield from _section(part)


def _section(part: Part) -> Iterator[str]:
    yield "<section>"
    if part.grid:
        yield from table(part.grid, part.heading)
    elif part.heading:
        yield f"<h2>{escape(part.heading)}</h2>"
    yield from _prose(part.paragraphs)
    yield "</section>"


def _prose(paragraphs: Iterable[str]) -> Iterator[str]:
    return (f"<p>{escape(text)}</p>" for text in paragraphs)
