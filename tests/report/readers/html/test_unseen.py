import pytest

from report.readers.html.pages import lines, traces


@pytest.mark.parametrize(
    ("attribute", "name"),
    [
        ("hidden", "hidden"),
        ('style="display : none"', "style"),
        ('style="visibility:hidden"', "style"),
        ("style='mso-hide:all'", "style"),
    ],
)
def test_it_leaves_hidden_text_out_and_traces_it(attribute, name):
    markup = f"<p>公开<span {attribute}>内部<b>意见</b></span></p><div {attribute}> </div>"
    assert lines(markup) == ["公开"]
    assert traces(markup) == [("hidden-text", name, "内部意见")]


def test_it_reads_insertions_and_not_deletions_and_traces_both():
    markup = "<p>收到<del>14</del><ins>15</ins>件</p>"
    assert lines(markup) == ["收到15件"]
    assert traces(markup) == [("tracked-change", "del", "14"), ("tracked-change", "ins", "15")]


def test_it_traces_comments_that_word_left():
    markup = "<p>文</p><div style='mso-element:comment-list'><p>批注内容</p></div>"
    assert lines(markup) == ["文"]
    assert traces(markup) == [("comment", "mso-element:comment", "批注内容")]


def test_it_traces_alternative_texts_and_local_paths():
    markup = (
        "<p>文<img src='file:///C:/Users/a/1.png' alt='微信图片'><img src='/a.png' alt=' '>"
        "<a href='D:\\报告.docx'>附</a></p>"
    )
    assert lines(markup) == ["文附"]
    assert traces(markup) == [
        ("alternative-text", "alt", "微信图片"),
        ("property", "src", "file:///C:/Users/a/1.png"),
        ("property", "href", "D:\\报告.docx"),
    ]


def test_it_traces_authors_of_a_page_that_word_saved():
    markup = (
        "<meta name=Author content='张某'><meta name=author content=''><!--[if gte mso 9]><xml>"
        "<o:LastAuthor>李某</o:LastAuthor><o:Template>Normal</o:Template></xml><![endif]--><p>文</p>"
    )
    assert traces(markup) == [("property", "author", "张某"), ("property", "LastAuthor", "李某")]


@pytest.mark.parametrize(
    "struck", ["<s>9</s>", "<strike>9</strike>", "<b style='text-decoration: line-through'>9</b>"]
)
def test_what_is_struck_out_is_taken_back(struck):
    assert lines(f"<p>{struck}14</p>") == ["14"]
    assert [(kind, text) for kind, _, text in traces(struck)] == [("tracked-change", "9")]


def test_text_of_no_size_is_hidden():
    assert lines("<p><span style='font-size:0'>9</span><b style='font-size:0.9em'>14</b></p>") == [
        "14"
    ]
