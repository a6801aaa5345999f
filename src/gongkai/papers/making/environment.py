"""The little language between the braces of a template: names, if, for; nothing that calls."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import LRUCache

FILTERS = frozenset({"default", "first", "join", "last", "length"})
LOOP = frozenset({"index", "first", "last", "length"})

ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Filter,
    nodes.If,
    nodes.For,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""What a template may be made of; no loop among these can run longer than the lists are."""


_MOST_COMPILED = 256
"""Parts of templates kept compiled: eight or nine a template, of some twenty kinds."""


class _Environment(ImmutableSandboxedEnvironment):
    """Compiles the same text once: an organ issues thousands of papers from one template."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._compiled = LRUCache(_MOST_COMPILED)

    def from_string(
        self,
        source: Any,
        globals: Any = None,  # noqa: A002  # its name in Jinja
        template_class: Any = None,
    ) -> Template:
        """Give a template; none of ours brings functions or a class of its own."""
        if globals is not None or template_class is not None:
            return super().from_string(source, globals, template_class)
        try:
            found: Template = self._compiled[source]
        except KeyError:
            found = self._compiled[source] = super().from_string(source)
        return found


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """Give the environment: escaping, strict about names, without any function."""
    made = _Environment(undefined=StrictUndefined, autoescape=True, finalize=_plain)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    return made


def _plain(value: Any) -> Any:
    """Write no words of the machine: what is nothing is blank."""
    return "" if value is None else value
