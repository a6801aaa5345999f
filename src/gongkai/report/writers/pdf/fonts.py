"""Typefaces for the PDF: the organ's own, then the packaged one, then the machine's."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai.report.writers.errors import UnwritableFile

if TYPE_CHECKING:
    import typst

FOLDER_VARIABLE = "GONGKAI_FONTS"

_PACKAGED = "Noto Serif SC"
# Names under which the typefaces of official documents are known, the best first.
_WANTED = {
    "body": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋"),
    "heading": ("黑体", "SimHei", "STHeiti", "华文黑体"),
    "title": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋体"),
}
_SYSTEM = ("Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC", "Noto Sans CJK SC")


@dataclass(frozen=True, slots=True)
class FontSet:
    """The fonts at hand, and which families set body, headings and title."""

    loaded: typst.Fonts
    families: dict[str, list[str]]


def find_fonts() -> FontSet:
    """Find the fonts; the folder named by ``GONGKAI_FONTS`` comes first.

    Raises:
        UnwritableFile: that folder does not exist, or there is no font at all.
    """
    folder = os.environ.get(FOLDER_VARIABLE, "")
    if folder and not Path(folder).is_dir():
        raise UnwritableFile(
            f"环境变量{FOLDER_VARIABLE}所指的文件夹“{folder}”不存在，请改为存放字体的文件夹。"
        )
    return _load(folder)


@cache
def _load(folder: str) -> FontSet:
    import typst

    packaged = Path(str(files("gongkai.report.writers") / "fonts"))
    is_packaged = any(packaged.glob("*.ttf"))
    loaded = typst.Fonts(
        include_system_fonts=not is_packaged,
        include_embedded_fonts=False,
        font_paths=[path for path in (folder, str(packaged)) if path],
    )
    there = sorted(set(loaded.families()))
    if not there:
        raise UnwritableFile(
            f"没有可用的字体，无法生成PDF，请用环境变量{FOLDER_VARIABLE}指定存放中文字体的文件夹，"
            "或改为输出.docx、.html。"
        )
    families = {
        use: [name for name in (*wanted, _PACKAGED, *_SYSTEM) if name in there] or there
        for use, wanted in _WANTED.items()
    }
    return FontSet(loaded, families)
