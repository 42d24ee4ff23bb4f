"""self-test: one real training, green or red, for the teacher."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.cli.output import Output
from nnstudio.project.registries import load_all_registries
from nnstudio.templates.registry import load_templates
from nnstudio.work import self_test as work


def self_test(output: Output, draw: Callable[[], str] | None) -> bool:
    """Do every step and say what came of it.

    Raises:
        UserError: a step failed.
    """
    red = 0
    rows: list[dict[str, Any]] = []
    for step in work.self_test(load_all_registries(), load_templates(), draw):
        name = output.translator(step.name)
        red += not step.passed
        mark = "✓" if step.passed else "✗"
        output.line(f"{mark} {name} ({output.number(step.seconds, 1)} s) {step.detail}")
        rows.append(
            {
                "step": name,
                "passed": step.passed,
                "seconds": step.seconds,
                "detail": step.detail,
            }
        )
    output.result({"passed": red == 0, "steps": rows})
    if red:
        raise UserError(
            QT_TRANSLATE_NOOP("cli", "Red: step {number} failed.").format(number=len(rows)),
            QT_TRANSLATE_NOOP(
                "cli",
                "Your files were not touched. Install NN Studio again, or show this list to "
                "somebody who knows this computer.",
            ),
            "NNS-4061",
        )
    output.say(QT_TRANSLATE_NOOP("cli", "Green: everything works."))
    return True
