"""What a .pptx carries: comments, speaker's notes, hidden slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.files.traces.office_kinds import threads
from gongkai.files.traces.package import remove, text_of
from gongkai.files.traces.trace import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.files.traces.package import Package

_COMMENTS = ("comments", "commentAuthors", "authors")


def _comments(package: Package) -> Iterator[tuple[str, str]]:
    return threads(package, "批注", _COMMENTS)


def _notes(package: Package) -> Iterator[tuple[str, str]]:
    for at, slide in _slides(package):
        for relation in package.relations("notesSlide"):
            if relation.source == slide:
                words = text_of(package.tree(relation.target).iter("{*}t"))
                if words.strip():
                    yield f"第{at}张幻灯片", words


def _hidden(package: Package) -> Iterator[tuple[str, str]]:
    for at, slide in _slides(package):
        if _is_hidden(package, slide):
            yield f"第{at}张幻灯片", text_of(package.tree(slide).iter("{*}t"))


def _drop_hidden(package: Package) -> None:
    hidden = {slide for _, slide in _slides(package) if _is_hidden(package, slide)}
    package.detach("slide", where=lambda relation: relation.target in hidden)
    presentation = package.tree(package.main())
    numbers = {one.get("id") for one in presentation.iterfind("{*}sldIdLst/{*}sldId")}
    for listed in list(presentation.iter("{*}sldId")):
        if listed.get("id") not in numbers:
            remove(listed)


def _is_hidden(package: Package, slide: str) -> bool:
    return package.tree(slide).get("show") in {"0", "false"}


def _slides(package: Package) -> Iterator[tuple[int, str]]:
    """Give the slides in the order in which they are shown."""
    main = package.main()
    targets = {one.number: one.target for one in package.relations("slide") if one.source == main}
    for at, one in enumerate(package.tree(main).iterfind("{*}sldIdLst/{*}sldId"), start=1):
        for name, number in one.attrib.items():
            if "relationships}" in str(name) and str(number) in targets:
                yield at, targets[str(number)]


SLIDES: tuple[Kind[Package], ...] = (
    Kind("comments", "批注", _comments, lambda package: package.detach(*_COMMENTS)),
    Kind(
        "speaker_notes",
        "演讲者备注",
        _notes,
        lambda package: package.detach("notesSlide"),
        changes_content=True,
    ),
    Kind("hidden_slides", "隐藏的幻灯片", _hidden, _drop_hidden, changes_content=True),
)
