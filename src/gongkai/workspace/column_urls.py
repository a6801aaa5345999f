"""Addresses of the keeping of columns."""

from __future__ import annotations

from django.urls import path

from gongkai.workspace.views import columns

urlpatterns = [
    path("", columns.columns, name="columns"),
    path("lay/", columns.columns_set, name="columns_set"),
    path("new/", columns.column_new, name="column_new"),
    path("<int:column_id>/", columns.column, name="column"),
    path("<int:column_id>/move/", columns.column_place, name="column_move"),
    path("<int:column_id>/close/", columns.column_shut, name="column_close"),
]
