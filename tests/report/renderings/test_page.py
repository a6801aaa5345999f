"""`--format html`: one self-contained page, every link leading somewhere."""

import re
from html.parser import HTMLParser

from gongkai.report.findings import Finding, Severity
from gongkai.report.renderings import render
from gongkai.report.renderings.marks import Mark, inline, paragraphs
from report.checks.tables import prose, report
from report.renderings.shown import HOSTILE, MOBILE, hostile, proof

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.open, self.ids, self.targets, self.tags = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        facts = dict(attrs)
        self.tags.append((tag, facts))
        if tag not in VOID:
            self.open.append(tag)
        if "id" in facts:
            self.ids.append(facts["id"])
        if facts.get("href", "").startswith("#"):
            self.targets.append(facts["href"][1:])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def page(*proofs):
    return Page(render(list(proofs), "html"))


def test_every_tag_is_closed_and_every_id_stands_once():
    shown = page(proof(), proof(), (report(), ()))
    assert shown.open == []
    assert len(shown.ids) == len(set(shown.ids))


def test_every_link_leads_to_a_place_on_the_page():
    shown = page(proof(), proof())
    assert set(shown.targets) <= set(shown.ids)
    assert len(shown.targets) > 10


def test_it_needs_no_script_and_fetches_nothing():
    html = render([proof()], "html")
    shown = Page(html)
    assert not [tag for tag, _ in shown.tags if tag in {"script", "link", "img", "iframe"}]
    assert "http://" not in html
    assert "https://" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html


def test_a_hostile_report_cannot_break_out():
    html = render([hostile(), hostile()], "html")
    assert "<script" not in html
    assert HOSTILE not in html
    assert "&lt;script&gt;" in html
    assert "\x1b" not in html
    Page(html)


def test_a_personal_number_is_masked_in_report_and_finding():
    html = render([proof()], "html")
    assert MOBILE not in html
    assert html.count("138****5678") >= 3


def test_a_mark_leads_to_its_finding_and_back():
    shown = page(proof())
    for number in range(len(proof()[1])):
        assert f"r0f{number}" in shown.ids
    marks = [facts for tag, facts in shown.tags if "mark" in facts.get("class", "").split()]
    assert {facts["href"] for facts in marks} <= {f"#{name}" for name in shown.ids}


def test_tables_have_captions_and_scopes_and_faulty_cells_are_marked():
    html = render([proof()], "html")
    assert html.count("<caption>") == 3
    assert html.count('scope="row"') > 30
    assert re.search(r'<td><span id="r0m\d+"></span><a class="mark error"[^>]*>5</a></td>', html)
    assert "（空）</a></td>" in html


def test_missing_tables_and_titles_leave_no_hole():
    html = render([(report(title="", requests={}, organ=None), ())], "html")
    assert "（没有标题）" in html
    assert "机关不详" in html
    assert html.count("<caption>") == 2


def test_a_finding_without_words_leads_to_its_section_or_the_top():
    def at(where):
        return Finding("a.b", Severity.NOTE, where, "甲。")

    found = (at("sections[2].text"), at("document"), at("requests.granted"), at("period"))
    shown = page((prose("乙"), found))
    assert [name for name in shown.targets if not name.startswith("r0f")] == [
        "r0s2",
        "r0top",
        "r0top",
        "r0top",
    ]


def mark(start, end, number, severity=Severity.WARNING):
    return Mark(start, end, number, severity, f"第{number}处")


def test_overlapping_marks_are_cut_where_they_begin_and_end():
    html = inline("甲乙丙丁", [mark(0, 2, 0), mark(1, 3, 1, Severity.ERROR)], "p")
    assert re.sub(r"<[^>]+>", "", html) == "甲乙丙丁"
    assert html.count("<a ") == 3
    assert '<a class="mark error" href="#pf1" title="第1处">乙</a>' in html
    assert [html.count(f'id="pm{number}"') for number in (0, 1)] == [1, 1]


def test_a_mark_over_two_paragraphs_has_one_id():
    html = paragraphs("甲乙\n\n丙丁", [mark(1, 5, 0)], "")
    assert html.count("<p>") == 2
    assert html.count('id="m0"') == 1
    assert html.count("<a ") == 2
