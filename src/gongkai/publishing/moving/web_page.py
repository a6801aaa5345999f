"""A saved page of an old site as an item."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from gongkai.files.refusal import FileRefused
from gongkai.publishing.cleaning import bare_text
from gongkai.publishing.moving.days import day_of
from gongkai.publishing.moving.entry import Carried, Entry, carried_address, short_key
from gongkai.publishing.written import Written
from gongkai.report.readers.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.publishing.moving.source import Source

_MOST_BYTES = 3 * 1024 * 1024
_DEEPEST = 200
# Where the systems in use put the text, the first that is there.
_TEXTS = (
    "//*[@id='zoom']",
    "//*[@id='UCAP-CONTENT']",
    "//*[contains(concat(' ', @class, ' '), ' TRS_Editor ')]",
    "//*[contains(concat(' ', @class, ' '), ' view ')]",
    "//article",
    "//*[@id='content']",
    "//*[contains(concat(' ', @class, ' '), ' content ')]",
    "//body",
)
_GONE = "//script|//style|//noscript|//iframe|//form|//nav|//header|//footer|//comment()"
_PICTURES = (".jpg", ".jpeg", ".png")
_PAPERS = (".pdf", ".docx", ".xlsx", ".txt", *_PICTURES)
_ALT = "（随原网页导入的图片，请写明内容）"
# The names of SITE-12, and what older sites call the same.
_METAS = {
    "title": ("articletitle", "og:title"),
    "day": ("pubdate", "publishdate", "publish_date"),
    "source": ("contentsource", "source"),
    "summary": ("description",),
    "keywords": ("keywords",),
}
_KEPT = ("source", "summary", "keywords")
_LIMITS = {"title": 200, "source": 100, "summary": 500, "keywords": 200}


def page_entry(source: Source, name: str, today: date) -> Iterator[Entry]:
    """Read a page: its title, day and source from what it says of itself, its text cleaned later.

    Files that it refers to and that came along are carried; links to other pages stay as they
    are, for the scan to find.

    Raises:
        FileRefused: it is too large or nested too deep.
    """
    data = source.read(name)
    if len(data) > _MOST_BYTES:
        raise FileRefused("网页超过3兆字节，请删去与正文无关的内容后导入。")
    tree = _tree(decode(data))
    metas = _metas(tree)
    title = metas["title"] or _text(tree, "//h1") or _text(tree, "//title")
    for odd in tree.xpath(_GONE):
        odd.drop_tree()
    body = next(found[0] for path in _TEXTS if (found := tree.xpath(path)))
    files = tuple(_carried(source, name, body))
    formed_on = day_of(metas["day"])
    words = html.tostring(body, encoding="unicode")
    is_empty = not bare_text(words).strip()
    kept: dict[str, Any] = {field: metas[field][: _LIMITS[field]] for field in _KEPT}
    yield Entry(
        name,
        short_key(name),
        Written(
            title=title[: _LIMITS["title"]],
            body=words,
            formed_on=formed_on or today,
            **kept,
        ),
        files=files,
        problems=("网页中没有找到正文。",) if is_empty else (),
        notes=tuple(_notes(metas, formed_on, files)),
    )


def _tree(text: str) -> Any:
    try:
        tree = html.document_fromstring(text.replace("\x00", ""))
    except (etree.ParserError, ValueError) as error:
        raise FileRefused("网页中没有内容，没有导入。") from error
    if tree.xpath(f"boolean(//*[count(ancestor::*) > {_DEEPEST}])"):
        raise FileRefused("网页嵌套过深，请用编辑软件重新保存后导入。")
    if not tree.xpath("//body"):
        raise FileRefused("网页中没有内容，没有导入。")
    return tree


def _metas(tree: Any) -> dict[str, str]:
    told = {
        (meta.get("name") or meta.get("property") or "").lower(): meta.get("content") or ""
        for meta in tree.xpath("//meta")
    }
    return {
        field: " ".join(next((told[one] for one in names if told.get(one)), "").split())
        for field, names in _METAS.items()
    }


def _text(tree: Any, path: str) -> str:
    found = tree.xpath(path)
    return " ".join(found[0].text_content().split()) if found else ""


def _carried(source: Source, name: str, body: Any) -> Iterator[Carried]:
    """Give the pictures and papers that came along; name the pictures in the body by number."""
    number, taken = 0, set()
    for picture in body.xpath(".//img"):
        path = _beside(name, picture.get("src") or "")
        content = source.read(path) if path.lower().endswith(_PICTURES) else b""
        if not content or path in taken:
            picture.drop_tree()
            continue
        taken.add(path)
        alt = " ".join((picture.get("alt") or picture.get("title") or "").split())[:200] or _ALT
        picture.set("src", carried_address(number))
        picture.set("alt", alt)
        number += 1
        yield Carried(posixpath.basename(path), content, alt, is_inline=True, path=path)
    for link in body.xpath(".//a[@href]"):
        path = _beside(name, link.get("href"))
        content = source.read(path) if path.lower().endswith(_PAPERS) else b""
        if content and path not in taken:
            taken.add(path)
            link.drop_tag()
            shown = " ".join(link.text_content().split())
            is_picture = path.lower().endswith(_PICTURES)
            alt = (shown[:200] or _ALT) if is_picture else ""
            yield Carried(posixpath.basename(path), content, alt, path=path)


def _beside(name: str, address: str) -> str:
    """Give the path within what was brought to which an address of a page leads; "" for none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    path = unquote(parts.path)
    joined = path.lstrip("/") if path.startswith("/") else f"{posixpath.dirname(name)}/{path}"
    return posixpath.normpath(joined.lstrip("/"))


def _notes(
    metas: dict[str, str], formed_on: date | None, files: tuple[Carried, ...]
) -> Iterator[str]:
    if formed_on is None:
        said = f"“{metas['day']}”" if metas["day"] else ""
        yield f"没有找到生成日期{said}，暂填导入当日，请核对。"
    if any(one.alt == _ALT for one in files):
        yield "图片没有替代文字，请逐张写明内容。"
