"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

IMPORTED = register("decisions.run.imported", "导入了行政执法决定").code
