"""The Pythons that Coterie is timed against."""

import json
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent
VENV = BENCH / ".venv"
DEBIAN = Path("/usr/bin/python3")
PACKAGES = ["pandas", "pyarrow", "scikit-learn", "matplotlib"]

_VERSIONS = """
import json, platform
import matplotlib, numpy, pandas, sklearn
print(json.dumps({"python": platform.python_version(), "scikit-learn": sklearn.__version__,
                  "pandas": pandas.__version__, "numpy": numpy.__version__,
                  "matplotlib": matplotlib.__version__}))
"""


class Python:
    """An interpreter with the libraries of the peer scripts, and their versions."""

    def __init__(self, name, path, versions):
        self.name = name
        self.path = path
        self.versions = versions

    def words(self):
        return ", ".join(f"{name} {version}" for name, version in self.versions.items())


def newest():
    """The newest libraries, in a virtual environment made on first use; None when it cannot be made."""
    path = VENV / "bin" / "python"
    found = _look("newest", path) if _quietly_has(path, "pyarrow") else None
    if found is None:
        say(f"making a virtual environment in {VENV.relative_to(BENCH.parent)} (once)")
        made = _quietly([sys.executable, "-m", "venv", "--clear", VENV]) and _quietly(
            [path, "-m", "pip", "install", "--quiet", "--retries", "1", "--upgrade", *PACKAGES])
        found = _look("newest", path) if made else None
    if found is None:
        say("the newest libraries could not be installed; Debian's packages are the only peer")
    return found


def debian():
    """Debian's packages (python3-sklearn, python3-pandas, python3-matplotlib); None when absent."""
    found = _look("Debian", DEBIAN)
    if found is None:
        say("Debian's python3-sklearn, python3-pandas and python3-matplotlib are not installed")
    return found


def say(words):
    print(f"bench: {words}", file=sys.stderr)


def _look(name, path):
    if not path.exists():
        return None
    asked = subprocess.run([path, "-c", _VERSIONS], capture_output=True, text=True)
    return Python(name, path, json.loads(asked.stdout)) if asked.returncode == 0 else None


def _quietly_has(path, module):
    return path.exists() and subprocess.run(
        [path, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0


def _quietly(command):
    """Runs a command and shows what it said only when it failed."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        say(done.stdout[-2000:])
    return done.returncode == 0
