"""What a page of records carries to the next is read with care."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from gongkai.workspace.forms.records import CarriedField


@pytest.mark.parametrize("said", ["9" * 5000, "[" * 100_000, "{", "nonsense"])
def test_what_breaks_the_reader_is_refused(said):
    with pytest.raises(ValidationError):
        CarriedField().clean(said)


def test_what_was_carried_comes_back():
    assert CarriedField().clean('[{"data": {}}]') == [{"data": {}}]
