"""The device and its reason; memory that runs out."""

from __future__ import annotations

import pytest
import torch

from nnstudio.train import device, ending
from nnstudio.train.config import TrainConfig


def test_a_wish_for_the_processor_is_followed():
    choice = device.choose_device("cpu")
    assert choice.torch_device == torch.device("cpu")
    assert choice.reason.source == "The processor was chosen in the settings."


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a graphics card")
@pytest.mark.parametrize("wish", ["auto", "cuda"])
def test_without_a_card_the_processor_takes_over_and_says_why(wish):
    choice = device.choose_device(wish)
    assert choice.name == "cpu"
    assert choice.reason.source


def test_an_old_card_is_named_as_the_reason(monkeypatch):
    monkeypatch.setattr(torch.backends.cuda, "is_built", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _: (6, 1))
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: ["sm_75", "sm_90", "compute_90"])
    choice = device.choose_device("auto")
    assert choice.name == "cpu"
    assert dict(choice.reason.args) == {"capability": "6.1"}


@pytest.mark.parametrize(
    ("capability", "built", "fits"),
    [
        ((8, 6), ["sm_80"], True),
        ((9, 0), ["sm_80"], False),
        ((12, 0), ["sm_80", "compute_90"], True),
        ((7, 0), ["sm_75"], False),
        ((9, 0), ["sm_90a"], True),
    ],
)
def test_code_for_a_card_runs_on_later_ones_of_its_family(monkeypatch, capability, built, fits):
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: built)
    assert device._built_for(capability) is fits


def test_a_card_without_room_is_left_alone(monkeypatch):
    monkeypatch.setattr(torch.backends.cuda, "is_built", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _: (9, 0))
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: ["sm_90"])
    monkeypatch.setattr(device, "_try_card", lambda: "")
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda _: (50 * 1024 * 1024, 2**33))
    assert dict(device.cuda_trouble().args) == {"free": 50}
    monkeypatch.setattr(device, "_try_card", lambda: "no kernel image is available")
    assert dict(device.cuda_trouble().args) == {"reason": "no kernel image is available"}


@pytest.mark.parametrize(
    ("error", "memory", "card"),
    [
        (MemoryError(), True, False),
        (torch.OutOfMemoryError("CUDA out of memory"), True, False),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), True, False),
        (RuntimeError("CUDA error: unknown error"), False, True),
        (RuntimeError("shapes differ"), False, False),
        (ValueError("out of memory"), False, False),
    ],
)
def test_errors_are_told_apart(error, memory, card):
    assert device.ran_out_of_memory(error) is memory
    assert device.lost_card(error) is card


def test_a_lost_card_offers_to_go_on_with_the_processor():
    end = ending.failed(RuntimeError("CUDA error: unknown error"), TrainConfig(), "cuda")
    assert end.offers[0].settings == {"device": "cpu"}
    assert end.offers[0].resume


@pytest.mark.parametrize(("batch", "smaller"), [(256, 64), (3, 1), (2, 1)])
def test_a_smaller_batch_is_offered(batch, smaller):
    end = ending.failed(MemoryError(), TrainConfig(batch_size=batch), "cuda")
    assert [offer.settings for offer in end.offers] == [{"batch_size": smaller}, {"device": "cpu"}]


def test_with_batches_of_one_a_smaller_net_is_the_advice():
    end = ending.failed(MemoryError(), TrainConfig(batch_size=1), "cpu")
    assert end.offers == ()
    assert "smaller" in end.message.source
