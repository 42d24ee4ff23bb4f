"""An hourly tide, to be predicted from the day before."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import SplitConfig, StepConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.sets.bundled_series import HOURS, LAGS, tide
from nnstudio.data.spec import SampleSpec, Values


def _load(options: Values) -> RawData:
    return tide(int(options["seed"]))


SAMPLE = SampleSpec(
    id="tide",
    name=QT_TRANSLATE_NOOP("data_series", "Tide"),
    summary=QT_TRANSLATE_NOOP(
        "data_series", "The water level of each hour for two months, with a little wind."
    ),
    kind="series",
    items=HOURS - LAGS,
    licence=QT_TRANSLATE_NOOP("data_series", "Part of NN Studio, free of any terms."),
    origin=QT_TRANSLATE_NOOP(
        "data_series",
        "Computed by NN Studio from the periods of moon and sun, with chance for the wind.",
    ),
    load=_load,
    params=(
        IntParam(
            name="seed",
            label=QT_TRANSLATE_NOOP("data_series", "Seed"),
            help=QT_TRANSLATE_NOOP("data_series", "Another number makes another wind."),
            default=0,
            min=0,
            max=2**31 - 1,
        ),
    ),
    prepare=(StepConfig(id="scale", params={"method": "standard"}),),
    split=SplitConfig(kind="time"),
)
