"""What a process and those that it began use: memory and processor time, from /proc (Linux)."""

from __future__ import annotations

import os
import re
from pathlib import Path


def family(process: int) -> list[int]:
    """Return the process, those that it began, and those that these began."""
    found = [process]
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text(encoding="ascii").split():
            found += family(int(child))
    return found


def memory_of(process: int) -> str:
    """Return the megabytes of each process of the family: resident, and its own share where pages are shared."""
    found = []
    for each in family(process):
        rollup = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii")
        rss, pss = (int(re.findall(rf"^{name}:\s+(\d+)", rollup, re.MULTILINE)[0]) / 1000 for name in ("Rss", "Pss"))
        found.append(f"{rss:.0f} ({pss:.0f})")
    return f"memory of each process, resident (own share): {', '.join(found)} MB"


def processor_of(process: int) -> float:
    """Return the processor seconds that the family has used."""
    ticks = 0
    for each in family(process):
        fields = Path(f"/proc/{each}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")
