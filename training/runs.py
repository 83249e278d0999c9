"""Opens a run folder, and writes back to it: what `train.py` and the steps after it leave there."""

from pathlib import Path

import torch

from encoding import Encoder, Tokenizer
from labels import load_labels
from model import Parley


def open_run(run: Path) -> tuple[dict, Encoder, Parley, dict]:
    """Labels, encoder, the model with its averaged weights, ready to read, and the whole checkpoint."""
    labels = load_labels(run / "labels.json")
    tokenizer = Tokenizer(run / "vocab.txt")
    saved = torch.load(run / "checkpoint.pt")
    layers = 1 + max(int(name.split(".")[2]) for name in saved["average"] if name.startswith("encoder.layers."))
    model = Parley(labels, tokenizer.size, layers=layers).eval()
    model.load_state_dict(saved["average"])
    return labels, Encoder(labels, tokenizer), model, saved


def write_back(run: Path, model: Parley, saved: dict) -> None:
    """Puts the model's weights in the place of the averaged ones of the checkpoint; an interrupted write leaves the old file."""
    saved["average"] = model.state_dict()
    torch.save(saved, run / "checkpoint.new")
    (run / "checkpoint.new").replace(run / "checkpoint.pt")
