"""The rules, one subject a module."""

from __future__ import annotations

from ..rule import Rule
from .citation import CitedDifferently, SamePages
from .dates import DatesDiffer, WeekdayAgainstDate
from .endings import BreaksOff
from .file_years import FileDates
from .filing import FiledOnAnotherDay
from .gaps import DanglingReference
from .language import AddresseesLanguage
from .lost_words import LacksWord
from .numbers import NumberGivenTwice
from .quoted_dates import QuotedWithAnotherDate
from .repositories import OneFondsTwoRepositories
from .reversal import SummaryReversesParties
from .senders import SignerAgainstSender, SummaryNamesOtherSender
from .sequence import AnsweredBeforeWritten, ReceivedBeforeSent
from .summary import SummaryClaimsDecision, SummaryNamesMore
from .summary_later import ClaimContradictedLater, SummaryContradictedLater
from .titles import SeveralTitles

RULES: tuple[Rule, ...] = (
    SamePages(),
    CitedDifferently(),
    FileDates(),
    FiledOnAnotherDay(),
    DatesDiffer(),
    WeekdayAgainstDate(),
    AnsweredBeforeWritten(),
    ReceivedBeforeSent(),
    QuotedWithAnotherDate(),
    NumberGivenTwice(),
    DanglingReference(),
    BreaksOff(),
    LacksWord(),
    AddresseesLanguage(),
    OneFondsTwoRepositories(),
    SignerAgainstSender(),
    SummaryNamesOtherSender(),
    SummaryReversesParties(),
    SummaryClaimsDecision(),
    SummaryNamesMore(),
    SummaryContradictedLater(),
    ClaimContradictedLater(),
    SeveralTitles(),
)
