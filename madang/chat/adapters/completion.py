"""Reading a chat completion in the OpenAI form: events of a stream, or one JSON document from a server without streams.

https://platform.openai.com/docs/api-reference/chat-streaming
"""

import json
from typing import Any

from madang.chat.rules.writing import NotWritten, Writing

_EVENT = "data:"
_DONE = "[DONE]"


class Completion:
    """Takes the lines of one response and gives the text that they bring.

    Raises NotWritten for what is no completion, was broken off by the server, or says that it failed.
    """

    def __init__(self, media_type: str) -> None:
        self._is_whole = media_type.startswith("application/json")
        self._document: list[str] = []
        self._is_finished = False
        self._was_event = False

    def piece(self, line: str) -> str:
        """Return the text that a line brings; "" for the lines between."""
        line = line.strip()
        if self._is_whole:
            self._document.append(line)
            return ""
        if not line.startswith(_EVENT):
            return ""
        self._was_event = True
        told = line.removeprefix(_EVENT).strip()
        if told == _DONE:
            self._is_finished = True
            return ""
        return self._text(told, "delta")

    def end(self) -> str:
        """Return what is left when the response is over."""
        if self._is_whole:
            return self._text("\n".join(self._document), "message")
        if not self._was_event:
            raise NotWritten(Writing.UNREADABLE)
        if not self._is_finished:
            raise NotWritten(Writing.CUT_OFF)
        return ""

    def _text(self, told: str, part: str) -> str:
        """Return the text of one JSON document; `part` is where its form keeps it."""
        document = _json(told)
        if document.get("error"):
            raise NotWritten(Writing.BROKEN)
        choices = document.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
        self._note_the_end(choice.get("finish_reason"))
        message = choice.get(part)
        content = message.get("content") if isinstance(message, dict) else ""
        return content if isinstance(content, str) else ""

    def _note_the_end(self, reason: object) -> None:
        if reason == "length":
            raise NotWritten(Writing.CUT_OFF)
        if reason == "content_filter":
            raise NotWritten(Writing.REFUSED)
        self._is_finished = self._is_finished or reason == "stop"


def _json(told: str) -> dict[str, Any]:
    try:
        document = json.loads(told)
    except (ValueError, RecursionError):
        raise NotWritten(Writing.UNREADABLE) from None
    if not isinstance(document, dict):
        raise NotWritten(Writing.UNREADABLE)
    return document
