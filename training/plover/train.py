"""Fits the linear model of PLOVER types between two actors.

    python training/plover/train.py features.jsonl models/plover-types.json

features.jsonl comes from features.js. Eight-fold cross-validation over the training rows is printed, then the
accuracy on the development rows of the weights as written. One-against-the-rest linear SVMs; rows of the phrases
written for Parley weigh 0.7. Weights are written as whole numbers; those near zero are left out.
"""

import json
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

OWN_WEIGHT = 0.7
C = 2.0
SCALE = 50
SMALLEST = 4


def index_of(rows):
    names = sorted({name for row in rows for name in row["features"]})
    return {name: at for at, name in enumerate(names)}


def matrix(rows, index):
    data, columns, starts = [], [], [0]
    for row in rows:
        for name, value in row["features"].items():
            if name in index:
                data.append(value)
                columns.append(index[name])
        starts.append(len(data))
    return csr_matrix(
        (np.array(data), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32)),
        shape=(len(rows), len(index)),
    )


def fit(rows):
    index = index_of(rows)
    weight = np.array([OWN_WEIGHT if row["part"] == "own" else 1.0 for row in rows])
    model = LinearSVC(C=C, random_state=0)
    model.fit(matrix(rows, index), np.array([row["type"] for row in rows]), sample_weight=weight)
    return index, model


def accuracy(index, types, weights, bias, rows):
    best = np.argmax(matrix(rows, index) @ weights.T + bias, axis=1)
    return np.mean([types[at] == row["type"] for at, row in zip(best, rows)])


def main():
    source, target = sys.argv[1:3]
    with open(source, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    train, dev, own = ([row for row in rows if row["part"] == part] for part in ("train", "dev", "own"))

    marks = []
    folds = StratifiedKFold(8, shuffle=True, random_state=0)
    for inside, outside in folds.split(train, [row["type"] for row in train]):
        index, model = fit([train[at] for at in inside] + own)
        held = [train[at] for at in outside]
        marks.append(accuracy(index, model.classes_, model.coef_, model.intercept_, held))
    print(f"cross-validation {np.mean(marks):.3f}")

    index, model = fit(train + own)
    rounded = np.rint(model.coef_ * SCALE).astype(int)
    rounded[np.abs(rounded) < SMALLEST] = 0
    kept = {}
    for name, column in index.items():
        row = [number for at in np.flatnonzero(rounded[:, column]) for number in (int(at), int(rounded[at, column]))]
        if row:
            kept[name] = row
    bias = [round(float(value), 3) for value in model.intercept_]
    content = {"version": 1, "types": list(model.classes_), "scale": SCALE, "bias": bias, "weights": kept}
    with open(target, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    dev_mark = accuracy(index, model.classes_, rounded / SCALE, np.array(bias), dev)
    print(f"development {dev_mark:.3f}, {len(kept)} features")


main()
