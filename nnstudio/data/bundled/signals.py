"""Noisy signals of three forms."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.sets.bundled_series import EACH, FORMS, signals
from nnstudio.data.spec import SampleSpec, Values


def _load(options: Values) -> RawData:
    return signals(int(options["seed"]))


SAMPLE = SampleSpec(
    id="signals",
    name=QT_TRANSLATE_NOOP("data_series", "Signals of three forms"),
    summary=QT_TRANSLATE_NOOP(
        "data_series", "Noisy signals that rise, stay or fall while they are on."
    ),
    kind="series",
    items=EACH * len(FORMS),
    licence=QT_TRANSLATE_NOOP("data_series", "Part of NN Studio, free of any terms."),
    origin=QT_TRANSLATE_NOOP(
        "data_series", "Computed by NN Studio as N. Saito described them (cylinder, bell, funnel)."
    ),
    load=_load,
    params=(
        IntParam(
            name="seed",
            label=QT_TRANSLATE_NOOP("data_series", "Seed"),
            help=QT_TRANSLATE_NOOP("data_series", "Another number makes other signals."),
            default=0,
            min=0,
            max=2**31 - 1,
        ),
    ),
    prepare=(StepConfig(id="scale", params={"method": "standard"}),),
)
