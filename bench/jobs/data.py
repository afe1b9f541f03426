"""Generated points: overlapping round segments of uneven size, float32, the same for every peer."""

import subprocess

from jobs.pythons import BENCH

WIDTH = 16

_WRITE = """
import sys
import numpy as np
rows, width, raw, parquet = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
random = np.random.default_rng(2026)
segments = 6
centres = random.normal(scale=1.0, size=(segments, width))
shares = np.array([.3, .22, .18, .14, .1, .06])
labels = random.choice(segments, size=rows, p=shares)
points = (centres[labels] + random.normal(size=(rows, width))).astype(np.float32)
points.tofile(raw)
if parquet:
    import pyarrow
    import pyarrow.parquet
    columns = {f"f{j}": np.ascontiguousarray(points[:, j]) for j in range(width)}
    pyarrow.parquet.write_table(pyarrow.table(columns), parquet)
"""


def write(python, folder, rows, parquet=False):
    """Writes the points, row by row, and as a Parquet file when wanted; returns both paths."""
    raw = folder / "points.f32"
    table = folder / "points.parquet"
    subprocess.run([python.path, "-c", _WRITE, str(rows), str(WIDTH), raw, table if parquet else ""],
                   check=True)
    return raw, table
