import base64

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.html import read_document

HEAD = (
    "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\tboundary="B"\r\n\r\n'
)
PAGE = "--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"


def test_it_reads_the_page_inside_a_saved_mht():
    body = base64.b64encode("<meta charset=utf-8><p>一、总体情况</p>".encode()).decode()
    data = f"{HEAD}{PAGE}{body}\r\n--B--\r\n".encode()
    assert [block.text for block in read_document(data).blocks] == ["一、总体情况"]


def test_it_refuses_an_mht_without_a_page():
    with pytest.raises(UnreadableFile, match="mht"):
        read_document(f"{HEAD}--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--\r\n".encode())
