"""The annual report as a document: read, proof-read, written, added up, compared.

The room's face is these modules:

- `gongkai.report.readers`: a file of any format → `Report`.
- `gongkai.report.checks`: `check_report` → findings; `gongkai.report.renderings` shows them.
- `gongkai.report.writers`: a `Report` → .docx, .pdf, .html, .xlsx, .json.
- `gongkai.report.rollup` and `gongkai.report.compare`: many reports to one, one against another.
- `gongkai.report.model`, `forms`, `document`, `findings`: what they all speak of.

Nothing is imported here, so that a caller pays only for what it uses.
"""
