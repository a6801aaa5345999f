"""Typst, called with a page and its data: whatever is printed goes in as JSON, never as markup."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any, cast

from gongkai.report.writers.pdf.fonts import find_fonts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_used_in: dict[str, int] = {}
_NO_GLYPH = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)


class NoGlyph(ValueError):
    """No font at hand can show some of the text; `text` is that part."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def typeset(page: bytes, data: Mapping[str, Any], *, standards: Sequence[str]) -> bytes:
    """Give a page filled with data as a PDF; the same data gives the same bytes.

    Args:
        page: Typst source that reads `sys.inputs.data`; the families of the fonts come with it.
        data: What is printed, as JSON can say it.
        standards: The standards that the PDF keeps, such as `a-2a`.

    Raises:
        NoGlyph: no font here can show some of the text.
        UnwritableFile: there is no font at all.
    """
    import typst

    try:
        pdf = _compiler(page, data).compile(
            format="pdf", pdf_standards=list(standards), timestamp=0
        )
    except typst.TypstError as error:
        missing = _NO_GLYPH.search(str(error))
        if missing is None:
            raise
        raise NoGlyph(missing[1]) from error
    return cast("bytes", pdf)


def places(page: bytes, data: Mapping[str, Any], label: str) -> list[dict[str, Any]]:
    """Give what a page says under a label, such as where a seal belongs."""
    said = _compiler(page, data).query(f"<{label}>", field="value", format="json")
    return cast("list[dict[str, Any]]", json.loads(said))


def _compiler(page: bytes, data: Mapping[str, Any]) -> Any:
    import typst

    if _used_in.setdefault("process", os.getpid()) != os.getpid():
        raise RuntimeError("Typst's threads do not live on in a fork: it would wait for ever.")
    fonts = find_fonts()
    whole = json.dumps({**data, "fonts": fonts.families}, ensure_ascii=False)
    return typst.Compiler(page, font_paths=fonts.loaded, sys_inputs={"data": whole})
