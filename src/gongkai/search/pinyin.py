"""Chinese as it sounds: what is typed by its sounds, and what is mistyped by them."""

from __future__ import annotations


def syllables(text: str) -> list[str]:
    """Give the sound of each character, without tones; what has none stands for itself."""
    from pypinyin import lazy_pinyin

    # Its types name a str of each piece; a list of them is told apart just as well.
    sounds: list[str] = lazy_pinyin(text.casefold(), errors=list)  # type: ignore[arg-type]
    return sounds
