"""The forms of the register of papers and of templates."""

from __future__ import annotations

from django import forms

from gongkai.papers.selectors import KINDS


class PapersFilterForm(forms.Form):
    """What the register is narrowed to."""

    words = forms.CharField(label="文号、登记编号或者标题", max_length=80, required=False)
    kind = forms.ChoiceField(label="文书种类", choices=[("", "全部种类"), *KINDS], required=False)
    year = forms.IntegerField(
        label="年度",
        required=False,
        min_value=2008,
        max_value=2999,
        error_messages={"invalid": "年度应当是四位数字，请改正。"},
    )


class TemplateForm(forms.Form):
    """A template in Word."""

    upload = forms.FileField(
        label="模板（.docx）",
        required=False,
        help_text="下载现用模板，用Word改好后在这里选择；先试用，没有问题再启用。",
        widget=forms.ClearableFileInput({"accept": ".docx"}),
    )

    def required(self) -> bool:
        """Ask for the file where one is needed; tell so on the form where it is lacking."""
        if self.cleaned_data["upload"] is None:
            self.add_error("upload", "请先选择模板文件。")
            return False
        return True
