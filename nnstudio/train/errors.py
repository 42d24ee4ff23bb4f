"""What can go wrong before and while a net learns, in plain words."""

from __future__ import annotations

from nnstudio.base.errors import UserError


class TrainError(UserError):
    """The net cannot be trained or used like this; nothing is lost.

    Args:
        message: what happened.
        hint: what is safe and what to do.
        code: "NNS-3..."; see the places that raise it.
    """


class CheckpointError(UserError):
    """A checkpoint cannot be read or does not belong to this training."""
