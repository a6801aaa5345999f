"""The kinds of what a PDF can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.files.traces.pdf_objects import Objects, get, resolved
from gongkai.files.traces.trace import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN = "pyHanko"
"""What the writer that we use calls itself; it tells nothing of the organ."""

_OWN_KEYS = frozenset({"Producer", "CreationDate", "ModDate"})
_NAMES = {
    "Author": "作者",
    "Title": "标题",
    "Subject": "主题",
    "Keywords": "关键词",
    "Creator": "编制软件",
    "Producer": "生成软件",
    "CreationDate": "创建时间",
    "ModDate": "修改时间",
    "Company": "单位",
}
_DATA = ("/Metadata", "/PieceInfo", "/Thumb", "/LastModified")
_REMARKS = frozenset({
    "/Text", "/Popup", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Sound",
    "/Movie", "/Redact",
})  # fmt: skip
_DRAWN = frozenset({
    "/FreeText", "/Ink", "/Stamp", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine",
    "/Watermark", "/3D",
})  # fmt: skip
_HARMLESS = frozenset({"/GoTo", "/URI", "/Named", "/GoToR", "/Hide"})


def _properties(objects: Objects) -> Iterator[tuple[str, str]]:
    told = objects.properties
    if told.get("Producer", "").startswith(_OWN):
        told = {name: words for name, words in told.items() if name not in _OWN_KEYS}
    for name, words in told.items():
        if words.strip():
            yield f"文件属性“{_NAMES.get(name, name)}”", words
    for one in objects:
        for key in _DATA:
            if key in one:
                yield "文件属性", key[1:]


def _drop_properties(objects: Objects) -> None:
    for one in objects:
        for key in _DATA:
            one.pop(key, None)


def _scripts(objects: Objects) -> Iterator[tuple[str, str]]:
    if get(get(objects.catalog, "/Names"), "/JavaScript") is not None:
        yield "文件", "脚本"
    if get(get(objects.catalog, "/AcroForm"), "/XFA") is not None:
        yield "文件", "动态表单"
    for one in objects:
        if "/AA" in one:
            yield "文件", "自动执行的动作"
        for key in ("/OpenAction", "/A", "/Next"):
            if _acts(get(one, key)):
                yield "文件", f"动作{get(get(one, key), '/S')}"


def _drop_scripts(objects: Objects) -> None:
    _forget(get(objects.catalog, "/Names"), "/JavaScript")
    _forget(get(objects.catalog, "/AcroForm"), "/XFA")
    for one in objects:
        _forget(one, "/AA")
        for key in ("/OpenAction", "/A", "/Next"):
            if _acts(get(one, key)):
                _forget(one, key)


def _acts(action: Any) -> bool:
    """Tell whether an action does more than lead to another page; several are judged as one."""
    if isinstance(action, list):
        return any(_acts(one) for one in resolved(action))
    kind = get(action, "/S") if hasattr(action, "keys") else None
    return kind is not None and str(kind) not in _HARMLESS


def _attached(objects: Objects) -> Iterator[tuple[str, str]]:
    for one in objects:
        if "/EF" in one:
            yield "夹带的附件", str(get(one, "/UF") or get(one, "/F") or "")


def _drop_attached(objects: Objects) -> None:
    _forget(get(objects.catalog, "/Names"), "/EmbeddedFiles")
    for one in objects:
        _forget(one, "/AF")
    _drop_notes(objects, frozenset({"/FileAttachment"}))
    for one in objects:
        _forget(one, "/EF")


def _notes(objects: Objects, kinds: frozenset[str]) -> Iterator[tuple[str, str]]:
    for _, note in objects.annotations():
        if str(get(note, "/Subtype")) in kinds:
            who, said = get(note, "/T") or "", get(note, "/Contents") or ""
            yield "注释", f"{who}：{said}" if who else str(said)


def _drop_notes(objects: Objects, kinds: frozenset[str]) -> None:
    for listed, _ in list(objects.annotations()):
        kept = [
            listed.raw_get(at)
            for at, note in enumerate(resolved(listed))
            if str(get(note, "/Subtype")) not in kinds
        ]
        listed[:] = kept


def _earlier(objects: Objects) -> Iterator[tuple[str, str]]:
    if objects.earlier > 0:
        yield "文件", f"{objects.earlier}个以前的版本"


def _forget(one: Any, key: str) -> None:
    if hasattr(one, "pop"):
        one.pop(key, None)


KINDS: tuple[Kind[Objects], ...] = (
    Kind("scripts", "脚本和自动动作", _scripts, _drop_scripts),
    Kind(
        "remarks",
        "批注",
        lambda objects: _notes(objects, _REMARKS),
        lambda objects: _drop_notes(objects, _REMARKS),
    ),
    Kind(
        "drawn",
        "画在页面上的注释、图章",
        lambda objects: _notes(objects, _DRAWN),
        lambda objects: _drop_notes(objects, _DRAWN),
        changes_content=True,
    ),
    Kind("attached", "夹带的附件", _attached, _drop_attached, changes_content=True),
    Kind("earlier", "以前的版本", _earlier, lambda _: None),
    Kind("properties", "文件属性", _properties, _drop_properties),
)
