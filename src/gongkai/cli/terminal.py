"""What rich draws, printed like everything else; a stranger's words are never its markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from gongkai.cli.streams import printable, put

if TYPE_CHECKING:
    from rich.console import RenderableType


def show(*drawn: RenderableType) -> None:
    """Print tables, rules and lines, one under the other."""
    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        for piece in drawn:
            console.print(piece)
    put(captured.get())


def pale(words: str) -> Text:
    """Give a line that stands back."""
    return Text(printable(words), style="dim")
