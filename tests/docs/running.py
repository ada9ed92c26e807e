"""Examples of the documentation are run as they stand: lines of a shell in this process, Python as it is.

The command line is called without a new process for each line, because starting one costs more than most examples.
`ID` in a line stands for the id of the demonstration's proposal.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from pathlib import Path

import regesta

from .pages import Example

_PROPOSAL = "keepers date:1961-03-06"


def run(example: Example, folder: Path) -> None:
    """Run an example in `folder`, and fail where a line fails."""
    if example.language == "python":
        with contextlib.chdir(folder), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(example.text, str(example.page.name), "exec"), {"__name__": "example"})
        return
    with contextlib.chdir(folder):
        for line in example.text.splitlines():
            if line.strip():
                _line(line)


def _line(line: str) -> None:
    words = shlex.split(line, comments=True)
    target = None
    if len(words) > 2 and words[-2] == ">":
        target, words = Path(words[-1]), words[:-2]
    if words[0] == "cd":
        os.chdir(words[1])
        return
    assert words[0] == "regesta", f"only regesta and cd run here: {line}"
    if "ID" in words:
        with regesta.open() as archive:
            proposal = archive.search(_PROPOSAL).hits[0].id
        words = [re.sub(r"^ID$", proposal, word) for word in words]
    code, output = call(words[1:])
    assert code == 0, f"{line}\nended with {code}:\n{output.decode('utf-8', 'replace')}"
    if target is not None:
        target.write_bytes(output)


def call(arguments: list[str]) -> tuple[int, bytes]:
    """Return the exit code and the standard output of `regesta` with these arguments."""
    import sys

    from regesta.cli import run as main

    before = sys.argv
    sys.argv = ["regesta", *arguments]
    bytes_ = io.BytesIO()
    stream = io.TextIOWrapper(bytes_, "utf-8", write_through=True)
    try:
        with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(io.StringIO()):
            try:
                code = main()
            except SystemExit as error:
                code = error.code if isinstance(error.code, int) else 1
    finally:
        sys.argv = before
        stream.flush()
    return code, bytes_.getvalue()
