"""A file's name as it may be kept and shown."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

from gongkai.files.refusal import FileRefused

LONGEST = 120
_FORBIDDEN = frozenset('<>:"|?*')


def clean_name(name: str) -> str:
    """Give the last part of a name without what deceives the eye or a file system.

    Control characters, overrides of the writing direction and invisible characters go; a name too
    long is cut before its extension.

    Raises:
        FileRefused: nothing is left of it.
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = unicodedata.normalize("NFC", last)
    seen = "".join(sign for sign in plain if _is_seen(sign)).strip(" .")
    path = PurePosixPath(seen)
    stem = path.stem.strip(" .")
    if not stem or not path.suffix:
        raise FileRefused("文件没有名称或者扩展名，请重新命名后上传。")
    return f"{stem[: LONGEST - len(path.suffix)]}{path.suffix.lower()}"


def extension_of(name: str) -> str:
    """Give the extension of a cleaned name, small, without its dot."""
    return PurePosixPath(name).suffix[1:].lower()


def _is_seen(sign: str) -> bool:
    return sign not in _FORBIDDEN and unicodedata.category(sign) not in {
        "Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp",
    }  # fmt: skip
