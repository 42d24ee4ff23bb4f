"""Learning in which some items count more than others: rare classes, or a column of weights."""

from __future__ import annotations

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.compile.torch_module import GraphModule
from nnstudio.data.dataset import Dataset
from nnstudio.train.choose import ChosenLoss
from nnstudio.train.config import TrainConfig
from nnstudio.train.learner import Learner, Outcome
from nnstudio.train.spec import LossFunction
from nnstudio.train.tensors import Batch, PartTensors


class WeightedLearner(Learner):
    """Makes the same steps as Learner with a loss in which each item has its weight.

    Validation and the figures of the run stay unweighted: weights change what is learnt, not what
    is measured.

    Args:
        module, part, optimizer, config: as for Learner.
        loss: which loss; it is built a second time without putting the items together.
        weights: float32 (item of the training part,), 1 on average.
    """

    def __init__(
        self,
        module: GraphModule,
        part: PartTensors,
        optimizer: torch.optim.Optimizer,
        config: TrainConfig,
        loss: ChosenLoss,
        weights: torch.Tensor,
    ) -> None:
        self._of_batch = weights[:0]
        super().__init__(module, part, self._weighted(loss), optimizer, config)
        self._weights_of_items = weights

    def learn(self, batch: Batch) -> Outcome:
        """Make one step; see Learner.

        Raises:
            Stopped: somebody pressed stop; the weights are as before.
            TrainError: no gradient reaches the weights.
        """
        self._of_batch = self._weights_of_items.index_select(0, batch.positions)
        return super().learn(batch)

    def _weighted(self, loss: ChosenLoss) -> LossFunction:
        each_of = loss.spec.build({**loss.values, "reduction": "none"})
        summed = loss.values["reduction"] == "sum"

        def function(output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
            each = each_of(output, target)
            weights = self._of_batch.to(each.device)
            weighted = each * weights.view(-1, *[1] * (each.dim() - 1))
            return weighted.sum() if summed else weighted.mean()

        return function


def training_weights(dataset: Dataset, device: torch.device) -> torch.Tensor | None:
    """Return the weights of the training items, float32 (item of the part,); None: all the same."""
    if dataset.weights is None:
        return None
    rows = dataset.parts.train
    return torch.from_numpy(np.array(dataset.weights[rows], dtype=np.float32)).to(device)
