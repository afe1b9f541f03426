"""ELKI, a second peer of the kernel jobs: downloaded for the comparison, never shipped."""

import os
import shutil
import subprocess

from jobs.pythons import BENCH, say

VERSION = "0.8.0"
LIBRARIES = BENCH / ".elki"
_MAVEN = BENCH.parent / "mvnw"
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


def command(java, *arguments):
    """The command of ELKI's side, fetched and compiled on first use; None when it cannot be."""
    if not (LIBRARIES / "Elki.class").exists() and not _made(java):
        shutil.rmtree(LIBRARIES, ignore_errors=True)
        say("ELKI could not be downloaded; scikit-learn is the only peer")
        return None
    return [java, "-cp", f"{LIBRARIES}/*{os.pathsep}{LIBRARIES}", "Elki", *arguments]


def _made(java):
    say(f"fetching ELKI into {LIBRARIES.relative_to(BENCH.parent)} (once)")
    fetched = _quietly(_MAVEN, "-q", "-B", "-f", BENCH / "peers" / "elki.xml", _COPY,
                       f"-DoutputDirectory={LIBRARIES}")
    return fetched and _quietly(f"{java}c", "-proc:none", "-cp", f"{LIBRARIES}/*", "-d", LIBRARIES,
                                BENCH / "peers" / "Elki.java")


def _quietly(*words):
    return subprocess.run([str(word) for word in words], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode == 0
