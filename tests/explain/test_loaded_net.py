"""A net that is only asked is the trained one, weight for weight, and draws nothing at random."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import make_plan
from nnstudio.explain.loaded_net import loaded_net
from nnstudio.layers.registry import load_layers
from nnstudio.templates.registry import load_templates
from nnstudio.train.weights import copied_weights, fresh_module

TEMPLATES = load_templates()
LAYERS = load_layers()


def _plan(template: str) -> Plan:
    state = TEMPLATES[template].build(None)
    assert state.signature is not None
    return make_plan(state.graph, state.signature, LAYERS, loss=state.training.loss.id)


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
def test_it_holds_the_trained_weights_and_all_that_belongs_to_the_net(template: str) -> None:
    plan = _plan(template)
    trained = fresh_module(plan, "default", 7)
    asked = loaded_net(plan, copied_weights(trained))
    for known, found in (
        (dict(trained.named_parameters()), dict(asked.named_parameters())),
        (dict(trained.named_buffers()), dict(asked.named_buffers())),  # those not saved, too
    ):
        assert known.keys() == found.keys()
        assert all(torch.equal(known[name], found[name]) for name in known)
    assert not asked.training
    assert not any(parameter.requires_grad for parameter in asked.parameters())


def test_weights_that_are_not_given_are_fresh_ones() -> None:
    plan = _plan("iris")
    fresh = fresh_module(plan, "default", 0).state_dict()
    name = next(iter(fresh))
    given = np.full(tuple(fresh[name].shape), 0.5, dtype=np.float32)
    asked = loaded_net(plan, {name: given}).state_dict()
    assert torch.equal(asked[name], torch.from_numpy(given))
    assert all(torch.equal(asked[other], fresh[other]) for other in fresh if other != name)


def test_generators_stay_as_they_are() -> None:
    plan = _plan("digits-cnn")
    weights = copied_weights(fresh_module(plan, "default", 0))
    before = torch.get_rng_state()
    loaded_net(plan, weights)
    assert torch.equal(torch.get_rng_state(), before)
