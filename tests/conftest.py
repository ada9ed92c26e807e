"""What all tests share: where the corpus lies, and small archives of our own letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from regesta.archive import Archive

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"

# No test is one of speed: on a machine that does other work, any example may take long.
settings.register_profile("regesta", deadline=None)
settings.load_profile("regesta")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus of other people's documents, which is not part of the project."""
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus: the folder {CORPUS.relative_to(ROOT.parent)} is expected beside the project")
    return CORPUS


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.create(tmp_path / "archive", title="Test") as archive:
        yield archive


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with four captures of three letters: a letter twice, its reply, and one that stands alone."""
    from letters import write_letters

    return write_letters(tmp_path / "letters")
