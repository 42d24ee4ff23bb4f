"""The one kind of error that is shown to a person: what happened, what is safe, what to do."""

from __future__ import annotations

from nnstudio.base.text import Text


class UserError(ValueError):
    """Something in what a person gave does not work; nothing of theirs was lost.

    Args:
        message: what happened, in plain words.
        hint: what is safe and what to do; None where the message says it all.
        code: stable, e.g. "NNS-2101".
    """

    def __init__(self, message: Text, hint: Text | None = None, code: str = "NNS-1000") -> None:
        super().__init__(message.source)
        self.message = message
        self.hint = hint
        self.code = code
