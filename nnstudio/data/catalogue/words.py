"""What people read about the public sets: names, summaries, licences, cautions."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.data.catalogue.entry import PublicSet
from nnstudio.data.catalogue.shelf import SetState

MEGA = 1_000_000
KILO = 1_000


@dataclass(frozen=True)
class Words:
    """What stands about a set in lists.

    Args:
        name: as it is known, or as people here call it.
        summary: one sentence.
        caution: what to know before it is used with a class; None: nothing.
    """

    name: Text
    summary: Text
    caution: Text | None = None


WORDS: dict[str, Words] = {
    "mnist": Words(
        QT_TRANSLATE_NOOP("catalogue", "MNIST: handwritten digits"),
        QT_TRANSLATE_NOOP("catalogue", "Grey pictures of the digits 0 to 9, 28×28 pixels."),
    ),
    "fashion-mnist": Words(
        QT_TRANSLATE_NOOP("catalogue", "Fashion-MNIST: clothes"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Grey pictures of clothes and shoes, 28×28 pixels; harder than digits."
        ),
    ),
    "kmnist": Words(
        QT_TRANSLATE_NOOP("catalogue", "Kuzushiji-MNIST: old Japanese letters"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Handwritten letters from old Japanese books, 28×28 pixels, grey."
        ),
    ),
    "cifar-10": Words(
        QT_TRANSLATE_NOOP("catalogue", "CIFAR-10: animals and vehicles"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Small colour photos of animals, ships, cars and planes, 32×32 pixels."
        ),
    ),
    "eurosat": Words(
        QT_TRANSLATE_NOOP("catalogue", "EuroSAT: the land from above"),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "Satellite pictures of Europe, 64×64 pixels: forest, river, houses, fields …",
        ),
    ),
    "flowers": Words(
        QT_TRANSLATE_NOOP("catalogue", "Photos of flowers"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Photos of daisies, dandelions, roses, sunflowers and tulips."
        ),
    ),
    "10kgnad": Words(
        QT_TRANSLATE_NOOP("catalogue", "10kGNAD: German newspaper articles"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Articles of an Austrian newspaper; which section do they stand in?"
        ),
    ),
    "germeval-2018": Words(
        QT_TRANSLATE_NOOP("catalogue", "GermEval 2018: offensive language"),
        QT_TRANSLATE_NOOP("catalogue", "German tweets; are they offensive or not?"),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "The texts hold insults and hate. Look at them before you use them with a class.",
        ),
    ),
    "sms-spam": Words(
        QT_TRANSLATE_NOOP("catalogue", "SMS spam"),
        QT_TRANSLATE_NOOP("catalogue", "English text messages; wanted (ham) or spam?"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Real messages of adults: some are about sex, some hold insults."
        ),
    ),
    "sentence-polarity": Words(
        QT_TRANSLATE_NOOP("catalogue", "Sentence polarity"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Single sentences of English film reviews; praise or blame?"
        ),
    ),
    "poem-sentiment": Words(
        QT_TRANSLATE_NOOP("catalogue", "Mood of verses"),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "Verses of English poems: gloomy (-1), neither (0), bright (1), or both (2).",
        ),
    ),
    "banking77": Words(
        QT_TRANSLATE_NOOP("catalogue", "Banking77: what does the customer want?"),
        QT_TRANSLATE_NOOP("catalogue", "English questions to a bank, sorted by what is wanted."),
    ),
    "20-newsgroups": Words(
        QT_TRANSLATE_NOOP("catalogue", "20 newsgroups"),
        QT_TRANSLATE_NOOP(
            "catalogue", "English posts of the early internet, from religion to ice hockey."
        ),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "The heads of the posts give the group away, and real names and addresses stand there.",
        ),
    ),
    "imdb": Words(
        QT_TRANSLATE_NOOP("catalogue", "IMDB: film reviews"),
        QT_TRANSLATE_NOOP("catalogue", "Long English film reviews; did they like the film?"),
    ),
    "penguins": Words(
        QT_TRANSLATE_NOOP("catalogue", "Penguins"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Penguins of three species, measured in the Antarctic; with gaps."
        ),
    ),
    "titanic": Words(
        QT_TRANSLATE_NOOP("catalogue", "Titanic"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Passengers of the Titanic with age, class and fare; who survived?"
        ),
        QT_TRANSLATE_NOOP(
            "catalogue", "The column “alive” repeats the answer in words. Leave it out."
        ),
    ),
    "wine-quality": Words(
        QT_TRANSLATE_NOOP("catalogue", "Quality of white wine"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Eleven measurements of white wines; which mark did the tasters give?"
        ),
    ),
    "fuel": Words(
        QT_TRANSLATE_NOOP("catalogue", "Fuel of cars"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Cars of 1970 to 1982: how many miles does each go with a gallon?"
        ),
    ),
    "jena-climate": Words(
        QT_TRANSLATE_NOOP("catalogue", "Weather in Jena"),
        QT_TRANSLATE_NOOP("catalogue", "Fourteen measurements every ten minutes, 2009 to 2016."),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "Some times stand there twice, and a wind of -9999 means that it is not known.",
        ),
    ),
    "air-quality": Words(
        QT_TRANSLATE_NOOP("catalogue", "Air in an Italian city"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Gases in the air of a busy street, hour by hour, 2004 and 2005."
        ),
        QT_TRANSLATE_NOOP("catalogue", "-200 means that nothing was measured."),
    ),
    "beijing-air": Words(
        QT_TRANSLATE_NOOP("catalogue", "Air in Beijing"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Fine dust and weather hour by hour, 2010 to 2014; with gaps."
        ),
    ),
    "melbourne-temperatures": Words(
        QT_TRANSLATE_NOOP("catalogue", "Nights in Melbourne"),
        QT_TRANSLATE_NOOP("catalogue", "The lowest temperature of each day, 1981 to 1990."),
    ),
    "airline-passengers": Words(
        QT_TRANSLATE_NOOP("catalogue", "Airline passengers"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Passengers in thousands, month by month, 1949 to 1960; a short series."
        ),
    ),
    "sunspots": Words(
        QT_TRANSLATE_NOOP("catalogue", "Sunspots"),
        QT_TRANSLATE_NOOP("catalogue", "Spots on the sun, month by month, 1749 to 1983."),
    ),
    "basic-motions": Words(
        QT_TRANSLATE_NOOP("catalogue", "Motions with a smart watch"),
        QT_TRANSLATE_NOOP(
            "catalogue", "Standing, walking, running or badminton? Six sensors, 100 points each."
        ),
    ),
    "gun-point": Words(
        QT_TRANSLATE_NOOP("catalogue", "GunPoint: a movement of the hand"),
        QT_TRANSLATE_NOOP(
            "catalogue", "The path of a hand, 150 points: does it draw something or only point?"
        ),
        QT_TRANSLATE_NOOP("catalogue", "The object that is drawn was a replica of a gun."),
    ),
}

LICENCES: dict[str, Text] = {
    "CC0-1.0": QT_TRANSLATE_NOOP("catalogue", "free for everything (CC0)"),
    "CC-BY-2.0": plain("CC BY 2.0"),
    "CC-BY-4.0": plain("CC BY 4.0"),
    "CC-BY-SA-3.0": plain("CC BY-SA 3.0"),
    "CC-BY-SA-4.0": plain("CC BY-SA 4.0"),
    "CC-BY-NC-4.0": QT_TRANSLATE_NOOP("catalogue", "CC BY-NC 4.0, not for business"),
    "CC-BY-NC-SA-4.0": QT_TRANSLATE_NOOP("catalogue", "CC BY-NC-SA 4.0, not for business"),
    "MIT": plain("MIT"),
    "research": QT_TRANSLATE_NOOP("catalogue", "for research; name the archive"),
    "none": QT_TRANSLATE_NOOP("catalogue", "not stated; do not pass the data on"),
}

KINDS: dict[str, Text] = {
    "image": QT_TRANSLATE_NOOP("catalogue", "Pictures"),
    "text": QT_TRANSLATE_NOOP("catalogue", "Texts"),
    "table": QT_TRANSLATE_NOOP("catalogue", "Tables"),
    "series": QT_TRANSLATE_NOOP("catalogue", "Time series"),
}

LANGUAGES: dict[str, Text] = {
    "de": QT_TRANSLATE_NOOP("catalogue", "German"),
    "en": QT_TRANSLATE_NOOP("catalogue", "English"),
    "": QT_TRANSLATE_NOOP("catalogue", "no texts"),
}

READY = QT_TRANSLATE_NOOP("catalogue", "ready")
HERE = QT_TRANSLATE_NOOP("catalogue", "on the stick or this computer")
FROM_NETWORK = QT_TRANSLATE_NOOP("catalogue", "needs {size} from the network")

_ITEMS: dict[str, Text] = {
    "image": QT_TRANSLATE_NOOP("catalogue", "{n} pictures"),
    "text": QT_TRANSLATE_NOOP("catalogue", "{n} texts"),
    "table": QT_TRANSLATE_NOOP("catalogue", "{n} rows"),
}
_SERIES = QT_TRANSLATE_NOOP("catalogue", "{n} series")
_POINTS = QT_TRANSLATE_NOOP("catalogue", "{n} points in time")
_CLASSES = QT_TRANSLATE_NOOP("catalogue", "{n} classes")
_NUMBER = QT_TRANSLATE_NOOP("catalogue", "a number is predicted")


def items_text(entry: PublicSet) -> Text:
    """Return how many items a set has, e.g. "70,000 pictures"."""
    text = _ITEMS.get(entry.kind)
    if text is None:
        text = _SERIES if entry.task == "classification" else _POINTS
    return text.format(n=entry.items)


def task_text(entry: PublicSet) -> Text:
    """Return what is to be found, e.g. "10 classes"."""
    return _CLASSES.format(n=entry.classes) if entry.task == "classification" else _NUMBER


def licence_text(entry: PublicSet) -> Text:
    """Return the terms of a set with the address where they stand."""
    address = plain(entry.licence.address) if entry.licence.address else None
    return dotted(LICENCES[entry.licence.id], address)


def state_text(state: SetState) -> Text:
    """Return how far away a set is, in words."""
    if state.place == "ready":
        return READY
    if state.place == "here":
        return HERE
    return FROM_NETWORK.format(size=size_text(state.bytes))


def size_text(count: int) -> Text:
    """Return bytes as people read them, e.g. "11.6 MB"."""
    if count >= 10 * MEGA:
        return QT_TRANSLATE_NOOP("catalogue", "{size} MB").format(size=Number(count / MEGA, 0))
    if count >= MEGA / 10:
        return QT_TRANSLATE_NOOP("catalogue", "{size} MB").format(size=Number(count / MEGA, 1))
    return QT_TRANSLATE_NOOP("catalogue", "{size} kB").format(size=Number(max(count / KILO, 1), 0))
