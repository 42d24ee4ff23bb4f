"""check: the problems of a net, with their repairs."""

from __future__ import annotations

import argparse
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import ProjectFile, opened_project
from nnstudio.graph.problems import Problem, Severity
from nnstudio.work import check as work

_SEVERITIES: dict[Severity, Text] = {
    Severity.ERROR: QT_TRANSLATE_NOOP("cli", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("cli", "Warning"),
    Severity.HINT: QT_TRANSLATE_NOOP("cli", "Hint"),
}


def check(arguments: argparse.Namespace, output: Output) -> bool:
    """List the problems; apply a repair where one was asked for."""
    wanted: int | None = arguments.fix
    with opened_project(arguments.project, output, write=wanted is not None) as project:
        problems = _problems(project)
        if wanted is not None:
            edit = work.fix(project.document, _chosen(problems, wanted))
            project.save()
            text = QT_TRANSLATE_NOOP("cli", "Repaired: {label}")
            output.say(text.format(label=edit.label))
            problems = _problems(project)
    _show(problems, output)
    output.result([_row(problem, output) for problem in problems])
    return True


def _problems(project: ProjectFile) -> tuple[Problem, ...]:
    state = project.document.snapshot()
    return tuple(work.check(state, project.registries.layers).problems)


def _chosen(problems: tuple[Problem, ...], number: int) -> Problem:
    if not 1 <= number <= len(problems):
        raise UserError(
            QT_TRANSLATE_NOOP("cli", "There is no problem number {number}.").format(number=number),
            QT_TRANSLATE_NOOP("cli", "Nothing was changed."),
            "NNS-4022",
        )
    return problems[number - 1]


def _show(problems: tuple[Problem, ...], output: Output) -> None:
    render = output.translator
    if not problems:
        output.say(QT_TRANSLATE_NOOP("cli", "No problems."))
    for number, problem in enumerate(problems, start=1):
        node = f" {problem.node}" if problem.node else ""
        severity = render(_SEVERITIES[problem.severity])
        output.line(f"{number}. {severity}{node}: {render(problem.message)} [{problem.code}]")
        if problem.hint is not None:
            output.line(f"   {render(problem.hint)}")
        for fix in problem.fixes:
            output.line(f"   → {render(fix.label)}")


def _row(problem: Problem, output: Output) -> dict[str, Any]:
    render = output.translator
    return {
        "code": str(problem.code),
        "severity": problem.severity.value,
        "node": problem.node,
        "message": render(problem.message),
        "hint": render(problem.hint) if problem.hint else "",
        "fixes": [render(fix.label) for fix in problem.fixes],
    }
