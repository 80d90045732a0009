"""A process of its own that checks one PDF: `python -m madang.documents.actions.verifying_apart < PDF > JSON`.

Whatever a file does here (unpack without end, loop, break a library), it ends with this process. It knows the settings,
for the keys and authorities that are trusted, and asks no database.
"""

import json
import resource
import sys
from dataclasses import asdict

import django

MEMORY, SECONDS = 2 * 1024**3, 30
"""Bytes of addresses, and seconds of work."""


def main() -> None:
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))
    django.setup()
    from madang.documents.actions.verify_file import verify_file  # the applications must be ready

    sys.stdout.write(json.dumps(asdict(verify_file(sys.stdin.buffer.read()))))


if __name__ == "__main__":
    main()
