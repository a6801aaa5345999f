"""Addresses of the decisions in bulk, below /office/decisions/."""

from __future__ import annotations

from django.urls import path

from gongkai.workspace.views import (
    enforcement,
    enforcement_counts,
    enforcement_exports,
    enforcement_files,
    enforcement_runs,
)

urlpatterns = [
    path("", enforcement.decisions, name="decisions"),
    path("<int:decision_id>/", enforcement.decision, name="decision"),
    path("<int:decision_id>/withdraw/", enforcement.decision_remove, name="decision_withdraw"),
    path("<int:decision_id>/correct/", enforcement.decision_mend, name="decision_correct"),
    path("export.<slug:ending>", enforcement_exports.export, name="decision_export"),
    path("exports/", enforcement_exports.exports, name="decision_exports"),
    path(
        "exports/<int:export_id>/file/",
        enforcement_exports.export_fetch,
        name="decision_export_file",
    ),
    path("push/", enforcement_exports.push, name="decision_push"),
    path("late/", enforcement_exports.late, name="decision_late"),
    path("counts/", enforcement_counts.counts, name="decision_counts"),
    path("policy/", enforcement_counts.policy, name="decision_policy"),
    path("receipts/", enforcement_counts.receipts, name="decision_receipts"),
    path("files/", enforcement_files.upload, name="decision_upload"),
    path("files/<uuid:file_id>/", enforcement_files.mapping, name="decision_mapping"),
    path("files/<uuid:file_id>/drop/", enforcement_files.drop, name="decision_file_drop"),
    path("runs/", enforcement_runs.runs, name="decision_runs"),
    path("runs/<int:run_id>/", enforcement_runs.run, name="decision_run"),
    path("runs/<int:run_id>/progress/", enforcement_runs.run_progress, name="run_progress"),
    path("runs/<int:run_id>/stop/", enforcement_runs.run_halt, name="run_stop"),
    path("runs/<int:run_id>/resume/", enforcement_runs.run_again, name="run_resume"),
]
