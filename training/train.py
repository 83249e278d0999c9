"""Trains the language model: python train.py DATA RUN [--minutes M]. Starts anew or goes on from RUN/checkpoint.pt."""

import argparse
import copy
from dataclasses import replace
import math
import random
import shutil
import time
from pathlib import Path

import torch

from corpora import Document, read_columns, read_conllu, read_polnear
from encoding import WINDOW, Encoder, Tokenizer, augment, pack
from entities import read_gum_entities, read_litbank
from evaluate import score_antecedents, score_names, score_parts, score_trees, torch_runner, with_transitions
from factuality import add_factuality
from labels import collect_labels, load_labels, save_labels
from losses import losses, total
from model import LAYERS, Parley, weights_folder

# source -> share of the batches: trees first, more names once the trees are learnt
EARLY = {"ewt": 0.30, "gum": 0.14, "gum-apart": 0.08, "worldwide": 0.17, "wikigold": 0.03, "polnear": 0.25, "litbank": 0.03}
LATE = {"ewt": 0.29, "gum": 0.12, "gum-apart": 0.10, "worldwide": 0.20, "wikigold": 0.03, "polnear": 0.24, "litbank": 0.02}
CHANGE = 0.42  # of the run
IN_ORDER = ("gum", "litbank")
ALONE = {"ewt": 0.3, "gum": 0.3}  # how often a window ends after a sentence: text of one sentence must be read as well


def training_documents(data: Path) -> dict[str, list[Document]]:
    ewt = read_conllu(data / "parsing/derived/ewt-ud-ner-train.conllu.xz")
    add_factuality(data / "events/uds_factuality/factuality.zip", ewt)
    gum = data / "parsing/ud-english-gum/en_gum-train.conllu.xz"
    gum_documents = read_conllu(gum)
    read_gum_entities(gum, gum_documents)
    return {
        "ewt": ewt,
        "gum": gum_documents,
        "gum-apart": without_chains(gum_documents),
        "worldwide": read_columns(data / "names/worldwide-newswire-ner/worldwide-train.tsv.xz", 0, 1, "\t"),
        "wikigold": read_columns(data / "names/wikigold/wikigold.conll.txt.xz", 0, 1, " "),
        "polnear": read_polnear(data / "attribution/polnear/polnear.train.jsonl.xz"),
        "litbank": read_litbank(data / "coreference/litbank/litbank-coref.conll.xz"),
    }


def without_chains(documents: list[Document]) -> list[Document]:
    """Copies for windows that stand in any order, where chains mean nothing."""
    return [[replace(sentence, chains=None) for sentence in document] for document in documents]


def batches_in_order(documents: list[Document], corpus: str, encoder: Encoder, rng: random.Random, size: int):
    """Batches of consecutive windows of one document, for ever: chains run over windows."""
    while True:
        documents = documents[:]
        rng.shuffle(documents)
        for document in documents:
            cut = rng.randrange(min(12, len(document)))
            windows = [w for part in (document[:cut], document[cut:]) for w in pack(part, encoder.tokenizer)]
            windows = [w for w in windows if sum(map(encoder.tokenizer.length, w)) < 300]
            count = max(1, size // WINDOW)
            for begin in range(0, len(windows), count):
                chosen = windows[begin : begin + count]
                if begin and len(chosen) < 3:
                    continue
                case = rng.random() < 0.5  # half the batches as they are
                yield encoder.batch([augment(w, rng) if case else w for w in chosen], corpus, mask=lambda: rng.random() < 0.03)


def batches(documents: list[Document], corpus: str, encoder: Encoder, rng: random.Random, size: int):
    """Batches of about `size` word pieces, for ever; windows are cut, changed and shuffled anew each round."""
    while True:
        windows = []
        for document in documents:
            cut = rng.randrange(len(document))
            for part in (document[cut:], document[:cut]):
                windows += pack(part, encoder.tokenizer, single=lambda: rng.random() < ALONE.get(corpus, 0.05))
        windows = [w for w in windows if sum(map(encoder.tokenizer.length, w)) < 300]
        rng.shuffle(windows)
        for begin in range(0, len(windows), 256):
            pool = [augment(w, rng) for w in windows[begin : begin + 256]]
            lengths = {id(w): sum(map(encoder.tokenizer.length, w)) + 2 for w in pool}
            pool.sort(key=lambda w: lengths[id(w)])
            groups, group = [], []
            for window in pool:
                if group and (len(group) + 1) * lengths[id(window)] > size:
                    groups.append(group)
                    group = []
                group.append(window)
            groups.append(group)
            rng.shuffle(groups)
            for group in groups:
                yield encoder.batch(group, corpus, mask=lambda: rng.random() < 0.04)


def optimiser_for(model: Parley, encoder_rate: float, head_rate: float) -> torch.optim.Optimizer:
    groups = {}
    for name, parameter in model.named_parameters():
        rate = encoder_rate if name.startswith("encoder.") and ".cases." not in name else head_rate
        decay = 0.01 if parameter.dim() > 1 and "encoder.pieces" not in name else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": p, "lr": rate, "peak": rate, "weight_decay": decay} for (rate, decay), p in groups.items()],
        betas=(0.9, 0.99),
        fused=True,
    )


def rate_at(progress: float) -> float:
    """Share of the peak rate: up over the first 3 % of the run, then down to nothing at its end."""
    return max(0.0, min(progress / 0.03, (1 - progress) / 0.97))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("run", type=Path, nargs="?", default=Path("training/runs/parley"))
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--begin-with", type=Path, help="a checkpoint whose weights a new run starts from")
    parser.add_argument("--minutes", type=float, help="end after so much training time, whatever the number of steps")
    parser.add_argument("--batch", type=int, default=2048, help="word pieces in a batch, padding counted")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--save-every", type=float, default=180, help="seconds")
    parser.add_argument("--score-every", type=int, default=1000, help="steps")
    parser.add_argument("--layers", type=int, default=LAYERS, help="of the encoder, from below; fewer only to see what they are worth")
    parser.add_argument("--without", nargs="*", default=[], metavar="SOURCE", help=f"sources to leave out, of {', '.join(EARLY)}")
    parser.add_argument("--full-precision", action="store_true", help="no bfloat16")
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)  # such numbers are slow and carry nothing here
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.run.mkdir(parents=True, exist_ok=True)

    documents = training_documents(arguments.data)
    if not (arguments.run / "labels.json").exists():
        save_labels(collect_labels(documents["ewt"] + documents["gum"]), arguments.run / "labels.json")
        shutil.copyfile(weights_folder() / "vocab.txt", arguments.run / "vocab.txt")
    labels = load_labels(arguments.run / "labels.json")
    tokenizer = Tokenizer(arguments.run / "vocab.txt")
    encoder = Encoder(labels, tokenizer)
    model = Parley(labels, tokenizer.size, layers=arguments.layers)
    model.encoder.load_pretrained()
    optimiser = optimiser_for(model, arguments.encoder_rate, arguments.head_rate)
    average = copy.deepcopy(model).eval()
    step, before = 0, 0.0
    checkpoint = arguments.run / "checkpoint.pt"
    if arguments.begin_with and not checkpoint.exists():
        begun_with = torch.load(arguments.begin_with)["average"]
        missing = model.load_state_dict(begun_with, strict=False).missing_keys
        average.load_state_dict(model.state_dict())
        print(f"beginning with {arguments.begin_with}; new: {', '.join(missing)}", flush=True)
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        average.load_state_dict(saved["average"])
        optimiser.load_state_dict(saved["optimiser"])
        step, before = saved["step"], saved["seconds"]
        torch.manual_seed(arguments.seed + step)
        print(f"going on from step {step}", flush=True)

    def save() -> None:
        state = {"model": model.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict()}
        state |= {"step": step, "seconds": before + time.time() - begun}
        torch.save(state, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    def progress_now() -> float:
        if arguments.minutes:
            return (before + time.time() - begun) / 60 / arguments.minutes
        return step / arguments.steps

    def score() -> None:
        run, known = torch_runner(average), with_transitions(labels, average)
        tree = score_trees(run, encoder, known, read_conllu(arguments.data / "parsing/ud-english-ewt/en_ewt-ud-dev.conllu.xz")[::3])
        names = score_names(run, encoder, known, read_columns(arguments.data / "names/worldwide-newswire-ner/worldwide-dev.tsv.xz", 0, 1, "\t")[::3], "worldwide")
        parts = score_parts(run, encoder, known, read_polnear(arguments.data / "attribution/polnear/polnear.dev.jsonl.xz")[::3])
        gum = arguments.data / "parsing/ud-english-gum/en_gum-dev.conllu.xz"
        gum_documents = read_conllu(gum)
        read_gum_entities(gum, gum_documents)
        others = score_antecedents(run, encoder, gum_documents)
        print(f"step {step} on a third of the dev sets:", tree, names, parts, others, flush=True)

    rng = random.Random(arguments.seed * 1000 + step)
    streams = {
        name: (batches_in_order if name in IN_ORDER else batches)(documents[name], name.split("-")[0], encoder, rng, arguments.batch)
        for name in EARLY
        if name not in arguments.without
    }
    begun = saved_at = told_at = time.time()
    seen, sums = 0, {}
    model.train()
    while (progress := progress_now()) < 1:
        shares = EARLY if progress < CHANGE else LATE
        batch = next(streams[rng.choices(list(streams), [shares[name] for name in streams])[0]])
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * rate_at(progress + 1e-4)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not arguments.full_precision):
            parts = losses(model, batch)
        loss = total(parts)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0, foreach=True)
        if math.isfinite(loss.item()):
            optimiser.step()
        step += 1
        if step % 4 == 0:
            keep = min(0.99, step / (step + 40))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - keep)
        seen += int(batch["attention_mask"].sum())
        for key, value in parts.items():
            sums.setdefault(key, []).append(value.item())
        if time.time() - told_at > 30:
            told_at = time.time()
            means = " ".join(f"{key} {sum(v) / len(v):.3f}" for key, v in sums.items())
            print(f"{told_at - begun:.0f}s step {step} {100 * progress:.1f}% {seen / (told_at - begun):.0f} pieces/s {means}", flush=True)
            sums = {}
        if time.time() - saved_at > arguments.save_every:
            saved_at = time.time()
            save()
        if step % arguments.score_every == 0:
            score()
    save()
    score()
    print(f"done in {time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
