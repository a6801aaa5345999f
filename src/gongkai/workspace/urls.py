"""Addresses of the staff site, all below /office/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import include, path

from gongkai.workspace import enforcement_urls
from gongkai.workspace.item_care_urls import ITEM_CARE
from gongkai.workspace.register_urls import DOCUMENTS, SOURCES
from gongkai.workspace.views import (
    accounts,
    acts,
    answers,
    assignment,
    attachments,
    calendar,
    case,
    chosen,
    claims,
    decision,
    deliveries,
    dispute,
    disputes,
    feeds,
    figures,
    guide,
    home,
    item_acts,
    items,
    jobs,
    journal,
    letters,
    lists,
    mail,
    mail_acts,
    mailboxes,
    notices,
    organs,
    papers,
    people,
    plans,
    previews,
    registration,
    reminders,
    request_entry,
    request_list,
    reviews,
    roles,
    sign_ins,
    statistics,
    templates,
    tokens,
    whatif,
    wordings,
)

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

app_name = "workspace"

_request: list[URLPattern | URLResolver] = [
    path("", case.case, name="request"),
    path("acts/<str:name>/", acts.act, name="act"),
    path("assign/", assignment.assign, name="assign"),
    path("return/", assignment.give_back, name="return"),
    path("notes/", case.note, name="note"),
    path("letters/", letters.letter, name="letter"),
    path("unmask/", case.unmask, name="unmask"),
    path("erase/", case.erase, name="erase"),
    path("repeats/", registration.repeats, name="repeats"),
    path("calls/", registration.call, name="call"),
    path("identity/", registration.identity, name="identity"),
    path("application/", registration.application_form, name="application_form"),
    path("searches/", decision.search, name="search"),
    path("opinions/", decision.opinion, name="opinion"),
    path("opinions/<int:opinion_id>/", decision.opinion_given, name="opinion_given"),
    path("fees/<int:fee_id>/refund/", decision.refund, name="refund"),
    path("guide/", guide.guided, name="guide"),
    path("what-if/", whatif.what_if, name="what_if"),
    path("answer/", answers.answer, name="answer"),
    path("acts/<str:name>/preview/", previews.act_preview, name="act_preview"),
    path("answer/preview/", previews.answer_preview, name="answer_preview"),
    path("deliveries/", deliveries.delivery_new, name="delivery_new"),
    path("deliveries/<int:delivery_id>/proof/", deliveries.delivery_proof, name="delivery_proof"),
    path("deliveries/<int:delivery_id>/undo/", deliveries.delivery_fail, name="delivery_fail"),
    path("papers/<int:paper_id>/anew/", deliveries.paper_anew, name="paper_anew"),
    path("print/<str:what>/", previews.sheet_print, name="sheet_print"),
    path("archive/", deliveries.archive, name="archive"),
    path(
        "archive/<int:archive_id>/identity/",
        deliveries.archive_identity,
        name="archive_identity",
    ),
    path("answer/keep/", answers.answer_keep, name="answer_keep"),
    path("answer/serve/", answers.serve, name="answer_serve"),
    path("answer/<int:answer_id>/submit/", answers.answer_send, name="answer_submit"),
]
_requests: list[URLPattern | URLResolver] = [
    path("", request_list.requests, name="requests"),
    path("chosen/", chosen.chosen, name="chosen"),
    path("print/", previews.requests_print, name="requests_print"),
    path("chosen/assign/", chosen.chosen_assign, name="chosen_assign"),
    path("chosen/urge/", chosen.chosen_urge, name="chosen_urge"),
    path("chosen/undo/", chosen.chosen_undo, name="chosen_undo"),
    path("export.xlsx", request_list.requests_workbook, name="requests_workbook"),
    path("views/", request_list.view_keep, name="view_keep"),
    path("views/<int:view_id>/delete/", request_list.view_drop, name="view_drop"),
    path("new/", request_entry.request_new, name="request_enter"),
    path("new/receipt/", request_entry.receipt_look, name="receipt_look"),
    path("new/batch/", request_entry.requests_new, name="requests_enter"),
    path("<int:request_id>/", include(_request)),
]
_mail = [
    path("", mail.tray, name="mail"),
    path("drop/", mail.drop, name="mail_drop"),
    path("<int:message_id>/", mail.message, name="mail_message"),
    path("<int:message_id>/file/", mail_acts.file, name="mail_file"),
    path("<int:message_id>/reject/", mail_acts.reject, name="mail_reject"),
    path("<int:message_id>/back/", mail_acts.back, name="mail_back"),
    path("<int:message_id>/done/", mail_acts.seen_to, name="mail_done"),
    path("<int:message_id>/again/", mail_acts.again, name="mail_again"),
    path("<int:message_id>/request/", mail_acts.make_request, name="mail_request"),
]
_mailboxes = [
    path("", mailboxes.mailboxes, name="mailboxes"),
    path("new/", mailboxes.mailbox_new, name="mailbox_new"),
    path("<int:mailbox_id>/", mailboxes.mailbox, name="mailbox"),
    path("<int:mailbox_id>/fetch/", mailboxes.mailbox_read, name="mailbox_fetch"),
]
_wordings = [
    path("", wordings.wordings, name="wordings"),
    path("<str:key>/", wordings.wording, name="wording"),
    path("<str:key>/reset/", wordings.wording_restore, name="wording_reset"),
]
_papers = [
    path("", papers.papers, name="papers"),
    path("<int:paper_id>/", papers.paper, name="paper"),
]
_templates = [
    path("", templates.templates, name="templates"),
    path("<str:kind>/", templates.template, name="template"),
    path("<str:kind>/template.docx", templates.template_file, name="template_file"),
    path("<str:kind>/reset/", templates.template_restore, name="template_restore"),
]
_reviews = [
    path("", reviews.reviews, name="reviews"),
    path("<int:review_id>/", reviews.review, name="review"),
    path("<int:review_id>/approve/", reviews.approve, name="approve"),
    path("<int:review_id>/return/", reviews.send_back, name="send_back"),
    path("<int:review_id>/recall/", reviews.recall, name="recall"),
]
_items = [
    path("", items.items, name="items"),
    path("new/", items.item_new, name="item_new"),
    path("lists/", lists.lists, name="lists"),
    path("lists/<slug:slug>/import/", lists.list_import, name="list_import"),
    path("lists/<slug:slug>/template.xlsx", lists.list_template, name="list_template"),
    path("columns/", include("gongkai.workspace.column_urls")),
    path("late/", items.items_behind, name="items_late"),
    path("<int:item_id>/", items.item, name="item"),
    path("<int:item_id>/keep/", items.item_keep, name="item_keep"),
    path("<int:item_id>/preview/", attachments.item_preview, name="item_preview"),
    path("<int:item_id>/f/<uuid:file_id>/", attachments.item_file, name="item_file"),
    path("<int:item_id>/pictures/", attachments.picture_new, name="picture_new"),
    path("<int:item_id>/attachments/", attachments.attachment_new, name="attachment_new"),
    path(
        "<int:item_id>/attachments/<int:attachment_id>/",
        attachments.attachment_name,
        name="attachment_name",
    ),
    path(
        "<int:item_id>/attachments/<int:attachment_id>/remove/",
        attachments.attachment_drop,
        name="attachment_remove",
    ),
    path("<int:item_id>/revisions/<int:number>/", items.item_differences, name="item_revision"),
    path("<int:item_id>/begin/", item_acts.item_begin, name="item_begin"),
    path("<int:item_id>/submit/", item_acts.item_submit, name="item_submit"),
    path("<int:item_id>/drop/", item_acts.item_drop, name="item_drop"),
    path("<int:item_id>/schedule/", item_acts.item_schedule, name="item_schedule"),
    path("<int:item_id>/release/", item_acts.item_publish, name="item_release"),
    path("<int:item_id>/move/", item_acts.item_place, name="item_move"),
    path("<int:item_id>/take-down/", item_acts.item_remove, name="item_take_down"),
]
_disputes = [
    path("", disputes.disputes, name="disputes"),
    path("export.xlsx", disputes.disputes_workbook, name="disputes_workbook"),
    path("statistics/", disputes.dispute_statistics, name="dispute_statistics"),
    path("new/", disputes.dispute_new, name="dispute_new"),
    path("<int:dispute_id>/", dispute.dispute, name="dispute"),
    path("<int:dispute_id>/acts/<str:name>/", dispute.act, name="dispute_act"),
    path("<int:dispute_id>/describe/", dispute.describe, name="dispute_describe"),
    path("<int:dispute_id>/files/", dispute.files, name="dispute_files"),
    path("<int:dispute_id>/defence/", dispute.defence, name="dispute_defence"),
    path("<int:dispute_id>/evidence/", dispute.evidence, name="dispute_evidence"),
    path("<int:dispute_id>/reanswer/", dispute.reanswer, name="dispute_reanswer"),
]
_figures = [
    path("", figures.reports, name="reports"),
    path("<int:year>/", figures.figures, name="figures"),
    path("<int:year>/publish/", figures.report_release, name="report_release"),
    path("<int:year>/download.<slug:ending>", figures.report_download, name="report_download"),
    path("<int:year>/<str:path>/", figures.cell, name="cell"),
]
_people = [
    path("", people.people, name="people"),
    path("new/", people.person_new, name="person_new"),
    path("<int:person_id>/", people.person, name="person"),
    path("<int:person_id>/password/", accounts.person_password, name="person_password"),
    path("<int:person_id>/close/", accounts.person_shut, name="person_shut"),
    path("<int:person_id>/reopen/", accounts.person_open, name="person_open"),
    path("<int:person_id>/second-factor/", accounts.factor_clear, name="factor_clear"),
    path("<int:person_id>/roles/", roles.role_give, name="role_give"),
    path(
        "<int:person_id>/roles/<int:appointment_id>/withdraw/", roles.role_take, name="role_take"
    ),
]

_claims = [
    path("", claims.claims, name="claims"),
    path("new/", claims.claim_new, name="claim_new"),
    path("<int:claim_id>/", claims.claim, name="claim"),
    path("<int:claim_id>/erase/", claims.claimant_delete, name="claimant_erase"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("requests/", include(_requests)),
    path("board/", statistics.board, name="board"),
    path("statistics/", statistics.statistics, name="statistics"),
    path("statistics/export.xlsx", statistics.statistics_workbook, name="statistics_workbook"),
    path("mail/", include(_mail)),
    path("mailboxes/", include(_mailboxes)),
    path("wordings/", include(_wordings)),
    path("papers/", include(_papers)),
    path("templates/", include(_templates)),
    path("reviews/", include(_reviews)),
    path("items/", include(_items)),
    path("items/", include(ITEM_CARE)),
    path("documents/", include(DOCUMENTS)),
    path("sources/", include(SOURCES)),
    path("decisions/", include(enforcement_urls.urlpatterns)),
    path("disputes/", include(_disputes)),
    path("claims/", include(_claims)),
    path("figures/", include(_figures)),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/notices/", notices.notices, name="notices"),
    path("calendar/notices/try/", notices.notice_try, name="notice_try"),
    path("calendar/notices/load/", notices.notice_take, name="notice_take"),
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/<int:feed_id>/revoke/", feeds.feed_void, name="feed_void"),
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/mail/", reminders.reminders_mail, name="reminders_mail"),
    path("people/", include(_people)),
    path("organ/", organs.organ, name="organ"),
    path("organ/new/", organs.organ_new, name="organ_new"),
    path("organ/move/", organs.organ_shift, name="organ_move"),
    path("units/", organs.units, name="units"),
    path("units/<int:unit_id>/", organs.unit, name="unit"),
    path("plans/", plans.plans, name="plans"),
    path("plans/<str:kind>/", plans.plan, name="plan"),
    path("plans/<str:kind>/clear/", plans.plan_own_cleared, name="plan_clear"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<int:token_id>/revoke/", tokens.token_void, name="token_void"),
    path("journal/", journal.journal, name="journal"),
    path("journal/verify/", journal.journal_verify, name="journal_verify"),
    path("sign-ins/", sign_ins.sign_ins, name="sign_ins"),
    path("jobs/", jobs.jobs, name="jobs"),
    path("jobs/<uuid:job_id>/retry/", jobs.job_again, name="job_again"),
]
