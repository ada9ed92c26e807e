"""The record by subject, in SQLAlchemy Core against the one schema: the same for every engine that speaks SQL."""

from .agents import AgentRows, NameUseRow
from .captures import CaptureRow, CaptureRows, pack_transcription
from .documents import DocumentRows
from .exchange import ExchangeRows
from .groups import BondRow, ExchangeCount, GroupRows
from .rows import in_chunks, to_json, to_packed
from .ties import TieRows
from .witnesses import Comparison, NewWitness, WitnessRow, WitnessRows

__all__ = [
    "AgentRows",
    "BondRow",
    "CaptureRow",
    "CaptureRows",
    "Comparison",
    "DocumentRows",
    "ExchangeCount",
    "ExchangeRows",
    "GroupRows",
    "NameUseRow",
    "NewWitness",
    "TieRows",
    "WitnessRow",
    "WitnessRows",
    "in_chunks",
    "pack_transcription",
    "to_json",
    "to_packed",
]
