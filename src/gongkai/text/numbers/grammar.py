"""The patterns by which numbers are told apart. All work on folded text (`normal_forms.fold`)."""

from __future__ import annotations

import re

from gongkai.text.expressions import expression
from gongkai.text.numbers.numerals import NUMERAL_SIGNS

HAN_DIGIT = "[零〇一二三四五六七八九]"
NUMERAL = f"[{NUMERAL_SIGNS}]"
ARABIC = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_ANY = f"[0-9{NUMERAL_SIGNS}]+"

_UNITS = (
    "个百分点 个工作日 工作日 个自然日 个月 个小时 小时 分钟 人次 件次 条次"
    " 家次 场次 批次 篇次 户次 车次 项次 万元 亿元 元 平方米 平方公里"
    " 公里 千米 千瓦时 公斤 件 条 篇 份 项 次 期 场 个 家 起 宗 则"
    " 例 册 部 本 张 幅 户 名 位 人 台 辆 套 处 所 座 款 类 种 批"
    " 轮 届 组 封 通 笔 单 页 字 版 集 栏 只 支 遍 倍 年 天 日 周"
    " 岁 吨 亩 米 枚 副 面 片 间 栋 幢 节 课时 秒 章"
)
_UNIT = "(?:" + "|".join(sorted(_UNITS.split(), key=len, reverse=True)) + ")"
_UNIT_AHEAD = "[" + "".join(sorted({unit[0] for unit in _UNITS.split()})) + "]"
"""How a measure word begins: enough to look ahead, and compiled in no time."""

FIRST = expression(rf"[A-Za-z0-9第{NUMERAL_SIGNS}]")
"""A character at which a number, or a word of letters that hides digits, can begin."""

WORD = expression(r"[A-Za-z]+://[!-~]+|[A-Za-z][A-Za-z0-9_@./?=&#~+-]*")
"""A word of letters, address or mailbox: consumed whole, whatever digits stand in it."""

# Every class of Han characters costs time to compile, so each pattern makes do with few; a word
# character outside ASCII is a Han character here.
_TENS = "[一二三四五六七八九十]"
_YEAR = rf"(?:[12][0-9]{{3}}|{HAN_DIGIT}{{4}})"
_MONTH = rf"(?:1[0-2]|0?[1-9]|{_TENS}{{1,2}})月"
_DAY = rf"(?:[0-9]{{1,2}}|{_TENS}{{1,3}})(?:日|号)"
SPECIAL = expression(
    rf"(?P<date>{_YEAR}(?:[-—–~～至、和]+(?:{_YEAR}))?年度?(?:{_MONTH}(?:{_DAY})?)?"
    rf"|[12][0-9]{{3}}([-./])[01]?[0-9]\2[0-3]?[0-9](?![0-9])"
    rf"|{_MONTH}(?:{_DAY}|份|底|初|末|上旬|中旬|下旬|(?![0-9]))|[0-9]{{1,2}}日(?=[至起止前])"
    r"|(?:[0-9]{1,2}|二十一?)世纪(?:[0-9]{2}年代)?|[0-9]{2}年代)"
    r"|(?P<time>[0-9]{1,2}[:：][0-5][0-9](?::[0-5][0-9])?(?![0-9])"
    r"|[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?=[至到前后起]))"
    r"|(?P<document>(?<=[〔\[(【])(?:19|20)[0-9]{2}[〕\])】]第?[0-9]{1,5}号)"
    rf"|(?P<citation>第\(?{_ANY}\)?[条款项章编目](?:之{_ANY})?(?:第?\(?{_ANY}\)?[条款项目])*)"
    rf"|(?P<ordinal>第 ?{_ANY}|[0-9]+号(?!召))"
    r"|(?P<fixed>12[0-9]{3}(?=[”\"]?(?:热线|政务|市民|便民|服务|平台|投诉|市长|、12))|[0-9]+\.[0-9]+(?=版)"
    rf"|三安全一稳定|{_TENS}+五(?=”|规划|时期)"
    r"|(?:五家渠|七台河|九台|三台县|五台|六枝|两个维护|四个自信))"
    r"|(?P<points>[0-9]+(?:\.[0-9]+)?个百分点)"
    rf"|(?P<percent>(?:[0-9]+(?:\.[0-9]+)?) ?%|百分百"
    rf"|百分之(?:{NUMERAL}+(?:点{HAN_DIGIT}+)?|[0-9]+(?:\.[0-9]+)?))"
    rf"|(?P<permille>(?:[0-9]+(?:\.[0-9]+)?) ?‰|千分之{NUMERAL}+)"
    rf"|(?P<marker>(?<=\(){_ANY}\)|(?<![^\W!-~]){_TENS}+是"
    rf"|^(?:[0-9]{{1,2}}[.、)](?![0-9])|{_TENS}+、))"
    r"|(?P<code>0[0-9]{2,3}-?[0-9]{7,8}|[0-9]{2,4}(?:-[0-9]{3,8})+(?![0-9])"
    rf"(?! ?{_UNIT_AHEAD})|[0-9]+[A-Za-z_@][A-Za-z0-9_@.-]*|[0-9]+(?:\.[0-9]+){{2,}})",
    re.MULTILINE,
)
"""Everything that is not a plain quantity, told by the name of its group."""

COUNT = expression(
    rf"(?P<number>[0-9]{{1,3}}(?:，[0-9]{{3}})+(?= ?{_UNIT_AHEAD})|{ARABIC}|{NUMERAL}+)"
    rf"(?P<more>[余多]|[来几](?=[万亿]|{_UNIT_AHEAD}))?(?P<scale>[十百千]?[万亿]+|[百千](?!米|克|瓦|分|家万))?"
    rf"(?:(?<=[万亿千])(?P<small>[0-9]{{1,4}})(?P<small_scale>[百千万])?)?(?P<too>[余多])?"
    rf"(?: ?(?:-|—|–|~|～|至|到){{1,2}} ?(?P<high>{ARABIC}|{NUMERAL}+)(?P<high_scale>[万亿]+)?"
    rf"(?=[万亿余多]? ?{_UNIT_AHEAD}))?"
    rf"(?: ?(?P<unit>{_UNIT}))?(?P<tail>以上|以下|以内|左右|上下|之多|余)?"
)
"""A quantity with its scale, range, unit and the words that widen it."""

BEFORE = expression(
    r"(?:(?P<more>超过|突破|不少于|不低于|不下|至少|超|逾)"
    r"|(?P<less>不足|不到|不超过|接近|将近|最多|(?<![最附临就])近)"
    r"|(?P<about>大概|大约|(?<![节预签违公条特契合邀相制])约))$"
)
"""What stands directly before a number and widens it; searched in the last four characters."""

IDIOM_BEFORE = "统进唯之逐单同专划每任某另这那哪新上下首再万不合归"
"""After one of these a lone 一 counts nothing: 统一, 进一步, 每一件."""

LONE_ONE = expression(
    r"一(?:人次|批次|场次|件次|件(?!事)|份|篇|条(?!龙|线)|项|次(?!性)|场|期|例|宗|个(?!个)|家|名|位|本(?!账)|部(?!分|手机)"
    r"|张(?!网|图)|起(?=依申请|政府|信息|申请|行政|案|诉讼|复议|涉))"
)
"""A lone 一 counts only before one of these; 一部分, 一次性, 一起 are words."""

BEFORE_ROUND = expression(r"[数几上过近约超逾]$")
"""What makes 十, 百, 千, 万 alone a quantity: 数十次, 上百件, but not 网上5件."""

CLAUSE = expression(r"[，。；：、！？（）()\n“”,;:]")
"""Where the words that belong to a number end."""

COUNTED_END = expression(r"[，。；：、！？（）()\n“”,;:0-9]")
"""Where the words counted by a number end."""

CODE_BEFORE = expression(
    r"(?:电话|邮编|邮政编码|传真|热线|号码|编号|代码|备案|微信|QQ)[:：为是]?\s?$"
)
"""Words after which digits are no quantity."""
