"""The settings of a training; stored in project.json and in every run's record."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

EPOCH_CHANCES = 2**62
"""From so many numbers one is drawn for each epoch in which batches are changed by chance."""


class Choice(BaseModel):
    """A declared thing by id with its parameters; missing ones have their default."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    params: dict[str, Any] = Field(default_factory=dict)


class TrainConfig(BaseModel):
    """Settings of a training.

    Args:
        loss: loss id; "auto" lets the task choose (the reason is shown). Parameters:
            `reduction` ("mean" or "sum") and `factor`.
        optimizer: e.g. "sgd", "adam", "adamw", "rmsprop", "perceptron"; parameter `lr` is the
            learning rate.
        schedule: how the learning rate changes; "constant", "step", "exponential", "cosine",
            "plateau", "warmup" ...
        epochs: passes through the training part.
        max_steps: stop after that many batches; 0: no such limit.
        batch_size: items a batch.
        shuffle: whether each epoch has a new order.
        seed: start weights and order of items.
        l1, l2: strength of the penalty on weights (biases exempt).
        patience: early stopping after that many epochs without a better validation loss;
            0: never.
        device: "auto", "cpu" or "cuda".
        threads: torch threads; 0: calibrated at the start and recorded.
        clip_norm: largest gradient norm; 0: no clipping.
        weight_init: "default" (torch's), "playground" (U(-0.5, 0.5), biases 0.1) or "zeros".
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    loss: Choice = Field(default_factory=lambda: Choice(id="auto"))
    optimizer: Choice = Field(default_factory=lambda: Choice(id="adam"))
    schedule: Choice = Field(default_factory=lambda: Choice(id="constant"))
    epochs: int = Field(default=20, ge=1, le=100_000)
    max_steps: int = Field(default=0, ge=0)
    batch_size: int = Field(default=32, ge=1, le=1_000_000)
    shuffle: bool = True
    seed: int = Field(default=0, ge=0, le=2**31 - 1)
    l1: float = Field(default=0.0, ge=0)
    l2: float = Field(default=0.0, ge=0)
    patience: int = Field(default=0, ge=0)
    device: Literal["auto", "cpu", "cuda"] = "auto"
    threads: int = Field(default=0, ge=0, le=256)
    clip_norm: float = Field(default=0.0, ge=0)
    weight_init: Literal["default", "playground", "zeros"] = "default"
