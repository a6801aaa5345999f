"""Reading a YAML file that somebody hands in: small, shallow, and nothing in it is expanded.

Three hundred bytes of aliases can stand for gigabytes, and nested brackets for a full stack. So
the events are looked at before anything is built of them.
"""

from __future__ import annotations

from typing import Any

import yaml

from gongkai.holidays.refusals import NoticeRefused

LARGEST = 64 * 1024
_DEEPEST = 8
_MOST_NODES = 4000
_UNREADABLE = "文件不是可以读取的YAML，请对照帮助中的样例检查缩进、冒号和引号。"


def yaml_read(content: bytes) -> Any:
    """Read a document of plain mappings, lists, texts and numbers.

    Raises:
        NoticeRefused: it is too large, too deep, repeats itself by reference, or is no YAML.
    """
    if len(content) > LARGEST:
        raise NoticeRefused("文件超过64KB，不是一份放假安排，请重新选择文件。")
    try:
        text = content.decode("utf-8-sig")
        _looked_through(text)
        return yaml.load(text, _Plain)  # noqa: S506 - a safe loader, narrowed further
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as fault:
        if isinstance(fault, NoticeRefused):
            raise
        raise NoticeRefused(_UNREADABLE) from fault


def _looked_through(text: str) -> None:
    depth = 0
    for count, event in enumerate(yaml.parse(text, yaml.SafeLoader)):
        if isinstance(event, yaml.AliasEvent):
            raise NoticeRefused("文件中不能使用引用（*），请把每一天写全。")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST or count > _MOST_NODES:
            raise NoticeRefused("文件的层次过深或者内容过多，不是一份放假安排，请重新选择文件。")


class _Plain(yaml.SafeLoader):
    """Refuses a key that stands twice, where the last would silently win; days stay texts."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - the library's signature
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len({str(key) for key in keys}) < len(keys):
            raise NoticeRefused(
                f"第{node.start_mark.line + 1}行起有重复的项目，请删去多余的一项。"
            )
        return super().construct_mapping(node, deep=deep)


# An unquoted day is a text as it stands: 2027-02-30 is told by us, not by the reader of YAML.
_Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
