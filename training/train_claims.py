"""Trains the claim model over a trained language model: python train_claims.py CLAIMS RUN [--check FILE …].

The language model's shared layers stay as they are, so what they give for each window is kept, and only the claim model's own layers
and heads run in each round. Writes RUN/claims.pt.
"""

import argparse
import random
import time
from pathlib import Path

import torch

from claim_model import PARTS, ClaimModel, claim_losses, total
from corpora import Document, read_claims
from encoding import Encoder, augment, pack, padded
from labels import CLAIM_KINDS
from model import Parley
from runs import open_run

BATCH = 2048  # word pieces


def kept_windows(model: Parley, encoder: Encoder, documents: list[Document], rng: random.Random | None = None) -> list[dict]:
    """Windows with the shared vectors of their pieces and their gold; with `rng` cut anew and written carelessly at times."""
    out = []
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for document in documents:
            cut = rng.randrange(len(document)) if rng and document else 0
            for window in (w for part in (document[:cut], document[cut:]) for w in pack(part, encoder.tokenizer)):
                batch = encoder.batch([augment(window, rng) if rng else window], "claims")
                shared = model.encoder.below(batch["input_ids"], batch["attention_mask"], batch["case_ids"])[0]
                kept = {key: batch[key][0] for key in ("attention_mask", "word_starts", "word_ends", "word_mask")}
                kept |= {key: value[0] for key, value in batch.items() if key.startswith("gold_")}
                out.append(kept | {"shared": shared.to(torch.bfloat16).clone(), "roles": batch["roles"]})
    return out


def batch_of(windows: list[dict]) -> dict:
    pieces = max(len(w["shared"]) for w in windows)
    words = max(len(w["word_mask"]) for w in windows)
    grow = torch.nn.functional.pad
    batch = {"shared": torch.stack([grow(w["shared"].float(), (0, 0, 0, pieces - len(w["shared"]))) for w in windows])}
    batch["attention_mask"] = padded([w["attention_mask"].numpy() for w in windows], pieces, 0)
    for key in ("word_starts", "word_ends", "word_mask"):
        batch[key] = padded([w[key].numpy() for w in windows], words, 0)
    for key in windows[0]:
        if key.startswith("gold_"):
            batch[key] = padded([w[key].numpy() for w in windows], words, -100)
    batch["roles"] = torch.cat([torch.cat([torch.full((len(w["roles"]), 1), row), w["roles"][:, 1:]], 1) for row, w in enumerate(windows)])
    return batch


def batches(windows: list[dict], rng: random.Random) -> list[list[dict]]:
    groups = []
    order = sorted(windows, key=lambda w: len(w["shared"]) + rng.random() * 20)
    for window in order:
        if not groups or (len(groups[-1]) + 1) * len(window["shared"]) > BATCH:
            groups.append([])
        groups[-1].append(window)
    rng.shuffle(groups)
    return groups


def words_of(model: ClaimModel, batch: dict) -> torch.Tensor:
    return model.words(batch["shared"], batch["attention_mask"], batch["word_starts"], batch["word_ends"])


def score_claims(model: ClaimModel, windows: list[dict], threshold: float = 0.35) -> dict:
    """Sentences that name a claim of each kind (precision, recall, F1); status and the like of the gold triggers; roles' F1."""
    hits = {kind: [0, 0, 0] for kind in CLAIM_KINDS}
    right = {"status": [0, 0], "background": [0, 0], "mode": [0, 0], "measure": [0, 0], "dated": [0, 0]}
    roles = [0, 0, 0]
    for window in windows:
        batch = batch_of([window])
        with torch.no_grad():
            words = words_of(model, batch)
            scores = model.claims(words)[0].split(PARTS, dim=-1)
            likely = model.roles(words)[0] > 0
        gold = {key: batch["gold_" + key][0] for key in ("sentence", "kinds", "status", "background", "mode", "measure", "dated")}
        for place, kind in enumerate(CLAIM_KINDS):
            found = set(gold["sentence"][scores[0][:, place].sigmoid() > threshold].tolist())
            wanted = set(gold["sentence"][gold["kinds"][:, place] == 1].tolist())
            for index, number in enumerate((len(found & wanted), len(found), len(wanted))):
                hits[kind][index] += number
        for key, values in (("status", scores[1]), ("mode", scores[3]), ("measure", scores[4]), ("background", scores[2]), ("dated", scores[5])):
            known = gold[key] >= 0
            guess = (values[:, 0] > 0).long() if key in ("background", "dated") else values.argmax(-1)
            right[key][0] += int((guess[known] == gold[key][known]).sum())
            right[key][1] += int(known.sum())
        named = gold["status"] >= 0
        likely &= ((gold["sentence"].unsqueeze(0) == gold["sentence"].unsqueeze(1)) & named.unsqueeze(1)).unsqueeze(0)
        marked = torch.zeros_like(likely)
        marked[batch["roles"][:, 2], batch["roles"][:, 1], batch["roles"][:, 3]] = True
        roles = [roles[0] + int((likely & marked).sum()), roles[1] + int(likely.sum()), roles[2] + int(marked.sum())]

    def told(n: list[int]) -> str:
        p, r = n[0] / max(1, n[1]), n[0] / max(1, n[2])
        return f"P{100 * p:.0f} R{100 * r:.0f} F{200 * p * r / max(1e-9, p + r):.1f}"

    shares = {key: round(100 * hit / max(1, of), 1) for key, (hit, of) in right.items()}
    return {kind: told(n) for kind, n in hits.items()} | {"roles": told(roles)} | shares


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=Path)
    parser.add_argument("run", type=Path, nargs="?", default=Path("training/runs/parley"))
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="files of reports to measure on")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--cuts", type=int, default=3, help="ways of cutting the reports into windows, taken in turn")
    parser.add_argument("--layer-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    _, encoder, language, _ = open_run(arguments.run)
    begun = time.time()
    documents = read_claims(arguments.claims)
    cuts = [kept_windows(language, encoder, documents, rng) for _ in range(arguments.cuts)]
    checks = {path.stem: kept_windows(language, encoder, read_claims(path)) for path in arguments.check}
    print(f"{len(documents)} reports, {len(cuts[0])} windows after {time.time() - begun:.0f} s", flush=True)
    model = ClaimModel()
    model.begin_with(language)
    is_layer = [name.startswith("layers.") for name, _ in model.named_parameters()]
    groups = [
        {"params": [p for p, own in zip(model.parameters(), is_layer) if own == layers], "lr": rate, "peak": rate}
        for layers, rate in ((True, arguments.layer_rate), (False, arguments.head_rate))
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.02, betas=(0.9, 0.99))
    steps = arguments.rounds * len(batches(cuts[0], rng))
    step = 0
    for turn in range(arguments.rounds):
        sums: dict[str, list[float]] = {}
        model.train()
        for group in batches(cuts[turn % len(cuts)], rng):
            step += 1
            for part in optimiser.param_groups:
                part["lr"] = part["peak"] * max(0.0, min(step / (0.06 * steps), (steps - step) / (0.94 * steps)))
            batch = batch_of(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = claim_losses(model, words_of(model, batch), batch)
            optimiser.zero_grad(set_to_none=True)
            total(parts).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            for key, value in parts.items():
                sums.setdefault(key, []).append(value.item())
        model.eval()
        means = " ".join(f"{key} {sum(v) / len(v):.3f}" for key, v in sums.items())
        print(f"round {turn} after {time.time() - begun:.0f} s: {means}", flush=True)
        if turn % 3 == 2 or turn == arguments.rounds - 1:
            for name, windows in checks.items():
                print(f"  {name}: {score_claims(model, windows)}", flush=True)
    torch.save(model.state_dict(), arguments.run / "claims.pt")


if __name__ == "__main__":
    main()
