"""Find personal data in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.text.expressions import expression
from gongkai.text.normal_forms import INVISIBLE, fold
from gongkai.text.personal_data.checksums import is_credit_code
from gongkai.text.personal_data.digit_runs import Found, read_run
from gongkai.text.personal_data.kinds import Certainty, DataKind, PersonalDatum

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

_GAP = rf"[ \-·{INVISIBLE}]?"
_SEPARATORS = expression(r"[^0-9A-Za-z]")
_PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_CREDIT = "0-9A-HJ-NPQRTUWXY"
_SIGNS = expression(
    r"(?P<address>https?://[!-~]+)"
    rf"|(?P<email>(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{{1,64}}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    rf"|(?P<plate>[{_PROVINCE}][A-HJ-NP-Z][·• \-]?"
    r"(?=[A-Z]*[0-9])(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9]))"
    rf"|(?P<credit>(?<![A-Za-z0-9])[{_CREDIT}]{{2}}[0-9]{{6}}[{_CREDIT}]{{10}}(?![A-Za-z0-9]))"
    r"|(?P<passport>(?<![A-Za-z0-9])(?:[EGDSPH]|E[A-HJ-NP-Z](?=[0-9]{7}(?![0-9])))[0-9]{7,8}(?![A-Za-z0-9]))"
    r"|(?P<landline>(?<![0-9.])(?:\(0[1-9][0-9]{1,2}\) ?|0[1-9][0-9]{1,2}[ \-]?)[2-9][0-9]{6,7}"
    r"(?![0-9])|(?<![0-9])[48]00-?[0-9]{3}-?[0-9]{4}(?![0-9]))"
    rf"|(?P<digits>(?<![A-Za-z0-9_])(?<![0-9]\.)[0-9](?:{_GAP}[0-9]){{9,}}(?:{_GAP}[Xx])?(?![A-Za-z0-9]))"
)
_STRETCH = expression(rf"[0-9A-Za-z](?:[ \-·•(){INVISIBLE}]{{0,2}}[0-9A-Za-z@._+:/-]){{4,}}.?")
"""Where anything can stand at all: a quick first look, so that plain prose costs little."""
_PASSPORT_WORD = 10  # characters before a passport number in which 护照 makes it certain


def find_personal_data(text: str) -> Iterator[PersonalDatum]:
    """Give the personal data of a text in order, without overlaps.

    Full-width digits and numbers split by single spaces, hyphens or invisible characters are found
    as well. A row of single digits, as flattened tables have it, is an identity card only when
    place, birthday and check character agree.

    Law: SITE-18.
    """
    plain = fold(text)
    for stretch in _STRETCH.finditer(plain):
        for match in _SIGNS.finditer(plain, max(stretch.start() - 1, 0), stretch.end()):
            for found in _READERS[str(match.lastgroup)](match, plain):
                start, end = match.start() + found.start, match.start() + found.end
                signs = _SEPARATORS.sub("", plain[start:end])
                yield PersonalDatum(
                    found.kind, found.certainty, start, end, text[start:end], signs
                )


def _whole(kind: DataKind, certainty: Certainty, match: re.Match[str]) -> tuple[Found]:
    return (Found(kind, certainty, 0, len(match[0])),)


def _none(_match: re.Match[str], _plain: str) -> tuple[()]:
    return ()


def _email(match: re.Match[str], _plain: str) -> tuple[Found]:
    return _whole(DataKind.EMAIL, Certainty.CERTAIN, match)


def _plate(match: re.Match[str], _plain: str) -> tuple[Found]:
    return _whole(DataKind.PLATE, Certainty.LIKELY, match)


def _landline(match: re.Match[str], _plain: str) -> tuple[Found]:
    return _whole(DataKind.LANDLINE, Certainty.CERTAIN, match)


def _passport(match: re.Match[str], plain: str) -> tuple[Found]:
    near = plain[max(match.start() - _PASSPORT_WORD, 0) : match.start()]
    named = "护照" in near or "通行证" in near
    return _whole(DataKind.PASSPORT, Certainty.CERTAIN if named else Certainty.POSSIBLE, match)


def _credit(match: re.Match[str], _plain: str) -> Iterable[Found]:
    found = tuple(read_run(match[0])) if match[0][:-1].isdigit() else ()
    if not found and is_credit_code(match[0]):
        return _whole(DataKind.CREDIT_CODE, Certainty.CERTAIN, match)
    return found


def _digits(match: re.Match[str], _plain: str) -> Iterable[Found]:
    return read_run(match[0])


_READERS: dict[str, Callable[[re.Match[str], str], Iterable[Found]]] = {
    "address": _none,
    "email": _email,
    "plate": _plate,
    "credit": _credit,
    "passport": _passport,
    "landline": _landline,
    "digits": _digits,
}
