"""`gongkai demo`: an invented bureau with a year of work, played through the real services.

`command` is the command; `load.load` does the work. Place, people and papers are invented. The
tables to read first are `requests.yaml` and `items.yaml`.
"""

from gongkai.cli.demo.command import command

__all__ = ["command"]
