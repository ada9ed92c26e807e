"""Who wrote to whom, as a circle: correspondents on its edge, letters as curves across it.

In: the strongest correspondents and the ties between them. Out: geometry, the same for the same counts. Those who
wrote to one another most stand side by side, which keeps most curves short; a curve is as broad as its letters are
many, and belongs to the one who wrote.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..archive.correspondents import Network, Tie
from .wrapping import shortened

MOST = 40
WIDTH = 960
LINE = 19
NAME = 40
"""Characters of a name in the picture."""
LETTER = 5.8
"""Points that a letter of a name takes; the names stand around the circle."""


class Curve(Struct, frozen=True):
    """Letters from one to another."""

    tie: Tie
    path: str
    width: float


class Node(Struct, frozen=True):
    """A correspondent: its place on the circle, its name (`short` in the picture), and the letters that it wrote."""

    agent: str
    name: str
    short: str
    letters: int
    x: float
    y: float
    r: float
    name_x: float
    anchor: str
    turn: float
    curves: tuple[Curve, ...]


class NetworkPicture(Struct, frozen=True):
    """The circle; `left_out` counts the correspondents that only the table has."""

    title: str
    width: int
    height: int
    nodes: tuple[Node, ...]
    left_out: int
    name: str = "network"
    template: str = "_network.svg"


def network_picture(network: Network, names: Mapping[str, str], title: str) -> NetworkPicture:
    """Return the picture of the strongest correspondents of a network."""
    strongest = list(network.agents)[:MOST]
    among = set(strongest)
    ties = [tie for tie in network.ties if tie.from_agent in among and tie.to_agent in among]
    order = _circle(strongest, ties)
    counts = network.agents
    most = max((counts[agent] for agent in order), default=1)
    heaviest = max((tie.letters for tie in ties), default=1)
    radius = max(110.0, len(order) * LINE / 2 / math.pi * 1.75)
    shorts = {agent: shortened(names.get(agent, agent), NAME) for agent in order}
    reach = 24 + LETTER * max(map(len, shorts.values()), default=0)
    middle_x, middle_y = WIDTH / 2, radius + reach
    places = {}
    for number, agent in enumerate(order):
        turn = 2 * math.pi * (number + 0.5) / len(order) - math.pi / 2
        places[agent] = (middle_x + radius * math.cos(turn), middle_y + radius * math.sin(turn), turn)
    written: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        written[tie.from_agent].append(tie)
    nodes = []
    for agent in order:
        x, y, turn = places[agent]
        right = math.cos(turn) >= 0
        r = max(3.0, 11.0 * math.sqrt(counts[agent] / most))
        curves = tuple(
            Curve(tie, _path(places[agent], places[tie.to_agent], (middle_x, middle_y)), _width(tie.letters, heaviest))
            for tie in written[agent]
        )
        # Names stand out from the circle like spokes; on its left half they are turned so as to be read.
        nodes.append(
            Node(
                agent=agent,
                name=names.get(agent, agent),
                short=shorts[agent],
                letters=counts[agent],
                x=round(x, 1),
                y=round(y, 1),
                r=round(r, 1),
                name_x=round(r + 5 if right else -r - 5, 1),
                anchor="start" if right else "end",
                turn=round(math.degrees(turn) - (0 if right else 180), 1),
                curves=curves,
            )
        )
    left_out = max(0, len(network.agents) - len(order))
    return NetworkPicture(title, WIDTH, round(2 * middle_y), tuple(nodes), left_out)


def _circle(agents: Sequence[str], ties: Sequence[Tie]) -> list[str]:
    """Order agents so that those with most letters between them stand together: each joins the end it is nearer to."""
    weight: Counter[tuple[str, str]] = Counter()
    for tie in ties:
        weight[tie.from_agent, tie.to_agent] += tie.letters
        weight[tie.to_agent, tie.from_agent] += tie.letters
    left = list(agents)
    order = [left.pop(0)] if left else []
    while left:
        scored = []
        for place, agent in enumerate(left):
            first = sum(weight[agent, other] / (1 + far) for far, other in enumerate(order[:6]))
            last = sum(weight[agent, other] / (1 + far) for far, other in enumerate(order[:-7:-1]))
            scored.append((-max(first, last), place, first > last))
        _, place, at_first = min(scored)
        agent = left.pop(place)
        order.insert(0 if at_first else len(order), agent)
    return order


def _path(one: tuple[float, float, float], other: tuple[float, float, float], middle: tuple[float, float]) -> str:
    """A curve drawn towards the middle, to the right hand of its way, so that letters and replies lie side by side."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = math.hypot(dx, dy) or 1.0
    pull = 0.55
    bend_x = (one[0] + other[0]) / 2 * (1 - pull) + middle[0] * pull - dy / length * 9
    bend_y = (one[1] + other[1]) / 2 * (1 - pull) + middle[1] * pull + dx / length * 9
    return f"M{one[0]:.1f} {one[1]:.1f}Q{bend_x:.1f} {bend_y:.1f} {other[0]:.1f} {other[1]:.1f}"


def _width(letters: int, heaviest: int) -> float:
    return round(0.8 + 8.2 * math.sqrt(letters / heaviest), 1)
