"""The worked examples of the ASPIC+ literature, with their published arguments, attacks and conclusions."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest

from argmap.semantics.structured.arguments import arguments
from argmap.semantics.structured.defeat import Lifting, Link, attacks, defeats
from argmap.semantics.structured.theory import Rule, Theory, by_pairs, negation, transposed


def theory(
    text: str, axioms: str = "", ordinary: str = "", order: Iterable[tuple[str, str]] = (), **contraries: str
) -> Theory:
    rules = []
    for line in filter(None, (line.strip() for line in text.split(";"))):
        id, _, rest = line.partition(":")
        arrow = "->" if "->" in rest else "=>"
        body, _, head = rest.partition(arrow)
        premises = tuple(p.strip() for p in body.split(",") if p.strip())
        rules.append(Rule(id.strip(), premises, head.strip(), arrow == "->"))
    return Theory(
        frozenset(axioms.split()),
        frozenset(ordinary.split()),
        tuple(rules),
        {of: frozenset(those.split()) for of, those in contraries.items()},
        by_pairs(*order),
    )


def extensions(t: Theory, link: Link = "last", lifting: Lifting = "elitist") -> dict[str, list[set[str]]]:
    """Grounded and preferred conclusions by brute force over the defeats: independent of our own solver."""
    made = arguments(t)
    beats = defeats(t, made, link, lifting)
    attackers = {a.number: {x for x, y in beats if y == a.number} for a in made}

    def defended(chosen: set[int]) -> set[int]:
        hit = {y for x, y in beats if x in chosen}
        return {n for n, those in attackers.items() if those <= hit}

    grounded: set[int] = set()
    while (more := defended(grounded)) != grounded:
        grounded = more
    numbers = [a.number for a in made]
    open_ = [n for n in numbers if n not in grounded and not any((g, n) in beats for g in grounded)]
    preferred: list[set[int]] = []
    for size in range(len(open_), -1, -1):
        for extra in combinations(open_, size):
            chosen = grounded | set(extra)
            if any(chosen < other for other in preferred):
                continue
            if not any((x, y) in beats for x in chosen for y in chosen) and chosen <= defended(chosen):
                preferred.append(chosen)
    said = {a.number: a.conclusion for a in made}
    return {
        "grounded": [{said[n] for n in grounded}],
        "preferred": [{said[n] for n in one} for one in preferred],
    }


MARRIED = theory("d1: wr => m; d2: go => b; s1: m -> hw; s2: b -> -hw", "wr go")


def test_without_transposition_the_bachelor_has_a_wife_and_has_none() -> None:
    made = arguments(MARRIED)
    assert (len(made), len(list(attacks(MARRIED, made)))) == (6, 0)
    assert {"hw", "-hw"} <= extensions(MARRIED)["grounded"][0]


def test_with_transposition_he_is_one_or_the_other() -> None:
    closed = transposed(MARRIED)
    made = arguments(closed)
    pairs = {(a.attacker.number, a.attacked.number) for a in attacks(closed, made)}
    assert (len(made), len(pairs)) == (8, 6)
    found = extensions(closed)
    assert found["grounded"] == [{"wr", "go"}]
    expected = [{"wr", "go", "m", "hw", "-b"}, {"wr", "go", "b", "-hw", "-m"}]
    assert sorted(map(sorted, found["preferred"])) == sorted(map(sorted, expected))


TANDEM = theory(
    "d1: jw => jt; d2: mw => mt; d3: sw => st; s1: jt, mt -> -st; s2: jt, st -> -mt; s3: mt, st -> -jt",
    "jw mw sw",
)


def test_two_of_three_ride_the_tandem() -> None:
    made = arguments(TANDEM)
    pairs = {(a.attacker.number, a.attacked.number) for a in attacks(TANDEM, made)}
    assert (len(made), len(pairs)) == (9, 9)
    found = extensions(TANDEM)
    assert found["grounded"] == [{"jw", "mw", "sw"}]
    riders = [sorted(one & {"jt", "mt", "st"}) for one in found["preferred"]]
    assert sorted(riders) == [["jt", "mt"], ["jt", "st"], ["mt", "st"]]


LIBRARY = theory(
    "d1: snores => misbehaves; d2: misbehaves => deny; d3: professor => -deny",
    ordinary="snores professor",
    order=[("snores", "professor"), ("d1", "d3"), ("d3", "d2")],
)
WHISKY = theory(
    "d1: born => scottish; d2: scottish => whisky; d3: fitness => -whisky",
    axioms="born fitness",
    order=[("d1", "d3"), ("d3", "d2")],
)
ORDERED: list[tuple[Theory, str, Link, Lifting, int]] = [
    (LIBRARY, "deny", "last", "elitist", 1),
    (LIBRARY, "deny", "last", "democratic", 1),
    (LIBRARY, "-deny", "weakest", "elitist", 1),
    (LIBRARY, "", "weakest", "democratic", 2),
    (WHISKY, "whisky", "last", "elitist", 1),
    (WHISKY, "whisky", "last", "democratic", 1),
    (WHISKY, "-whisky", "weakest", "elitist", 1),
    (WHISKY, "whisky", "weakest", "democratic", 1),
]


@pytest.mark.parametrize(("t", "winner", "link", "lifting", "count"), ORDERED)
def test_the_order_decides_as_modgil_and_prakken_say(
    t: Theory, winner: str, link: Link, lifting: Lifting, count: int
) -> None:
    found = extensions(t, link, lifting)
    assert len(found["preferred"]) == count
    if winner:
        assert winner in found["grounded"][0]
        assert negation(winner) not in found["grounded"][0]


def test_the_penguin_does_not_fly() -> None:
    t = theory("s1: penguin -> bird; d1: bird => fly; d2: penguin => -fly", "penguin", order=[("d1", "d2")])
    assert "-fly" in extensions(t)["grounded"][0]


def test_a_red_light_undercuts() -> None:
    t = theory("d1: looks-red => red; d2: lit-red => -d1", "looks-red lit-red")
    assert extensions(t)["grounded"] == [{"looks-red", "lit-red", "-d1"}]


def test_nixon_is_left_open() -> None:
    t = theory("d1: quaker => dove; d2: republican => -dove", "quaker republican")
    found = extensions(t)
    assert found["grounded"] == [{"quaker", "republican"}]
    assert len(found["preferred"]) == 2


def test_the_running_example_of_modgil_and_prakken_has_its_defeats() -> None:
    t = Theory(
        frozenset(),
        frozenset({"a", "r", "-r", "~s"}),
        (
            Rule("s1", ("t", "q"), "-p", strict=True),
            Rule("d1", ("~s",), "t"),
            Rule("d2", ("r",), "q"),
            Rule("d3", ("a",), "p"),
        ),
        {"~s": frozenset({"s"})},
        by_pairs(("d2", "d3"), ("-r", "r"), ("~s", "-r")),
    )
    made = {str(one): one for one in arguments(t)}
    assert len(made) == 8
    beats = defeats(t, list(made.values()), "last", "elitist")
    by_name = {(x, y): (made[x].number, made[y].number) in beats for x in made for y in made}
    b = "((~s ⇒ t), (r ⇒ q) → -p)"
    a, c, b2_premise = "(a ⇒ p)", "-r", "r"
    assert not by_name[b, a]
    assert not by_name[c, b2_premise]
    assert by_name[b2_premise, c]


def test_a_rule_that_goes_in_a_circle_ends() -> None:
    t = theory("d1: a => b; d2: b => a; d3: => a")
    assert [str(one) for one in arguments(t)] == ["( ⇒ a)", "(( ⇒ a) ⇒ b)"]
