"""Radicals and compatibility ideographs that PDF files bring, and the characters they stand for.

A PDF names glyphs, not characters; many producers name the *radical* that looks like the wanted
character (⽂ for 文, ⻓ for 长). Unicode's own normalisation mends the Kangxi block but leaves the
"CJK Radicals Supplement" alone, so that table is written out here.
"""

from __future__ import annotations

import unicodedata

_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹"
    "⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿"
    "⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)

_HOUSEHOLD = {0x2F3E: "户"}
"""Unicode names 戶; the files of this country mean 户."""

_BLOCKS = (
    range(0x2F00, 0x2FD6),  # Kangxi Radicals
    range(0xF900, 0xFB00),  # CJK Compatibility Ideographs
    range(0x2F800, 0x2FA20),  # … Supplement
)


def unified_ideographs() -> dict[int, str]:
    """Give code point → character for every radical or compatibility ideograph."""
    table = {
        ord(radical): unified
        for radical, unified in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)
    }
    for block in _BLOCKS:
        for point in block:
            unified = unicodedata.normalize("NFKC", chr(point))
            if unified != chr(point):
                table[point] = unified
    return table | _HOUSEHOLD
