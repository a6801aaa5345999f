"""Pictures that say nothing to who does not see them, and maps without their number."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from gongkai.publishing.models import FindingKind
from gongkai.publishing.scanning.found import Found
from gongkai.publishing.scanning.pieces import BODY
from gongkai.text.expressions import expression
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_MAP = expression(r"地图|区划图|版图|地形图|影像图")
_NO_MAP = expression(r"网站地图|站点地图")
_MAP_NUMBER = expression(r"审图号[:：\s]*[^\s，。；]{0,12}\d")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a wording.

    Attributes:
        source: Where a picture of the body comes from; "" for an attachment.
        name: What the file is called; "" where the body shows it.
        alt: What it is said to show.
    """

    place: str
    name: str
    alt: str
    source: str = ""


def find_pictures(
    pictures: Iterable[Picture], text: str, sources: Collection[str]
) -> Iterator[Found]:
    """Find pictures that are gone, say nothing, or are maps without the number of their approval.

    Args:
        pictures: All pictures, those of the body and those of the attachments.
        text: The bare text of the body, in which the number may stand.
        sources: From where the body's pictures may come: the wording's own attachments.

    Law: PUB-38; SITE-V1.
    Interpretation: a picture is a map when its name or its alternative text says so.
    """
    for one in pictures:
        name = mask_text(one.name or one.alt or "图片")
        if one.source and one.source not in sources:
            advice = "正文中的图片没有对应的附件，公众看不到，请重新插入或者删去。"
            yield _found(FindingKind.LINK, one, name, advice)
        if not one.alt.strip():
            advice = "图片缺少替代文字，请写明图片的内容，供看不见图片的人了解。"
            yield _found(FindingKind.ALT, one, name, advice)
        told = f"{one.name} {one.alt}"
        if _is_map(told) and not _MAP_NUMBER.search(f"{one.alt} {text}"):
            advice = "地图须标注审图号，请在图片说明或者正文中写明审图号，或者更换图片。"
            yield _found(FindingKind.MAP, one, name, advice)


def pictures_in(body: str) -> tuple[Picture, ...]:
    """Give the pictures that stand in a body."""
    reader = _Images()
    reader.feed(body)
    reader.close()
    return tuple(reader.pictures)


def _is_map(told: str) -> bool:
    return bool(_MAP.search(_NO_MAP.sub("", told)))


def _found(kind: FindingKind, picture: Picture, name: str, advice: str) -> Found:
    return Found(kind, picture.place, 0, 0, name, name, advice, stops=True)


class _Images(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures: list[Picture] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            told = dict(attrs)
            alt, source = told.get("alt") or "", told.get("src") or ""
            self.pictures.append(Picture(BODY, "", alt, source))
