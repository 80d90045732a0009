"""Whether a CSV came whole: quotes that are never closed, as in a copy that broke off, swallow the rows after them."""

import csv
import io


def line_of_open_quotes(content: bytes) -> int | None:
    """Return the line on which the first row with wrong quotes begins, None where there is none.

    Quotes within plain cells (5" pipe) are no fault.
    """
    # The marks of CSV are the same single bytes in UTF-8 and CP949, and no part of another letter.
    reader = csv.reader(io.StringIO(content.decode("latin-1"), newline=""), strict=True)
    begins = 1
    try:
        for _ in reader:
            begins = reader.line_num + 1
    except csv.Error:
        return begins
    return None
