"""What single decisions are worth: python ablations.py DATA RUN. Each line changes one thing of a trained run and scores it anew.

Scored on the development sets: EWT (trees), Worldwide (names), PolNeAR (attribution). Nothing is trained here.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

import encoding
import evaluate
from corpora import read_columns, read_conllu, read_polnear
from encoding import Encoder, Tokenizer, pack
from evaluate import score_names, score_parts, score_trees, torch_runner, with_transitions
from labels import load_labels
from model import Parley


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("run", type=Path, nargs="?", default=Path("training/runs/parley"))
    arguments = parser.parse_args()
    labels = load_labels(arguments.run / "labels.json")
    tokenizer = Tokenizer(arguments.run / "vocab.txt")
    encoder = Encoder(labels, tokenizer)
    saved = torch.load(arguments.run / "checkpoint.pt")
    trees = read_conllu(arguments.data / "parsing/ud-english-ewt/en_ewt-ud-dev.conllu.xz")[::2]
    names = read_columns(arguments.data / "names/worldwide-newswire-ner/worldwide-dev.tsv.xz", 0, 1, "\t")[::2]
    articles = read_polnear(arguments.data / "attribution/polnear/polnear.dev.jsonl.xz")[::2]

    def tell(what: str, weights: str = "average", flat: bool = False, window: int = encoding.WINDOW, alone: bool = False) -> None:
        model = Parley(labels, tokenizer.size).eval()
        model.load_state_dict(saved[weights])
        known = with_transitions(labels, model)
        if flat:
            known["transitions"] = {name: np.zeros_like(table).tolist() for name, table in known["transitions"].items()}
        evaluate.pack = lambda document, tokenizer: pack(document, tokenizer, window, single=lambda: alone)
        run = torch_runner(model)
        scores = score_trees(run, encoder, known, trees)
        parts = score_parts(run, encoder, known, articles)
        found = score_names(run, encoder, known, names, "worldwide")
        print(f"{what:38} LAS {scores['LAS']} UPOS {scores['UPOS']} names {found['F1']}", parts, flush=True)

    tell("as shipped, full precision")
    if "model" in saved:
        tell("last weights instead of averaged ones", weights="model")
    tell("no learnt transitions of tags", flat=True)
    tell("each sentence alone", alone=True)
    for window in (64, 110, 240):
        tell(f"windows of {window} word pieces", window=window)


if __name__ == "__main__":
    main()
