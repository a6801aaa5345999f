"""A name is kept without what deceives the eye or a file system."""

from __future__ import annotations

import pytest

from gongkai.files.names import clean_name
from gongkai.files.refusal import FileRefused

CLEANED = {
    "说明.pdf": "说明.pdf",
    "说明.PDF": "说明.pdf",
    "../../etc/说明.pdf": "说明.pdf",
    r"C:\用户\说明.pdf": "说明.pdf",
    "说\r\nSet-Cookie: a=b.pdf": "说Set-Cookie a=b.pdf",
    "说明\x00.pdf": "说明.pdf",
    "说明\u202efdp.exe.pdf": "说明fdp.exe.pdf",
    "说\u200b明\ufeff.pdf": "说明.pdf",
    'a"b<c>d|e?f*.pdf': "abcdef.pdf",
    " . 说明 .pdf . ": "说明.pdf",
    "e\u0301.pdf": "é.pdf",
    "长" * 300 + ".pdf": "长" * 116 + ".pdf",
}


@pytest.mark.parametrize(("name", "kept"), CLEANED.items())
def test_it_is_cleaned(name, kept):
    assert clean_name(name) == kept


@pytest.mark.parametrize("name", ["", "说明", ".pdf", "a/", "...", "\u202e.pdf", "/.txt"])
def test_it_is_refused_when_nothing_is_left(name):
    with pytest.raises(FileRefused, match="重新命名"):
        clean_name(name)
