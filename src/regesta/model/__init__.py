"""The nouns: frozen, without I/O. Every room reads and writes these and nothing else of one another.

All offsets are Unicode code points in a capture's transcription, end exclusive; slicing there gives the quoted
text exactly. Values that are unknown or absent are left out when written, never `""`.
"""

from .agent import Agent, Role
from .analysis import Analysis, Description, Draft, Mention, Reading, Utterance, Zone
from .capture import Capture, Segment, Transcription, TranscriptionSummary
from .document import Document, Edition, Languages, Party, Rights, Source, TextSpan
from .evidence import Attestation, Claim, Evidence, Standing, Value
from .exchange import Act, Answer, Finding, Link, Rival
from .judgement import Judgement
from .sentence import Sentence, Tongue, counted, said, told

__all__ = [
    "Act",
    "Agent",
    "Analysis",
    "Answer",
    "Attestation",
    "Capture",
    "Claim",
    "Description",
    "Document",
    "Draft",
    "Edition",
    "Evidence",
    "Finding",
    "Judgement",
    "Languages",
    "Link",
    "Mention",
    "Party",
    "Reading",
    "Rights",
    "Rival",
    "Role",
    "Segment",
    "Sentence",
    "Source",
    "Standing",
    "TextSpan",
    "Tongue",
    "Transcription",
    "TranscriptionSummary",
    "Utterance",
    "Value",
    "Zone",
    "counted",
    "said",
    "told",
]
