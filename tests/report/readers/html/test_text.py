import pytest

from gongkai.report.readers.html import read_document
from report.readers.html.pages import blocks, lines


def test_it_joins_inline_elements_and_breaks_at_block_elements():
    assert lines("<p>主动<b>公</b><span>开</span></p><div>二<p>三</p>四</div>") == [
        "主动公开",
        "二",
        "三",
        "四",
    ]


def test_it_breaks_at_br():
    assert lines("<p>甲<br><br/>乙</p>") == ["甲", "乙"]


def test_it_collapses_white_space_but_keeps_no_break_and_ideographic_spaces():
    assert lines("<p>  a\n\t b&nbsp;&nbsp;c　d </p>") == ["a b\xa0\xa0c　d"]


def test_it_drops_a_line_end_inside_chinese():
    assert lines("<p>总体\n  情况 2023\n年</p>") == ["总体情况 2023 年"]


def test_it_leaves_out_what_prints_nothing():
    markup = (
        "<head><title>题</title><style>p{}</style></head><p>文</p><script>var a='<p>x'</script>"
        "<noscript>n</noscript><!-- c --><template><p>t</p></template><svg><text>s</text></svg>"
        "<select><option>o</select><textarea>t</textarea><iframe>f</iframe><?php x ?>"
    )
    assert lines(markup) == ["文"]


def test_it_keeps_the_lines_of_preformatted_text():
    found = blocks("<p>前</p>\n<pre>甲  1\n\n乙  2\n</pre>")
    assert [(block.text, block.place.line) for block in found] == [
        ("前", 1),
        ("甲  1", 2),
        ("乙  2", 4),
    ]


def test_it_tells_headings():
    assert [(b.text, b.heading) for b in blocks("<h2>一、<i>总</i>体</h2><p>文</p>")] == [
        ("一、总体", 2),
        ("文", None),
    ]


def test_it_gives_the_line_of_the_source():
    markup = (
        "<html>\n<body>\n<p>甲</p>\n\n<p><b>\n乙</b></p><script>\n\n</script>\n<p>&#20009;</p>"
    )
    assert [block.place.line for block in blocks(markup)] == [3, 6, 9]


def test_it_keeps_the_last_line_for_text_it_cannot_find_in_the_source():
    moved, table = blocks("<p></p>\n<table>\n<tr><td>乙</td></tr>\n散</table>")
    assert (moved.text, moved.place.line) == ("散", 4)
    assert table.cells[0].place.line == 4


@pytest.mark.parametrize("charset", ["gb2312", "utf-8", "big5", "nonsense"])
def test_it_reads_a_page_in_the_charset_its_bytes_show(charset):

    page = (
        f'<meta http-equiv="Content-Type" content="text/html; charset={charset}"><p>開放一、</p>'
    )
    data = page.encode({"gb2312": "gb18030", "nonsense": "gb18030"}.get(charset, charset))
    assert [block.text for block in read_document(data).blocks] == ["開放一、"]


def test_it_believes_the_bytes_where_a_converted_page_kept_its_old_charset():
    assert lines('<meta charset="gb2312"><p>政府信息公开</p>') == ["政府信息公开"]


@pytest.mark.parametrize(
    "mark", ["<sup>1</sup>", "<b style='vertical-align: super'>1</b>", "<sup><b> 1</b></sup>"]
)
def test_it_never_runs_the_small_mark_of_a_note_into_a_number(mark):
    assert lines(f"<p>14{mark}</p><p>33m<sup>2</sup>5</p>") == ["14[1]", "33m25"]


def test_it_drops_signs_that_print_nothing():
    assert lines("<p>&lrm;1&#8203;4&shy;\ufeff</p>") == ["14"]
