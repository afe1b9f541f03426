"""The whole small job: from a customer file to segments, report and files, in a cold process."""

import json
import statistics
import tempfile
from pathlib import Path

from jobs import pythons
from jobs.process import timed
from jobs.pythons import say

ROOT = pythons.BENCH.parent
REAL = ROOT.parent / "shared" / "data" / "customer-personality" / "semicolon-bom-iso.csv"
SCRIPT = pythons.BENCH / "peers" / "small_job.py"
TOLERANCE = 1.02


def add_to(jobs):
    parser = jobs.add_parser(
        "small-job", help="a whole run on 2240 customers, against the same work in Python")
    parser.add_argument("--rounds", type=int, default=7, help="alternating rounds (default 7)")
    parser.add_argument("--quick", action="store_true", help="two rounds")
    parser.add_argument("--file", type=Path, help="the customer file (default: the reference file "
                        "beside the repository, or else generated customers)")
    parser.set_defaults(run=run)


def run(arguments):
    with tempfile.TemporaryDirectory(prefix="coterie-bench-") as folder:
        return compare(Path(folder), arguments)


def compare(folder, arguments):
    source = arguments.file or (REAL if REAL.exists() else sample(folder))
    peers = [peer for peer in (pythons.newest(), pythons.debian()) if peer]
    if not peers:
        say("no Python with scikit-learn; see bench/README.md")
        return 2
    timed([ROOT / "coterie", "--version"], folder / "build.log")
    rows = sum(1 for _ in open(source, "rb")) - 1
    say(f"{source.name}, about {rows} customers; checking the answers")
    coterie(folder, source)
    for peer in peers:
        python(peer, folder, source)
    worst = {peer.name: worst_excess(folder / "coterie", folder / peer.name) for peer in peers}
    agrees = all(excess <= TOLERANCE for excess in worst.values())
    rounds = 2 if arguments.quick else arguments.rounds
    timings = {name: [] for name in ("coterie", *(peer.name for peer in peers))}
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        timings["coterie"].append(coterie(folder, source))
        for peer in peers:
            timings[peer.name].append(python(peer, folder, source))
    report(rows, peers, timings, worst, agrees)
    return 0 if agrees else 1


def sample(folder, rows=2240):
    source = folder / "customers.csv"
    timed([ROOT / "coterie", "sample", "customers", "--rows", rows, "--out", source],
          folder / "sample.log")
    return source


def coterie(folder, source):
    return timed(
        [ROOT / "coterie", "run", source, "--recipe", "shopping-behaviour", "--restarts", 10,
         "--swaps", 0, "--k-min", 2, "--k-max", 10, "--out", folder / "coterie", "--replace"],
        folder / "coterie.log")


def python(peer, folder, source):
    return timed([peer.path, SCRIPT, source, folder / peer.name], folder / f"{peer.name}.log")


def worst_excess(ours, theirs):
    """The largest ratio of inertias over all k; above 1 where the peer found better segments."""
    mine = inertias(ours)
    yours = inertias(theirs)
    if mine.keys() != yours.keys():
        raise RuntimeError(f"compared different k: {sorted(mine)} and {sorted(yours)}")
    return max(mine[k] / yours[k] for k in mine)


def inertias(folder):
    study = json.loads((folder / "study.json").read_text(encoding="utf-8"))
    return {candidate["k"]: candidate["inertia"] for candidate in study["candidates"]}


def report(rows, peers, timings, worst, agrees):
    def median(name, what):
        return statistics.median(getattr(timing, what) for timing in timings[name])

    def ratio(name):
        return statistics.median(
            theirs.seconds / ours.seconds
            for theirs, ours in zip(timings[name], timings["coterie"], strict=True))

    def line(name, versions, ratios, excess):
        seconds = [timing.seconds for timing in timings[name]]
        print(f"| {name} | {versions} | {median(name, 'seconds'):.2f} "
              f"| {min(seconds):.2f}–{max(seconds):.2f} | {median(name, 'megabytes'):.0f} "
              f"| {ratios} | {excess} |")

    print("| | versions | median s | spread s | peak MB | ratio | worst inertia, Coterie ÷ peer |")
    print("|---|---|--:|--:|--:|--:|--:|")
    line("coterie", "this tree", "1", "")
    for peer in peers:
        line(peer.name, peer.words(), f"{ratio(peer.name):.2f}", f"{worst[peer.name]:.5f}")
    faster = min(peers, key=lambda peer: median(peer.name, "seconds"))
    print()
    print(f"The faster Python is {faster.name}; the answers {'agree' if agrees else 'DO NOT agree'}.")
    print(json.dumps({
        "job": "small-job",
        "rows": rows,
        "peer": f"Python with scikit-learn, {faster.name}",
        "peer_version": faster.versions["scikit-learn"],
        "peer_seconds": round(median(faster.name, "seconds"), 4),
        "coterie_seconds": round(median("coterie", "seconds"), 4),
        "ratio": round(ratio(faster.name), 3),
        "agrees": agrees,
        "coterie_megabytes": round(median("coterie", "megabytes")),
        "ratios": {peer.name: round(ratio(peer.name), 3) for peer in peers},
    }))
