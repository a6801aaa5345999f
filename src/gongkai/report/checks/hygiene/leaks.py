"""What shows where and by whom a report was made: local paths and account ids in its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCAL_PATH = expression(
    r"(?<![A-Za-z])[A-Za-z]:[\\/](?!/)[^\]\n<>|\"*?，。；）]+"
    r"|file:///?[^\]\s<>\"，。；）]+"
    r"|(?<![A-Za-z0-9_.:/])/(?:Users|home|Volumes)/[^\]\n<>|\"，。；）\s]+"
    r"|\\\\[A-Za-z0-9_.-]{2,}\\[^\]\s<>|\"，。；）]+",
    re.IGNORECASE,
)
_ACCOUNT = expression(r"wxid_[0-9a-z]{6,}|(?<![A-Za-z])(?:gh_[0-9a-f]{12}|QQ截图\d{8,})")
_WHOLE_ADVICE = "请删去这处文字，重新插入图片或者附件后再发布。"


@check(
    "hygiene.local-path",
    law="SITE-19",
    severity=Severity.ERROR,
    title="文字和图片说明中没有本机文件路径",
    example=r"[image: C:\Users\hp\Desktop\新建文件夹\无标题.jpg]",
)
def local_path(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find paths of the machine on which the report was written.

    Law: SITE-19.
    """
    for passage in subject.passages:
        for found in LOCAL_PATH.finditer(passage.text):
            yield card.finding_in(
                subject.report,
                passage,
                found.span(),
                _path_message(found[0]),
                advice=_WHOLE_ADVICE,
            )
    document = subject.report.document
    for trace in document.traces if document else ():
        if path := LOCAL_PATH.search(trace.text):
            yield card.finding(
                subject.report,
                "document",
                _path_message(path[0]),
                evidence=path[0],
                line=trace.place.line if trace.place else None,
                advice="请在文件的属性、图片替代文字或者批注中删去这个路径。",
            )


def _path_message(path: str) -> str:
    account = _ACCOUNT.search(path)
    inside = f"，其中还有账号标识“{account[0]}”" if account else ""
    return f"泄露了编写者电脑上的文件路径“{path.strip()}”{inside}。"


@check(
    "hygiene.account-id",
    law="SITE-19",
    severity=Severity.ERROR,
    title="文字中没有个人账号标识",
    example="wxid_开头的微信内部账号",
)
def account_id(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find internal account ids, unless they stand in a path that is a finding already.

    Law: SITE-19.
    """
    for passage in subject.passages:
        for found in _ACCOUNT.finditer(passage.text):
            paths = (path.span() for path in LOCAL_PATH.finditer(passage.text))
            if any(start <= found.start() < end for start, end in paths):
                continue
            yield card.finding_in(
                subject.report,
                passage,
                found.span(),
                f"泄露了账号标识“{found[0]}”。",
                advice="请删去这个标识。",
            )


CHECKS = (local_path, account_id)
