"""The project file: what is written is read again, and nothing foreign gets in."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.graph.changes import AddNode
from nnstudio.graph.model import Edge, Node
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document, DocumentState
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.run_record import Runs
from nnstudio.project.store import (
    FileStamp,
    open_project,
    original_of,
    project_bytes,
    read_project,
    save_project,
)
from tests.helpers.sample_projects import runs_of, small_run, small_state


def test_everything_in_a_project_survives_saving_and_opening(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    state = small_state()
    record, weights = small_run(layers, state)
    path = tmp_path / "Übung 😀.nns"
    save_project(state, runs_of((record, weights)), path)

    opened = open_project(path, layers)

    assert opened.state == state
    assert opened.notices == ()
    [(found, found_weights)] = opened.runs
    # NaN equals nothing, so the curve is compared by its words.
    assert repr(found) == repr(record)
    assert set(found_weights) == set(weights)
    for name, array in weights.items():
        assert found_weights[name].dtype == array.dtype
        assert found_weights[name].shape == array.shape  # a counter stays a single number
        assert np.array_equal(found_weights[name], array)


def test_equal_content_gives_equal_bytes(layers: LayerRegistry) -> None:
    state = small_state()
    run = small_run(layers, state)
    assert project_bytes(state, [run]) == project_bytes(state, [run])


def test_a_file_is_a_zip_that_other_programs_can_look_into(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    state = small_state()
    run = small_run(layers, state)
    path = tmp_path / "a.nns"
    save_project(state, runs_of(run), path)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.testzip() is None
        assert json.loads(archive.read("project.json"))["title"] == state.title


def test_saving_again_keeps_the_file_before_as_bak(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / "a.nns"
    first, second = small_state(title="first"), small_state(title="second")
    save_project(first, Runs(), path)
    save_project(second, Runs(), path)
    assert open_project(path, layers).state.title == "second"
    assert open_project(tmp_path / "a.nns.bak", layers).state.title == "first"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.nns", "a.nns.bak"]


def test_a_bak_says_what_it_is_a_copy_of(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / "a.nns"
    save_project(small_state(), Runs(), path)
    save_project(small_state(), Runs(), path)
    assert open_project(tmp_path / "a.nns.bak", layers).backup_of == path
    assert open_project(path, layers).backup_of is None
    assert original_of(tmp_path / "a.nns.v1.bak") == path
    assert original_of(tmp_path / "notes.bak") is None


def test_a_damaged_file_names_its_older_copy_if_that_can_be_opened(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    path = tmp_path / "a.nns"
    save_project(small_state(title="first"), Runs(), path)
    save_project(small_state(title="second"), Runs(), path)
    broken = path.read_bytes()[:200]
    path.write_bytes(broken)

    with pytest.raises(ProjectFileError) as caught:
        open_project(path, layers)
    assert caught.value.backup == tmp_path / "a.nns.bak"
    assert "a.nns.bak" in Translator("en")(caught.value.hint)
    assert path.read_bytes() == broken

    (tmp_path / "a.nns.bak").write_bytes(b"nothing")
    with pytest.raises(ProjectFileError) as caught:
        open_project(path, layers)
    assert caught.value.backup is None


def test_a_file_that_somebody_else_changed_is_not_overwritten(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    path = tmp_path / "a.nns"
    stamp = save_project(small_state(), Runs(), path)
    save_project(small_state(title="by somebody else"), Runs(), path)
    with pytest.raises(ProjectFileError) as caught:
        save_project(small_state(title="mine"), Runs(), path, expect=stamp)
    assert caught.value.code == "NNS-3135"
    assert open_project(path, layers).state.title == "by somebody else"
    assert not list(tmp_path.glob("*.tmp"))


def test_a_file_that_vanished_is_written_anew(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / "a.nns"
    stamp = save_project(small_state(), Runs(), path)
    path.unlink()
    save_project(small_state(title="back"), Runs(), path, expect=stamp)
    assert open_project(path, layers).state.title == "back"


def test_the_stamp_of_a_saved_file_is_that_of_the_opened_one(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    path = tmp_path / "a.nns"
    stamp = save_project(small_state(), Runs(), path)
    assert stamp == open_project(path, layers).stamp == FileStamp.of(path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path, layers: LayerRegistry) -> None:
    real = tmp_path / "there" / "real.nns"
    real.parent.mkdir()
    save_project(small_state(title="first"), Runs(), real)
    real.chmod(0o640)
    link = tmp_path / "link.nns"
    link.symlink_to(real)
    save_project(small_state(title="second"), Runs(), link)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert open_project(real, layers).state.title == "second"


def test_a_longest_possible_name_can_be_saved_twice(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / ("n" * 251 + ".nns")  # 255 bytes: no room for .bak
    save_project(small_state(title="first"), Runs(), path)
    save_project(small_state(title="second"), Runs(), path)
    assert open_project(path, layers).state.title == "second"


def test_half_a_character_in_a_title_can_be_saved(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / "a.nns"
    save_project(small_state(title="half \ud83d"), Runs(), path)
    assert open_project(path, layers).state.title == "half ?"


def test_what_a_file_cannot_hold_is_refused_when_it_is_done_not_when_it_is_saved(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    full = DocumentState("project-000000000000", graph=small_state().graph)
    document = Document(full)
    nodes = tuple(AddNode(Node(f"n_{i}", "nn.relu")) for i in range(2_000))
    with pytest.raises(ValueError, match="2000"):
        document.apply(nodes)
    document.apply(nodes[: 2_000 - len(full.graph.nodes)])
    path = tmp_path / "a.nns"
    save_project(document.snapshot(), Runs(), path)
    assert len(open_project(path, layers).state.graph.nodes) == 2_000


def test_an_unknown_layer_goes_through_unchanged(tmp_path: Path, layers: LayerRegistry) -> None:
    state = small_state()
    graph = state.graph
    odd = Node(
        "holo_1",
        "quantum.hologram",
        {"size": [1, 2.5], "mode": {"deep": True}, "none": None},
        (1.5, -2.0),
        extra={"weights_of": "x"},
    )
    state = replace(
        state,
        graph=replace(
            graph,
            nodes=(*graph.nodes, odd),
            edges=(*graph.edges, Edge("linear_1", "holo_1", "left", "right")),
        ),
    )
    path = tmp_path / "a.nns"
    save_project(state, Runs(), path)
    opened = open_project(path, layers)
    assert opened.state.graph == state.graph
    assert opened.notices == ()
    again = tmp_path / "b.nns"
    save_project(opened.state, Runs(), again)
    assert again.read_bytes() == path.read_bytes()


def test_weights_of_another_net_are_left_out_and_named(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    state = small_state()
    record, weights = small_run(layers, state)
    wrong = {**weights, "linear_1.weight": np.zeros((9, 9), np.float32)}
    opened = read_project(project_bytes(state, [(record, wrong)]), layers)
    [(found, found_weights)] = opened.runs
    assert found.curve and not found_weights
    [notice] = opened.notices
    words = Translator("en")(notice)
    assert "linear_1.weight" in words and "(9, 9)" in words and "(3, 2)" in words


def test_weights_of_the_wrong_kind_of_number_are_left_out(layers: LayerRegistry) -> None:
    state = small_state()
    record, weights = small_run(layers, state)
    wrong = {**weights, "linear_1.weight": np.zeros((3, 2), np.int64)}
    opened = read_project(project_bytes(state, [(record, wrong)]), layers)
    assert not opened.runs[0][1] and len(opened.notices) == 1


def test_finer_numbers_are_brought_to_the_nets_own(layers: LayerRegistry) -> None:
    state = small_state()
    record, weights = small_run(layers, state)
    finer = {
        name: array.astype(np.float64) if array.dtype.kind == "f" else array
        for name, array in weights.items()
    }
    [(_, found)] = read_project(project_bytes(state, [(record, finer)]), layers).runs
    assert found["linear_1.weight"].dtype == np.float32


def test_a_run_whose_net_has_an_unknown_layer_keeps_its_curve(layers: LayerRegistry) -> None:
    state = small_state()
    record, weights = small_run(layers, state)
    nodes = tuple(
        replace(node, layer="quantum.hologram") if node.id == "linear_1" else node
        for node in state.graph.nodes
    )
    record = replace(record, graph=replace(record.graph, nodes=nodes))
    opened = read_project(project_bytes(state, [(record, weights)]), layers)
    [(found, found_weights)] = opened.runs
    assert found.curve and not found_weights and len(opened.notices) == 1


def test_wires_to_layers_that_do_not_exist_are_left_out_with_a_word(
    layers: LayerRegistry,
) -> None:
    raw = json.loads(_project_json(project_bytes(small_state(), [])))
    raw["graph"]["edges"] += [["linear_1", "out", "gone_1", "in"], ["gone_2", "out", "x", "in"]]
    opened = read_project(_with_json(raw), layers)
    assert len(opened.state.graph.edges) == 4
    assert "2 wires" in Translator("en")(opened.notices[0])


def test_a_loop_of_wires_can_be_opened(layers: LayerRegistry) -> None:
    raw = json.loads(_project_json(project_bytes(small_state(), [])))
    raw["graph"]["edges"] += [["linear_2", "out", "linear_1", "in"], ["linear_1", "out"] * 2]
    raw["graph"]["edges"][-1] = ["linear_1", "out", "linear_1", "in"]
    assert len(read_project(_with_json(raw), layers).state.graph.edges) == 6


def test_a_layer_far_outside_the_canvas_is_brought_back(layers: LayerRegistry) -> None:
    raw = json.loads(_project_json(project_bytes(small_state(), [])))
    raw["graph"]["nodes"][0]["position"] = [1e300, -1e300]
    node = read_project(_with_json(raw), layers).state.graph.nodes[0]
    assert node.position == (1e6, -1e6)


def test_figures_that_are_not_finite_do_not_stop_saving(layers: LayerRegistry) -> None:
    state = small_state()
    record, weights = small_run(layers, state)
    nan, inf = float("nan"), float("inf")
    record = replace(
        record,
        seconds=nan,
        samples_per_second=inf,
        validation={"loss": nan},
        changes=((1, "lr", inf, 0.1),),
        test=({**record.test[0], "intervals": {"accuracy": [nan, nan]}},),
    )
    target = replace(state.signature.target, means=(nan,), spreads=(0.0,))
    state = replace(state, signature=replace(state.signature, target=target))
    opened = read_project(project_bytes(state, [(record, weights)]), layers)
    assert opened.notices == ()
    assert np.isnan(opened.runs[0][0].seconds)
    assert opened.state.signature.target.means == ()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_runs_keep_their_order(count: int, layers: LayerRegistry) -> None:
    state = small_state()
    pairs = [small_run(layers, state, number=n) for n in range(count, 0, -1)]
    opened = read_project(project_bytes(state, pairs), layers)
    assert [record.number for record, _ in opened.runs] == list(range(count, 0, -1))


def test_missing_files_and_folders_are_said_plainly(tmp_path: Path, layers: LayerRegistry) -> None:
    for path in (tmp_path / "gone.nns", tmp_path, tmp_path / ("n" * 300)):
        with pytest.raises(ProjectFileError) as caught:
            open_project(path, layers)
        assert caught.value.code == "NNS-3131"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / "pipe.nns"
    os.mkfifo(path)
    with pytest.raises(ProjectFileError) as caught:
        open_project(path, layers)
    assert caught.value.code == "NNS-3106"


def _project_json(data: bytes) -> bytes:
    import io

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("project.json")


def _with_json(raw: dict[str, object]) -> bytes:
    from nnstudio.project.archive import pack

    return pack({"project.json": json.dumps(raw).encode()})
