"""Addresses of the registers: documents, and papers at their source."""

from __future__ import annotations

from django.urls import path

from gongkai.workspace.views import documents, sources

DOCUMENTS = [
    path("", documents.documents, name="documents"),
    path("new/", documents.document_new, name="document_new"),
    path("enter/", documents.document_past, name="document_past"),
    path("<int:document_id>/", documents.document, name="document"),
    path("<int:document_id>/<slug:name>/", documents.document_act, name="document_act"),
]
SOURCES = [
    path("", sources.sources, name="sources"),
    path("new/", sources.source_new, name="source_new"),
    path("<int:paper_id>/", sources.source, name="source"),
    path("<int:paper_id>/submit/", sources.source_send, name="source_submit"),
    path("<int:paper_id>/review/", sources.source_look, name="source_rereview"),
    path("<int:paper_id>/publish/", sources.source_to_item, name="source_publish"),
]
