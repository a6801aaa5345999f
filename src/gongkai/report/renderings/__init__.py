"""What the proof-reader found, shown: as JSON lines, plain text, a page to mail, or SARIF.

`render` takes reports with their findings and gives one string. Nothing here reads or writes
files, and nothing needs a terminal: colour is asked for by the caller.
"""

from gongkai.report.renderings.rendering import FORMATS, Proofs, render

__all__ = ["FORMATS", "Proofs", "render"]
