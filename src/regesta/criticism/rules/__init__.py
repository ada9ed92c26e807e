"""The rules, one subject a module."""

from __future__ import annotations

from ..rule import Rule
from .citation import CitedDifferently, FileDates, SamePages
from .dates import AnsweredBeforeWritten, DatesDiffer, ReceivedBeforeSent, WeekdayAgainstDate
from .gaps import DanglingReference
from .language import AddresseesLanguage
from .repositories import OneFondsTwoRepositories
from .senders import SignerAgainstSender, SummaryNamesOtherSender
from .summary import SummaryClaimsDecision, SummaryNamesMore
from .summary_later import SummaryContradictedLater

RULES: tuple[Rule, ...] = (
    SamePages(),
    CitedDifferently(),
    FileDates(),
    DatesDiffer(),
    WeekdayAgainstDate(),
    AnsweredBeforeWritten(),
    ReceivedBeforeSent(),
    DanglingReference(),
    AddresseesLanguage(),
    OneFondsTwoRepositories(),
    SignerAgainstSender(),
    SummaryNamesOtherSender(),
    SummaryClaimsDecision(),
    SummaryNamesMore(),
    SummaryContradictedLater(),
)
