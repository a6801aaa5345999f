"""Reading a template before it is used: is it a Word file, are its names known, is all in it."""

from __future__ import annotations

import difflib
import io
import re
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from gongkai.law.papers import ELEMENTS, PAPERS
from gongkai.papers.making.environment import ALLOWED, FILTERS, LOOP, environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.law.papers import PaperKind

_TAG = re.compile(r"<[^>]*>")
_NAMES = frozenset([*ELEMENTS, *ELEMENTS.values()])
_PARTS = (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI)
_DEEPEST = 2
"""So many loops may stand in one another."""


def problems_of(kind: PaperKind, content: bytes) -> list[str]:
    """Tell what keeps a .docx from being the template of a kind, a sentence each.

    Law: DOC-0 … DOC-18 (what must stand in a paper).
    """
    try:
        parts = list(_parts(content))
    except (ValueError, KeyError, OSError):
        return ["文件不是能够读取的Word文档，请用Word另存为docx后上传。"]
    found: list[str] = []
    used: set[str] = set()
    for part in parts:
        said, names = _read(part)
        found += said
        used |= names
    return found or _lacking(kind, used)


def _parts(content: bytes) -> Iterator[str]:
    """Give the body, headers and footers, each paragraph on a line, as the language reads them."""
    template = DocxTemplate(io.BytesIO(content))
    template.render_init()
    sources = [template.get_xml()]
    for uri in _PARTS:
        sources += [template.get_part_xml(part) for _, part in template.get_headers_footers(uri)]
    for source in sources:
        yield re.sub(r"<w:p([ >])", r"\n<w:p\1", template.patch_xml(source))


def _read(part: str) -> tuple[list[str], set[str]]:
    """Give what is wrong with a part, and the names it uses."""
    try:
        tree = environment().parse(part)
    except TemplateSyntaxError as error:
        near = _near(part, error.lineno)
        return [
            f"“{near}”附近的占位符写法有误，请检查大括号和if、for、endif、endfor是否成对。"
        ], set()
    foreign = list(_foreign(part, tree))
    if foreign:
        return foreign, set()
    attributes = {node.attr for node in tree.find_all(nodes.Getattr)}
    return [*_unknown(tree), *_deep(tree)], find_undeclared_variables(tree) | attributes


def _near(part: str, line: int) -> str:
    """Give the words about a line, for a person to find the place in Word."""
    lines = part.splitlines()[max(line - 3, 0) : line + 2]
    words = [text for text in (_TAG.sub("", piece).strip() for piece in lines) if "{" in text]
    return (words or [""])[-1][:40]


def _foreign(part: str, tree: nodes.Template) -> Iterator[str]:
    """Refuse whatever is not in the little language: calls, sums, assignments."""
    for node in tree.find_all(nodes.Node):
        is_known = isinstance(node, ALLOWED)
        is_filter = not isinstance(node, nodes.Filter) or node.name in FILTERS
        if not (is_known and is_filter):
            yield f"“{_near(part, node.lineno)}”附近用了模板不支持的写法，请只用占位符、if和for。"
            return


def _unknown(tree: nodes.Template) -> Iterator[str]:
    for name in sorted(find_undeclared_variables(tree) - _NAMES):
        yield f"占位符“{name}”没有对应的要素，{_suggested(name)}"
    for attribute in sorted({node.attr for node in tree.find_all(nodes.Getattr)} - _NAMES - LOOP):
        yield f"占位符中的“.{attribute}”没有对应的要素，{_suggested(attribute)}"


def _suggested(name: str) -> str:
    near = difflib.get_close_matches(name, ELEMENTS.values(), n=1, cutoff=0.5)
    return f"是否应为“{near[0]}”？" if near else "请从要素名称中选用。"


def _deep(tree: nodes.Node, depth: int = 0) -> Iterator[str]:
    for child in tree.iter_child_nodes():
        is_loop = isinstance(child, nodes.For)
        if is_loop and depth == _DEEPEST:
            yield "for套用for不能超过两层，请简化模板。"
            return
        yield from _deep(child, depth + is_loop)


def _lacking(kind: PaperKind, used: set[str]) -> list[str]:
    """Name what a paper of the kind must say and the template does not."""
    rule = PAPERS[kind]
    needed = [*rule.elements]
    needed += ["number"] if rule.has_number else []
    needed += ["organ_name", "dated_on"] if rule.is_outgoing else []
    needed += ["remedy"] if rule.needs_remedy else []
    names = [ELEMENTS[code] for code in needed if not used & {code, ELEMENTS[code]}]
    if not names:
        return []
    listed = "、".join(f"{{{{ {name} }}}}" for name in names)
    return [f"模板中没有{listed}，《{rule.title}》应当写明，请补上。"]
