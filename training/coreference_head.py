"""Second stage for coreference alone: python coreference_head.py DATA RUN. The encoder stays as trained; its word vectors are kept, so
that the head can see whole documents many times in minutes. Writes the head back into RUN/checkpoint.pt.
"""

import argparse
import random
import time
from pathlib import Path

import torch

from corpora import Document, read_conllu
from encoding import Encoder, name_keys, pack
from entities import read_gum_entities, read_litbank
from evaluate import bare, score_antecedents, torch_runner
from losses import chain_losses, inputs_of
from model import Parley
from runs import open_run, write_back

LONGEST = 2500  # words of one document that are looked at together


def vectors_of(model: Parley, encoder: Encoder, document: Document) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Word vectors, chains and name keys of a document."""
    rows, keys = [], []
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for window in pack(document, encoder.tokenizer):
            rows.append(model.words(*inputs_of(encoder.batch([bare(window)])))[0])
            keys += name_keys(window)
    chains = [chain for sentence in document for chain in sentence.chains]
    return torch.cat(rows).to(torch.bfloat16).clone(), torch.tensor(chains), torch.tensor(keys)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("run", type=Path, nargs="?", default=Path("training/runs/parley"))
    parser.add_argument("--rounds", type=int, default=14)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    _, encoder, model, saved = open_run(arguments.run)
    gum_path = arguments.data / "parsing/ud-english-gum/en_gum-train.conllu.xz"
    gum = read_conllu(gum_path)
    read_gum_entities(gum_path, gum)
    litbank = read_litbank(arguments.data / "coreference/litbank/litbank-coref.conll.xz")
    begun = time.time()
    known = [(vectors_of(model, encoder, d), True) for d in gum] + [(vectors_of(model, encoder, d), False) for d in litbank]
    print(f"{len(known)} documents in {time.time() - begun:.0f} s", flush=True)
    development_path = arguments.data / "parsing/ud-english-gum/en_gum-dev.conllu.xz"
    development = read_conllu(development_path)
    read_gum_entities(development_path, development)
    model.dropout.share = arguments.dropout
    head = [p for name, p in model.named_parameters() if name.startswith("coreference_")]
    optimiser = torch.optim.AdamW(head, lr=arguments.rate, weight_decay=0.02)
    for turn in range(arguments.rounds):
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * (1 - turn / arguments.rounds)
        sums: dict[str, list[float]] = {}
        model.train()
        rng.shuffle(known)
        for (vectors, chains, keys), all_mentions in known:
            if not all_mentions and rng.random() < 0.6:
                continue
            begin = rng.randrange(max(1, len(vectors) - LONGEST))
            part = slice(begin, begin + LONGEST)
            words = model.dropout(vectors[part].float().unsqueeze(0))
            parts = chain_losses(model.coreference(words)[0], chains[part], keys[part], all_mentions)
            loss = sum(parts.values())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            for key, value in parts.items():
                sums.setdefault(key, []).append(value.item())
        model.eval()
        told = " ".join(f"{key} {sum(v) / len(v):.3f}" for key, v in sums.items())
        if turn % 5 == 4:
            told += f" {score_antecedents(torch_runner(model), encoder, development)}"
        print(f"round {turn} after {time.time() - begun:.0f} s: {told}", flush=True)
    write_back(arguments.run, model, saved)


if __name__ == "__main__":
    main()
