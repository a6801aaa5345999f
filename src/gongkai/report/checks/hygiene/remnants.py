"""Remnants of the editor, the template or a conversion that a reader should never see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.hygiene.leaks import LOCAL_PATH
from gongkai.report.checks.patterns import Slip, find_slips
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

_DELETE = "请在原稿中删去这处残留。"

_EDITOR = (
    Slip(
        expression(r"\[bookmark:[^\]\n]*\]|_GoBack(?![A-Za-z])|_(?:Toc|Hlk|Ref)\d{5,}"),
        "留有书签残留“{}”。",
        _DELETE,
    ),
    Slip(
        expression(r"\[(?:image|图片|附件)[:：][^\]\n]*\]"),
        "留有图片占位文字“{}”，图片没有发布出来。",
        "请重新插入图片，或者删去这处占位文字。",
    ),
    Slip(
        expression(
            r"(?<![A-Za-z])mso-[a-z-]+|(?<![A-Za-z])(?:PAGE|NUMPAGES|TOC|HYPERLINK|EMBED)\s+(?:\\|\"|[A-Z][a-z]+\.)\S*"
            r"|\\\* ?MERGEFORMAT"
        ),
        "留有排版代码“{}”。",
        _DELETE,
    ),
)
_TEMPLATE = (
    Slip(
        expression(r"\{\{[^}\n]*\}\}|\{%[^%\n]*%\}|\$\{[^}\n]*\}|<%[^%\n]*%>"),
        "留有没有替换的模板变量“{}”。",
        "请填入实际内容。",
        Severity.ERROR,
    ),
    Slip(
        expression(r"(?<![A-Za-z0-9Ｘ×])(?:[XＸ]{2,}|×{2,}|[xX]{3,})(?![A-Za-z0-9Ｘ×])"),
        "留有没有填写的占位符“{}”。",
        "请填入实际内容。",
    ),
    Slip(
        expression(
            r"_{3,}|＿{2,}|待补充|待填写?|此处(?:填写|插入|补充)|请(?:填写|补充)(?=[）)】\]])|TODO"
        ),
        "留有没有填写的空白“{}”。",
        "请填入实际内容。",
    ),
)
_BROKEN = (
    Slip(
        expression(
            r"错误\s*[！!]\s*(?:未找到引用源|未定义书签|超链接引用无效|文档中没有指定样式的文字)[。.]?"
            r"|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?"
        ),
        "交叉引用已失效，显示为“{}”。",
        "请更新或者删去这处引用。",
    ),
    Slip(
        expression(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|N/A|NUM!)"),
        "电子表格公式出错，显示为“{}”。",
        "请改为实际数字。",
    ),
    Slip(
        expression(r"锟斤拷|烫烫烫|�+"),
        "有乱码“{}”。",
        "请核对原稿，改为正确的文字。",
        Severity.WARNING,
    ),
)
_MARKUP = (
    Slip(
        expression(
            r"</?(?:p|span|div|br|font|strong|b|i|u|o:p|table|tbody|tr|td|img|a|ul|li|h[1-6]|style)"
            r"(?:\s[^<>\n]*)?/?>",
            re.IGNORECASE,
        ),
        "显示出了网页代码“{}”。",
        _DELETE,
    ),
    Slip(
        expression(
            r"&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|middot|mdash|emsp|ensp|#\d{2,5}|#x[0-9a-f]{2,5});"
        ),
        "显示出了网页字符代码“{}”。",
        "请改为它代表的字符。",
    ),
    Slip(
        expression(r"\*\*(?=\S)[^*\n]+\*\*"),
        "显示出了加粗标记“{}”。",
        "请删去星号，需要加粗的用排版设置。",
        Severity.NOTE,
        once=True,
    ),
)


@check(
    "hygiene.editor-remnant",
    law="SITE-19",
    severity=Severity.WARNING,
    title="没有书签、图片占位、域代码等编辑残留",
    example="[bookmark: _GoBack]",
)
def editor_remnant(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find bookmarks, picture placeholders and field codes; a path inside has its own finding.

    Law: SITE-19.
    """
    for found in find_slips(card, subject, subject.passages, _EDITOR):
        if not LOCAL_PATH.search(found.evidence):
            yield found


@check(
    "hygiene.placeholder",
    law="",
    severity=Severity.WARNING,
    title="没有未填写的占位符和未替换的模板变量",
    example="共受理申请XX件",
)
def placeholder(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find blanks and variables of a template that nobody filled in."""
    yield from find_slips(card, subject, subject.passages, _TEMPLATE)


@check(
    "hygiene.broken-reference",
    law="",
    severity=Severity.ERROR,
    title="没有失效的引用、公式错误和乱码",
    example="详见错误!未找到引用源。",
)
def broken_reference(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find references, formulas and characters that broke."""
    yield from find_slips(card, subject, subject.passages, _BROKEN)


@check(
    "hygiene.markup",
    law="",
    severity=Severity.WARNING,
    title="没有显示出来的网页代码",
    example="申请&nbsp;7件",
)
def markup(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find markup that shows as text."""
    yield from find_slips(card, subject, subject.passages, _MARKUP)


CHECKS = (editor_remnant, placeholder, broken_reference, markup)
