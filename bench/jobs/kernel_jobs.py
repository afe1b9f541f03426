"""The kernel against scikit-learn and ELKI: one fit, choosing k, silhouettes."""

import json
import os
import statistics
import tempfile
from pathlib import Path

from jobs import data, elki, pythons
from jobs.process import timed
from jobs.pythons import say
from jobs.worker import Worker, java_command

SCRIPT = pythons.BENCH / "peers" / "kernel_jobs.py"
FIT_K = 8


def add_to(jobs):
    fit = jobs.add_parser(
        "fit", help=f"20 Lloyd iterations from the same {FIT_K} centres, warm")
    _options(fit, rows=1_000_000, rounds=7)
    fit.set_defaults(run=run_fit)
    choose = jobs.add_parser(
        "choose-k", help="k = 2..10 with 10 restarts each, a whole process from a Parquet file")
    _options(choose, rows=1_000_000, rounds=3)
    choose.add_argument("--exact-restarts", action="store_true",
                        help="every restart on all rows, warm")
    choose.set_defaults(run=run_choose)
    silhouette = jobs.add_parser(
        "silhouette", help="exact silhouettes of nine labelings, warm")
    _options(silhouette, rows=20_000, rounds=3)
    silhouette.set_defaults(run=run_silhouette)


def _options(parser, rows, rounds):
    parser.add_argument("--rows", type=int, default=rows, help=f"default {rows}")
    parser.add_argument("--rounds", type=int, default=rounds,
                        help=f"alternating rounds (default {rounds})")
    parser.add_argument("--quick", action="store_true", help="one round")


def run_fit(arguments):
    return _compare("fit", arguments, [FIT_K], lambda ours, theirs: abs(ours / theirs - 1) <= 1e-6)


def run_silhouette(arguments):
    return _compare("silhouette", arguments, ["labels"],
                    lambda ours, theirs: abs(ours - theirs) <= 1e-5)


def run_choose(arguments):
    job = "choose-k-exact" if arguments.exact_restarts else "choose-k"
    return _compare(job, arguments, [], lambda ours, theirs: ours <= 1.001 * theirs)


def _compare(job, arguments, rest, same):
    peer = pythons.newest() or pythons.debian()
    if peer is None:
        say("no Python with scikit-learn; see bench/README.md")
        return 2
    with tempfile.TemporaryDirectory(prefix="coterie-bench-") as name:
        folder = Path(name)
        raw, table = data.write(peer, folder, arguments.rows, parquet=job == "choose-k")
        if rest == ["labels"]:
            rest = [folder / "labels"]
            timed([peer.path, SCRIPT, "labels", raw, data.WIDTH, *rest], folder / "labels.log")
        source = table if job == "choose-k" else raw
        ours = java_command(job, source, data.WIDTH, *rest)
        theirs = [peer.path, SCRIPT, job, source, data.WIDTH, *rest]
        rounds = 1 if arguments.quick else arguments.rounds
        run = _whole if job == "choose-k" else _warm
        mine, yours, agrees = run(ours, theirs, rounds, same, folder)
        second = None
        if job in ("fit", "silhouette"):
            second = elki.command(ours[0], job, source, data.WIDTH, *rest)
        other = _once(second, job) if second else []
    _report(job, arguments.rows, peer, mine, yours, other, agrees)
    return 0 if agrees else 1


def _warm(ours, theirs, rounds, same, folder):
    """Both stay up; the first answers warm Coterie up, are compared and do not count."""
    with Worker(ours) as us, Worker(theirs) as them:
        say("checking the answers")
        agrees = _agree(us.once()["found"], them.once()["found"], same)
        for _ in range(5):
            us.once()
        mine, yours = [], []
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            mine.append(us.once()["seconds"])
            yours.append(them.once()["seconds"])
    return mine, yours, agrees


def _once(command, job):
    """ELKI after the rounds; it is warmed up where that does not take minutes."""
    say("ELKI")
    with Worker(command) as elkis:
        return [elkis.once()["seconds"] for _ in range(5 if job == "fit" else 1)][-3:]


def _whole(ours, theirs, rounds, same, folder):
    """A cold process each time; the inertias, the first nine figures, are compared."""
    mine, yours, agrees = [], [], True
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        mine.append(timed(ours, folder / "ours.log").seconds)
        yours.append(timed(theirs, folder / "theirs.log").seconds)
        found = [_found(folder / log)[:9] for log in ("ours.log", "theirs.log")]
        agrees = agrees and _agree(*found, same)
    return mine, yours, agrees


def _found(log):
    lines = log.read_text(encoding="utf-8").splitlines()
    return json.loads(next(line for line in lines if line.startswith("{")))["found"]


def _agree(ours, theirs, same):
    say("Coterie ÷ peer: " + ", ".join(f"{a / b:.7f}" for a, b in zip(ours, theirs)))
    return len(ours) == len(theirs) and all(same(a, b) for a, b in zip(ours, theirs))


def _report(job, rows, peer, mine, yours, other, agrees):
    ratios = [theirs / ours for ours, theirs in zip(mine, yours)]

    def line(name, versions, seconds, ratio):
        print(f"| {name} | {versions} | {statistics.median(seconds):.4f} "
              f"| {min(seconds):.4f}–{max(seconds):.4f} | {ratio} |")

    print("| | versions | median s | spread s | ratio |")
    print("|---|---|--:|--:|--:|")
    line("coterie", "this tree", mine, "1")
    line(peer.name, peer.words(), yours, f"{statistics.median(ratios):.2f}")
    if other:
        line("ELKI", elki.VERSION, other,
             f"{statistics.median(other) / statistics.median(mine):.2f}")
    print()
    print(f"{rows} rows × {data.WIDTH}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; "
          f"the answers {'agree' if agrees else 'DO NOT agree'}.")
    print(json.dumps({
        "job": job,
        "rows": rows,
        "peer": f"scikit-learn, {peer.name}",
        "peer_version": peer.versions["scikit-learn"],
        "peer_seconds": round(statistics.median(yours), 4),
        "coterie_seconds": round(statistics.median(mine), 4),
        "ratio": round(statistics.median(ratios), 3),
        "agrees": agrees,
    }))
