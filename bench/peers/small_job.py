"""What an analyst would write for the small job: SOURCE and a folder to write into.

Reads the customer file, prepares the shopping-behaviour study, compares k = 2..10 with ten
restarts each, and writes segments, profiles, charts, a model and a page.
"""

import base64
import html
import io
import json
import pickle
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import pandas as pd  # noqa: E402
from sklearn.cluster import KMeans  # noqa: E402
from sklearn.decomposition import PCA  # noqa: E402
from sklearn.metrics import (  # noqa: E402
    calinski_harabasz_score, davies_bouldin_score, silhouette_score)
from sklearn.preprocessing import StandardScaler  # noqa: E402

SPEND = ["MntWines", "MntFruits", "MntMeatProducts", "MntFishProducts", "MntSweetProducts",
         "MntGoldProds"]
CHANNELS = ["NumDealsPurchases", "NumWebPurchases", "NumCatalogPurchases", "NumStorePurchases"]
FEATURES = ["Age", "Income", *SPEND, *CHANNELS]
CHOSEN = 3


def main(source, folder):
    folder.mkdir(parents=True, exist_ok=True)
    customers, ledger = prepare(source)
    scaler = StandardScaler()
    points = scaler.fit_transform(customers[FEATURES])
    candidates, fits = compare(points)
    model = fits[CHOSEN]
    customers["segment"] = numbered(model.labels_)
    profiles = profile(customers)
    pca = PCA(2).fit(points)
    charts = draw(customers, ledger, candidates, pca, pca.transform(points))
    distances = model.transform(points).min(axis=1)
    write(folder, customers, distances, ledger, candidates, profiles, charts, (scaler, model))


def prepare(source):
    with open(source, encoding="utf-8-sig") as lines:
        delimiter = ";" if ";" in lines.readline() else ","
    customers = pd.read_csv(source, sep=delimiter, encoding="utf-8-sig")
    ledger = [("read", len(customers), customers[SPEND].sum().sum())]

    def keep(step, condition):
        nonlocal customers
        customers = customers[condition(customers)].copy()
        ledger.append((step, len(customers), customers[SPEND].sum().sum()))

    keep("income is known", lambda rows: rows["Income"].notna())
    customers["Age"] = 2025 - customers["Year_Birth"]
    keep("age up to 100", lambda rows: rows["Age"] <= 100)
    keep("income below 600,000", lambda rows: rows["Income"] < 600_000)
    return customers, ledger


def compare(points):
    candidates = []
    fits = {}
    for k in range(2, 11):
        fit = KMeans(n_clusters=k, n_init=10, random_state=42).fit(points)
        fits[k] = fit
        candidates.append({
            "k": k,
            "inertia": float(fit.inertia_),
            "silhouette": float(silhouette_score(points, fit.labels_)),
            "calinski_harabasz": float(calinski_harabasz_score(points, fit.labels_)),
            "davies_bouldin": float(davies_bouldin_score(points, fit.labels_)),
        })
    return candidates, fits


def numbered(labels):
    order = pd.Series(labels).value_counts().index
    return pd.Series(labels).map({label: i + 1 for i, label in enumerate(order)}).to_numpy()


def profile(customers):
    numeric = customers.select_dtypes("number").columns.drop(["ID", "segment"])
    by_segment = customers.groupby("segment")[list(numeric)]
    table = by_segment.agg(["count", "mean", "std", "median"])
    quartiles = by_segment.quantile([0.25, 0.75])
    lift = by_segment.mean() / customers[list(numeric)].mean()
    levels = {column: pd.crosstab(customers["segment"], customers[column], normalize="index")
              for column in ("Education", "Marital_Status")}
    return table, quartiles, lift, levels


def draw(customers, ledger, candidates, pca, placed):
    charts = {}

    def chart(name, title, plot):
        figure, axes = plt.subplots(figsize=(7, 4.2))
        plot(axes)
        axes.set_title(title)
        figure.tight_layout()
        image = io.BytesIO()
        figure.savefig(image, format="png", dpi=100)
        plt.close(figure)
        charts[name] = image.getvalue()

    ks = [candidate["k"] for candidate in candidates]
    for index in ("inertia", "silhouette", "calinski_harabasz", "davies_bouldin"):
        chart(index, f"{index} by k", lambda axes, index=index: axes.plot(
            ks, [candidate[index] for candidate in candidates], marker="o"))
    chart("ledger", "Rows after each step", lambda axes: axes.barh(
        [step for step, _, _ in ledger], [rows for _, rows, _ in ledger]))
    explained = pca.explained_variance_ratio_
    chart("map", f"The segments on two components ({explained[0]:.0%}, {explained[1]:.0%})",
          lambda axes: axes.scatter(placed[:, 0], placed[:, 1], c=customers["segment"], s=8,
                                    cmap="tab10"))
    everyone = customers[FEATURES].mean()
    spread = customers[FEATURES].std()
    for segment, members in customers.groupby("segment"):
        apart = ((members[FEATURES].mean() - everyone) / spread).sort_values()
        chart(f"segment-{segment}", f"What sets segment {segment} apart",
              lambda axes, apart=apart: axes.barh(apart.index, apart.to_numpy()))
    chart("spend", "Spend by category", lambda axes: customers.groupby("segment")[SPEND].mean()
          .plot.bar(ax=axes))
    return charts


def write(folder, customers, distances, ledger, candidates, profiles, charts, model):
    table, quartiles, lift, levels = profiles
    rows = customers[["ID", "segment"]].assign(distance=distances)
    rows.to_csv(folder / "segments.csv", index=False)
    table.to_csv(folder / "profiles.csv")
    quartiles.to_csv(folder / "quartiles.csv")
    lift.to_csv(folder / "lift.csv")
    steps = pd.DataFrame(ledger, columns=["step", "rows", "revenue"])
    steps.to_csv(folder / "ledger.csv", index=False)
    (folder / "study.json").write_text(json.dumps({"candidates": candidates}), encoding="utf-8")
    (folder / "model.pkl").write_bytes(pickle.dumps(model))
    pictures = "".join(
        f'<h2>{html.escape(name)}</h2><img src="data:image/png;base64,'
        f'{base64.b64encode(image).decode()}">' for name, image in charts.items())
    tables = "".join(frame.round(3).to_html() for frame in (steps, table, lift, *levels.values()))
    (folder / "report.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Segments</title>{pictures}{tables}",
        encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
