"""The record by subject, in SQLAlchemy Core against the one schema: the same for every engine that speaks SQL."""

from .agents import AgentRows, NameUseRow
from .captures import CaptureRows
from .documents import DocumentRows
from .exchange import ExchangeRows
from .groups import BondRow, ExchangeCount, GroupRows
from .rows import in_chunks, to_json
from .ties import TieRows
from .witnesses import Comparison, WitnessRow, WitnessRows, draft_in

__all__ = [
    "AgentRows",
    "BondRow",
    "CaptureRows",
    "Comparison",
    "DocumentRows",
    "ExchangeCount",
    "ExchangeRows",
    "GroupRows",
    "NameUseRow",
    "TieRows",
    "WitnessRow",
    "WitnessRows",
    "draft_in",
    "in_chunks",
    "to_json",
]
