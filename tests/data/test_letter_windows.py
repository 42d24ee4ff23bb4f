"""Windows of letters: what a net that writes sees, and that no part knows letters of another."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.base.i18n import Translator
from nnstudio.data.config import DataConfig, SplitConfig, WindowConfig
from nnstudio.data.dataset import DataError, RawData
from nnstudio.data.folds import fold_parts
from nnstudio.data.letter_windows import (
    BLANK,
    BREAK,
    LEAST,
    MOST_WINDOWS,
    NEXT,
    UNKNOWN,
    class_of,
    letter_of,
    letter_windows,
    target_words,
    usual_letter_window,
    with_lags,
    writes,
)
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.data.split import split_rows
from nnstudio.data.study import study, with_roles

REGISTRIES = load_data_registries()
BY_TIME = SplitConfig(kind="time")
TEXT = "Der Hund lief über die Straße. Die Katze sah ihm zu, und niemand sagte etwas.\n" * 12


def cut(*texts: str, lags: int = 8, step: int = 1, split: SplitConfig = BY_TIME) -> RawData:
    keys = tuple(f"{number}.txt" for number in range(len(texts))) if len(texts) > 1 else ()
    return letter_windows(texts, keys, WindowConfig(lags=lags, step=step), split)


def spans(raw: RawData, rows: np.ndarray) -> set[int]:
    """Return the places in the text of all letters that these windows show or ask for."""
    assert raw.order is not None
    found: set[int] = set()
    for row in rows.tolist():
        end = int(raw.order[row])
        found.update(range(end - len(str(raw.inputs["text"][row])), end + 1))
    return found


def test_a_window_shows_the_letters_before_and_asks_for_the_next() -> None:
    raw = cut(TEXT)
    names = [raw.signature.target.classes[code] for code in raw.target[:5]]
    assert raw.inputs["text"][:3].tolist() == ["\n", "\nD", "\nDe"]
    assert names == [
        "D" if class_of("D") in raw.signature.target.classes else UNKNOWN,
        *"er",
        BLANK,
        "H",
    ]
    assert raw.inputs["text"][20] == (f"\n{TEXT}")[13:21]
    assert max(map(len, raw.inputs["text"])) == 8
    assert raw.keys[:2] == ("1", "2")


def test_no_window_reaches_from_one_text_into_the_next() -> None:
    raw = cut("aaaa " * 9, "bbbb " * 9)
    assert not any("a" in text and "b" in text for text in raw.inputs["text"].tolist())
    assert raw.keys[0] == "0.txt:1" and raw.keys[-1].startswith("1.txt:")


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(st.text("abcde \n", min_size=1, max_size=60), min_size=1, max_size=5),
    lags=st.integers(1, 20),
    step=st.integers(1, 4),
    train=st.sampled_from([0.5, 0.7, 0.8]),
    kind=st.sampled_from(["time", "stratified", "random", "group", "given"]),
)
def test_no_letter_of_one_part_stands_in_a_window_of_another(
    texts: list[str], lags: int, step: int, train: float, kind: str
) -> None:
    rest = (1 - train) / 2
    split = SplitConfig(train=train, validation=rest, test=rest).with_kind(kind)
    try:
        raw = cut(*texts, "abcde " * 30, lags=lags, step=step, split=split)
    except DataError:
        return  # nothing is left for training
    parts = split_rows(raw, split)
    shown = [spans(raw, rows) for rows in (parts.train, parts.validation, parts.test)]
    assert len(parts.train)
    assert not shown[0] & shown[1]
    assert not shown[1] & shown[2]
    assert not shown[0] & shown[2]


def test_folds_keep_the_distance_too() -> None:
    raw = cut(TEXT, lags=10)
    for fold in range(3):
        parts = fold_parts(raw, BY_TIME, 3, fold)
        assert not spans(raw, parts.train) & spans(raw, parts.validation)
        assert not spans(raw, parts.validation) & spans(raw, parts.test)


def test_letters_that_are_rare_in_the_training_part_are_one_class() -> None:
    text = TEXT + "q" * (LEAST - 1) + TEXT + "x" * 40  # x stands in the last part alone
    raw = cut(text)
    classes = raw.signature.target.classes
    assert "q" not in classes and "x" not in classes
    assert classes[-1] == UNKNOWN
    asked = [f"\n{text}\n"[int(place)] for place in raw.order]  # type: ignore[union-attr]
    unknown = {
        letter for letter, code in zip(asked, raw.target, strict=True) if classes[code] == UNKNOWN
    }
    assert {"q", "x"} <= unknown
    train = split_rows(raw, BY_TIME).train
    for number, name in enumerate(classes[:-1]):
        assert (raw.target[train] == number).sum() >= LEAST, name


def test_signs_that_stand_for_others_never_mean_two_things() -> None:
    assert [class_of(" "), class_of("\n")] == [BLANK, BREAK]
    assert [class_of(BLANK), class_of(BREAK)] == [UNKNOWN, UNKNOWN]
    assert [letter_of(class_of(letter)) for letter in " \nä-?."] == list(" \nä-?.")
    assert letter_of(UNKNOWN) == ""


def test_composed_and_decomposed_letters_are_the_same() -> None:
    one, other = cut("für " * 40), cut("fu\u0308r " * 40)
    assert one.inputs["text"].tolist() == other.inputs["text"].tolist()
    assert one.signature == other.signature


def test_too_short_a_text_is_refused_in_plain_words() -> None:
    with pytest.raises(DataError) as caught:
        cut("")
    assert caught.value.code == "NNS-2117"
    with pytest.raises(DataError):
        cut("abc")


def test_a_long_text_begins_a_window_less_often() -> None:
    assert usual_letter_window(["a" * 1000]).step == 1
    long = usual_letter_window(["a" * (2 * MOST_WINDOWS + 10)])
    assert long.step == 3


def test_a_file_is_read_as_letters_with_numbers_behind_which_padding_stands(tmp_path: Path) -> None:
    path = tmp_path / "geschichte.txt"
    path.write_text(TEXT * 3, encoding="cp1252")
    made = study(DataConfig(source="file", importer="writing", path=str(path)), path, REGISTRIES)
    assert made.refused is None
    assert made.config.split.kind == "time"
    dataset = load_dataset(with_roles(made), None, REGISTRIES)
    assert writes(dataset)
    ids = dataset.inputs["text"]
    assert ids.dtype == np.int64 and ids.shape[1] == made.config.window.lags  # type: ignore[union-attr]
    assert (ids[3, :4] > 0).all() and (ids[3, 4:] == 0).all()  # the fourth window has four letters
    assert (ids[200] > 0).all()
    assert sum(made.inspection.parts) <= dataset.items


def test_a_folder_of_texts_is_read_text_after_text(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{name} {TEXT}", encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    config = DataConfig(source="file", importer="writing", path=str(tmp_path))
    made = study(config, tmp_path, REGISTRIES)
    assert made.refused is None and made.raw is not None
    assert {key.split(":")[0] for key in made.raw.keys} == {"a.txt", "b.txt"}
    assert [entry.places for entry in made.raw.left_out] == [("bild.png",)]


def test_the_preparation_follows_a_longer_window(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = study(DataConfig(source="file", importer="writing", path=str(path)), path, REGISTRIES)
    longer = made.config.model_copy(update={"window": WindowConfig(lags=40)})
    again = study(longer, path, REGISTRIES, decided={"window"})
    assert again.config.prepare == with_lags(made.config.prepare, 40)
    assert again.config.prepare[0].params["length"] == 40


@pytest.mark.parametrize("name", ["writing-de", "writing-en"])
def test_the_bundled_letters_are_as_many_as_they_say(name: str) -> None:
    sample = REGISTRIES.samples[name]
    dataset = load_dataset(sample.config(), None, REGISTRIES)
    assert dataset.items == sample.items
    assert writes(dataset)
    assert not writes(load_dataset(REGISTRIES.samples["texts-en"].config(), None, REGISTRIES))


def test_what_is_predicted_has_a_name_in_the_language_of_the_person() -> None:
    german = Translator("de")
    assert german(target_words(NEXT)) == "nächstes Zeichen"
    assert german(target_words("Thema")) == "Thema"  # a column of the person's own
