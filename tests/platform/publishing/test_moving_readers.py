"""Pages, papers and sheets of elsewhere become entries; what cannot is told why."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from gongkai.files.refusal import FileRefused
from gongkai.publishing.cleaning import bare_text, clean_html
from gongkai.publishing.moving import Folder, Package, Single, entries_of, source_of
from gongkai.publishing.moving.days import day_of
from gongkai.publishing.moving.entry import LONGEST_KEY, short_key

DAY = date(2026, 3, 4)
PAGE = """<html><head><title>公安局网站</title>
<meta name="ArticleTitle" content="关于&quot;夜市&quot;的通告">
<meta name="PubDate" content="2019-07-08 09:30"><meta name="ContentSource" content="治安支队">
<meta charset="gbk"></head><body><nav>首页</nav><div id="zoom"><script>alert(1)</script>
<p style="color:red">第一段<img src="./W020190708.png" alt="示意图"></p>
<table><tr><td>甲</td></tr></table><a href="../files/附件.docx">附件一</a>
<a href="../2018/t1.html">旧文</a><img src="missing.jpg"></div></body></html>"""


def package(**files):
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    written.seek(0)
    return Package(written)


def brought(**files):
    return list(entries_of(package(**files), DAY))


def test_a_saved_page_is_read_by_what_it_says_of_itself():
    [entry] = brought(
        **{
            "art/2019/t2.html": PAGE.encode("gb18030"),
            "art/2019/W020190708.png": b"png",
            "art/files/附件.docx": b"docx",
        }
    )
    written = entry.written
    assert (written.title, written.formed_on) == ('关于"夜市"的通告', date(2019, 7, 8))
    assert written.source == "治安支队"
    assert entry.key == "art/2019/t2.html"
    assert [(one.name, one.alt, one.is_inline) for one in entry.files] == [
        ("W020190708.png", "示意图", True),
        ("附件.docx", "", False),
    ]
    assert 'src="carried:0"' in written.body
    clean = clean_html(written.body)
    assert "alert" not in clean
    assert "style" not in clean
    assert bare_text(clean).split("\n")[0] == "第一段"
    assert "首页" not in clean


def test_what_says_no_day_is_noted_and_what_says_nothing_is_refused():
    dated, empty = brought(**{"a.html": "<body><p>甲</p></body>", "b.html": "<body> </body>"})
    assert dated.written.formed_on == DAY
    assert "生成日期" in dated.notes[0]
    assert empty.problems


def test_a_text_and_what_nobody_refers_to():
    odd, text = brought(**{"通知.txt": "关于放假的通知\n\n各单位：\n<b>放假</b>", "z.psd": b"x"})
    assert text.written.title == "关于放假的通知"
    assert text.written.body == "<p>各单位：</p><p>&lt;b&gt;放假&lt;/b&gt;</p>"
    assert odd.problems
    assert not brought(**{"__MACOSX/._a.txt": "a", ".DS_Store": "b", "~$a.docx": "c"})


def sheet(*lines):
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for number, line in enumerate(lines):
            page.write_row(number, 0, line)
    return written.getvalue()


def test_a_sheet_is_read_line_by_line():
    content = sheet(
        ("标题", "生成日期", "正文", "栏目", "体裁"),
        ("甲", "2024年3月5日", "第一行\n第二行", "应急管理", "通知"),
        ("乙", "昨天", "文", "", ""),
        ("", "", "", "", ""),
        ("丙", "2024-03-05", "", "", "诗"),
    )
    good, day, lacks = entries_of(Single("items.xlsx", content), DAY)
    assert good.written.body == "<p>第一行</p><p>第二行</p>"
    assert (good.column, good.written.genre) == ("应急管理", "notice")
    assert good.key == next(iter(entries_of(Single("items.xlsx", content), DAY))).key
    assert "不是日期" in day.problems[0]
    assert len(lacks.problems) == 2
    [refused] = entries_of(Single("a.xlsx", sheet(("标题",), ("甲",))), DAY)
    assert "表头缺少" in refused.problems[0]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-05", date(2024, 3, 5)),
        ("2024年3月5日 10:20", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        ("2024/13/5", None),
        ("0024-03-05", None),
        ("三月五日", None),
    ],
)
def test_days(written, day):
    assert day_of(written) == day


def test_names_of_chinese_windows_are_read():
    written, plain = BytesIO(), "aaaaaaaa.txt"
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(plain, "题\n文")
    named = "通知公告.txt".encode("gb18030")
    assert len(named) == len(plain)
    written = BytesIO(written.getvalue().replace(plain.encode(), named))
    assert Package(written).names() == ["通知公告.txt"]


def test_a_long_key_is_cut_to_the_same_every_time():
    assert short_key("通知.txt") == "通知.txt"
    long = "长" * 200
    assert short_key(long) == short_key(long) != short_key(f"{long}a")
    assert len(short_key(long)) <= LONGEST_KEY


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:/a.txt", "a/../../b.txt"])
def test_an_archive_may_not_name_what_lies_outside(name):
    with pytest.raises(FileRefused, match="包外"):
        package(**{name: "甲\n乙"})


def test_a_folder_gives_nothing_outside_itself(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.txt").write_text("秘密\n内容", encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text("题\n文", encoding="utf-8")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    folder = Folder(tmp_path / "in")
    assert folder.names() == ["a.txt"]
    assert folder.read("../secret.txt") == b""
    assert folder.read("link.txt") == b""


def test_one_file_is_one_file():
    source = source_of(BytesIO("题\n文".encode()), "C:\\tmp\\a.txt")
    assert [entry.written.title for entry in entries_of(source, DAY)] == ["题"]
