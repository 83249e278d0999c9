"""A stage for names alone: python name_head.py DATA RUN. The encoder stays as trained and its word vectors are kept, so that the head sees
all names many times in minutes, and nothing but names changes. Writes the head back into RUN/checkpoint.pt.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch

from corpora import Document, read_columns, read_conllu, read_marked
from crf import partial_loss
from encoding import Encoder, augment, pack, padded
from evaluate import score_names, torch_runner, with_transitions
from losses import RULES, inputs_of
from model import Parley
from runs import open_run, write_back
from train import training_documents

WRITTEN = Path(__file__).parent / "names"
TURNS = {"written": 6, "ewt": 2, "gum": 1, "worldwide": 1, "wikigold": 2}  # how often a round sees each source


def kept_windows(model: Parley, encoder: Encoder, documents: list[Document], source: str, rng: random.Random) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Word vectors and allowed tags of each window; a fifth of them in one case, without quotation marks or the like."""
    kept = []
    windows = [w for d in documents for w in pack(d, encoder.tokenizer, single=lambda: rng.random() < 0.15)]
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for window in windows:
            if sum(map(encoder.tokenizer.length, window)) > 300:
                continue
            batch = encoder.batch([augment(window, rng)], source)
            kept.append((model.words(*inputs_of(batch))[0].to(torch.bfloat16).clone(), batch["gold_names"][0].clone()))
    return kept


def batch_of(windows: list[tuple[torch.Tensor, torch.Tensor]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    words = torch.nn.utils.rnn.pad_sequence([vectors.float() for vectors, _ in windows], batch_first=True)
    allowed = padded([tags.numpy() for _, tags in windows], words.shape[1], False)
    real = padded([np.ones(len(tags), bool) for _, tags in windows], words.shape[1], False)
    return words, allowed, real


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("run", type=Path, nargs="?", default=Path("training/runs/parley"))
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    labels, encoder, model, saved = open_run(arguments.run)
    begun = time.time()
    documents = training_documents(arguments.data)
    documents["written"] = [document for path in sorted(WRITTEN.glob("*.txt")) for document in read_marked(path)]
    known = [
        (window, times)
        for source, times in TURNS.items()
        for window in kept_windows(model, encoder, documents[source], source, rng)
    ]
    print(f"{len(known)} windows after {time.time() - begun:.0f} s", flush=True)
    development = read_columns(arguments.data / "names/worldwide-newswire-ner/worldwide-dev.tsv.xz", 0, 1, "\t")[::3]
    web = read_conllu(arguments.data / "parsing/derived/ewt-ud-ner-dev.conllu.xz")
    model.dropout.share = arguments.dropout
    head = [p for name, p in model.named_parameters() if name.startswith(("name_", "transitions.names"))]
    optimiser = torch.optim.AdamW(head, lr=arguments.rate, weight_decay=0.02)
    for turn in range(arguments.rounds):
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * (1 - turn / arguments.rounds)
        windows = [window for window, times in known for _ in range(times)]
        rng.shuffle(windows)
        model.train()
        losses = []
        for begin in range(0, len(windows), 16):
            words, allowed, real = batch_of(windows[begin : begin + 16])
            scores = model.names(model.dropout(words)).float()
            loss = partial_loss(scores, allowed, model.transitions["names"] + RULES["names"], real)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        model.eval()
        told = f"round {turn} after {time.time() - begun:.0f} s: {sum(losses) / len(losses):.4f}"
        if turn % 4 == 3:
            run, tags = torch_runner(model), with_transitions(labels, model)
            told += f" {score_names(run, encoder, tags, development, 'worldwide')} {score_names(run, encoder, tags, web, 'ewt')}"
        print(told, flush=True)
    write_back(arguments.run, model, saved)


if __name__ == "__main__":
    main()
