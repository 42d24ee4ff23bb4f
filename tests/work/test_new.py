"""A new project: from a template, or from data that choose one."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.base.errors import UserError
from nnstudio.compile.examine import examine
from nnstudio.project.registries import Registries
from nnstudio.templates.registry import TemplateRegistry, load_templates
from nnstudio.work.new import new_project


@pytest.fixture(scope="module")
def templates() -> TemplateRegistry:
    return load_templates()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    rows = [f"{n / 10},{n % 7},{'ab'[n % 2]}" for n in range(40)]
    path.write_text("\n".join(["x,y,kind", *rows]))
    return path


def test_two_projects_of_a_template_have_different_ids(
    registries: Registries, templates: TemplateRegistry
) -> None:
    first, second = (new_project(registries, templates, template="xor") for _ in range(2))
    assert first.document.id != second.document.id
    assert first.document.template == "xor" and first.document.signature is not None


def test_a_template_takes_the_shapes_of_the_data(
    registries: Registries, templates: TemplateRegistry, table: Path
) -> None:
    made = new_project(registries, templates, template="iris", data=table)
    assert made.document.data.path == str(table.resolve())
    assert made.document.signature.target.classes == ("a", "b")
    last = [node for node in made.document.graph if node.layer == "nn.linear"][-1]
    assert last.params["units"] == 2


def test_a_title_can_be_given(registries: Registries, templates: TemplateRegistry) -> None:
    assert new_project(registries, templates, template="xor", title="Mine").document.title == "Mine"


@pytest.mark.parametrize("words", [{}, {"template": "gone"}, {"data": Path("gone.csv")}])
def test_what_cannot_be_made_says_why(
    words: dict[str, object], registries: Registries, templates: TemplateRegistry
) -> None:
    with pytest.raises(UserError):
        new_project(registries, templates, **words)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    path = tmp_path / "texts.csv"
    words = {"good": "a fine film with a happy end", "bad": "a dull film without any point"}
    rows = [
        f'"{words[kind]} and {n} songs in it, seen {n % 7} times",{kind}'
        for n in range(40)
        for kind in words
    ]
    path.write_text("\n".join(["review,opinion", *rows]))
    return path


@pytest.mark.parametrize(
    ("template", "step"),
    [("text-lstm", "words"), ("text-transformer", "words"), ("text-bag", "word_bag")],
)
def test_texts_are_prepared_as_the_named_template_takes_them(
    registries: Registries, templates: TemplateRegistry, texts: Path, template: str, step: str
) -> None:
    document = new_project(registries, templates, template=template, data=texts).document
    assert [config.id for config in document.data.prepare] == [step]
    assert document.signature is not None
    report = examine(document.graph.snapshot(), document.signature, registries.layers, "auto")
    assert not report.errors
