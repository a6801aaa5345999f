"""PDFium, as far as this reader needs it: handles that close themselves, and cheap calls.

The raw bindings are used instead of the `pypdfium2` classes because a page brings thousands of
characters and objects: prototypes that take plain addresses cost half of what the generated ones
do, and the raw package alone is imported in half the time.

PDFium is not thread-safe: `opened` holds one lock for as long as a document is open.
"""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from ctypes import c_double, c_float, c_int, c_uint, c_void_p
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from pypdfium2_raw import bindings  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

raw: Any = bindings
"""The generated bindings, for calls that are made once a page."""

_LOCK = Lock()

PASSWORD_ERROR: int = raw.FPDF_ERR_PASSWORD
TEXT: int = raw.FPDF_PAGEOBJ_TEXT
PATH: int = raw.FPDF_PAGEOBJ_PATH
IMAGE: int = raw.FPDF_PAGEOBJ_IMAGE
FORM: int = raw.FPDF_PAGEOBJ_FORM


class NotOpened(Exception):
    """PDFium refuses the bytes; `code` is its FPDF_ERR_ number."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@cache
def _initialised() -> None:
    raw.FPDF_InitLibrary()


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Open a document and close it at the end.

    Raises:
        NotOpened: the bytes are not a PDF that opens without a password.
    """
    with _LOCK:
        _initialised()
        document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            raise NotOpened(raw.FPDF_GetLastError())
        try:
            yield document
        finally:
            raw.FPDF_CloseDocument(document)


@contextmanager
def page_of(document: Any, index: int) -> Iterator[Any]:
    """Load a page (0-based) and close it at the end; None when it cannot be loaded."""
    page = raw.FPDF_LoadPage(document, index)
    try:
        yield page or None
    finally:
        if page:
            raw.FPDF_ClosePage(page)


@contextmanager
def text_of(page: Any) -> Iterator[Any]:
    """Load the text of a page and close it at the end."""
    text = raw.FPDFText_LoadPage(page)
    try:
        yield text
    finally:
        raw.FPDFText_ClosePage(text)


def address(handle: Any) -> int:
    """Give the address of a handle, as the cheap calls take it."""
    return ctypes.cast(handle, c_void_p).value or 0


def utf16(call: Callable[..., int], *arguments: Any) -> str:
    """Call a function of the kind (…, buffer, bytes) → bytes needed, and give its text."""
    size = call(*arguments, None, 0)
    if size <= 2:  # noqa: PLR2004 — the final zero alone
        return ""
    buffer = ctypes.create_string_buffer(size)
    call(*arguments, ctypes.cast(buffer, call.argtypes[-2]), size)  # type: ignore[attr-defined]
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _cheap(name: str, result: Any, *arguments: Any) -> Any:
    entry = ctypes.cast(getattr(raw, name), c_void_p)
    return ctypes.PYFUNCTYPE(result, *arguments)(entry.value or 0)


char_box = _cheap("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
char_ink = _cheap(
    "FPDFText_GetCharBox", c_int, c_void_p, c_int, c_void_p, c_void_p, c_void_p, c_void_p
)
char_matrix = _cheap("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
font_size = _cheap("FPDFText_GetFontSize", c_double, c_void_p, c_int)
char_origin = _cheap("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
char_angle = _cheap("FPDFText_GetCharAngle", c_float, c_void_p, c_int)
char_unicode = _cheap("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
char_generated = _cheap("FPDFText_IsGenerated", c_int, c_void_p, c_int)
char_object = _cheap("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
count_objects = _cheap("FPDFPage_CountObjects", c_int, c_void_p)
page_object = _cheap("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
form_count = _cheap("FPDFFormObj_CountObjects", c_int, c_void_p)
form_object = _cheap("FPDFFormObj_GetObject", c_void_p, c_void_p, c_uint)
object_type = _cheap("FPDFPageObj_GetType", c_int, c_void_p)
object_bounds = _cheap(
    "FPDFPageObj_GetBounds", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p
)
object_matrix = _cheap("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
fill_colour = _cheap(
    "FPDFPageObj_GetFillColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p
)
stroke_width = _cheap("FPDFPageObj_GetStrokeWidth", c_int, c_void_p, c_void_p)
render_mode = _cheap("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
draw_mode = _cheap("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
segment_count = _cheap("FPDFPath_CountSegments", c_int, c_void_p)
path_segment = _cheap("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
segment_point = _cheap("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
segment_type = _cheap("FPDFPathSegment_GetType", c_int, c_void_p)
segment_close = _cheap("FPDFPathSegment_GetClose", c_int, c_void_p)
