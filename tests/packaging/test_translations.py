"""The translation files follow the code, and the check finds every kind of fault."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

CODE = """
from nnstudio.base.text import QT_TRANSLATE_NOOP

A = QT_TRANSLATE_NOOP("canvas", "Drop a layer & press {key}")
B = QT_TRANSLATE_NOOP("canvas", "{n} layers in {name}").format(n=3, name="x")
C = QT_TRANSLATE_NOOP(
    "panels", "Curves appear "
    "after the first epoch"
)
"""
ANSWERS = {
    "canvas": {
        "Drop a layer & press {key}": "Schicht ablegen & {key} drücken",
        "{n} layers in {name}": {
            "en": ["{n} layer in {name}", "{n} layers in {name}"],
            "de": ["Eine Schicht in {name}", "{n} Schichten in {name}"],
        },
    },
    "panels": {"Curves appear after the first epoch": "Kurven erscheinen nach der ersten Epoche"},
}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, project_root: Path) -> ModuleType:
    monkeypatch.syspath_prepend(str(project_root / "packaging"))
    import translations

    return translations


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_code(tmp_path, CODE)
    return tmp_path


def write_code(root: Path, code: str, name: str = "view.py") -> None:
    folder = root / "nnstudio"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(code, encoding="utf-8")


def ts(root: Path, name: str) -> Path:
    return root / "resources" / "i18n" / name


def fill(script: ModuleType, root: Path, answers: object) -> int:
    path = root / "answers.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    return script.main(["fill", str(path)], root)


def filled(script: ModuleType, root: Path) -> None:
    assert script.main(["update"], root) == 0
    assert fill(script, root, ANSWERS) == 0


def test_update_writes_one_file_a_context_and_the_english_plurals(
    script: ModuleType, project: Path
) -> None:
    assert script.main(["update"], project) == 0
    assert {path.name for path in ts(project, "").iterdir()} == {
        "canvas.de.ts",
        "panels.de.ts",
        "plurals.en.ts",
    }
    assert 'type="unfinished"' in ts(project, "panels.de.ts").read_text("utf-8")
    assert "Curves appear after the first epoch" in ts(project, "panels.de.ts").read_text("utf-8")


def test_check_fails_until_everything_is_translated(
    script: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["check"], project) == 1
    assert "missing" in capsys.readouterr().out
    script.main(["update"], project)
    assert script.main(["check"], project) == 1
    assert "nnstudio/view.py:4: canvas (de): unfinished" in capsys.readouterr().out
    assert fill(script, project, ANSWERS) == 0
    assert script.main(["check"], project) == 0


def test_missing_prints_what_fill_takes(
    script: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.main(["update"], project)
    capsys.readouterr()
    script.main(["missing", "canvas"], project)
    assert json.loads(capsys.readouterr().out) == {
        "canvas": {
            "Drop a layer & press {key}": "",
            "{n} layers in {name}": {"en": ["", ""], "de": ["", ""]},
        }
    }
    filled(script, project)
    capsys.readouterr()
    script.main(["missing"], project)
    assert json.loads(capsys.readouterr().out) == {}


def test_the_program_reads_what_was_filled_in(script: ModuleType, project: Path) -> None:
    from nnstudio.base.i18n import Translator
    from nnstudio.base.text import QT_TRANSLATE_NOOP

    filled(script, project)
    paths = sorted(ts(project, "").glob("*.ts"))
    german, english = Translator("de", paths), Translator("en", paths)
    key = QT_TRANSLATE_NOOP("canvas", "Drop a layer & press {key}").format(key="A")
    layers = QT_TRANSLATE_NOOP("canvas", "{n} layers in {name}").format(n=1, name="Netz")
    assert german(key) == "Schicht ablegen & A drücken"
    assert german(layers) == "Eine Schicht in Netz"
    assert english(layers) == "1 layer in Netz"


def test_update_keeps_translations_and_says_what_it_removed(
    script: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(script, project)
    write_code(project, CODE.replace('"{n} layers in', '"{n} nodes in'))
    capsys.readouterr()
    assert script.main(["check"], project) == 1
    assert "obsolete" in capsys.readouterr().out
    script.main(["update"], project)
    said = capsys.readouterr().out
    assert "removed '{n} layers in {name}'" in said
    assert "{n} Schichten in {name}" in said
    assert "Schicht ablegen &amp; {key}" in ts(project, "canvas.de.ts").read_text("utf-8")
    assert "layers" not in ts(project, "plurals.en.ts").read_text("utf-8")


def test_a_context_without_texts_loses_its_file(script: ModuleType, project: Path) -> None:
    filled(script, project)
    write_code(project, "")
    script.main(["update"], project)
    assert not list(ts(project, "").glob("*.de.ts"))


def test_update_of_one_context_leaves_the_others_alone(script: ModuleType, project: Path) -> None:
    filled(script, project)
    write_code(project, "")
    script.main(["update", "panels"], project)
    assert ts(project, "canvas.de.ts").exists()
    assert not ts(project, "panels.de.ts").exists()
    assert "layers" in ts(project, "plurals.en.ts").read_text("utf-8")


def test_what_does_not_change_is_not_written(script: ModuleType, project: Path) -> None:
    filled(script, project)
    paths = sorted(ts(project, "").iterdir())
    for path in paths:
        os.utime(path, (1, 1))
    script.main(["update"], project)
    assert [path.stat().st_mtime for path in paths] == [1, 1, 1]


def test_a_file_that_cannot_be_read_removes_no_translation(
    script: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(script, project)
    write_code(project, CODE + "\nx = (")
    before = ts(project, "canvas.de.ts").read_text("utf-8")
    assert script.main(["update"], project) == 1
    assert ts(project, "canvas.de.ts").read_text("utf-8") == before
    assert "nnstudio/view.py:11: cannot be read" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('QT_TRANSLATE_NOOP("canvas", source)', "two literal strings"),
        ('QT_TRANSLATE_NOOP("canvas", f"{x} layers")', "two literal strings"),
        ('QT_TRANSLATE_NOOP("canvas", "a" + "b")', "two literal strings"),
        ('QT_TRANSLATE_NOOP(context, "a")', "two literal strings"),
        ('QT_TRANSLATE_NOOP(context="canvas", source="a")', "two literal strings"),
        ('QT_TRANSLATE_NOOP("a/b", "a")', "no name of a context"),
        ('QT_TRANSLATE_NOOP("canvas", "")', "empty"),
        ("tr = QT_TRANSLATE_NOOP", "called directly"),
        ("from nnstudio.base.text import QT_TRANSLATE_NOOP as _", "under its own name"),
        ('Text("canvas", "Hidden")', "not Text(...)"),
        ('QT_TRANSLATE_NOOP("canvas", "Well done!")', "exclamation"),
        ('QT_TRANSLATE_NOOP("canvas", "{0:.2f} s")', "bare name"),
        ('QT_TRANSLATE_NOOP("canvas", "Open...")', "…"),
        ('QT_TRANSLATE_NOOP("canvas", "Name: ")', "spaces"),
        ('QT_TRANSLATE_NOOP("canvas", "{name}").format(nmae=1)', "no place {nmae}"),
    ],
)
def test_a_call_that_hides_a_text_is_refused_with_its_place(
    script: ModuleType,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    line: str,
    message: str,
) -> None:
    write_code(project, f"x = 1\n{line}\n", "bad.py")
    assert script.main(["update"], project) == 1
    update_said = capsys.readouterr().out
    assert script.main(["check"], project) == 1
    for said in (update_said, capsys.readouterr().out):
        faults = [line for line in said.splitlines() if line.startswith("nnstudio/bad.py:2: ")]
        assert any(message in fault for fault in faults)


def test_an_empty_context_may_be_built_directly(script: ModuleType, project: Path) -> None:
    write_code(project, 'x = Text("", "{value}", (("value", 1),))\n', "plain.py")
    assert script.main(["update"], project) == 0


@pytest.mark.parametrize(
    ("german", "message"),
    [
        ("Schicht ablegen und Taste drücken", "places differ"),
        ("Schicht ablegen & {taste} drücken", "places differ"),
        ("Schicht ablegen & {key} drücken!", "exclamation"),
        ('Schicht ablegen & "{key}" drücken', "„…“"),
        ("Schicht ablegen & “{key}” drücken", "„…“"),
        ("Schicht ablegen & {key} drücken, klicken Sie dann auf OK", "never OK"),
        ("Leg deine Schicht ab & drücke {key}", "says Sie"),
        ("Schicht ablegen & {key} drücken ", "spaces"),
        ("Schicht ablegen & {key} drücken...", "…"),
    ],
)
def test_a_faulty_german_text_is_named(
    script: ModuleType,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    german: str,
    message: str,
) -> None:
    filled(script, project)
    assert fill(script, project, {"canvas": {"Drop a layer & press {key}": german}}) == 1
    assert message in capsys.readouterr().out
    assert script.main(["check"], project) == 1
    assert message in capsys.readouterr().out


def test_good_german_quotes_are_accepted(script: ModuleType, project: Path) -> None:
    filled(script, project)
    good = "Schicht ablegen & „{key}“ drücken"
    assert fill(script, project, {"canvas": {"Drop a layer & press {key}": good}}) == 0
    assert script.main(["check"], project) == 0


def test_only_the_singular_may_do_without_its_number(script: ModuleType, project: Path) -> None:
    filled(script, project)
    source = "{n} layers in {name}"
    good = ["Eine Schicht in {name}", "{n} Schichten in {name}"]
    bad = ["{n} Schicht in {name}", "Schichten in {name}"]
    assert fill(script, project, {"canvas": {source: good}}) == 0
    assert fill(script, project, {"canvas": {source: bad}}) == 1


def test_fill_refuses_what_is_no_text_and_a_single_form_for_a_counted_text(
    script: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.main(["update"], project)
    assert fill(script, project, {"canvas": {"Nobody wrote this": "x"}}) == 1
    assert "there is no text" in capsys.readouterr().out
    assert fill(script, project, {"canvas": {"{n} layers in {name}": "{n} Schichten"}}) == 1
    assert "two forms" in capsys.readouterr().out


def test_several_people_fill_at_the_same_time_and_nothing_is_lost(
    project: Path, project_root: Path
) -> None:
    contexts = [f"view{i}" for i in range(4)]
    for context in contexts:
        lines = [f'QT_TRANSLATE_NOOP("{context}", "{{n}} texts {k}")' for k in range(5)]
        write_code(project, "\n".join(lines), f"{context}.py")
    program = (
        "import sys, pathlib, json; sys.path.insert(0, sys.argv[1]); import translations as t;"
        "root, context = pathlib.Path(sys.argv[2]), sys.argv[3]; t.main(['update'], root);"
        "w = t.Workshop(root);"
        "[w.fill({context: {'{n} texts %d' % k: {'en': ['{n} a', '{n} b'],"
        " 'de': ['{n} c', '{n} d']}}}) for k in range(5)]; t.main(['update'], root)"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(project_root / "packaging"), str(project), context]
        )
        for context in contexts
    ]
    assert [run.wait(60) for run in runs] == [0] * len(runs)
    plurals = ts(project, "plurals.en.ts").read_text("utf-8")
    assert plurals.count("<numerusform>{n} b</numerusform>") == 20
    for context in contexts:
        assert "unfinished" not in ts(project, f"{context}.de.ts").read_text("utf-8")
    assert not list(ts(project, "").glob(".*"))


def test_a_lock_left_behind_does_not_block_for_ever(script: ModuleType, project: Path) -> None:
    folder = ts(project, "")
    folder.mkdir(parents=True)
    lock = folder / ".lock"
    lock.touch()
    long_ago = time.time() - 3600
    os.utime(lock, (long_ago, long_ago))
    assert script.main(["update"], project) == 0
    assert not lock.exists()


def test_the_marked_texts_of_this_project_can_all_be_found(
    script: ModuleType, project_root: Path
) -> None:
    scan = script.scan_code(project_root)
    assert scan.errors == []
    assert "params" in scan.texts


def test_every_text_of_this_project_is_translated(
    script: ModuleType, project_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = script.main(["check"], project_root)
    assert code == 0, capsys.readouterr().out
