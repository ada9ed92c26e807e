"""Figures over the archive: who wrote to whom, from where, and where the originals lie."""

from __future__ import annotations

from regesta.archive.arrangement import arrangement_of, unit_at
from regesta.archive.correspondents import figures_of, network_of
from regesta.archive.places import places_of
from regesta.archive.traffic import Passage, Traffic, passage_of
from regesta.model import Document, Party, Source


def letter(name: str, one: str, other: str, date: str | None, place: str | None = None, held: bool = True) -> Document:
    return Document(
        id=name,
        held=held,
        date=date,
        place=place,
        senders=(Party(name=one, agent=f"a-{one}", body_agent="b-board" if one == "lind" else None),),
        recipients=tuple(Party(name=each, agent=f"a-{each}") for each in other.split("+")),
    )


LETTERS = [
    letter("d-1", "lind", "aas", "1952-03-04", "Bergen"),
    letter("d-2", "aas", "lind", "1952-03-15", "BERGEN"),
    letter("d-3", "lind", "aas+moe", "1953", "Hamburg"),
    letter("d-4", "moe", "aas", None, held=False),
]


def traffic(documents: list[Document]) -> Traffic:
    passages = tuple(map(passage_of, documents))

    def where(names: object) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for number, each in enumerate(passages):
            for name in names(each):  # type: ignore[operator]
                found[name] = (*found.get(name, ()), number)
        return found

    def agents(each: Passage) -> set[str]:
        return {name for end in each.ends for name in end if name}

    return Traffic(passages, where(agents), where(lambda each: {each.place} - {None}))


def test_an_agent_s_letters_are_counted_once_each_by_year_and_correspondent() -> None:
    found = figures_of(traffic(LETTERS), "a-aas")
    assert (found.sent, found.received, found.named) == (1, 3, 0)
    assert [(each.year, each.sent, each.received) for each in found.years] == [(1952, 1, 1), (1953, 0, 1), (None, 0, 1)]
    assert [(each.agent, each.wrote, each.got) for each in found.correspondents] == [("a-lind", 1, 2), ("a-moe", 0, 1)]


def test_a_body_has_the_letters_of_those_who_write_for_it() -> None:
    found = figures_of(traffic(LETTERS), "b-board")
    assert (found.sent, found.received) == (2, 0)
    assert found.places == {"Bergen": 1, "Hamburg": 1}


def test_the_network_of_a_range_of_years_leaves_out_the_others_and_the_undated() -> None:
    every = network_of(traffic(LETTERS))
    assert {(tie.from_agent, tie.to_agent): tie.letters for tie in every.ties} == {
        ("a-lind", "a-aas"): 2,
        ("a-aas", "a-lind"): 1,
        ("a-lind", "a-moe"): 1,
        ("a-moe", "a-aas"): 1,
    }
    early = network_of(traffic(LETTERS), until=1952)
    assert sum(tie.letters for tie in early.ties) == early.letters == 2
    bodies = network_of(traffic(LETTERS), bodies={"b-board"})
    assert bodies.ties == ()


def test_spellings_of_one_place_are_brought_together_and_counted() -> None:
    places = places_of(traffic(LETTERS), {"Bergen": 4})
    bergen = places.named("bergen")
    assert bergen is not None
    assert bergen is places.named("BERGEN")
    assert bergen.spellings == {"BERGEN": 1, "Bergen": 1}
    assert (bergen.letters, bergen.filed, bergen.first, bergen.last) == (2, 4, 1952, 1952)
    assert places.named("nowhere") is None


def filed(name: str, *levels: str | None, pages: str | None = None) -> Document:
    repository, fonds, series, file = levels
    source = Source(repository=repository, fonds=fonds, series=series, file=file, pages=pages)
    return Document(id=name, held=True, date="1952-03-04", source=source)


def test_references_become_a_tree_and_levels_not_named_are_passed_over() -> None:
    documents = [
        filed("d-1", "Estvik Archive", "Harbour", None, "File 10", pages="4-6"),
        filed("d-2", "ESTVIK ARCHIVE", "Harbour", None, "File 10", pages="1-3"),
        filed("d-3", "Estvik Archive", "Harbour", None, "File 9", pages="4-6"),
        filed("d-4", None, None, None, "Box <b>", pages=None),
        Document(id="d-5", held=True),
    ]
    tree = arrangement_of(documents, [("d-1", "d-2")])
    assert [(each.level, each.documents, each.twice) for each in tree] == [("repository", 3, 2), ("file", 1, 0)]
    harbour = tree[0].units[0]
    assert [each.name for each in harbour.units] == ["File 9", "File 10"]
    assert [(each.id, each.twice) for each in harbour.units[1].sheets] == [("d-2", True), ("d-1", True)]
    assert [each.name for each in unit_at(tree, harbour.units[0].key)][1:] == ["Harbour", "File 9"]
    assert unit_at(tree, "r.elsewhere") == ()
