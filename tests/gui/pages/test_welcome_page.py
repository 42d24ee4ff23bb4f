"""The start page: examples by group and word, recent projects, own data, empty canvas."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Studio
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.settings.settings import Recent


def shown(studio: Studio) -> set[str]:
    return {card.spec.id for card in studio.window.welcome.cards if card.isVisible()}


def words(card: object) -> list[str]:
    labels = card.findChildren(TextLabel)  # type: ignore[attr-defined]
    return [lab.full_text if isinstance(lab, ElidedLabel) else lab.text() for lab in labels]


def test_every_template_has_a_card(studio: Studio) -> None:
    assert {"xor", "digits-cnn", "lenet-5", "iris", "mnist-cnn"} <= shown(studio)


def test_ready_examples_stand_before_those_that_need_a_file(studio: Studio) -> None:
    for group in {card.spec.group for card in studio.window.welcome.cards}:
        needs = [bool(c.spec.needs) for c in studio.window.welcome.cards if c.spec.group == group]
        assert needs == sorted(needs)


def test_a_group_and_words_narrow_the_examples(studio: Studio) -> None:
    page = studio.window.welcome
    page.filter.set_current("tables")
    page.filter.selected.emit("tables")
    assert shown(studio) == {"iris", "wine", "diabetes"}
    QTest.keyClicks(page.search, "iris")
    assert shown(studio) == {"iris"}
    QTest.keyClicks(page.search, "zzz")
    assert shown(studio) == set()
    page.search.clear()
    assert shown(studio) == {"iris", "wine", "diabetes"}


def test_the_search_understands_the_language_of_now(studio: Studio) -> None:
    studio.window.deeds.set_language("de")
    QTest.keyClicks(studio.window.welcome.search, "ziffern")
    assert {"digits-cnn", "digits-mlp"} <= shown(studio)
    assert "iris" not in shown(studio)


def test_a_task_shows_its_examples(studio: Studio, qtbot: QtBot) -> None:
    card = next(c for c in studio.window.welcome.tasks if "Recognise images" in words(c))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert {"digits-cnn"} <= shown(studio)
    assert "iris" not in shown(studio)


def test_recent_projects_tell_when_and_how_good(studio: Studio, tmp_path: Path) -> None:
    now = datetime.now().astimezone()
    for name, days, result in (("old", 40, None), ("week", 3, 0.5), ("now", 0, 0.974)):
        file = tmp_path / f"{name}.nns"
        file.write_bytes(b"")
        studio.settings.add_recent(
            Recent(
                path=str(file),
                title=name,
                when=(now - timedelta(days=days)).isoformat(),
                result=result,
                metric="accuracy" if result else "",
            )
        )
    studio.window.welcome.refresh()
    first, second, third = (words(card) for card in studio.window.welcome.left.recent_cards)
    assert first[:2] == ["now", "today"]
    assert first[2].startswith("97.4")
    assert second[1] in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
    assert third[2] == "not trained yet"


def test_a_recent_project_that_is_gone_asks_where_it_is(
    studio: Studio, qtbot: QtBot, monkeypatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_a, **_k: asked.append(True) or ("", "")
    )
    studio.settings.add_recent(Recent(path="/gone/x.nns", title="x"))
    studio.window.welcome.refresh()
    (card,) = studio.window.welcome.left.recent_cards
    assert any("not found" in word for word in words(card))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_an_empty_canvas_opens_the_network_with_examples_to_begin_with(
    studio: Studio, qtbot: QtBot
) -> None:
    qtbot.mouseClick(studio.window.welcome.left.empty, Qt.MouseButton.LeftButton)
    assert studio.session.has_document
    assert len(studio.session.document.graph) == 0
    buttons = studio.window.network_page.canvas.overlays.empty.buttons
    assert len(buttons) == 3
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert len(studio.session.document.graph) > 0


def test_own_data_asks_for_a_file(studio: Studio, qtbot: QtBot, monkeypatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_a, **_k: asked.append(True) or ("", "")
    )
    qtbot.mouseClick(studio.window.welcome.left.own, Qt.MouseButton.LeftButton)
    assert asked == [True]
    assert studio.window.pages.currentWidget() is studio.window.data_page


def test_pictures_of_the_data_come_one_by_one(studio: Studio, qtbot: QtBot) -> None:
    cards = {card.spec.id: card for card in studio.window.welcome.cards}
    qtbot.waitUntil(lambda: cards["diabetes"].thumbnail.has_data, timeout=20_000)
    assert cards["digits-cnn"].thumbnail.has_data
    assert not cards["mnist-cnn"].thumbnail.has_data
