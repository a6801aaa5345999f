"""Addresses of the room."""

from __future__ import annotations

from django.urls import path

from gongkai.portal.views import (
    apply,
    columns,
    consultation,
    decisions,
    feeds,
    files,
    organs,
    reports,
    searching,
    site,
    sparing,
    status,
    submitting,
    verifying,
)

app_name = "portal"

urlpatterns = [
    path("", organs.home, name="home"),
    path("search/", searching.search, name="search"),
    path("status/", status.status, name="status"),
    path("status/case/", status.case, name="case"),
    path("search/suggest/", searching.suggest, name="suggest"),
    path("status/case/<slug:slug>/", status.own_act, name="own_act"),
    path("status/leave/", status.leave, name="leave"),
    path("consultation/", consultation.enter, name="consultation"),
    path("consultation/letter/", consultation.letter, name="letter"),
    path("consultation/answer/", consultation.answer, name="letter_answer"),
    path("consultation/leave/", consultation.leave, name="letter_leave"),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
    path("files/<str:token>/", files.file, name="file"),
    path("verify/", verifying.verify, name="verify"),
    path("site-map/", site.site_map, name="site_map"),
    path("accessibility/", site.accessibility, name="accessibility"),
    path("legal/", site.legal, name="legal"),
    path("sitemap.xml", site.sitemap_xml, name="sitemap_xml"),
    path("robots.txt", site.robots, name="robots"),
    path("healthz", site.healthz, name="healthz"),
    path("o/<slug:code>/", organs.organ, name="organ"),
    path("o/<slug:code>/guide/", organs.guide, name="guide"),
    path("o/<slug:code>/institutions/", columns.institutions, name="institutions"),
    path("o/<slug:code>/statutory/", columns.statutory, name="statutory"),
    path("o/<slug:code>/c/<slug:slug>/", columns.column, name="column"),
    path("o/<slug:code>/i/<int:item_id>/", columns.item, name="item"),
    path("o/<slug:code>/search/", searching.search, name="search"),
    path("o/<slug:code>/reports/", reports.reports, name="reports"),
    path("o/<slug:code>/reports/<int:year>/", reports.report, name="report"),
    path(
        "o/<slug:code>/reports/<int:year>/download.<slug:extension>",
        reports.download,
        name="download",
    ),
    path("o/<slug:code>/search/suggest/", searching.suggest, name="suggest"),
    path("o/<slug:code>/decisions/", decisions.decisions, name="decisions"),
    path("o/<slug:code>/decisions/<int:decision_id>/", decisions.decision, name="decision"),
    path("o/<slug:code>/apply/", apply.start, name="apply"),
    path("o/<slug:code>/apply/discard/", apply.discard, name="apply_discard"),
    path("o/<slug:code>/apply/answered/", sparing.answered, name="apply_answered"),
    path("o/<slug:code>/apply/files/", submitting.files, name="apply_files"),
    path("o/<slug:code>/apply/review/", submitting.review, name="apply_review"),
    path("o/<slug:code>/apply/done/", submitting.receipt, name="receipt"),
    path("o/<slug:code>/apply/<slug:slug>/keep/", apply.keep_typed, name="apply_keep"),
    path("o/<slug:code>/apply/<slug:slug>/", apply.step, name="apply"),
]
