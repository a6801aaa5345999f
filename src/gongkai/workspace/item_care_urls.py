"""Addresses of what stands beside writing items: scans, dead links, the wordlist, moving them."""

from __future__ import annotations

from django.urls import path

from gongkai.workspace.views import dead_links, findings, moving, terms

ITEM_CARE = [
    path("import/", moving.bring, name="items_bring"),
    path("import/<uuid:file_id>/", moving.take_in, name="take_in"),
    path("export/", moving.export, name="items_export"),
    path("links/", dead_links.links, name="dead_links"),
    path("terms/", terms.terms, name="terms"),
    path("terms/add/", terms.term_new, name="term_add"),
    path("terms/import/", terms.terms_take, name="terms_import"),
    path("terms/file/", terms.terms_file, name="terms_file"),
    path("terms/<int:term_id>/remove/", terms.term_drop, name="term_remove"),
    path("<int:item_id>/findings/", findings.findings, name="findings"),
    path("<int:item_id>/findings/scan/", findings.scan, name="findings_scan"),
    path(
        "<int:item_id>/findings/<int:finding_id>/override/",
        findings.override,
        name="finding_override",
    ),
]
