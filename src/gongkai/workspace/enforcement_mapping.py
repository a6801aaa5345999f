"""The page on which a person says which column of a file is which field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.decisions.refusals import FileUnfit, FileUnknown
from gongkai.decisions.selectors import mappings_of
from gongkai.decisions.selectors.samples import columns_for, sample_of, units_unknown
from gongkai.decisions.services import DecisionsRefusal, file_begin, mapping_save
from gongkai.organs.selectors import units_of
from gongkai.workspace.enforcement_waiting import waiting
from gongkai.workspace.forms.enforcement_files import MappingForm
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.decisions.selectors.samples import Sample
    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.enforcement_waiting import Waiting


class MappingPage:
    """One file that waits, with its form."""

    def __init__(self, request: ActorRequest, one: Waiting) -> None:
        self.request, self.one = request, one
        self.sample = _sample(one)
        self.alike = list(_alike(request, one, self.sample))
        saved = request.GET.get("mapping", "")
        self.columns = columns_for(one.file, self.sample, one.kind, saved)
        self.form = MappingForm(
            request.POST or None,
            kind=one.kind,
            headings=self.sample.headings,
            columns=self.columns,
            alike=[each.file.name for each in self.alike],
        )

    def begin(self) -> int:
        """Begin the import, with the files alike where that was asked; give how many began.

        Raises:
            DecisionsRefusal: the columns do not fit, or the file is being imported already.
        """
        told, columns = self.form.cleaned_data, self.form.columns()
        chosen = [self.one, *(self.alike if told.get("alike") else [])]
        for each in chosen:
            file_begin(
                file_id=each.file.pk,
                kind=each.kind,
                mapping=columns,
                corrects=told["corrects"],
                is_whole=told["is_whole"],
                by=self.request.actor,
            )
        if told["name"]:
            mapping_save(
                organ=self.one.file.organ,
                kind=self.one.kind,
                name=told["name"],
                columns=columns,
                by=self.request.actor,
            )
        return len(chosen)

    def shown(self) -> HttpResponse:
        """Show the file's first rows and the form."""
        context: dict[str, Any] = {
            "one": self.one,
            "sample": self.sample,
            "form": self.form,
            "units": units_of(self.one.file.organ),
            "strange_units": units_unknown(self.one.file, self.sample, self.columns),
            "mappings": mappings_of(self.one.file.organ, self.one.kind),
        }
        return page(self.request, "decision_mapping", context, here="确认列对应关系")


def _sample(one: Waiting) -> Sample:
    """Look at a file; one that is no table was not put down here."""
    try:
        return sample_of(one.file)
    except FileUnfit as unfit:
        raise FileUnknown from unfit


def _alike(request: ActorRequest, one: Waiting, sample: Sample) -> Any:
    """Give the other waiting files of the same organ and kind whose headings are the same."""
    for other in waiting(request):
        is_near = other.kind == one.kind and other.file.organ_id == one.file.organ_id
        if other.file.pk != one.file.pk and is_near and _headings(other) == sample.headings:
            yield other


def _headings(other: Waiting) -> tuple[str, ...]:
    try:
        return sample_of(other.file).headings
    except DecisionsRefusal:
        return ()
