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
from .refusal import form_of, refusal_of
from .sentence import Notice, Sentence, Tongue, counted, said, sentence_of, told

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
    "Notice",
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
    "form_of",
    "refusal_of",
    "said",
    "sentence_of",
    "told",
]
