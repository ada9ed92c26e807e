"""Deterministic ids: the same words between the same documents give the same id in every run."""

from __future__ import annotations

from hashlib import sha256

from regesta.model import Evidence, Utterance


def digest_of(*parts: object) -> str:
    """Return 20 hexadecimal digits that depend on *parts* and their order, and on nothing else."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def link_id(from_: str, to: str, kind: str, evidence: tuple[Evidence, ...] = ()) -> str:
    """Return the id of the link by which *from_* stands to *to*.

    The evidence takes part by its words and not by its offsets, so a better transcription keeps the id.
    """
    return "link-" + digest_of(from_, to, kind, *(proof.text for proof in evidence))


def act_id(document: str, utterance: Utterance, nth: int = 0) -> str:
    """Return the id of the act that *utterance* is in *document*; *nth* tells apart acts in the same words."""
    return "act-" + digest_of(document, utterance.act, utterance.subtype, utterance.text, nth)
