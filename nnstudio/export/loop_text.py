"""The training loop of a script: epochs, batches, learning rate, as the run went through them."""

from __future__ import annotations

from nnstudio.export.run_facts import RunFacts
from nnstudio.export.variation_text import varied_rows
from nnstudio.train.config import EPOCH_CHANCES


def main_text(facts: RunFacts) -> str:
    """Return the training loop."""
    names = ", ".join(facts.arguments)
    lines = [
        "def main() -> None:",
        f'    """Train the net and print its loss{_and_validation(facts)} after every epoch."""',
        "    torch.set_num_threads(THREADS[min(THREADS)])",
        f'    {names}, target = load("train")',
    ]
    if facts.weighted:
        lines += [
            "    with np.load(DATA) as data:",
            '        weights = torch.from_numpy(data["weights_train"]).to(DEVICE)',
        ]
    if facts.has_validation:
        lines.append('    validation = load("validation")')
    lines.append("    model = fresh_model().to(DEVICE)")
    if facts.start_loss is not None:
        lines += _start_check(facts)
    lines += [
        "    order = torch.Generator().manual_seed(SEED + 1)",
        "    torch.manual_seed(SEED + 2)  # for dropout",
    ]
    if not facts.by_rule:
        lines.append(f"    optimizer = {facts.optimizer.source(facts.optimizer_values)}")
    lines += _before_epochs(facts)
    lines += ["    for epoch in range(1, EPOCHS + 1):", "        total, count = 0.0, 0"]
    lines += _rate_lines(facts, "        ", per="epoch")
    shuffled = "torch.randperm(len(target), generator=order)"
    positions = shuffled if facts.record.training.shuffle else "torch.arange(len(target))"
    lines.append(f"        positions = {positions}")
    if facts.varies:
        lines.append(f"        chance = int(torch.randint({EPOCH_CHANCES}, (), generator=order))")
    lines.append(f"        for {_counted(facts)}:")
    lines += _batch_lines(facts)
    lines += _after_epoch(facts)
    return "\n".join(lines)


def _start_check(facts: RunFacts) -> list[str]:
    """Return the lines that notice a run which went on from trained weights.

    A record does not hold all weights that a run began with, so such a run starts anew here.
    """
    measured = "measure(model, *validation)" + ("[0]" if facts.classifies else "")
    return [
        f"    start = {measured}",
        "    if abs(start - START_LOSS) > 0.001 * max(1.0, abs(START_LOSS)):",
        '        print("The run went on from trained weights; this starts with fresh ones.")',
    ]


def _counted(facts: RunFacts) -> str:
    """Return the head of the loop over batches, with their number only where it is needed."""
    by_batch = facts.scheduled and facts.schedule.per == "batch"
    by_change = facts.scheduled and bool(facts.rate_changes)
    if by_batch or by_change or facts.varies:
        return "batch, rows in enumerate(positions.split(BATCHES))"
    return "rows in positions.split(BATCHES)"


def _batch_lines(facts: RunFacts) -> list[str]:
    config, deep = facts.record.training, "            "
    rows = varied_rows(facts)
    lines: list[str] = []
    if facts.varies:
        lines.append(f"{deep}rng = np.random.default_rng((chance, batch))")
    if len(facts.record.threads) > 1:
        lines += [f"{deep}if step in THREADS:", f"{deep}    torch.set_num_threads(THREADS[step])"]
    lines += _rate_lines(facts, deep, per="batch")
    if facts.rate_changes:
        lines += _change_lines(facts, deep)
    if facts.by_rule:
        lines += [
            f"{deep}output = perceptron_step(model, {rows[0]}, target[rows], {_rate(facts)})",
            f"{deep}loss = loss_function(output, target[rows])",
        ]
    else:
        lines += [
            f"{deep}output = model({', '.join(rows)})",
            f"{deep}loss = {_loss(facts)}",
            f"{deep}optimizer.zero_grad()",
            f"{deep}loss.backward()",
        ]
        if config.clip_norm:
            clip = f"nn.utils.clip_grad_norm_(model.parameters(), {config.clip_norm!r})"
            lines.append(f"{deep}{clip}")
        lines.append(f"{deep}optimizer.step()")
    if config.l1 or config.l2:
        lines.append(f"{deep}shrink(model, {_rate(facts)})")
    sums = facts.loss.values["reduction"] == "sum"
    lines.append(f"{deep}total += loss.item(){'' if sums else ' * len(rows)'}")
    lines.append(f"{deep}count += len(rows)")
    if facts.counts_steps:
        lines.append(f"{deep}step += 1")
    if config.max_steps:
        lines += [f"{deep}if step == MAX_STEPS:", f"{deep}    break"]
    return lines


def _before_epochs(facts: RunFacts) -> list[str]:
    lines: list[str] = []
    if facts.by_rule or facts.scheduled:
        lines.append("    rate = LEARNING_RATE")
    if facts.schedule.follow is not None:
        lines += ["    follow = plateau_factor(SCHEDULE)", "    factor = 1.0"]
    if facts.counts_steps:
        lines.append("    step = 0")
    if facts.record.training.patience:
        lines.append('    best, waited = float("inf"), 0')
    return lines


def _after_epoch(facts: RunFacts) -> list[str]:
    sums = facts.loss.values["reduction"] == "sum"
    lines = [f"        loss = {'total' if sums else 'total / count'}"]
    shown = ["epoch {epoch:4d}   loss {loss:.8f}"]
    watched = "loss"
    if facts.has_validation:
        watched = "validation_loss"
        if facts.classifies:
            lines.append("        validation_loss, accuracy = measure(model, *validation)")
            shown.append("   validation loss {validation_loss:.8f}   right {accuracy:.2%}")
        else:
            lines.append("        validation_loss = measure(model, *validation)")
            shown.append("   validation loss {validation_loss:.8f}")
    lines += ["        print(", *(f'            f"{part}"' for part in shown), "        )"]
    if facts.schedule.follow is not None:
        lines.append(f"        factor = follow({watched})")
    if facts.record.training.patience:
        lines += [
            f"        waited = 0 if {watched} < best else waited + 1",
            f"        best = min(best, {watched})",
            "        if waited >= PATIENCE:",
            "            break",
        ]
    return lines


def _rate_lines(facts: RunFacts, indent: str, *, per: str) -> list[str]:
    """Return the lines that set the learning rate before an epoch or a batch."""
    if not facts.scheduled or facts.schedule.per != per:
        return []
    if facts.schedule.follow is not None:
        factor = "factor"
    else:
        share = " + batch / len(BATCHES)" if per == "batch" else ""
        total = facts.planned_epochs
        factor = f"schedule_factor(epoch - 1{share}, {total!r}, SCHEDULE)"
    setting = f"rate * {factor}"
    if facts.by_rule:
        return [f"{indent}current = {setting}"]
    return [
        f"{indent}for group in optimizer.param_groups:",
        f'{indent}    group["lr"] = {setting}',
    ]


def _change_lines(facts: RunFacts, indent: str) -> list[str]:
    """Return the lines that repeat what somebody did to the learning rate on the way."""
    lines = [f"{indent}if step in CHANGES:"]
    if not facts.scheduled and facts.by_rule:
        lines.append(f"{indent}    rate = CHANGES[step]")
    elif not facts.scheduled:
        pass  # the optimizer keeps the new rate
    elif facts.schedule.follow is not None:
        lines.append(f"{indent}    rate = CHANGES[step] / factor")
    else:
        position = "epoch - 1 + batch / len(BATCHES)"
        factor = f"schedule_factor({position}, {facts.planned_epochs!r}, SCHEDULE)"
        lines.append(f"{indent}    rate = CHANGES[step] / {factor}")
    if facts.by_rule:
        if facts.scheduled:
            lines.append(f"{indent}    current = CHANGES[step]")
    else:
        lines += [
            f"{indent}    for group in optimizer.param_groups:",
            f'{indent}        group["lr"] = CHANGES[step]',
        ]
    return lines


def _loss(facts: RunFacts) -> str:
    """Return the expression for the loss of this batch."""
    if facts.weighted:
        return "weighted_loss(output, target[rows], weights[rows])"
    return "loss_function(output, target[rows])"


def _rate(facts: RunFacts) -> str:
    """Return the expression for the learning rate of this batch."""
    if not facts.by_rule:
        return 'optimizer.param_groups[0]["lr"]'
    return "current" if facts.scheduled else "rate"


def _and_validation(facts: RunFacts) -> str:
    return ", and that of the validation part," if facts.has_validation else ""
