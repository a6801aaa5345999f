"""What the checks say again and again, as functions of the engine.

The checksums are those of `gongkai.text`, written out of the same weights; a property test holds
both against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.text.cells import CALCULATES
from gongkai.text.personal_data.checksums import (
    CREDIT_ALPHABET,
    CREDIT_WEIGHTS,
    IDENTITY_CHECKS,
    IDENTITY_WEIGHTS,
)

if TYPE_CHECKING:
    from gongkai.decisions.importing.scratch import Scratch

_BLANKS = " \t\r\n\u3000\u00a0\ufeff"
_DAYS = (
    "%Y%m%d",
    "%Y年%m月%d日",
    "%Y.%m.%d",
    "%Y-%m-%d %H:%M:%S",
    "%Y/%m/%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M",
)
_BIRTHDAY = "(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])"
_PLACE = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)"
_IDENTITY = f"{_PLACE}[0-9]{{4}}{_BIRTHDAY}[0-9]{{3}}[0-9X]"
_OLD_IDENTITY = f"{_PLACE}[0-9]{{4}}[0-9]{{2}}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{{3}}"
_DOUBLE = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫|呼延"
_PLATE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_ORGANISATION = (
    "公司|集团|企业|中心|医院|学院|学校|大学|中学|小学|幼儿园|协会|学会|商会|委员会|委会|政府|银行"
    "|支行|商行|车行|酒楼|餐厅|网吧|商城|超市|工作室|旅馆|宾馆|酒店|[厂店社所局部站馆场队处园坊铺]$"
)
_LONGEST_NAME = 4
"""So long a Chinese name may be, whatever its signs mean: 刘园园, 欧阳小店."""
_GAP = " \\-·\u3000\u200b"
_SEPARATOR = f"[{_GAP}]?"


def define(work: Scratch) -> None:
    """Give the engine its functions."""
    for told in (
        *(_PLAIN, _HARMLESS, _DAY, _CREDIT, _IDENTITY_CARD, _BORN),
        *(_MASKED_NAME, _NAMES, _NAMELESS, _FOLDED, _MASKED, _TELLS_NUMBER, _IS_NAMED),
    ):
        work.run(f"CREATE OR REPLACE TEMP MACRO {told}")


def _weighed(text: str, values: str, weights: tuple[int, ...]) -> str:
    signs = (
        values.format(f"substr({text}, {place}, 1)") + f" * {weight}"
        for place, weight in enumerate(weights, start=1)
    )
    return f"({' + '.join(signs)})"


_CALCULATES = "".join(f"\\x{{{ord(sign):x}}}" for sign in CALCULATES)
_HARMLESS = (
    f"harmless(t) AS CASE WHEN regexp_matches(t, '^[{_CALCULATES}]') THEN '''' || t ELSE t END"
)
_PLAIN = (
    # A sign before a formula is what our own files protect it with.
    f"plain(t) AS coalesce(trim(regexp_replace(trim(replace(t, chr(0), ''), '{_BLANKS}'),"
    f" '^''([{_CALCULATES}])', '\\1'), '{_BLANKS}'), '')"
)
_DAY = (
    "day_of(t) AS coalesce(TRY_CAST(t AS DATE), CAST(try_strptime(t, ["
    + ", ".join(f"'{form}'" for form in _DAYS)
    + "]) AS DATE))"
)
_CREDIT = (
    f"is_credit_code(t) AS CASE WHEN NOT regexp_full_match(t, '[{CREDIT_ALPHABET}]{{18}}')"
    f" THEN false ELSE substr('{CREDIT_ALPHABET}', 1 + (31 - "
    + _weighed("t", f"(strpos('{CREDIT_ALPHABET}', {{}}) - 1)", CREDIT_WEIGHTS)
    + " % 31) % 31, 1) = substr(t, 18, 1) END"
)
_IDENTITY_CARD = (
    f"is_identity_card(t) AS CASE WHEN regexp_full_match(t, '{_OLD_IDENTITY}') THEN true"
    f" WHEN NOT regexp_full_match(t, '{_IDENTITY}') THEN false"
    f" ELSE substr('{IDENTITY_CHECKS}', 1 + "
    + _weighed("t", "CAST({} AS INTEGER)", IDENTITY_WEIGHTS)
    + " % 11, 1) = substr(t, 18, 1) END"
)
_BORN = (
    "born_on(t) AS CAST(CASE length(t)"
    " WHEN 18 THEN try_strptime(substr(t, 7, 8), '%Y%m%d')"
    " WHEN 15 THEN try_strptime('19' || substr(t, 7, 6), '%Y%m%d') END AS DATE)"
)
_MASKED_NAME = (
    "masked_name(t) AS CASE WHEN t = '' THEN ''"
    f" WHEN length(t) > 2 AND regexp_matches(t, '^({_DOUBLE})')"
    " THEN left(t, 2) || repeat('某', least(greatest(length(t) - 2, 1), 2))"
    " ELSE left(t, 1) || repeat('某', least(greatest(length(t) - 1, 1), 2)) END"
)
_NAMES = (
    # The whole, each of several people, and the parts of a name, the longest first.
    "names_of(t) AS list_filter(list_transform(list_concat([t],"
    " string_split_regex(t, '[、，,；;]'), string_split_regex(t, '[、，,；;·•\\s\u3000]')),"
    " lambda n: regexp_replace(n, '[\\s\u3000\\\\]', '', 'g')), lambda n: length(n) > 1)"
)
_NAMELESS = (
    # The names of people out of a text, also with blanks between their signs.
    "nameless(t, names) AS list_reduce(names, lambda told, n: CASE"
    " WHEN NOT contains(told, left(n, 1)) THEN told ELSE regexp_replace(told,"
    " array_to_string(list_transform(string_split(n, ''), lambda sign: regexp_escape(sign)),"
    " '[\\s\u3000]*'), masked_name(n), 'g') END, t)"
)
_FOLDED = "folded(t) AS translate(t, '０１２３４５６７８９Ｘｘ＠－＋', '0123456789Xx@-+')"
_IDENTITY_WRITTEN = (
    f"(^|[^0-9])([0-9]{_SEPARATOR}[0-9])(?:{_SEPARATOR}[0-9]){{4}}{_SEPARATOR}"
    f"(?:1{_SEPARATOR}[89]|2{_SEPARATOR}0)(?:{_SEPARATOR}[0-9]){{6}}"
    f"((?:{_SEPARATOR}[0-9]){{3}}{_SEPARATOR}[0-9Xx])"
)
_TELEPHONE_WRITTEN = (
    f"(^|[^0-9*])((?:86{_SEPARATOR})?1[3-9][0-9]){_SEPARATOR}[0-9]{{4}}"
    f"{_SEPARATOR}([0-9]{{4}})(\\b|[A-Za-z_])"
)
_STEPS = (
    # An identity number, in one piece or with signs between; then any of eighteen digits.
    (_IDENTITY_WRITTEN, "\\1\\2************\\3"),
    ("(^|[^0-9])([0-9]{2})[0-9]{12}([0-9]{3}[0-9Xx])", "\\1\\2************\\3"),
    # Cards, in fours or in one piece.
    (
        "(^|[^0-9*])[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -]([0-9]{4})(?:[ -]?[0-9]{1,3})?\\b",
        "\\1************\\2",
    ),
    ("(^|[^0-9*])[0-9]{10,15}([0-9]{4})\\b", "\\1************\\2"),
    # Telephones, with the country before them or not.
    (_TELEPHONE_WRITTEN, "\\1\\2****\\3\\4"),
    # Passports and the papers of those who come from Hong Kong, Macao and Taiwan; mailboxes.
    ("(^|[^0-9A-Za-z])([A-Z][A-Z]?)[0-9]{4,7}([0-9]{3})\\b", "\\1\\2*****\\3"),
    ("[A-Za-z0-9_.+-]+@([A-Za-z0-9-]+[.][A-Za-z0-9.-]+)", "***@\\1"),
    (
        f"([{_PLATE}][A-Z][·• ]?[0-9A-Z])[0-9A-Z]{{2,3}}([0-9A-Z学警港澳挂]{{2}})",
        "\\1***\\2",
    ),
)


def _stepped(text: str) -> str:
    for pattern, shown in _STEPS:
        text = f"regexp_replace({text}, '{pattern}', '{shown}', 'g')"
    return text


_MASKED = (
    # Numbers of people and of their cars, telephones and cards, with or without a right checksum.
    "masked(t) AS CASE WHEN NOT regexp_matches(t,"
    f" '[0-9０-９](?:{_SEPARATOR}[0-9０-９]){{6}}|[@＠]|[{_PLATE}][A-Z][·• ]?[0-9A-Z]{{5}}')"
    f" THEN t ELSE {_stepped('folded(t)')} END"
)
_TELLS_NUMBER = (
    # Of a document's number, which may be long itself: only what can be nothing else.
    "tells_number(t) AS is_identity_card(upper(regexp_extract("
    f"regexp_replace(folded(t), '[{_GAP}]', '', 'g'), '(^|[^0-9])([0-9]{{17}}[0-9Xx])', 2)))"
    f" OR regexp_matches(folded(t), '[^0-9](?:86)?1[3-9][0-9]{_SEPARATOR}[0-9]{{4}}{_SEPARATOR}"
    "[0-9]{4}\\b')"
)
_IS_NAMED = (
    # Each of those named is one, and none is so short that it can be a person.
    "is_organisation(t) AS len(list_filter(string_split_regex("
    "regexp_replace(regexp_replace(t, '[（(][^（()）]*[)）]', '', 'g'),"
    " '(等([0-9一二两三四五六七八九十]+[人名].*)?|先生|女士|夫妇)$', ''), '[、，,；;\\s]+'),"
    f" lambda n: length(n) <= {_LONGEST_NAME} OR NOT regexp_matches(n, '({_ORGANISATION})'))) = 0"
)
