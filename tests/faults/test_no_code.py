"""Opening a file never runs code: nothing in the program evaluates, unpickles or connects."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.own_process import PROJECT_ROOT, run_python

CALLS = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "import_module",  # only for our own declarations, see ALLOWED
    "os.system",
    "os.popen",
    "torch.load",
    "np.load",
    "numpy.load",
    "yaml.load",
    "pd.read_pickle",
    "pandas.read_pickle",
}
MODULES = {
    "pickle",
    "cPickle",
    "dill",
    "joblib",
    "marshal",
    "shelve",
    "socket",
    "urllib.request",
    "http.client",
    "requests",
    "ftplib",
}
ALLOWED = {
    # Modules of packages that the program names, never a file's words.
    ("nnstudio/base/discovery.py", "import_module"),
    ("nnstudio/compile/own_modules.py", "import_module"),
    # The files of our own functions, for the text of an exported script.
    ("nnstudio/export/function_text.py", "import_module"),
    # Public sets, only after a person asked for this one.
    ("nnstudio/data/catalogue/download.py", "requests"),
    # Working copies of our own, mapped, without pickle (checked below).
    ("nnstudio/data/pictures/picture_cache.py", "np.load"),
    # A pipe inside the process, so that the system's signals wake the window.
    ("nnstudio/gui/app.py", "socket"),
}
PATTERNS = "re.compile"  # a regular expression is no code


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _suspects(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = _dotted(node.func)
            if name == PATTERNS:
                continue
            if name in CALLS or name in ("importlib.import_module", "builtins.eval"):
                yield name.removeprefix("importlib.")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield node.module or ""


def test_no_file_of_the_program_runs_or_fetches_what_a_person_gives() -> None:
    found = {
        (path.relative_to(PROJECT_ROOT).as_posix(), name)
        for path in (PROJECT_ROOT / "nnstudio").rglob("*.py")
        for name in _suspects(path)
    }
    assert found - ALLOWED == set()


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_text(
        "import pickle\nfrom urllib.request import urlopen\nimport re\n"
        "eval('1')\nre.compile('x')\nimportlib.import_module('x')\ntorch.load('x')\n"
    )
    assert sorted(_suspects(path)) == [
        "eval",
        "import_module",
        "pickle",
        "torch.load",
        "urllib.request",
    ]


@pytest.mark.parametrize("word", ["__reduce__", "cos\nsystem\n(S'touch pwned'\ntR."])
def test_a_project_full_of_code_does_nothing(word: str, tmp_path: Path) -> None:
    process = run_python(
        """
        import json, os, subprocess, sys
        from pathlib import Path
        from nnstudio.layers.registry import load_layers
        from nnstudio.project.archive import pack
        from nnstudio.project.schema import state_to_json
        from nnstudio.project.store import open_project
        from tests.helpers.sample_projects import small_state

        path, word = Path(sys.argv[1]), sys.argv[2]
        raw = state_to_json(small_state())
        for node in raw["graph"]["nodes"]:
            node["params"] = {"units": word, "__class__": word, "activation": "os.system"}
            node["layer"] = "os.system"
        raw["notes"] = raw["title"] = word
        raw["data"]["importer"] = "os.system"
        path.write_bytes(pack({"project.json": json.dumps(raw).encode()}))

        def alarm(event, arguments):
            if event in ("exec", "compile", "os.system", "subprocess.Popen", "socket.connect"):
                print("ALARM", event)

        layers = load_layers()
        harmless = path.with_name("harmless")
        text = json.dumps(state_to_json(small_state()))
        harmless.write_bytes(pack({"project.json": text.encode()}))
        open_project(harmless, layers)  # loads what Python loads late
        harmless.unlink()
        sys.addaudithook(alarm)
        print(len(open_project(path, layers).state.graph.nodes))
        """,
        str(tmp_path / "a.nns"),
        word,
    )
    assert process.stdout == "5\n", process.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.nns"]


def test_arrays_are_only_loaded_without_pickle() -> None:
    for path in (PROJECT_ROOT / "nnstudio").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _dotted(node.func) in ("np.load", "numpy.load"):
                given = {word.arg: ast.unparse(word.value) for word in node.keywords}
                assert given.get("allow_pickle") == "False", path
