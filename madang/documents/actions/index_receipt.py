"""Make what arrived findable by its words: title, sender, number, and what was read in it."""

from madang.documents.models import Receipt
from madang.documents.queries.words import vector


def index_receipt(receipt: Receipt) -> None:
    """Write the words into the receipt's search column."""
    told = [receipt.title, receipt.sender, receipt.sender_number, receipt.text]
    files = [f"{name} {text}" for name, text in receipt.files.values_list("file_name", "text")]
    Receipt.objects.filter(pk=receipt.pk).update(search=vector([*told, *files]))
