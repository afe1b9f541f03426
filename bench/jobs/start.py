"""The start of a command that touches the database, against importing pandas and scikit-learn."""

import json
import statistics
import tempfile
from pathlib import Path

from jobs import pythons
from jobs.process import timed
from jobs.pythons import say
from jobs.small_job import ROOT, sample


def add_to(jobs):
    parser = jobs.add_parser(
        "start", help="./coterie explore on 100 customers, against `import pandas, sklearn`")
    parser.add_argument("--rounds", type=int, default=9, help="alternating rounds (default 9)")
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.set_defaults(run=run)


def run(arguments):
    peer = pythons.newest() or pythons.debian()
    if peer is None:
        say("no Python with scikit-learn; see bench/README.md")
        return 2
    mine, yours = [], []
    with tempfile.TemporaryDirectory(prefix="coterie-bench-") as name:
        folder = Path(name)
        source = sample(folder, rows=100)
        ours = [ROOT / "coterie", "explore", source]
        theirs = [peer.path, "-c", "import pandas, sklearn.cluster"]
        timed(ours, folder / "ours.log")
        timed(theirs, folder / "theirs.log")
        for _ in range(3 if arguments.quick else arguments.rounds):
            mine.append(timed(ours, folder / "ours.log"))
            yours.append(timed(theirs, folder / "theirs.log"))
    ratio = statistics.median(
        theirs.seconds / ours.seconds for ours, theirs in zip(mine, yours))
    print("| | median s | spread s | peak MB | ratio |")
    print("|---|--:|--:|--:|--:|")
    for label, timings, shown in (("coterie explore", mine, 1.0), ("imports", yours, ratio)):
        seconds = [timing.seconds for timing in timings]
        print(f"| {label} | {statistics.median(seconds):.3f} "
              f"| {min(seconds):.3f}–{max(seconds):.3f} "
              f"| {statistics.median(timing.megabytes for timing in timings):.0f} | {shown:.2f} |")
    print(json.dumps({
        "job": "start",
        "rows": 100,
        "peer": f"import pandas, sklearn.cluster, {peer.name}",
        "peer_version": peer.versions["scikit-learn"],
        "peer_seconds": round(statistics.median(timing.seconds for timing in yours), 4),
        "coterie_seconds": round(statistics.median(timing.seconds for timing in mine), 4),
        "ratio": round(ratio, 3),
        "agrees": True,
    }))
    return 0
