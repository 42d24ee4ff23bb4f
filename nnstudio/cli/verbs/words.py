"""words: what a corpus is like before any net, or a word in its contexts."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import opened_project
from nnstudio.data.corpus.concordance import concordance
from nnstudio.data.corpus.corpus import Corpus
from nnstudio.data.corpus.keyness import Keyness, KeyWord, keyness
from nnstudio.data.corpus.stop_words import Language, load_stop_words
from nnstudio.data.corpus.word_forms import similar_forms
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.data.recognise import recognised
from nnstudio.project.registries import load_all_registries
from nnstudio.project.store import SUFFIX
from nnstudio.settings.settings import cache_folder
from nnstudio.work.words import ProjectCorpus, WordsSummary, class_number, make_corpus, summarise

_OF_EACH_CLASS = 8
_CONTEXT = 38
_LANGUAGES: dict[Language, Text] = {
    "de": QT_TRANSLATE_NOOP("corpus", "German"),
    "en": QT_TRANSLATE_NOOP("corpus", "English"),
}


def words(arguments: argparse.Namespace, output: Output) -> bool:
    """Tell what the texts of a project or file are like; nothing is changed."""
    dataset = _dataset(arguments, output)
    made = make_corpus(dataset)
    if arguments.word is not None:
        output.result(_in_context(arguments, made.corpus, output))
        return True
    summary = summarise(dataset, made)
    stop = load_stop_words(summary.language) if summary.language else frozenset[str]()
    _show_summary(summary, made, output)
    result = _summary_json(summary, made)
    corpus = made.corpus
    if arguments.class_name:
        numbers, most = [class_number(corpus, arguments.class_name)], max(0, arguments.most)
    else:
        numbers = list(range(len(corpus.class_names))) if len(corpus.class_names) > 1 else []
        most = min(_OF_EACH_CLASS, max(0, arguments.most))
    unit = "pairs" if arguments.pairs else "words"
    result["typical"] = {}
    for number in numbers:
        found = keyness(corpus, number, unit=unit, stop_words=stop)
        shown = found.typical(most, with_stop_words=False)
        result["typical"][corpus.class_names[number]] = {
            "tested": found.size,
            "too_rare": found.too_rare,
            "words": [{**asdict(row), "significant": row.significant} for row in shown],
        }
        _show_typical(corpus.class_names[number], found, shown, bool(arguments.class_name), output)
    if numbers:
        output.say(
            QT_TRANSLATE_NOOP(
                "corpus",
                "Log-likelihood G2 of the training texts, without stop words. * is more than "
                "chance at 5 %, corrected for all words tested (Bonferroni); ~ are counts too "
                "small for that. Words pile up in single texts, so look at the number of texts.",
            )
        )
    output.result(result)
    return True


def _dataset(arguments: argparse.Namespace, output: Output) -> Dataset:
    path = arguments.path
    if path.suffix == SUFFIX:
        with opened_project(path, output) as project:
            return project.dataset(arguments.data)
    if arguments.data is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("corpus", "“--data” says where the data of a project are."),
            QT_TRANSLATE_NOOP("corpus", "Name a project file (.nns), or leave “--data” out."),
            "NNS-4074",
        )
    registries, reading = load_all_registries().data, Reading(cache=cache_folder())
    config, frame = recognised(path, registries, reading=reading)
    return load_dataset(config, None, registries, reading, frame)


def _in_context(arguments: argparse.Namespace, corpus: Corpus, output: Output) -> dict[str, Any]:
    class_ = class_number(corpus, arguments.class_name) if arguments.class_name else None
    found = concordance(corpus, arguments.word, class_=class_)
    hits = found.window(0, arguments.most, _CONTEXT)
    text = QT_TRANSLATE_NOOP("corpus", "“{word}”: {n} hits in {texts} texts")
    output.say(text.format(word=arguments.word, n=found.total, texts=found.texts))
    for hit in hits:
        name = corpus.class_names[hit.class_] if hit.class_ >= 0 else ""
        right = f"{hit.match}{hit.right}"
        output.line(f"{hit.left:>{_CONTEXT}}{right:{_CONTEXT + 20}.{_CONTEXT + 20}}  {name}")
    if found.total and corpus.class_names:
        shares = zip(corpus.class_names, found.class_shares, strict=True)
        output.line(", ".join(f"{name} {output.number(100 * s, 2)} %" for name, s in shares))
    forms = similar_forms(corpus, arguments.word)
    if forms:
        text = QT_TRANSLATE_NOOP("corpus", "Perhaps other forms of it: {words}")
        output.say(text.format(words=", ".join(forms)))
    return {
        "word": arguments.word,
        "hits": found.total,
        "texts": found.texts,
        "classes": {
            name: {"hits": int(hits_here), "texts": int(texts), "share": share}
            for name, hits_here, texts, share in zip(
                corpus.class_names,
                found.class_hits,
                found.class_texts,
                found.class_shares,
                strict=True,
            )
        },
        "words": list(found.words),
        "forms": list(forms),
        "shown": [
            {
                "item": corpus.keys[hit.row],
                "class": corpus.class_names[hit.class_] if hit.class_ >= 0 else None,
                "left": hit.left,
                "match": hit.match,
                "right": hit.right,
            }
            for hit in hits
        ],
    }


def _show_summary(summary: WordsSummary, made: ProjectCorpus, output: Output) -> None:
    train, validation = summary.texts
    number, unknown = output.translator.number, summary.unknown
    texts = QT_TRANSLATE_NOOP(
        "corpus", "{train} training, {validation} validation; {locked} test, locked"
    ).format(train=train, validation=validation, locked=made.locked)
    strange = QT_TRANSLATE_NOOP("corpus", "{share} % of the words in {texts} of {all} texts")
    rows: list[tuple[Text, Text | str]] = [
        (QT_TRANSLATE_NOOP("corpus", "Texts"), texts),
        (QT_TRANSLATE_NOOP("corpus", "Words"), number(summary.tokens)),
        (QT_TRANSLATE_NOOP("corpus", "Different words"), number(summary.different)),
        (QT_TRANSLATE_NOOP("corpus", "Vocabulary"), number(unknown.known)),
        (
            QT_TRANSLATE_NOOP("corpus", "Unknown in validation"),
            strange.format(
                share=output.number(100 * unknown.share, 3),
                texts=unknown.texts_with,
                all=unknown.texts,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("corpus", "Words of a text"),
            QT_TRANSLATE_NOOP(
                "corpus", "half of the training texts have at most {middle}, the longest has {most}"
            ).format(middle=summary.lengths.medians[0], most=summary.lengths.longest),
        ),
    ]
    if summary.truncation is not None:
        cut = summary.truncation
        text = QT_TRANSLATE_NOOP(
            "corpus", "after {length} words and signs: {share} % of them, in {texts} texts"
        )
        share = output.number(100 * cut.word_share, 3)
        values = text.format(length=cut.length, share=share, texts=cut.texts_cut)
        rows.append((QT_TRANSLATE_NOOP("corpus", "Cut off"), values))
    if summary.language is not None:
        label = QT_TRANSLATE_NOOP("corpus", "Stop words")
        rows.append((label, _LANGUAGES[summary.language]))
    for label, value in rows:
        shown = value if isinstance(value, str) else output.translator(value)
        output.line(f"{output.translator(label) + ':':24} {shown}")


def _show_typical(
    name: str, found: Keyness, shown: tuple[KeyWord, ...], whole: bool, output: Output
) -> None:
    if not whole:
        listed = ", ".join(f"{row.word}{_mark(row)}" for row in shown)
        output.line(f"{name + ':':24} {listed or '–'}")
        return
    text = QT_TRANSLATE_NOOP("corpus", "Typical of {name}, {n} words tested:")
    output.say(text.format(name=name, n=found.size))
    for row in shown:
        output.say(
            dotted(
                QT_TRANSLATE_NOOP("corpus", "{word}: G2 {g2}").format(
                    word=row.word + _mark(row), g2=output.number(row.g2, 3)
                ),
                _times(row, output),
                QT_TRANSLATE_NOOP("corpus", "{here} in {texts} texts, elsewhere {there}").format(
                    here=row.count, texts=row.texts, there=row.other_count
                ),
            )
        )


def _times(row: KeyWord, output: Output) -> Text:
    if not row.other_count:
        return QT_TRANSLATE_NOOP("corpus", "only here")
    text = QT_TRANSLATE_NOOP("corpus", "{times} times as frequent")
    return text.format(times=output.number(2**row.log_ratio, 2))


def _mark(row: KeyWord) -> str:
    return ("*" if row.significant else "") + ("~" if row.small else "")


def _summary_json(summary: WordsSummary, made: ProjectCorpus) -> dict[str, Any]:
    unknown, cut = summary.unknown, summary.truncation
    return {
        "texts": {"train": summary.texts[0], "validation": summary.texts[1]},
        "locked": made.locked,
        "words": summary.tokens,
        "different": summary.different,
        "language": summary.language,
        "unknown": {
            **asdict(unknown),
            "share": unknown.share,
            "text_share": unknown.text_share,
        },
        "lengths": asdict(summary.lengths),
        "truncation": None
        if cut is None
        else {**asdict(cut), "text_share": cut.text_share, "word_share": cut.word_share},
    }
