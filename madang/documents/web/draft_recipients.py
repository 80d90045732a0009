"""The recipients on the page of a draft: what they are taken for, and in whose name it goes, while they are typed."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_POST

from madang.core import api as core
from madang.documents import api
from madang.documents.actions.take_recipients import GivenRecipient
from madang.documents.policy import must_be_own_draft, staff_person
from madang.documents.queries.senders import city
from madang.documents.queries.sending import sending
from madang.documents.rules import recipient_lines
from madang.documents.rules.recipient_lines import RecipientLine
from madang.organisation import api as organisation


@require_POST
@core.staff_required()
def recipients(request: HttpRequest, document_id: int) -> HttpResponse:
    """Answer the part of the page that tells it; nothing is saved."""
    document = api.find_document(document_id)
    if document is None:
        raise api.no_such_document()
    must_be_own_draft(document, staff_person(core.actor_of(request)))
    lines = lines_sent(request.POST, organisation.department_names())
    return render(request, "documents/sending.html", {"sending": sending(document, lines)})


def lines_sent(sent: QueryDict, departments: Mapping[str, str]) -> list[RecipientLine]:
    """Return the recipients as typed, and behind them the departments that were ticked without scripts."""
    typed = recipient_lines.read(sent.get("recipients", "").replace("\x00", ""), departments, city())
    return recipient_lines.with_ticked(typed, sent.getlist("departments"), departments)


def given_recipients(sent: QueryDict, departments: Mapping[str, str]) -> list[GivenRecipient]:
    return [
        GivenRecipient(line.kind, "" if line.department else line.name, line.department, line.email, dict(line.values))
        for line in lines_sent(sent, departments)
    ]
