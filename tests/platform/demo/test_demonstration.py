"""The demonstration's year fills the report, balances, and leaves work of every kind."""

from datetime import date

import pytest
from click.testing import CliRunner

from gongkai.annual.selectors import (
    Typed,
    cells_of,
    disagreements,
    figure_at,
    figures,
    findings,
    published,
    records_behind,
    report_published,
    sources,
)
from gongkai.annual.selectors.agreement import previous_report, proof_read
from gongkai.casework.models import (
    Archive,
    ConsultationLetter,
    Delivery,
    Dispute,
    Evaluation,
    Event,
    Opinion,
    RecordClaim,
    Reminder,
    Request,
    RequestFile,
    SearchRecord,
    Submission,
)
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.standing import standing_of
from gongkai.cli.demo.command import command
from gongkai.cli.demo.load import Holds, holds
from gongkai.cli.demo.people import ACCOUNTS, PASSWORD
from gongkai.cli.demo.place import BRANCH, BUREAU
from gongkai.journal.verify import verify
from gongkai.law.calendar import working_calendar
from gongkai.law.papers import PaperKind
from gongkai.law.procedure import Act
from gongkai.mail.models import Mailbox, Message
from gongkai.organs.models import Organ, Person, Unit
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.publishing.models import Column, Item, ItemState

TODAY, YEAR = date(2026, 11, 21), 2025
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


@pytest.fixture
def bureau():
    return Organ.objects.get(code=BUREAU)


def test_every_row_and_every_column_of_table_three_is_filled(bureau):
    rows = figures(bureau, YEAR, TODAY).requests
    assert [row for row, counts in rows.items() if not counts[6]] == []
    assert all(any(counts[column] for counts in rows.values()) for column in range(7))
    for row in ("received", "concluded", "carried_out"):
        assert all(rows[row]), row
    assert rows["received"][6] >= 80


def test_every_kind_and_result_of_table_four_is_filled(bureau):
    groups = figures(bureau, YEAR, TODAY).disputes
    assert all(all(counts) for counts in groups.values())


def test_it_balances_both_counts_agree_and_nothing_is_left_to_explain(bureau):
    for year in (YEAR - 1, YEAR, YEAR + 1):
        assert disagreements(bureau, year, TODAY) == []
    assert findings(bureau, YEAR - 1, TODAY) == []
    assert findings(bureau, YEAR, TODAY) == []


def test_the_report_is_published_and_the_proof_reader_has_nothing_to_say(bureau):
    assert [edition.year for edition in published(bureau)] == [YEAR]
    report = report_published(bureau, YEAR)
    assert report.requests == figures(bureau, YEAR, TODAY).requests
    assert report.disclosure == figures(bureau, YEAR, TODAY).disclosure
    assert proof_read(report, previous_report(bureau, YEAR, TODAY)) == ()


def test_every_figure_is_explained_by_its_records_or_by_who_typed_it(bureau):
    report = figures(bureau, YEAR, TODAY)
    explained = sources(bureau, YEAR, today=TODAY)
    for cell in cells_of(report.form).values():
        assert cell.path in explained
        behind = records_behind(bureau, YEAR, cell.path, today=TODAY).count()
        is_typed = isinstance(explained[cell.path], Typed)
        assert behind == (1 if is_typed else figure_at(report, cell)), cell.path


def test_the_register_of_documents_fills_its_block_of_table_two_rpt_21(bureau):
    blocks = [
        tuple(figures(bureau, year, TODAY).disclosure["normative_documents"].values())
        for year in (YEAR - 1, YEAR)
    ]
    assert blocks == [(6, 1, 21), (8, 2, 27)]


def test_the_journal_holds():
    assert list(verify()) == []


def test_what_the_rows_repeat_is_what_the_law_says():
    for request in Request.objects.prefetch_related("events"):
        columns = standing_of(case_of(request), TODAY).columns
        assert {name: getattr(request, name) for name in columns} == columns, request.number


def test_everything_is_done_on_working_days():
    calendar = working_calendar()
    days = set(Event.objects.values_list("happened_on", flat=True))
    days |= set(Item.objects.exclude(published_on=None).values_list("published_on", flat=True))
    assert [day for day in sorted(days) if not calendar.is_working_day(day)] == []
    assert max(days) <= TODAY


@pytest.mark.parametrize(
    "act",
    [
        Act.RECEIVE_CORRECTION,
        Act.LAPSE_CORRECTION,
        Act.EXTEND,
        Act.CONSULT_THIRD_PARTY,
        Act.CONSULT_CO_MAKER,
        Act.EXPIRE_CONSULTATION,
        Act.PAY_FEE,
        Act.LAPSE_FEE,
        Act.ASK_REASONS,
        Act.DEFER,
        Act.WITHDRAW,
        Act.MERGE,
        Act.ORDER_REANSWER,
    ],
)
def test_the_year_played_has_each_turn_that_a_request_can_take(act):
    assert Event.objects.filter(act=act.name, happened_on__year=YEAR).exists()


@pytest.mark.parametrize(
    ("state", "more"),
    [
        ("FILED", {}),
        ("RECEIVED", {}),
        ("HANDLING", {"unit": None}),
        ("HANDLING", {"answers__stage": "draft"}),
        ("HANDLING", {"answers__stage": "in_review"}),
        ("DECIDED", {"answers__stage": "signed"}),
        ("AWAITING_CORRECTION", {}),
        ("AWAITING_PAYMENT", {}),
        ("HANDLING", {"due_on": date(2026, 11, 23)}),
        ("HANDLING", {"due_on__lt": TODAY}),
        ("HANDLING", {"events__act": "EXTEND"}),
        ("HANDLING", {"events__act": "CONSULT_THIRD_PARTY"}),
    ],
)
def test_today_there_is_open_work_at_each_stage(bureau, state, more):
    assert Request.objects.filter(organ=bureau, state=state, **more).exists()


def test_each_step_of_the_review_has_something_waiting(bureau):
    from gongkai.review.models import Review, ReviewStep

    running = Review.objects.filter(state="RUNNING")
    waiting = ReviewStep.objects.filter(review__in=running, state="OPEN")
    assert set(waiting.values_list("role", flat=True)) >= {
        "first_reviewer",
        "unit_head",
        "secrecy_reviewer",
        "signing_leader",
    }


def test_the_branch_bureau_has_work_of_its_own():
    assert Request.objects.filter(organ__code=BRANCH).count() == 2


def test_enough_is_published_over_the_columns(bureau):
    items = Item.objects.filter(organ=bureau, state=ItemState.RELEASED)
    assert items.filter(published_on__year=YEAR).count() >= 150
    used = Column.objects.filter(items__in=items).distinct().count()
    assert used >= 25
    assert Item.objects.filter(organ=bureau, state=ItemState.DRAFT).exists()


def test_every_role_has_an_account_that_logs_in(bureau):
    assert {account.role for account in ACCOUNTS} == set(Role)
    assert Unit.objects.filter(organ=bureau).count() == 6
    for person in Person.objects.all():
        assert person.check_password(PASSWORD)
        assert not person.must_change_password


def test_disputes_are_about_requests_and_a_corrected_one_was_answered_anew(bureau):
    corrected = Dispute.objects.get(
        organ=bureau, kind="reconsideration", result="corrected"
    ).request
    assert corrected.answers.filter(stage="served", outcome="GRANT_PROVIDE").exists()
    assert corrected.outcome == "GRANT_PROVIDE"


def test_a_visitor_is_told_query_codes_that_fit(demonstration):
    from gongkai.casework.selectors import status_by_code
    from gongkai.casework.selectors.consultation_letters import letter_by_code

    *requests, letter = demonstration
    assert len(requests) == 3
    for followed in requests:
        assert status_by_code(followed.number, followed.code, TODAY).number == followed.number
    assert letter_by_code(letter.code).request.title == letter.wants


def test_a_second_run_says_it_is_there_and_changes_nothing(settings, tmp_path):
    settings.DATA = tmp_path
    before = Request.objects.count()
    shown = CliRunner().invoke(command, [])
    assert shown.exit_code == 0
    assert "已经装入，没有改动" in shown.output
    assert "gongkai " in shown.output
    assert PASSWORD in shown.output
    assert Request.objects.count() == before


def test_it_refuses_a_database_that_holds_another_organ():
    from django.db import transaction

    with transaction.atomic():
        Organ.objects.create(
            code="real", name="某局", path="real/", level="department", legal_kind="DEPARTMENT"
        )
        assert holds() is Holds.OTHER
        for arguments in ([], ["--reset"]):
            shown = CliRunner().invoke(command, arguments)
            assert shown.exit_code == 2
            assert "其他机构的数据" in shown.stderr
        transaction.set_rollback(True)
    assert holds() is Holds.DEMONSTRATION


def test_mail_of_every_kind_came_and_the_mailbox_is_not_read(bureau):
    came = Message.objects.filter(organ=bureau, direction=Message.Direction.IN)
    assert came.filter(stage=Message.Stage.WAITING, subject_id=None).count() == 1
    assert came.filter(stage=Message.Stage.FILED, subject_id__isnull=False).count() == 1
    assert came.filter(stage=Message.Stage.AUTOMATIC).count() == 2
    assert Message.objects.filter(organ=bureau, stage=Message.Stage.BOUNCED).count() == 1
    assert not Mailbox.objects.get(organ=bureau).is_read


def test_what_people_outside_sent_waits_for_an_officer(bureau):
    open_still = Request.objects.filter(organ=bureau, concluded_on=None)
    sent = set(open_still.values_list("submissions__kind", flat=True))
    assert {Submission.Kind.REASONS, Submission.Kind.PAYMENT} <= sent
    letters = ConsultationLetter.objects.filter(request__in=open_still)
    assert {letter.view == "" for letter in letters} == {True, False}
    proofs = open_still.filter(files__kind=RequestFile.Kind.IDENTITY)
    assert proofs.filter(applicant__identity_checked_at=None).exists()


def test_opinions_searches_claims_and_evaluations_are_there(bureau):
    answered = {one.kind: one.answered_on is not None for one in Opinion.objects.all()}
    assert answered == {Opinion.Kind.UNIT: True, Opinion.Kind.LEGAL_ADVISER: False}
    assert SearchRecord.objects.count() >= 4
    assert {claim.ended_on is None for claim in RecordClaim.objects.filter(organ=bureau)} == {
        True,
        False,
    }
    assert Evaluation.objects.count() == 3
    assert Archive.objects.count() == 3


def test_a_year_has_papers_of_every_kind_that_is_issued():
    printed_only = {PaperKind.APPLICATION, PaperKind.ENVELOPE}
    assert set(Paper.objects.values_list("kind", flat=True)) == set(PaperKind) - printed_only


def test_an_answer_is_posted_by_its_number_and_one_came_back(bureau):
    posted = Delivery.objects.filter(request__organ=bureau).exclude(tracking_number="")
    assert posted.filter(undone_on=None).exists()
    back = posted.get(undone_on__isnull=False).request
    assert back.state == "DECIDED"


def test_two_applicants_ask_for_the_same_and_a_repeat_names_what_it_repeats(bureau):
    asked = Request.objects.filter(organ=bureau, title="电动自行车违规停放充电整治方案")
    assert asked.values("applicant__identity_key").distinct().count() == 2
    repeat = Request.objects.get(organ=bureau, repeats__isnull=False)
    assert repeat.outcome == "NOPROC_REPEAT"
    assert repeat.repeats.applicant.identity_key == repeat.applicant.identity_key


def test_a_defence_is_due_in_three_days_and_no_new_answer_is_late(bureau):
    waiting = Dispute.objects.get(organ=bureau, due_kind="DEFENCE")
    assert working_calendar().working_days_between(TODAY, waiting.due_on) == 3
    ordered = Dispute.objects.exclude(reanswer_due_on=None)
    assert ordered
    for dispute in ordered:
        anew = dispute.request.answers.get(stage="served")
        assert dispute.decided_on < anew.served_on <= dispute.reanswer_due_on
    assert not Request.objects.filter(state="REANSWERING").exists()


def test_people_are_reminded_of_what_is_due_and_overdue():
    kinds = set(Reminder.objects.values_list("kind", flat=True))
    assert {Reminder.Kind.OVERDUE, Reminder.Kind.ESCALATED} < kinds
