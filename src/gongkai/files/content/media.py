"""What a file claims to be, by the ending of its name: asked before its content is."""

from __future__ import annotations

from gongkai.files.names import extension_of

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
}


def media_type_of(name: str) -> str:
    """Give what a cleaned name claims its file to be; "" where it claims nothing of these."""
    return _MEDIA_TYPES.get(extension_of(name), "")
