"""scikit-learn's side of the kernel jobs: JOB DATA WIDTH [...], as coterie.bench.Compare takes them."""

import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

KS = range(2, 11)


def main(job, data, width, *rest):
    width = int(width)
    if job == "choose-k":
        return answer(lambda: choose_k_from_parquet(data), list)
    points = np.fromfile(data, dtype=np.float32).reshape(-1, width)
    if job == "fit":
        k = int(rest[0])
        repeat(lambda: [fit(points, k)], lambda models: inertias(points, models))
    elif job == "choose-k-exact":
        repeat(lambda: choose_k(points), lambda models: inertias(points, models))
    elif job == "labels":
        labels = [KMeans(k, n_init=1, random_state=1).fit(points).labels_ for k in KS]
        np.concatenate(labels).astype(np.int8).tofile(rest[0])
    elif job == "silhouette":
        labels = np.fromfile(rest[0], dtype=np.int8).reshape(len(KS), -1)
        repeat(lambda: [float(silhouette_score(points, own)) for own in labels], list)


def fit(points, k):
    return KMeans(k, init=points[:k], n_init=1, max_iter=20, tol=0, algorithm="lloyd").fit(points)


def choose_k(points):
    return [KMeans(k, n_init=10, random_state=42).fit(points) for k in KS]


def choose_k_from_parquet(data):
    import pandas as pd
    points = pd.read_parquet(data).to_numpy(dtype=np.float32)
    models = choose_k(points)
    silhouettes = [
        float(silhouette_score(points, model.labels_, sample_size=10_000, random_state=1))
        for model in models]
    return [float(model.inertia_) for model in models] + silhouettes


def inertias(points, models):
    """In double: scikit-learn sums float32 data in float32."""
    return [float(sum(((points[model.labels_ == k] - centre.astype(np.float64)) ** 2).sum()
                      for k, centre in enumerate(model.cluster_centers_)))
            for model in models]


def repeat(job, found):
    print("ready", flush=True)
    for _ in sys.stdin:
        answer(job, found)


def answer(job, found):
    """Only the job is timed, not what is made of it for the comparison."""
    begun = time.perf_counter()
    result = job()
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "found": found(result)}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
