"""A document of two pages as PDF and as preview, beside bare typst: `python -m bench.printing [--rounds 40]`.

Both with the queries that the real pages make: the preview of a draft as it is typed; the PDF of a decided document
with its course inside and the signature over it. The peer is the compiler alone with the same template and the page's
data ready, so that the ratio is what the house adds. Every round prints another text: nothing is only remembered.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from bench.archive import open_archive
from bench.in_turn import WARMING, in_turn, line
from bench.waiting import body, open_unit_tasks, submit_documents
from madang.approval import api as approval
from madang.core.api import Actor
from madang.documents import api
from madang.documents.actions.preview_draft import preview_pages
from madang.documents.adapters.typst_data import Files, document_data, form_data, line_data
from madang.documents.adapters.typst_engine import Engine, Job
from madang.documents.models import Document
from madang.documents.queries.printing import printed_form
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import DocumentKind
from madang.documents.rules.openness import Openness
from tests.support import office

PDF_GOAL_MS, PREVIEW_GOAL_MS, PAGES = 150.0, 100.0, 2
DRAFTER = "haneul"


def run(rounds: int = 40) -> None:
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        open_unit_tasks()
        bare = Engine([settings.PRINTING_FONTS])
        print(f"Printing: {PAGES} pages, warm, another text each round")
        _preview(bare, rounds)
        _pdf(bare, rounds)


def _preview(bare: Engine, rounds: int) -> None:
    actor, typed = office.actor(DRAFTER), count(1_000_000)
    draft = api.draft_document(actor)
    jobs = iter([_job_of_draft(draft.pk, next(typed)) for _ in range(rounds + WARMING)])
    own, peer = in_turn(
        lambda: _of_two(_previewed(actor, draft.pk, next(typed))), lambda: bare.svgs(next(jobs)), rounds
    )
    print(line("preview while typing (SVG)", own, peer, "bare typst", PREVIEW_GOAL_MS))


def _pdf(bare: Engine, rounds: int) -> None:
    decided = _decided(2 * (rounds + WARMING))
    jobs = iter([_job(Document.objects.get(pk=next(decided))) for _ in range(rounds + WARMING)])
    left = list(decided)
    actor, places = office.actor("officer1-1"), iter(left)
    Document.objects.filter(pk__in=left).update(content_access="city")
    own, peer = in_turn(lambda: api.export_pdf(actor, next(places)), lambda: bare.pdf(next(jobs)), rounds)
    print(line("PDF/A with its course, signed", own, peer, "bare typst, unsigned", PDF_GOAL_MS))
    unsigned = iter([waiting.document for waiting in submit_documents(rounds + WARMING)])
    jobs = iter([_job_of_draft(left[0], place) for place in range(2_000_000, 2_000_000 + rounds + WARMING)])
    own, peer = in_turn(lambda: api.render_pdf(next(unsigned)), lambda: bare.pdf(next(jobs)), rounds)
    print(line("PDF/A before the decision", own, peer, "bare typst", PDF_GOAL_MS))


def _decided(documents: int) -> Iterator[int]:
    for waiting in submit_documents(documents):
        approval.sign(office.actor(waiting.decider), waiting.step, digest=waiting.digest)
        yield waiting.document


def _previewed(actor: Actor, document_id: int, place: int) -> list[str]:
    document = Document.objects.select_related("department", "drafter").get(pk=document_id)
    given = api.GivenDocument(
        edition=document.edition,
        form=FormKind.GENERAL,
        kind=DocumentKind.GENERAL,
        title="주정차 단속 구간 확대 계획",
        summary="",
        keywords=(),
        body=body(place),
        internal=True,
        openness=Openness.OPEN,
        grounds=(),
    )
    return preview_pages(actor, document, given)


def _of_two(pages: list[str]) -> None:
    if len(pages) != PAGES:
        raise SystemExit(f"The document has {len(pages)} pages.")


def _job_of_draft(document_id: int, place: int) -> Job:
    document = Document.objects.get(pk=document_id)
    document.body = body(place)
    return _job(document)


def _job(document: Document) -> Job:
    files, form = Files(), printed_form(document)
    data = form_data(form, [line_data(each, "") for each in form.lines], files)
    told = {"form.json": data, "document.json": document_data(form, {}, files)}
    texts = {name: json.dumps(value, ensure_ascii=False).encode() for name, value in told.items()}
    return Job("form.typ", texts, files.contents)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    run(parser.parse_args().rounds)
