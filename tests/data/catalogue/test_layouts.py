"""Every set of the catalogue: files laid out as its server has them become data of a project.

The files are small ones made here; their names, folders and ways of writing are those of the real
ones, so the members to keep, the importer, its options and the roles are tried on all of them.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnstudio.data.catalogue.entry import PublicSet, load_catalogue
from nnstudio.data.catalogue.obtain import obtain
from nnstudio.data.catalogue.shelf import Shelf
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.data.recognise import draft_of as recognised_draft
from nnstudio.data.recognise import find_importer
from nnstudio.data.registry import DataRegistries, load_data_registries
from nnstudio.data.study import study
from nnstudio.work.fetch import draft_of
from tests.helpers.public_sets import packed, sha256, tarred, write, zipped

CATALOGUE = load_catalogue()
RANDOM = np.random.default_rng(7)
WORDS = "the old river runs past seven houses and under the grey bridge into a quiet green sea"


def sentence(length: int = 12) -> str:
    return " ".join(RANDOM.choice(WORDS.split(), length))


def lines(rows: int, make: Callable[[int], str], header: str = "", end: str = "\n") -> bytes:
    head = [header] if header else []
    return (end.join([*head, *(make(row) for row in range(rows))]) + end).encode("utf-8")


def idx_images(count: int) -> bytes:
    head = bytes((0, 0, 8, 3)) + b"".join(n.to_bytes(4, "big") for n in (count, 28, 28))
    return packed(head + RANDOM.integers(0, 256, count * 784, dtype=np.uint8).tobytes())


def idx_labels(count: int) -> bytes:
    head = bytes((0, 0, 8, 1)) + count.to_bytes(4, "big")
    return packed(head + bytes(row % 10 for row in range(count)))


def idx_files() -> dict[str, bytes]:
    return {
        "train-images-idx3-ubyte.gz": idx_images(200),
        "train-labels-idx1-ubyte.gz": idx_labels(200),
        "t10k-images-idx3-ubyte.gz": idx_images(50),
        "t10k-labels-idx1-ubyte.gz": idx_labels(50),
    }


def jpeg(edge: int = 64) -> bytes:
    out = io.BytesIO()
    pixels = RANDOM.integers(0, 256, (edge, edge, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(out, "JPEG")
    return out.getvalue()


def cifar() -> dict[str, bytes]:
    def batch(count: int) -> bytes:
        records = RANDOM.integers(0, 256, (count, 3073), dtype=np.uint8)
        records[:, 0] = np.arange(count) % 10
        return records.tobytes()

    names = [f"class {number}" for number in range(10)]
    folder = "cifar-10-batches-bin/"
    members = {f"{folder}data_batch_{n}.bin": batch(40) for n in range(1, 6)}
    members |= {
        f"{folder}test_batch.bin": batch(40),
        f"{folder}batches.meta.txt": ("\n".join(names) + "\n\n").encode(),
        f"{folder}readme.html": b"<html>",
    }
    return {"cifar-10-binary.tar.gz": tarred(dict(members))}


def eurosat() -> dict[str, bytes]:
    classes = ("AnnualCrop", "Forest", "River")
    return {
        "EuroSAT.zip": zipped(
            {f"2750/{name}/{name}_{n}.jpg": jpeg() for name in classes for n in range(1, 21)}
        )
    }


def flowers() -> dict[str, bytes]:
    classes = ("daisy", "dandelion", "roses", "sunflowers", "tulips")
    members = {
        f"flower_photos/{name}/{n}_f52e8ee070_n.jpg": jpeg(80 + n)
        for name in classes
        for n in range(12)
    }
    return {"flower_photos.tgz": tarred({**members, "flower_photos/LICENSE.txt": b"CC BY 2.0"})}


def newsgroups() -> dict[str, bytes]:
    groups = ("alt.atheism", "comp.os.ms-windows.misc", "sci.space")
    members = {
        f"20news-bydate-{part}/{group}/{49960 + n}": (
            f"From: a@b.c\nSubject: {group}\n\n{sentence(60)}\n\xe9\n".encode("latin-1")
        )
        for part, count in (("train", 20), ("test", 10))
        for group in groups
        for n in range(count)
    }
    return {"20news-bydate.tar.gz": tarred(dict(members))}


def imdb() -> dict[str, bytes]:
    members = {
        f"aclImdb/{part}/{mood}/{n}_{9 if mood == 'pos' else 2}.txt": sentence(80).encode()
        for part in ("train", "test")
        for mood in ("pos", "neg")
        for n in range(20)
    }
    more = {f"aclImdb/train/unsup/{n}_0.txt": b"no answer" for n in range(30)}
    others = {"aclImdb/imdb.vocab": b"the\n", "aclImdb/train/labeledBow.feat": b"9 0:9\n"}
    return {"aclImdb_v1.tar.gz": tarred({**members, **more, **others, "aclImdb/README": b"x"})}


def polarity() -> dict[str, bytes]:
    def side() -> bytes:
        return lines(60, lambda _: sentence() + " \x85 .").decode().encode("cp1252", "replace")

    return {
        "rt-polaritydata.tar.gz": tarred(
            {
                "rt-polaritydata.README.1.0.txt": b"read me",
                "rt-polaritydata/rt-polarity.neg": side(),
                "rt-polaritydata/rt-polarity.pos": side(),
            }
        )
    }


def sms() -> dict[str, bytes]:
    text = lines(
        120,
        lambda row: f'{"spam" if row % 7 == 0 else "ham"}\t{sentence()} "{"x" if row % 9 else ""}',
    )
    return {"sms+spam+collection.zip": zipped({"SMSSpamCollection": text, "readme": b"read me"})}


def gnad() -> dict[str, bytes]:
    sections = ("Web", "Sport", "Kultur")

    def article(row: int) -> str:
        return f"{sections[row % 3]};'{sentence(40)}; \"so\" sagt ''er'' {row}'"

    return {
        "train.csv": lines(120, article, end="\r\n"),
        "test.csv": lines(45, article, end="\r\n"),
    }


def germeval() -> dict[str, bytes]:
    def tweet(row: int) -> str:
        fine = ("ABUSE", "INSULT", "PROFANITY")[row % 3]
        end = f"OFFENSE\t{fine}" if row % 3 == 0 else "OTHER\tOTHER"
        return f'@user {sentence()} "{row}\t{end}'

    return {
        "germeval2018.training.txt": lines(150, tweet),
        "germeval2018.test.txt": lines(60, tweet),
    }


def poems() -> dict[str, bytes]:
    def verse(row: int) -> str:
        return f"{row}\t{sentence(7)},\t{row % 4 - 1}"

    return {f"{part}.tsv": lines(60, verse) for part in ("train", "dev", "test")}


def banking() -> dict[str, bytes]:
    wants = ("card_arrival", "top_up_failed", "lost_or_stolen_card")

    def question(row: int) -> str:
        return f'"{sentence(8)}, {row}?",{wants[row % 3]}'

    return {f"{part}.csv": lines(90, question, "text,category") for part in ("train", "test")}


def penguins() -> dict[str, bytes]:
    def bird(row: int) -> str:
        kind = ("Adelie", "Chinstrap", "Gentoo")[row % 3]
        length = "NA" if row % 17 == 0 else f"{38 + 4 * (row % 3) + row % 5}.1"
        sex = ("MALE", "FEMALE", "NA")[row % 3]
        return f"{kind},Biscoe,{length},{18 - row % 3}.7,{180 + row % 40},{3700 + row},{sex}"

    head = "species,island,culmen_length_mm,culmen_depth_mm,flipper_length_mm,body_mass_g,sex"
    return {"penguins_size.csv": lines(120, bird, head)}


def ship() -> dict[str, bytes]:
    def person(row: int) -> str:
        alive = row % 3 == 0
        age = "" if row % 5 == 0 else f"{20 + row % 50}.0"
        return (
            f"{int(alive)},{1 + row % 3},{'female' if row % 2 else 'male'},{age},{row % 3},0,"
            f"{7 + row % 90}.25,S,Third,man,{row % 2 == 0},,Southampton,{'yes' if alive else 'no'},"
            f"{row % 2 == 1}"
        )

    head = (
        "survived,pclass,sex,age,sibsp,parch,fare,embarked,class,who,adult_male,deck,embark_town,"
        "alive,alone"
    )
    return {"titanic.csv": lines(150, person, head)}


def wine() -> dict[str, bytes]:
    head = (
        '"fixed acidity";"volatile acidity";"citric acid";"residual sugar";"chlorides";'
        '"free sulfur dioxide";"total sulfur dioxide";"density";"pH";"sulphates";"alcohol";'
        '"quality"'
    )

    def bottle(row: int) -> str:
        sour, strong, mark = 27 + row % 30, row % 9, 4 + row % 5
        return f"7;0.{sour};0.36;20.{strong};0.045;45;170;1.001;3;0.45;8.{strong};{mark}"

    return {"winequality-white.csv": lines(150, bottle, head)}


def cars() -> dict[str, bytes]:
    head = "mpg,cylinders,displacement,horsepower,weight,acceleration,model_year,origin,name"

    def car(row: int) -> str:
        power = "" if row % 40 == 0 else f"{90 + row % 60}.0"
        rest = f"{2500 + row},12.{row % 9},70,usa,car {row}"
        return f"{15 + row % 25}.0,{4 + row % 5},307.0,{power},{rest}"

    return {"mpg.csv": lines(150, car, head)}


def jena() -> dict[str, bytes]:
    head = (
        '"Date Time","p (mbar)","T (degC)","Tpot (K)","Tdew (degC)","rh (%)","VPmax (mbar)",'
        '"VPact (mbar)","VPdef (mbar)","sh (g/kg)","H2OC (mmol/mol)","rho (g/m**3)","wv (m/s)",'
        '"max. wv (m/s)","wd (deg)"'
    )

    def minute(row: int) -> str:
        hour, ten = divmod(row, 6)
        day, hour = divmod(hour, 24)
        warm = 8 * np.sin(row / 23) + row % 3
        return (
            f"{1 + day:02}.01.2009 {hour:02}:{ten}0:00,996.{row % 99:02},{warm:.2f},265.40,-8.90,"
            f"93.{row % 9}0,3.33,3.11,0.22,1.94,3.12,1307.75,1.03,1.75,{row % 360}.30"
        )

    text = lines(900, minute, head, "\r\n")
    members = {"jena_climate_2009_2016.csv": text, "__MACOSX/._jena_climate_2009_2016.csv": b"\0"}
    return {"jena_climate_2009_2016.csv.zip": zipped(members)}


def air() -> dict[str, bytes]:
    head = (
        "Date;Time;CO(GT);PT08.S1(CO);NMHC(GT);C6H6(GT);PT08.S2(NMHC);NOx(GT);PT08.S3(NOx);"
        "NO2(GT);PT08.S4(NO2);PT08.S5(O3);T;RH;AH;;"
    )

    def hour(row: int) -> str:
        day, hour = divmod(row, 24)
        month, day = divmod(day, 28)
        gas = f"{10 + 5 * np.sin(row / 4):.1f}".replace(".", ",")
        carbon = "-200" if row % 50 == 0 else f"2,{row % 9}"
        return (
            f"{1 + day:02}/{3 + month:02}/2004;{hour:02}.00.00;{carbon};13{row % 90};150;{gas};"
            f"1046;166;1056;113;1692;1268;13,{row % 9};48,9;0,7578;;"
        )

    text = lines(900, hour, head, "\r\n") + b";;;;;;;;;;;;;;;;\r\n" * 20
    members = {"AirQualityUCI.csv": text, "AirQualityUCI.xlsx": b"PK\x03\x04"}
    return {"air+quality.zip": zipped(members)}


def beijing() -> dict[str, bytes]:
    head = "No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir"

    def hour(row: int) -> str:
        day, hour = divmod(row, 24)
        dust = "NA" if row < 24 else f"{100 + 50 * np.sin(row / 12):.0f}"
        return (
            f"{row + 1},2010,1,{1 + day},{hour},{dust},-21,{-11 + row % 5}.0,1021.0,"
            f"{('NW', 'cv', 'NE')[row % 3]},1.79,0,0"
        )

    return {"pollution.csv": lines(720, hour, head)}


def dated(name: str, value: str, months: bool, rows: int) -> dict[str, bytes]:
    start = np.datetime64("1949-01") if months else np.datetime64("1981-01-01")

    def row(place: int) -> str:
        return f'"{start + place}",{100 + 20 * np.sin(place / 2):.1f}'

    return {name: lines(rows, row, f'"{"Month" if months else "Date"}","{value}"')}


def motions(name: str, channels: int, labels: tuple[str, ...]) -> dict[str, bytes]:
    def row(place: int) -> str:
        series = [",".join(f"{v:.4f}" for v in RANDOM.normal(size=50)) for _ in range(channels)]
        return ":".join([*series, labels[place % len(labels)]])

    head = "\n".join(
        [
            "#made for a test",
            f"@problemName {name}",
            "@timeStamps false",
            "@missing false",
            f"@univariate {'true' if channels == 1 else 'false'}",
            *([] if channels == 1 else [f"@dimensions {channels}"]),
            "@equalLength true",
            "@seriesLength 50",
            f"@classLabel true {' '.join(labels)}",
            "@data",
        ]
    )
    return {f"{name}_{part}.ts": lines(40, row, head) for part in ("TRAIN", "TEST")}


ORIGINALS: dict[str, Callable[[], dict[str, bytes]]] = {
    "mnist": idx_files,
    "fashion-mnist": idx_files,
    "kmnist": idx_files,
    "cifar-10": cifar,
    "eurosat": eurosat,
    "flowers": flowers,
    "10kgnad": gnad,
    "germeval-2018": germeval,
    "sms-spam": sms,
    "sentence-polarity": polarity,
    "poem-sentiment": poems,
    "banking77": banking,
    "20-newsgroups": newsgroups,
    "imdb": imdb,
    "penguins": penguins,
    "titanic": ship,
    "wine-quality": wine,
    "fuel": cars,
    "jena-climate": jena,
    "air-quality": air,
    "beijing-air": beijing,
    "melbourne-temperatures": lambda: dated("daily-min-temperatures.csv", "Temp", False, 900),
    "airline-passengers": lambda: dated("airline-passengers.csv", "Passengers", True, 144),
    "sunspots": lambda: dated("monthly-sunspots.csv", "Sunspots", True, 900),
    "basic-motions": lambda: motions(
        "BasicMotions", 6, ("standing", "running", "walking", "badminton")
    ),
    "gun-point": lambda: motions("GunPoint", 1, ("1", "2")),
}


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[PublicSet, Path]]:
    """Return a function that makes a set ready from its originals, once."""
    made: dict[str, tuple[PublicSet, Path]] = {}
    root = tmp_path_factory.mktemp("layouts")

    def make(set_id: str) -> tuple[PublicSet, Path]:
        if set_id not in made:
            entry = CATALOGUE.get(set_id)
            assert entry is not None
            originals = ORIGINALS[set_id]()
            assert set(originals) == {file.name for file in entry.files}
            files = tuple(
                file.model_copy(
                    update={
                        "size": len(originals[file.name]),
                        "about": None,
                        "digests": (sha256(originals[file.name]),),
                        "content": (),
                    }
                )
                for file in entry.files
            )
            small = entry.model_copy(update={"files": files})
            for name, data in originals.items():
                write(root / "stick" / set_id / name, data)
            shelf = Shelf(root / "sets", (root / "stick",))
            found = obtain(small, shelf, Reading())
            assert found.notes == ()
            made[set_id] = (small, found.path)
        return made[set_id]

    return make


def test_all_sets_are_tried() -> None:
    assert list(ORIGINALS) == [entry.id for entry in CATALOGUE.sets]


@pytest.mark.parametrize("set_id", ORIGINALS)
def test_the_named_importer_is_the_one_that_knows_it_best(
    ready: Callable[[str], tuple[PublicSet, Path]], registries: DataRegistries, set_id: str
) -> None:
    entry, path = ready(set_id)
    assert find_importer(path, registries).id == entry.use.importer


@pytest.mark.parametrize("set_id", ORIGINALS)
def test_it_becomes_data_with_what_the_catalogue_knows(
    ready: Callable[[str], tuple[PublicSet, Path]], registries: DataRegistries, set_id: str
) -> None:
    entry, path = ready(set_id)
    made = study(draft_of(entry, path), path, registries)
    assert made.refused is None
    assert made.inspection.kind == entry.kind
    assert made.inspection.task == entry.task
    for column, role in entry.use.roles.items():
        assert made.meaning.roles[column] == role, column
    dataset = load_dataset(made.config, None, registries)
    assert dataset.items > 20
    assert len(dataset.parts.train) > 20
    assert len(dataset.parts.test) > 0


@pytest.mark.parametrize("set_id", ORIGINALS)
def test_it_can_be_used_without_what_the_catalogue_knows(
    ready: Callable[[str], tuple[PublicSet, Path]], registries: DataRegistries, set_id: str
) -> None:
    _, path = ready(set_id)
    made = study(recognised_draft(path, registries), path, registries)
    assert made.refused is None
