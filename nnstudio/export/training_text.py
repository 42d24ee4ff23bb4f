"""The part of a script that trains: the run's settings as plain PyTorch."""

from __future__ import annotations

from nnstudio.compile.plan import attribute_name
from nnstudio.compile.source import class_name
from nnstudio.export.function_text import function_text
from nnstudio.export.run_facts import RunFacts

EVALUATED_AT_ONCE = 1000

_REFILL = {
    "playground": '''\
def fresh_weights(model: nn.Module) -> None:
    """Start as the TensorFlow Playground does: weights from -0.5 to 0.5, biases 0.1."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("bias"):
                parameter.fill_(0.1)
            elif parameter.ndim > 1:
                parameter.uniform_(-0.5, 0.5)''',
    "zeros": '''\
def fresh_weights(model: nn.Module) -> None:
    """Start with zeros."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("bias") or parameter.ndim > 1:
                parameter.zero_()''',
}

_PENALTY = '''\
def shrink(model: nn.Module, rate: float) -> None:
    """Pull the weights a little towards 0; biases are exempt."""
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.ndim < 2 or name.endswith("bias"):
                continue
{lines}'''

_PERCEPTRON = '''\
def perceptron_step(model: nn.Module, inputs: Tensor, targets: Tensor, rate: float) -> Tensor:
    """Correct the weights item by item (Rosenblatt 1958) and return the answers on the way."""
    answers = []
    with torch.no_grad():
        for item, target in zip(inputs.split(1), targets):
            answer = model(item)[0]
            error = target - answer
            model.{dense}.weight.add_(torch.outer(error, item.reshape(-1)), alpha=rate)
            {bias}
            answers.append(answer)
    return torch.stack(answers)'''


def settings_text(facts: RunFacts) -> str:
    """Return the constants at the top of the script."""
    record, config = facts.record, facts.record.training
    lines = [
        f'DEVICE = "{"cuda" if record.device.startswith("cuda") else "cpu"}"',
        f"SEED = {config.seed}",
        f"EPOCHS = {facts.epochs}",
        f"BATCHES = {_sizes(facts.sizes)}  # items of each batch of an epoch",
    ]
    if facts.by_rule or facts.scheduled:
        lines.append(f"LEARNING_RATE = {float(facts.optimizer_values['lr'])!r}")
    if facts.start_loss is not None:
        lines.append(f"START_LOSS = {facts.start_loss:.8g}  # of the validation part, untrained")
    if config.max_steps:
        lines.append(f"MAX_STEPS = {config.max_steps}")
    if config.patience:
        lines.append(f"PATIENCE = {config.patience}  # epochs without a better validation loss")
    if facts.scheduled:
        lines.append(f"SCHEDULE = {facts.schedule_values!r}")
    if facts.rate_changes:
        changes = f"CHANGES = {facts.rate_changes!r}"
        lines.append(f"{changes}  # by batch: learning rates that somebody set on the way")
    threads = dict(record.threads) or {0: config.threads or 1}
    lines.append(f"THREADS = {threads!r}  # from which batch on: threads that add up")
    return "\n".join(lines)


def schedule_text(facts: RunFacts) -> list[str]:
    """Return the function of the schedule, as it ran; [] for a constant learning rate."""
    if not facts.scheduled:
        return []
    if facts.schedule.follow is not None:
        return [function_text(facts.schedule.follow, "plateau_factor")]
    return [function_text(facts.schedule.factor, "schedule_factor")]


def loss_text(facts: RunFacts) -> str:
    """Return the loss as a function."""
    expression = facts.loss.spec.source(facts.loss.values)
    text = f"def loss_function(output: Tensor, target: Tensor) -> Tensor:\n    return {expression}"
    if not facts.weighted:
        return text
    each = facts.loss.spec.source({**facts.loss.values, "reduction": "none"})
    together = "sum" if facts.loss.values["reduction"] == "sum" else "mean"
    return (
        text
        + "\n\n\n"
        + "\n".join(
            [
                "def weighted_loss(output: Tensor, target: Tensor, weights: Tensor) -> Tensor:",
                '    """Return the loss of a batch in which each item has its weight."""',
                f"    each = {each}",
                "    weights = weights.view(-1, *[1] * (each.dim() - 1))",
                f"    return (each * weights).{together}()",
            ]
        )
    )


def helper_texts(facts: RunFacts) -> list[str]:
    """Return further functions that this training needs."""
    config = facts.record.training
    texts: list[str] = []
    if config.weight_init in _REFILL:
        texts.append(_REFILL[config.weight_init])
    if config.l1 or config.l2:
        lines: list[str] = []
        if config.l2:
            lines.append(f"            weight.mul_(1.0 - rate * {config.l2!r})")
        if config.l1:
            lines.append(f"            weight.copy_(F.softshrink(weight, rate * {config.l1!r}))")
        texts.append(_PENALTY.format(lines="\n".join(lines)))
    if facts.by_rule:
        texts.append(_perceptron_text(facts))
    return texts


def evaluate_text(facts: RunFacts) -> str:
    """Return the function that measures a part without learning."""
    rows = ", ".join(f"{name}[rows]" for name in facts.arguments)
    sums = facts.loss.values["reduction"] == "sum"
    weight = "" if sums else " * len(rows)"
    share = "total" if sums else "total / len(target)"
    lines = [
        f"def measure(model: nn.Module, {_typed(facts)}, target: Tensor):",
        f'    """Return {"loss and accuracy" if facts.classifies else "the loss"} of a part."""',
        "    model.eval()",
        "    total = 0.0",
    ]
    if facts.classifies:
        lines.append("    right = 0")
    lines += [
        "    with torch.no_grad():",
        f"        for rows in torch.arange(len(target)).split({EVALUATED_AT_ONCE}):",
        f"            output = model({rows})",
        f"            total += loss_function(output, target[rows]).item(){weight}",
    ]
    if facts.classifies:
        lines.append(f"            right += {_right(facts)}")
    lines.append("    model.train()")
    lines.append(f"    return {share}{', right / len(target)' if facts.classifies else ''}")
    return "\n".join(lines)


def fresh_model_text(facts: RunFacts) -> str:
    """Return the function that makes the net with the start weights of the run."""
    name = class_name(facts.plan)
    lines = [
        f"def fresh_model() -> {name}:",
        '    """Return the net with the start weights of the run."""',
        "    torch.manual_seed(SEED)",
        f"    model = {name}()",
    ]
    if facts.record.training.weight_init in _REFILL:
        lines.append("    fresh_weights(model)")
    if facts.record.start_weights:
        lines += [
            "    with np.load(DATA) as data, torch.no_grad():",
            "        for name, values in model.state_dict().items():",
            '            if f"start/{name}" in data:',
            '                values.copy_(torch.from_numpy(data[f"start/{name}"]))',
        ]
    lines.append("    return model")
    return "\n".join(lines)


def trained_model_text(facts: RunFacts) -> str:
    """Return the function that gives the net as the run left it, without training."""
    name = class_name(facts.plan)
    return f'''\
def trained_model() -> {name}:
    """Return the net with the best weights of the run, ready to answer."""
    model = {name}()
    with np.load(WEIGHTS) as weights:
        model.load_state_dict({{key: torch.from_numpy(weights[key]) for key in weights}})
    return model.eval()'''


def _perceptron_text(facts: RunFacts) -> str:
    step = next(step for step in facts.plan.steps if step.weights)
    dense = attribute_name(step.node)
    has_bias = any(weight.name == "bias" for weight in step.weights)
    bias = f"model.{dense}.bias.add_(error, alpha=rate)" if has_bias else ""
    text = _PERCEPTRON.format(dense=dense, bias=bias)
    return "\n".join(line for line in text.splitlines() if line.strip())


def _right(facts: RunFacts) -> str:
    """Return the expression that counts right answers, as nnstudio/train/answers.py decides."""
    outputs = next(s.output.count for s in facts.plan.steps if s.node == facts.plan.output)
    if outputs == 1:
        limit = 0.5 if facts.loss.link == "zero_one" else 0.0
        truth = 0.0 if facts.loss.encoding == "plus_minus_one" else 0.5
        return f"int(((output > {limit}) == (target[rows] > {truth})).sum())"
    truth = "target[rows]" if facts.loss.encoding == "class_index" else "target[rows].argmax(1)"
    return f"int((output.argmax(1) == {truth}).sum())"


def _typed(facts: RunFacts) -> str:
    return ", ".join(f"{name}: Tensor" for name in facts.arguments)


def _sizes(sizes: tuple[int, ...]) -> str:
    whole = sum(1 for size in sizes if size == sizes[0])
    rest = list(sizes[whole:])
    return f"[{sizes[0]}] * {whole}" + (f" + {rest}" if rest else "")
