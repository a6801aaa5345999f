"""Faults to plant in the prose and the file: leaks, remnants, slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.document import Trace, TraceKind
from report.made.faults import fault

if TYPE_CHECKING:
    from random import Random

    from report.made.drafts import Draft


def _insert(draft: Draft, random: Random, *words: str) -> None:
    """Put words between two sentences of a paragraph in section 一, 五 or 六."""
    texts = draft.texts[random.choice((1, 5, 6))]
    long = [at for at, text in enumerate(texts) if "。" in text]
    at = random.choice(long)
    head, stop, tail = texts[at].partition("。")
    texts[at] = f"{head}{stop}{random.choice(words)}{tail}"


def _spoil(draft: Draft, random: Random, *changes: tuple[str, str]) -> bool:
    """Replace some words once where they stand in the prose."""
    places = [
        (texts, at, right, wrong)
        for texts in (draft.texts[1], draft.texts[5], draft.texts[6])
        for at, text in enumerate(texts)
        for right, wrong in changes
        if right in text
    ]
    if not places:
        return False
    texts, at, right, wrong = random.choice(places)
    texts[at] = texts[at].replace(right, wrong, 1)
    return True


def _trace(draft: Draft, kind: TraceKind, name: str, text: str) -> None:
    draft.traces.append(Trace(kind, name, text))


@fault("hygiene.local-path")
def _(draft, _old, random):
    _insert(
        draft,
        random,
        r"[image: C:\Users\hp\Desktop\新建文件夹\无标题.jpg]",
        "见file:///D:/gongkai/2023.docx。",
        "/Users/wang/Documents/report.png",
        r"详见\\server01\share\年报.xlsx。",
    )


@fault("hygiene.local-path")
def _(draft, _old, _random):
    _trace(draft, TraceKind.ALTERNATIVE_TEXT, "descr", r"D:\图片\微信截图.png")


@fault("hygiene.account-id")
def _(draft, _old, random):
    _insert(draft, random, "（来源：wxid_ab12cd34ef56gh）", "联系wxid_k9x8w7v6u5t4s3。")


@fault("hygiene.editor-remnant")
def _(draft, _old, random):
    _insert(
        draft,
        random,
        "[bookmark: _GoBack]",
        "[image: 截图.png]",
        r"PAGE \* MERGEFORMAT",
        "_Toc152345678",
    )


@fault("hygiene.placeholder")
def _(draft, _old, random):
    _insert(
        draft,
        random,
        "共处理事项XX件。",
        "涉及××单位。",
        "联系人：{{ name }}。",
        "共____次。",
        "（待补充）",
    )


@fault("hygiene.broken-reference")
def _(draft, _old, random):
    _insert(draft, random, "详见错误!未找到引用源。", "共#REF!件。", "锟斤拷")


@fault("hygiene.markup")
def _(draft, _old, random):
    _insert(draft, random, "<br/>", '<span style="color:red">', "申请&nbsp;", "&ldquo;公开&rdquo;")


@fault("hygiene.author")
def _(draft, _old, random):
    _trace(draft, TraceKind.PROPERTY, random.choice(("creator", "lastModifiedBy")), "王某某")


@fault("hygiene.comment")
def _(draft, _old, _random):
    _trace(draft, TraceKind.COMMENT, "w:comment", "这个数再核一下")


@fault("hygiene.tracked-change")
def _(draft, _old, _random):
    _trace(draft, TraceKind.TRACKED_CHANGE, "w:del", "内部数字")


@fault("hygiene.hidden-text")
def _(draft, _old, _random):
    _trace(draft, TraceKind.HIDDEN_TEXT, "w:vanish", "内部掌握")


@fault("hygiene.alternative-text")
def _(draft, _old, random):
    name = random.choice(("微信图片_20240105093012.png", "IMG_0012", "图片1"))
    _trace(draft, TraceKind.ALTERNATIVE_TEXT, "descr", name)


@fault("hygiene.attachment")
def _(draft, _old, _random):
    _trace(draft, TraceKind.ATTACHMENT, "oleObject1.bin", "台账.xlsx")


@fault("hygiene.personal-data")
def _(draft, _old, random):
    digits = f"37010219{random.randint(50, 99)}0{random.randint(1, 9)}{random.randint(10, 28)}"
    digits += f"{random.randint(0, 999):03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    check = "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11]
    _insert(
        draft,
        random,
        f"申请人身份证号{digits}{check}。",
        f"收到13{random.randint(10**8, 10**9 - 1)}的来信。",
    )


@fault("hygiene.contact-mobile")
def _(draft, _old, random):
    draft.preface[-1] += f"联系电话：15{random.randint(10**8, 10**9 - 1)}。"


@fault("wording.doubled-word")
def _(draft, _old, random):
    return _spoil(
        draft,
        random,
        ("的", "的的"),
        ("工作", "工作工作"),
        ("政务公开", "政务公开政务公开"),
        ("群众", "群众群众"),
        ("在", "在在"),
    )


@fault("wording.brackets")
def _(draft, _old, random):
    _insert(
        draft,
        random,
        "印发《工作要点，明确分工。",
        "推行“一站式服务。",
        "涉及三类事项）。",
        "（含下属单位。",
    )


@fault("wording.punctuation-doubled")
def _(draft, _old, random):
    return _spoil(
        draft,
        random,
        ("。", "。。"),
        ("，", "，，"),
        ("，", "，、"),
        ("；", "；；"),
        ("，", "。，"),
    )


@fault("wording.punctuation-mixed")
def _(draft, _old, random):
    return _spoil(draft, random, ("，", ","), ("；", ";"))


@fault("wording.blank")
def _(draft, _old, random):
    texts = draft.texts[random.choice((1, 5))]
    at = random.randrange(len(texts))
    if len(texts[at]) < 60:
        return False
    for cut in range(50, len(texts[at])):
        if all("一" <= sign <= "鿿" for sign in texts[at][cut - 1 : cut + 1]):
            texts[at] = texts[at][:cut] + random.choice((" ", "\u3000")) + texts[at][cut:]
            return True
    return False


@fault("wording.slip")
def _(draft, _old, random):
    return _spoil(
        draft,
        random,
        ("依申请公开", "依申请公公开"),
        ("政务公开", "政公开"),
        ("台账", "台帐"),
        ("贯彻", "贯切"),
        ("部署", "布署"),
        ("行政复议", "行政复仪"),
        ("截至", "截止"),
    )


@fault("wording.template-year")
def _(draft, _old, random):
    last = draft.year - 1
    draft.texts[1].append(
        random.choice(
            (
                f"截至{last}年底，共有栏目12个。",
                f"{last}年，共受理来信32件。",
                f"截至{last}年12月31日，专栏累计发布信息77条。",
            )
        )
    )


@fault("wording.template-organ")
def _(draft, _old, random):
    other = random.choice(("白石", "云屏")) + draft.place[-1] + draft.department
    draft.preface.append(random.choice((f"如有疑问，请与{other}联系。", f"本报告由{other}编制。")))
