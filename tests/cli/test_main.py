"""Every outcome of a command is an exit code and plain words, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.cli import dispatch
from nnstudio.cli.main import WindowArguments, window_arguments
from nnstudio.cli.parser import VERBS
from nnstudio.settings.settings import state_folder
from tests.cli.conftest import Command
from tests.helpers.own_process import PROJECT_ROOT, run_python


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, command: Command) -> None:
    answer = command(verb, "--help")
    assert answer.code == 0 and "--json" in answer.out and verb in answer.out


def test_every_verb_is_done_by_something() -> None:
    assert {*dispatch.DEEDS, "self-test"} == set(VERBS)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "missing"),
        (["dance"], "dance"),
        (["train"], "PROJECT"),
        (["train", "a.nns", "--epochs", "many"], "many"),
        (["train", "a.nns", "--epochs"], "--epochs"),
        (["train", "a.nns", "--device", "toaster"], "toaster"),
        (["train", "a.nns", "--surprise"], "--surprise"),
        (["evaluate", "a.nns", "--final", "--data", "x"], "--final"),
        (["predict", "a.nns"], "--input"),
        (["layers", "--lang", "fr"], "fr"),
    ],
)
def test_wrong_usage_is_said_in_a_line(words: list[str], named: str, command: Command) -> None:
    answer = command(*words)
    assert answer.code == 2 and answer.out == ""
    assert named in answer.err and "--help" in answer.err
    assert len(answer.err.splitlines()) == 2


def test_wrong_usage_and_help_speak_german(command: Command) -> None:
    answer = command("train", "--lang", "de")
    assert answer.code == 2 and "fehlt" in answer.err.lower()
    assert "Aufruf" in command("--lang=de", "train", "--help").out


def test_the_language_may_stand_before_or_after_the_verb(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    german = command("layers", "--lang", "de").out
    assert german == command("--lang", "de", "layers").out != command("layers").out
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert command("layers").out == german


@pytest.mark.parametrize("content", [None, b"", b"no project", b"PK\3\4" * 20])
def test_a_file_that_is_no_project_is_said_plainly(
    content: bytes | None, tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "a.nns"
    if content is not None:
        path.write_bytes(content)
    for words in (["check"], ["train"], ["evaluate"], ["predict", "--input", "x"]):
        answer = command(words[0], path, *words[1:])
        assert answer.code == 1 and answer.out == ""
        assert "[NNS-31" in answer.err and "Traceback" not in answer.err
    assert not path.exists() if content is None else path.read_bytes() == content
    assert not list(tmp_path.glob(".~*"))


def test_our_own_fault_names_a_report(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bool:
        raise RuntimeError("a secret of ours")

    monkeypatch.setitem(dispatch.DEEDS, "layers", broken)
    answer = command("layers")
    report = state_folder() / "report.txt"
    assert answer.code == 3 and str(report) in answer.err
    assert "secret" not in answer.err and "secret" in report.read_text()


def test_running_out_of_memory_is_no_fault_of_ours(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hungry(*_: object) -> bool:
        raise MemoryError

    monkeypatch.setitem(dispatch.DEEDS, "layers", hungry)
    answer = command("layers")
    assert answer.code == 1 and "memory" in answer.err


def test_an_interrupted_command_ends_quietly(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setitem(dispatch.DEEDS, "layers", interrupted)
    assert command("layers").code == 1


@pytest.mark.parametrize("name", ["no/such/folder/a.json", "."])
def test_a_result_that_cannot_be_written_is_found_out_before_the_work(
    name: str, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def must_not_run(*_: object) -> bool:
        raise AssertionError

    monkeypatch.setitem(dispatch.DEEDS, "train", must_not_run)
    answer = command("train", "a.nns", "--json", tmp_path / name)
    assert answer.code == 1 and "NNS-4051" in answer.err


def test_json_on_standard_output_stands_there_alone(command: Command, tmp_path: Path) -> None:
    answer = command("new", tmp_path / "a.nns", "--template", "xor", "--json", "-")
    assert answer.json["template"] == "xor"
    assert "a.nns" in answer.err


def test_json_in_a_file_leaves_the_words_on_standard_output(
    command: Command, tmp_path: Path
) -> None:
    answer = command("layers", "--json", tmp_path / "layers.json")
    assert "nn.linear" in answer.out
    assert "nn.linear" in (tmp_path / "layers.json").read_text()


@pytest.mark.skipif(os.name == "nt", reason="no such pipes")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    process = subprocess.run(
        f'"{sys.executable}" -m nnstudio layers | head -n 1; echo "${{PIPESTATUS[0]}}"',
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT)},
        check=False,
    )
    assert process.stdout.splitlines()[-1] == "0" and process.stderr == ""


def test_an_odd_console_gets_question_marks_and_no_error() -> None:
    process = run_python(
        "import sys; from nnstudio.cli.main import run_command; sys.exit(run_command(['layers']))",
        PYTHONIOENCODING="ascii",
    )
    assert process.returncode == 0 and "?" in process.stdout


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], WindowArguments()),
        (["a.nns"], WindowArguments(Path("a.nns"))),
        (["--lang", "de"], WindowArguments(language="de")),
        (["--lang", "de", "a.nns"], WindowArguments(Path("a.nns"), language="de")),
        (["--example", "digits-mlp"], WindowArguments(example="digits-mlp")),
        (["train"], None),
        (["--lang", "de", "train", "a.nns"], None),
        (["trian", "a.nns"], None),
        (["nonsense"], None),
        (["--help"], None),
        (["a.nns", "--version"], None),
        (["--lang", "fr"], None),
    ],
)
def test_words_without_a_verb_open_the_window(
    words: list[str], wanted: WindowArguments | None
) -> None:
    assert window_arguments(words) == wanted


def test_the_program_starts_as_a_module_and_says_its_version() -> None:
    process = subprocess.run(
        [sys.executable, "-m", "nnstudio", "--version"],
        capture_output=True,
        text=True,
        cwd=PROJECT_ROOT,
        check=False,
    )
    assert process.returncode == 0 and process.stdout.strip()[0].isdigit()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_the_window_says_so() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    process = subprocess.run(
        [sys.executable, "-m", "nnstudio"],
        capture_output=True,
        text=True,
        cwd=PROJECT_ROOT,
        env=environment,
        check=False,
    )
    assert process.returncode == 1 and "screen" in process.stderr
