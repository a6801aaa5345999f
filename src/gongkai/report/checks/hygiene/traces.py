"""What a file carries beside its visible text: comments, changes, authors, hidden text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.hygiene.leaks import LOCAL_PATH
from gongkai.report.document import TraceKind
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.document import Trace

_SHOWN = 40
_OF_WEB_PAGES = {"hidden", "style"}
_NAMES = {
    "creator": "作者",
    "author": "作者",
    "lastmodifiedby": "最后修改者",
    "company": "单位",
    "manager": "管理者",
    "lastauthor": "最后修改者",
    "w:author": "批注修订者",
}
# PDF writers call themselves the creator.
_PROGRAM = expression(
    r"WPS|Microsoft|Word|Office|Adobe|Acrobat|PDF|Typst|gongkai|python|openpyxl|Writer",
    re.IGNORECASE,
)
# An organ or office as the author is what the page says anyway.
_OFFICE = expression(
    r"(?:局|厅|委|委员会|政府|办公室|办|中心|支队|大队|处|科|科室|街道|镇|乡|院|校|站|所|部|署)$"
)
# What systems and computer sellers enter when nobody was asked for a name.
_NOBODY = expression(
    r"(?:windows|微软|本地|普通)?\s*(?:用户|user)s?|(?:super)?admin(?:istrator)?|root|owner|guest|default"
    r"|lenovo|hp|dell|asus|acer|huawei|honor|thinkpad|apple|pc|user[-_\s]?\d*|admin\d*|kylin|uos"
    r"|unknown|un-?named|anonymous|未知|匿名|无|雨林木风|番茄花园|深度"
    r"|(?:系统)?管理员|apache poi|itext.*",
    re.IGNORECASE,
)
# Alternative text that a program wrote: a file's name or a running number, of no use to anybody.
_FILE_NAME = expression(
    r"\.(?:jpe?g|png|gif|bmp|tiff?|webp|docx?|pdf)\b|^(?:IMG|DSC|image|Picture|图片|截图|无标题)[\s_\-]*\d*$"
    r"|微信图片_\d+|^[0-9a-f]{24,}$",
    re.IGNORECASE,
)


@check(
    "hygiene.author",
    law="SITE-19",
    severity=Severity.NOTE,
    title="文件属性中没有作者、修改者的姓名",
    example="文件属性的作者是“张某”",
)
def author(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find people and machines named in the file's metadata, one finding a file.

    Law: SITE-19.
    """
    named = dict.fromkeys(
        f"{_NAMES[trace.name.lower()]}“{trace.text.strip()}”"
        for trace in _traces(subject, TraceKind.PROPERTY)
        if trace.name.lower() in _NAMES and _is_of_somebody(trace.text, subject.report.organ)
    )
    if named:
        shown = "，".join(named)
        yield card.finding(
            subject.report,
            "document",
            f"文件属性中写着{shown}。",
            evidence=shown,
            advice="请在发布前用“检查文档”功能清除文件属性中的个人信息。",
        )


@check(
    "hygiene.comment",
    law="SITE-19",
    severity=Severity.ERROR,
    title="发布的文件中没有批注",
    example="批注：“这个数再核一下”",
)
def comment(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find comments left in the file.

    Law: SITE-19.
    """
    for trace in _traces(subject, TraceKind.COMMENT):
        yield _found(
            card,
            subject,
            trace,
            f"文件中留有批注“{_short(trace.text)}”。",
            advice="请删除全部批注后再发布。",
        )


@check(
    "hygiene.tracked-change",
    law="SITE-19",
    severity=Severity.ERROR,
    title="发布的文件中没有修订痕迹",
    example="留有3处修订，删去的文字仍可看到",
)
def tracked_change(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find tracked changes, one finding a file.

    Law: SITE-19.
    """
    changes = list(_traces(subject, TraceKind.TRACKED_CHANGE))
    if changes:
        shown = "；".join(_short(trace.text) for trace in changes[:3] if trace.text.strip())
        yield _found(
            card,
            subject,
            changes[0],
            f"文件中留有{len(changes)}处修订痕迹" + (f"，如“{shown}”。" if shown else "。"),
            advice="请接受或者拒绝全部修订并关闭修订功能后再发布。",
        )


@check(
    "hygiene.hidden-text",
    law="SITE-19",
    severity=Severity.WARNING,
    title="发布的文件中没有隐藏文字",
    example="隐藏文字：“内部掌握”",
)
def hidden_text(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find text that is in the file but not shown, one finding a file.

    Interpretation: a web page hides menus and dialogues as a matter of course, so there it is a
    note only.

    Law: SITE-19.
    """
    hidden = [trace for trace in _traces(subject, TraceKind.HIDDEN_TEXT) if trace.text.strip()]
    if hidden:
        yield _found(
            card,
            subject,
            hidden[0],
            f"文件中有{len(hidden)}处隐藏文字，如“{_short(hidden[0].text)}”。",
            advice="请删去隐藏文字，或者取消隐藏后核对。",
            severity=Severity.NOTE if hidden[0].name in _OF_WEB_PAGES else None,
        )


@check(
    "hygiene.alternative-text",
    law="SITE-19",
    severity=Severity.WARNING,
    title="图片的替代文字不是文件名",
    example="替代文字“微信图片_20240105.png”",
)
def alternative_text(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find alternative texts that are file names; a local path has its own finding.

    Law: SITE-19.
    """
    for trace in _traces(subject, TraceKind.ALTERNATIVE_TEXT):
        text = trace.text.strip()
        if _FILE_NAME.search(text) and not LOCAL_PATH.search(text):
            yield _found(
                card,
                subject,
                trace,
                f"图片的替代文字是文件名“{_short(text)}”。",
                advice="请把替代文字改为对图片内容的说明。",
            )


@check(
    "hygiene.attachment",
    law="SITE-19",
    severity=Severity.WARNING,
    title="文件中没有嵌入的附件和宏",
    example="嵌入了“台账.xlsx”",
)
def attachment(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find embedded files, macros and objects.

    Law: SITE-19.
    """
    for trace in _traces(subject, TraceKind.ATTACHMENT):
        yield _found(
            card,
            subject,
            trace,
            f"文件中嵌有附件或者宏“{_short(trace.text or trace.name)}”。",
            advice="请确认附件可以公开，否则在发布前删去。",
        )


def _is_of_somebody(name: str, organ: str | None) -> bool:
    """Tell a person's or machine's name from the organ's own, a program's and nobody's."""
    plain = name.strip()
    if not plain or (organ and (plain in organ or organ in plain)):
        return False
    return not (_PROGRAM.search(plain) or _OFFICE.search(plain) or _NOBODY.fullmatch(plain))


def _traces(subject: Subject, kind: TraceKind) -> Iterator[Trace]:
    document = subject.report.document
    return (trace for trace in (document.traces if document else ()) if trace.kind is kind)


def _found(
    card: Check,
    subject: Subject,
    trace: Trace,
    message: str,
    *,
    advice: str,
    severity: Severity | None = None,
) -> Finding:
    return card.finding(
        subject.report,
        "document",
        message,
        evidence=trace.text,
        severity=severity,
        line=trace.place.line if trace.place else None,
        advice=advice,
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}……"


CHECKS = (author, comment, tracked_change, hidden_text, alternative_text, attachment)
