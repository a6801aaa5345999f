"""What a file really is: its type by its content, and whether anything in it is dangerous."""

from gongkai.files.content.inspection import Content, inspect

__all__ = ["Content", "inspect"]
