"""The parts of an Office file that could act: macros, controls, templates from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from gongkai.files.content.archive import Archive

_CONTENT_TYPES = "[Content_Types].xml"
_MACRO = re.compile(r"vbaProject|vbaData|macroEnabled|macrosheet", re.IGNORECASE)
_CONTROL = re.compile(r"(?:^|/)(?:activeX|ctrlProps)/|oleObject[^/]*\.bin$", re.IGNORECASE)
_FETCHED = ("attachedTemplate", "oleObject", "frame", "externalLinkPath", "package")
"""Kinds of relationships that an office program follows by itself; a hyperlink is not one."""


def types_of(archive: Archive) -> set[str]:
    """Give the content types that a package declares for its parts."""
    declared = _tree(archive.read(_CONTENT_TYPES))
    return {part.get("ContentType", "") for part in declared.iter("{*}Override", "{*}Default")}


def refuse_what_acts(archive: Archive) -> None:
    """Refuse macros, controls, embedded programs and what is fetched from elsewhere.

    Raises:
        FileRefused: with the sentence for what was found.
    """
    if any(map(_MACRO.search, (*archive.parts, *types_of(archive)))):
        raise FileRefused("文件中含有宏，请另存为不含宏的docx或者xlsx后上传。")
    if any(map(_CONTROL.search, archive.parts)):
        raise FileRefused("文件中嵌入了控件或者其他程序的对象，请去除后上传。")
    for name in archive.parts:
        if name.endswith(".rels"):
            _refuse_fetched(_tree(archive.read(name)))


def _refuse_fetched(relationships: etree._Element) -> None:
    for relationship in relationships.iter("{*}Relationship"):
        is_elsewhere = relationship.get("TargetMode") == "External"
        if is_elsewhere and relationship.get("Type", "").endswith(_FETCHED):
            raise FileRefused("文件引用了外部模板或者对象，请断开链接后上传。")


def _tree(xml: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise FileRefused(_DAMAGED) from error


_DAMAGED = "文件已损坏，请用编制它的软件重新保存后上传。"
