"""A process that does its job once for every line it is sent, and says how long that took."""

import json
import subprocess

from jobs.pythons import BENCH

ROOT = BENCH.parent
CLASSES = BENCH / "target" / "compare"


class Worker:
    """Seconds are measured inside the process: starting it and reading its data do not count."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True)
        self._line("ready")

    def once(self):
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        return json.loads(self._line("{"))

    def _line(self, start):
        for line in self.process.stdout:
            if line.startswith(start):
                return line
        raise RuntimeError(f"{self.process.args[0]} ended with {self.process.wait()}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def java_command(*arguments):
    """The command of Coterie's side, compiled against what ./coterie has built and started the way
    ./coterie starts Java for a large file."""
    subprocess.run([ROOT / "coterie", "--version"], check=True, stdout=subprocess.DEVNULL)
    home = subprocess.run(
        ["sh", "-c", '. "$0" >/dev/null && printf %s "$JAVA_HOME"', ROOT / "bin" / "jdk.sh"],
        check=True, capture_output=True, text=True).stdout
    app = ROOT / "target" / "app"
    jars = ":".join(str(jar) for folder in (app, app / "lib") for jar in folder.glob("*.jar"))
    sources = (BENCH / "src" / "main" / "java" / "coterie" / "bench").glob("*.java")
    CLASSES.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [f"{home}/bin/javac", "-nowarn", "-proc:none", "-cp", jars, "-d", CLASSES,
         *(source for source in sources if not source.name.endswith("Benchmark.java"))],
        check=True)
    return [f"{home}/bin/java", "-XX:+UseSerialGC", "-Xms24m",
            "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
            "-cp", f"{jars}:{CLASSES}", "coterie.bench.Compare", *arguments]
