"""Where a net learns, with the reason in plain words; and what it says when memory runs out."""

from __future__ import annotations

from dataclasses import dataclass

import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain

MIN_FREE_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True)
class DeviceChoice:
    """A device.

    Args:
        name: "cpu" or "cuda".
        label: for people, e.g. "CPU" or the name of the graphics card.
        reason: why it is this one.
    """

    name: str
    label: Text
    reason: Text

    @property
    def torch_device(self) -> torch.device:
        """The device for torch."""
        return torch.device(self.name)


def choose_device(wish: str) -> DeviceChoice:
    """Return the device for a wish: "auto", "cpu" or "cuda".

    A graphics card that does not work is no error: the processor takes over, and the reason says
    why.
    """
    if wish == "cpu":
        return _processor(QT_TRANSLATE_NOOP("train", "The processor was chosen in the settings."))
    trouble = cuda_trouble()
    if trouble is not None:
        return _processor(trouble)
    name = plain(torch.cuda.get_device_name(0))
    chosen = wish == "cuda"
    reason = (
        QT_TRANSLATE_NOOP("train", "The graphics card was chosen in the settings.")
        if chosen
        else QT_TRANSLATE_NOOP("train", "This computer has a graphics card that PyTorch can use.")
    )
    return DeviceChoice("cuda", name, reason)


def cuda_trouble() -> Text | None:
    """Return why the graphics card cannot be used, or None if it can.

    One small multiplication and one convolution are computed on it: an old driver or a card that
    this PyTorch was not built for shows only then.
    """
    if not torch.backends.cuda.is_built():
        return QT_TRANSLATE_NOOP(
            "train", "This PyTorch is made for the processor only, which is enough for most nets."
        )
    if not torch.cuda.is_available():
        return QT_TRANSLATE_NOOP(
            "train",
            "PyTorch finds no graphics card it can use, so the processor computes. If there is one "
            "from NVIDIA, ask for a newer driver (580 or later).",
        )
    capability = torch.cuda.get_device_capability(0)
    if not _built_for(capability):
        return QT_TRANSLATE_NOOP(
            "train",
            "The graphics card is too old for this PyTorch (it offers {capability}), so the "
            "processor computes.",
        ).format(capability=f"{capability[0]}.{capability[1]}")
    failure = _try_card()
    if failure:
        return QT_TRANSLATE_NOOP(
            "train",
            "The graphics card did not answer a small test ({reason}), so the processor computes.",
        ).format(reason=failure)
    free, _total = torch.cuda.mem_get_info(0)
    if free < MIN_FREE_BYTES:
        return QT_TRANSLATE_NOOP(
            "train",
            "The graphics card has only {free} MB free, so the processor computes. Closing other "
            "programs may help.",
        ).format(free=free // (1024 * 1024))
    return None


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether an error means that memory ran out, on the card or on the processor."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    text = str(error)
    return isinstance(error, RuntimeError) and (
        "DefaultCPUAllocator" in text or "out of memory" in text.lower()
    )


def lost_card(error: BaseException) -> bool:
    """Whether an error means that the graphics card went away (sleep, driver, cable)."""
    text = str(error)
    return isinstance(error, RuntimeError) and ("CUDA error" in text or "CUDA unknown" in text)


def release_memory() -> None:
    """Give back what torch keeps on the card for later."""
    if torch.cuda.is_initialized():
        torch.cuda.empty_cache()


def _processor(reason: Text) -> DeviceChoice:
    return DeviceChoice("cpu", QT_TRANSLATE_NOOP("train", "Processor"), reason)


def _built_for(capability: tuple[int, int]) -> bool:
    built = [name for name in torch.cuda.get_arch_list() if name.startswith(("sm_", "compute_"))]
    numbers = [(int(name.split("_")[1].rstrip("af")), name) for name in built]
    wanted = capability[0] * 10 + capability[1]
    # Code for sm_80 runs on 8.x from 8.0 on; code for compute_90 is compiled for later cards.
    return any(
        (number // 10 == capability[0] and number <= wanted)
        if name.startswith("sm_")
        else number <= wanted
        for number, name in numbers
    )


def _try_card() -> str:
    """Return what went wrong on the card, "" if nothing did."""
    try:
        with torch.no_grad():
            square = torch.ones(32, 32, device="cuda")
            image = torch.ones(1, 1, 8, 8, device="cuda")
            kernel = torch.ones(1, 1, 3, 3, device="cuda")
            product = (square @ square).sum() + torch.conv2d(image, kernel).sum()
            return "" if float(product) == 32.0**3 + 36 * 9 else "wrong result"
    except RuntimeError as error:
        return str(error).splitlines()[0][:200]
