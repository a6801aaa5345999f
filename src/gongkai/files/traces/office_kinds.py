"""What all three Office formats carry: properties, pictures' notes, workbooks behind charts."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from gongkai.files.refusal import FileRefused
from gongkai.files.traces.jpeg import Jpeg
from gongkai.files.traces.package import local, remove, text_of, value
from gongkai.files.traces.png import Png
from gongkai.files.traces.trace import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from gongkai.files.traces.package import Package, Relation

_PROPERTIES = ("core-properties", "extended-properties", "custom-properties", "thumbnail")
_NAMES = {
    "creator": "作者",
    "lastModifiedBy": "最后修改者",
    "Manager": "经理",
    "Company": "单位",
    "title": "标题",
    "subject": "主题",
    "keywords": "标记",
    "category": "类别",
    "description": "备注",
    "created": "创建时间",
    "modified": "修改时间",
    "lastPrinted": "打印时间",
    "revision": "修订次数",
    "Template": "模板",
    "TotalTime": "编辑时间总计",
    "TitlesOfParts": "各部分标题",
}
_PATH = re.compile(r"^(?:[A-Za-z]:[\\/]|\\\\|file:)", re.IGNORECASE)
_PICTURES: dict[str, type[Jpeg | Png]] = {".jpg": Jpeg, ".jpeg": Jpeg, ".png": Png}
_CUSTOM = ("customXml", "tags")


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations(*_PROPERTIES):
        if relation.kind == "thumbnail":
            yield "文件属性", "首页缩略图"
        elif relation.target in package:
            for one in package.tree(relation.target):
                words = text_of([one]).strip()
                if words:
                    yield f"文件属性“{_name(one)}”", words


def _name(one: _Element) -> str:
    return one.get("name") or _NAMES.get(local(one), local(one))


def _drop_properties(package: Package) -> None:
    package.detach(*_PROPERTIES)
    _unbind(package)


def _custom(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations(*_CUSTOM):
        yield "自定义数据", relation.target


def _drop_custom(package: Package) -> None:
    package.detach(*_CUSTOM)
    _unbind(package)


def _unbind(package: Package) -> None:
    """Let fields keep the words that they show, now that their source is gone."""
    for name in package.typed("wordprocessingml"):
        for binding in list(package.tree(name).iter("{*}dataBinding")):
            remove(binding)


def _paths(package: Package) -> Iterator[tuple[str, str]]:
    for element, name in _with_paths(package):
        yield "图片、图形的属性", element.get(name, "")


def _drop_paths(package: Package) -> None:
    for element, name in list(_with_paths(package)):
        element.set(name, "")


def _with_paths(package: Package) -> Iterator[tuple[_Element, str]]:
    for part in (
        *package.typed("ml.document"),
        *package.typed("drawing"),
        *package.typed("slide"),
    ):
        for element in package.tree(part).iter("{*}cNvPr", "{*}docPr"):
            for name in ("name", "descr", "title"):
                if _PATH.match(element.get(name, "")):
                    yield element, name


def _notes(package: Package) -> Iterator[tuple[str, str]]:
    for name in package.named(*_PICTURES):
        for trace in _picture(package, name).traces():
            yield f"插图{name.rpartition('/')[2]}", f"{trace.label}（{trace.shown}）"


def _drop_notes(package: Package) -> None:
    for name in package.named(*_PICTURES):
        picture = _picture(package, name)
        if picture.traces():
            package.replace(name, picture.without(()))


def _picture(package: Package, name: str) -> Jpeg | Png:
    kind = _PICTURES[name[name.rindex(".") :].lower()]
    try:
        return kind(io.BytesIO(package.bytes_of(name)))
    except FileRefused as error:
        last = name.rpartition("/")[2]
        raise FileRefused(f"插图{last}不完整或者已损坏，请更换后重新上传。") from error


def _is_chart(relation: Relation) -> bool:
    return "chart" in relation.source


def _embedded(package: Package, *, of_charts: bool) -> Iterator[tuple[str, str]]:
    for relation in package.relations("package"):
        if _is_chart(relation) is of_charts:
            yield f"嵌入在{relation.source.rpartition('/')[2]}", relation.target


def _printers(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations("printerSettings"):
        yield "打印设置", relation.target


def threads(package: Package, words: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give the comments in the parts related so: who said what."""
    for relation in package.relations(*kinds):
        if relation.target not in package or relation.kind in _ABOUT_PEOPLE:
            continue
        for comment in package.tree(relation.target).iter(
            "{*}comment", "{*}threadedComment", "{*}cm"
        ):
            author = value(comment, "author")
            said = text_of([comment])
            yield words + value(comment, "ref"), f"{author}：{said}" if author else said


_ABOUT_PEOPLE = frozenset({"people", "person", "commentAuthors", "authors"})

SHARED: tuple[Kind[Package], ...] = (
    Kind("properties", "文件属性", _properties, _drop_properties),
    Kind("custom_data", "自定义数据", _custom, _drop_custom),
    Kind("paths", "本地路径", _paths, _drop_paths),
    Kind("notes", "插图附加信息", _notes, _drop_notes),
    Kind(
        "chart_data",
        "图表背后的工作簿",
        lambda package: _embedded(package, of_charts=True),
        lambda package: package.detach("package", where=_is_chart),
    ),
    Kind(
        "embedded",
        "嵌入的文件",
        lambda package: _embedded(package, of_charts=False),
        lambda package: package.detach("package", where=lambda one: not _is_chart(one)),
        changes_content=True,
    ),
    Kind(
        "printer",
        "打印机信息",
        _printers,
        lambda package: package.detach("printerSettings"),
    ),
)
