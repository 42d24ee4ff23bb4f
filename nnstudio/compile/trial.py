"""Tries proposals on a copy: only what makes the whole path to the output fit is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.bench import Bench
from nnstudio.compile.codes import Code
from nnstudio.compile.facts import Facts
from nnstudio.compile.findings import find_problems
from nnstudio.compile.infer import Inferrer
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import Proposal, sentences
from nnstudio.compile.shape_check import shape_problems
from nnstudio.compile.target_check import count_problem
from nnstudio.graph.changes import AddNode, RemoveNode
from nnstudio.graph.problems import Fix, Problem, Severity

OFFERED = 3
"""Repairs offered for one problem at most."""

_DEPTH = 3
"""Repairs that may follow each other in one fix, where one mistake hid behind another."""

_TRIALS = 48
"""Copies examined for one problem at most; fewer in large graphs, where each takes longer."""

_BROAD_GRAPH = 4000
"""Nodes examined for one problem at most, all trials together, once every problem had a few."""

_COUNTS = (Code.CLASS_COUNT, Code.NUMBER_COUNT)
"""A wrong number of outputs was there before, only hidden, and has a repair of its own."""

_STEPS = (Code.LOOP, Code.TWO_WIRES, Code.NO_SUCH_PORT, Code.LOOSE_WIRE, Code.BAD_PARAMETER)
"""Problems that hide others: where no repair makes everything fit, one step is offered."""

Proposals = Callable[[Net, Problem], Iterable[Proposal]]
THEN = QT_TRANSLATE_NOOP("compile", "{first}, then: {second}")


class Trial:
    """Finds out which proposals repair a problem.

    Args:
        net: as it is now.
        inferrer: shares its memory.
        facts: what the net is trained with.
        errors: what is wrong now and blocks training.
        following: proposals for a wrong wire that a first repair uncovers.
    """

    def __init__(
        self,
        net: Net,
        inferrer: Inferrer,
        facts: Facts,
        errors: Iterable[Problem],
        following: Proposals,
    ) -> None:
        self._net = net
        self._inferrer = inferrer
        self._facts = facts
        self._following = following
        self._broken = broken_nodes(net)
        self._errors = _errors(errors)
        self._left = 0

    def fixes(self, problem: Problem, proposals: Iterable[Proposal]) -> tuple[Fix, ...]:
        """Return the repairs that work, at most three, the recommended one first."""
        self._left = min(_TRIALS, max(8, _BROAD_GRAPH // max(1, len(self._net.index.nodes))))
        known = list(proposals)
        found = self._offered(problem, known, self._whole)
        if not found and problem.code in _STEPS:
            self._left = len(known)
            found = self._offered(problem, known, self._step)
        return tuple(found)

    def _offered(
        self,
        problem: Problem,
        proposals: Iterable[Proposal],
        try_out: Callable[[Problem, Proposal], Fix | None],
    ) -> list[Fix]:
        found: list[Fix] = []
        seen: set[Text] = set()
        for proposal in proposals:
            if len(found) == OFFERED or self._left <= 0:
                break
            if proposal.label in seen:
                continue
            fix = try_out(problem, proposal)
            if fix is not None:
                seen.add(proposal.label)
                sure = fix.sure and not found
                found.append(Fix(fix.label, fix.changes, fix.detail, sure))
        return found

    def _whole(self, problem: Problem, proposal: Proposal) -> Fix | None:
        """Return a proposal as a fix if the whole path to the output then fits."""
        return self._tried(problem, proposal, Bench(self._net, self._inferrer), 1)

    def _step(self, problem: Problem, proposal: Proposal) -> Fix | None:
        """Return a proposal as a fix if it settles the problem and at most shows hidden ones."""
        self._left -= 1
        bench = Bench(self._net, self._inferrer)
        try:
            proposal.apply(bench)
        except (LookupError, ValueError):
            return None
        if not bench.changes:
            return None
        after = bench.net()
        found = find_problems(after, self._facts)
        if _same(problem) in {_same(p) for p in found}:
            return None
        for code, node in _errors(found) - self._errors:
            hidden = code == Code.WRONG_SHAPE and self._was_unknown(node)
            if not hidden and code not in (*_COUNTS, Code.MISSING_WIRE):
                return None
        return Fix(proposal.label, tuple(bench.changes), proposal.detail(after, bench))

    def _was_unknown(self, node: str) -> bool:
        """Whether the shape rule of a node could not be asked yet."""
        understood = self._net.understood.get(node)
        if understood is None:
            return False
        return bool(understood.bad_params) or None in understood.report.inputs

    def _tried(
        self,
        problem: Problem,
        proposal: Proposal,
        bench: Bench,
        depth: int,
        first: Problem | None = None,
    ) -> Fix | None:
        if self._left <= 0:
            return None
        self._left -= 1
        try:
            proposal.apply(bench)
        except (LookupError, ValueError):  # it does not apply here: a wire or node is missing
            return None
        if not bench.changes:
            return None
        after = bench.net()
        new = broken_nodes(after) - self._broken
        still = problem.code < Code.CLASS_COUNT and problem.node in broken_nodes(after)
        if still:
            new = new | {problem.node}
        if not new:
            if not self._settled(after, problem, proposal, first):
                return None
            return Fix(
                proposal.label, tuple(bench.changes), proposal.detail(after, bench), proposal.sure
            )
        same = problem.code == Code.WRONG_SHAPE and problem.node in new
        if depth < _DEPTH and not same:
            return self._with_following(problem, proposal, bench, after, new, depth)
        return None

    def _with_following(
        self,
        problem: Problem,
        proposal: Proposal,
        bench: Bench,
        after: Net,
        new: set[str],
        depth: int,
    ) -> Fix | None:
        """Return a fix that also repairs the one wrong wire which the proposal uncovers."""
        uncovered = [p for p in shape_problems(after) if p.node in new]
        if len(uncovered) != 1 or len(new) != 1:
            return None
        detail = proposal.detail(after, bench)
        for second in self._following(after, uncovered[0]):
            fix = self._tried(uncovered[0], second, bench.copy(), depth + 1, problem)
            if fix is not None and not _moves_about(fix):
                label = THEN.format(first=proposal.label, second=fix.label)
                return Fix(label, fix.changes, sentences(detail, fix.detail))
        return None

    def _settled(
        self, after: Net, problem: Problem, proposal: Proposal, first: Problem | None
    ) -> bool:
        """Whether the problem is gone, nothing new is wrong, and the output is reached.

        Args:
            after: the repaired net.
            problem: that the last proposal was made for.
            proposal: the last one.
            first: the problem that a proposal before it was made for; None if there was none.
        """
        found = find_problems(after, self._facts)
        gone = {_same(one) for one in (problem, first) if one is not None}
        if not gone.isdisjoint(_same(p) for p in found):
            return False
        if any(code not in _COUNTS for code, _ in _errors(found) - self._errors):
            return False
        return self._leads_to_output(after, problem, proposal)

    def _leads_to_output(self, after: Net, problem: Problem, proposal: Proposal) -> bool:
        output = self._net.single_output()
        if not output or problem.node not in self._net.relevant:
            return True  # the rest of the net is not there yet
        answer = after.answer()
        if not answer or answer in after.index.cyclic:
            return False
        if after.output_shape(answer) is None:
            return bool(broken_nodes(after))  # another mistake, known before, is in the way
        count = count_problem(after, self._facts)
        if count is None:
            return True
        if proposal.exact or (problem.code == Code.WRONG_SHAPE and problem.node == output):
            return False
        # A wrong number of neurons was there before and has a repair of its own.
        return count.param == "units" and count.node in self._net.index.nodes


def _same(problem: Problem) -> tuple[str, str, str]:
    """Return what makes two problems the same one."""
    return (problem.code, problem.node, problem.param)


def _errors(problems: Iterable[Problem]) -> Counter[tuple[str, str]]:
    """Return how often each error occurs at each node."""
    return Counter((p.code, p.node) for p in problems if p.severity is Severity.ERROR)


def _moves_about(fix: Fix) -> bool:
    """Whether a fix takes a layer out and puts the same one in elsewhere; there are better ones."""
    gone = {change.node.layer for change in fix.changes if isinstance(change, RemoveNode)}
    made = {change.node.layer for change in fix.changes if isinstance(change, AddNode)}
    return not gone.isdisjoint(made)


def broken_nodes(net: Net) -> set[str]:
    """Return the nodes that take part and cannot be computed by their own fault."""
    found = set(net.index.cyclic & net.relevant)
    for node_id in net.relevant:
        understood = net.understood[node_id]
        faulty = understood.error is not None or understood.bad_params or understood.failure
        if faulty or any(slot.edge is None for slot in net.slots[node_id]):
            found.add(node_id)
    return found
