"""Which way of exchange this city uses."""

from django.conf import settings

from madang.documents.adapters.exchange import Exchange
from madang.documents.adapters.exchange_email import EmailExchange
from madang.documents.adapters.exchange_folder import FolderExchange
from madang.documents.rules.sending import EMAIL, OUTBOX_FOLDER

_KINDS: dict[str, type[EmailExchange] | type[FolderExchange]] = {OUTBOX_FOLDER: FolderExchange, EMAIL: EmailExchange}


def exchange() -> Exchange:
    """Return the way that the setting DOCUMENT_EXCHANGE names."""
    return _KINDS[settings.DOCUMENT_EXCHANGE]()
