"""Times a whole process, from its start to its end."""

import os
import subprocess
import time


class Timing:
    """Wall seconds and the peak memory of one process, in megabytes."""

    def __init__(self, seconds, megabytes):
        self.seconds = seconds
        self.megabytes = megabytes


def timed(command, log):
    """Runs a command to its end; RuntimeError with its last words when it fails."""
    with open(log, "w+", encoding="utf-8") as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=output, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            words = output.read()[-2000:]
            raise RuntimeError(f"{command[0]} ended with {process.returncode}:\n{words}")
    return Timing(seconds, usage.ru_maxrss / 1024)
