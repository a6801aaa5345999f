"""Form fields: label, help and error stand together and are read out together."""

import pytest
from django import forms
from django.template import Context, Template
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from gongkai.appearance.styles.examples import Form

PAGE = Template(
    "{% load appearance %}{% form_errors form refusal %}"
    "{% for f in form %}{% field f %}{% endfor %}"
)


def _page(form, refusal=""):
    return HTMLParser(PAGE.render(Context({"form": form, "refusal": refusal})))


def _wrong():
    return Form({"name": "", "kind": "", "sought": "档案"})


def test_help_and_error_are_named_by_the_control():
    control = _page(_wrong()).css_first("#id_name")
    assert control.attributes["aria-describedby"] == "id_name_helptext id_name_error"
    assert control.attributes["aria-invalid"] == "true"


@pytest.mark.parametrize("form", [Form(), _wrong()])
def test_whatever_describes_a_control_is_on_the_page(form):
    page = _page(form)
    for node in page.css("[aria-describedby]"):
        for target in node.attributes["aria-describedby"].split():
            assert page.css_first(f"#{target}") is not None


@pytest.mark.parametrize("form", [Form(), _wrong()])
def test_every_control_has_its_label(form):
    page = _page(form)
    labelled = {label.attributes["for"] for label in page.css("label")}
    controls = page.css("input, select, textarea")
    assert len(controls) == 8
    assert {control.attributes["id"] for control in controls} == labelled


def test_a_group_of_choices_is_a_fieldset_with_a_legend():
    group = _page(_wrong()).css_first("fieldset#id_kind")
    assert "申请人类别" in group.css_first("legend").text()
    assert group.attributes["aria-describedby"] == "id_kind_error"


def test_the_summary_leads_to_each_field_in_error():
    page = _page(_wrong())
    targets = [link.attributes["href"] for link in page.css(".error-summary a")]
    assert targets == ["#id_name", "#id_kind_0", "#id_delivery", "#id_agreed"]
    assert all(page.css_first(target) is not None for target in targets)
    assert "有4项需要改正" in page.css_first(".error-summary h2").text()


def test_a_refusal_stands_above_the_form_and_what_was_typed_stays():
    page = _page(_wrong(), "请先登记。")
    assert "请先登记。" in page.css_first(".error-summary").text()
    assert page.css_first("#id_sought").text().strip() == "档案"


def test_an_untouched_form_complains_of_nothing():
    page = _page(Form())
    assert page.css_first(".error-summary") is None
    assert not page.css("[aria-invalid]")


def test_typed_text_is_never_markup():
    form = Form({"name": "<script>alert(1)</script>", "sought": "</textarea><b>x"})
    shown = PAGE.render(Context({"form": form, "refusal": "<i>"}))
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "<i>" not in shown


def test_a_page_may_give_a_field_its_own_hint():
    class One(forms.Form):
        word = forms.CharField()

    template = Template('{% load appearance %}{% field form.word hint="写明名称。" wide=False %}')
    page = HTMLParser(template.render(Context({"form": One()})))
    assert page.css_first("#id_word_helptext").text() == "写明名称。"
    assert page.css_first(".field-narrow") is not None


def test_a_hidden_field_is_only_a_control():
    class One(forms.Form):
        version = forms.IntegerField(widget=forms.HiddenInput)

    template = Template("{% load appearance %}{% field form.version %}")
    page = HTMLParser(template.render(Context({"form": One(initial={"version": 3})})))
    assert page.css_first("input").attributes["value"] == "3"
    assert page.css_first("label") is None
