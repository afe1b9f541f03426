"""Reading a CSV file of 29 columns up to `Points`, against a bare DuckDB scan of the same file."""

import json
import os
import statistics
import tempfile
from pathlib import Path

from jobs.process import timed
from jobs.pythons import say
from jobs.small_job import ROOT
from jobs.worker import Worker, java_command

LOAD_GOAL = 1.3
PROVING_GOAL = 2.0
PARTS = ("proving", "loading", "points", "describing")


def add_to(jobs):
    parser = jobs.add_parser(
        "ingest", help="a CSV file of 29 columns to Points, against a bare DuckDB scan")
    parser.add_argument("--rows", type=int, default=10_000_000, help="default 10000000")
    parser.add_argument("--rounds", type=int, default=5, help="alternating rounds (default 5)")
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--file", type=Path,
                        help="a file that `./coterie sample customers` wrote before")
    parser.set_defaults(run=run)


def run(arguments):
    with tempfile.TemporaryDirectory(prefix="coterie-bench-") as name:
        folder = Path(name)
        source = arguments.file
        if source is None:
            say(f"writing {arguments.rows} customers")
            source = folder / "customers.csv"
            timed([ROOT / "coterie", "sample", "customers", "--rows", arguments.rows,
                   "--out", source], folder / "sample.log")
        command = java_command()
        mine, scans, agrees, rows = _alternate(
            [*command[:-1], "coterie.bench.Ingest", "coterie", source],
            [*command[:-1], "coterie.bench.Ingest", "duckdb", source],
            1 if arguments.quick else arguments.rounds)
    _report(mine, scans, agrees, rows)
    return 0 if agrees else 1


def _alternate(ours, theirs, rounds):
    """Both stay up; the first answers are compared and do not count."""
    with Worker(ours) as us, Worker(theirs) as them:
        say("checking the answers")
        first, bare = us.once(), them.once()
        agrees = first["found"] == bare["found"]
        mine, scans = [], []
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            scans.append(them.once()["seconds"]["scan"])
            mine.append(us.once()["seconds"])
    return mine, scans, agrees, first["found"][0]


def _report(mine, scans, agrees, rows):
    scan = statistics.median(scans)
    part = {name: statistics.median(times[name] for times in mine) for name in PARTS}
    load = statistics.median(
        (times["loading"] + times["points"]) / bare for times, bare in zip(mine, scans))
    proving = statistics.median(times["proving"] / bare for times, bare in zip(mine, scans))
    print("| | median s | ÷ bare scan | goal |")
    print("|---|--:|--:|--:|")
    print(f"| bare DuckDB scan | {scan:.3f} | 1 | |")
    print(f"| the passes that prove the reading | {part['proving']:.3f} | {proving:.2f} "
          f"| {PROVING_GOAL} |")
    print(f"| typed load to `Points` | {part['loading'] + part['points']:.3f} | {load:.2f} "
          f"| {LOAD_GOAL} |")
    print(f"| of it: into the table | {part['loading']:.3f} | {part['loading'] / scan:.2f} | |")
    print(f"| of it: from the table | {part['points']:.3f} | {part['points'] / scan:.2f} | |")
    print(f"| what each column holds | {part['describing']:.3f} "
          f"| {part['describing'] / scan:.2f} | |")
    print()
    print(f"{rows} rows × 29, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; "
          f"the answers {'agree' if agrees else 'DO NOT agree'}.")
    print(json.dumps({
        "job": "ingest",
        "rows": rows,
        "peer": "DuckDB, bare scan",
        "peer_seconds": round(scan, 4),
        "coterie_seconds": round(part["loading"] + part["points"], 4),
        "ratio": round(load, 3),
        "proving_seconds": round(part["proving"], 4),
        "proving_ratio": round(proving, 3),
        "agrees": agrees,
    }))
