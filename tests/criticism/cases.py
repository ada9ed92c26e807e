"""Cases of two invented guilds, for the tests of this room."""

from __future__ import annotations

from typing import Any

from regesta.criticism import Case
from regesta.model import Act, Attestation, Document, Evidence, Party, Source

CAPTURE = "sha256:page"


def attestation(
    field: str, text: str, value: Any = None, *, method: str = "label/x@1", standing: str = "chosen", start: int = 0
) -> Attestation:
    """Return what *text*, at *start* of the page, says of *field*."""
    return Attestation(
        subject="d",
        field=field,
        value=text if value is None else value,
        text=text,
        capture=CAPTURE,
        start=start,
        end=start + len(text),
        method=method,
        confidence=0.9,
        standing=standing,  # type: ignore[arg-type]
    )


def act(kind: str, text: str, subtype: str | None = None) -> Act:
    """Return an act in the words of *text*."""
    proof = Evidence(capture=CAPTURE, start=0, end=len(text), text=text)
    return Act(id=f"act-{kind}-{text[:9]}", document="d", act=kind, subtype=subtype, evidence=(proof,))  # type: ignore[arg-type]


TEXT = (
    "The Common Guild of the Orsk River Board wishes to speak with you of the masons who work in your town. "
    "We propose that all masons be recalled before winter. We ask you to let us have your opinion."
)


def case(id_: str = "d", *, text: str = TEXT, attestations: tuple[Attestation, ...] = (), acts: tuple[Act, ...] = (),
         source: Source | None = None, date: str | None = "1931-03-03", title: str | None = "Letter of V. Brand",
         senders: tuple[Party, ...] = (Party(name="V. Brand", body="CG of the ORB"),),
         recipients: tuple[Party, ...] = (Party(body="Common Guild of the Velmar Harbour League"),),
         neighbours: tuple[Case, ...] = (), **more: Any) -> Case:  # fmt: skip
    """Return a case of a letter from one guild to the other."""
    document = Document(
        id=id_, held=True, kind="letter", title=title, date=date, senders=senders, recipients=recipients, source=source,
        **{key: value for key, value in more.items() if key in Document.__struct_fields__},
    )  # fmt: skip
    return Case(
        document=document,
        text=text,
        capture=CAPTURE,
        offset=11,
        attestations=attestations,
        acts=acts,
        links=more.get("links", ()),
        neighbours=neighbours,
    )
