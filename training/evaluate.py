"""Measures a checkpoint or an exported model: python evaluate.py DATA MODEL (a run folder, or a folder with the .onnx file)."""

import argparse
import time
from pathlib import Path
from typing import Callable

import numpy as np
import torch

from corpora import PARTS, Document, Sentence, read_columns, read_conllu, read_polnear
from decode import best_tags, best_tree, spans
from encoding import Encoder, Tokenizer, name_keys, pack
from entities import read_gum_entities
from labels import BIO, NAMES, apply_script, load_labels
from losses import pair_scores
from model import INPUTS, OUTPUTS, Parley
from runs import open_run

Runner = Callable[[dict], dict]


def transitions_of(labels: dict, name: str) -> np.ndarray:
    """What the model learnt of how one tag follows another; kept beside the labels of a run or an export."""
    return np.array(labels["transitions"][name])


def with_transitions(labels: dict, model: Parley) -> dict:
    return labels | {"transitions": {name: [[round(x, 4) for x in row] for row in table.tolist()] for name, table in model.transitions.items()}}


def torch_runner(model: Parley) -> Runner:
    def run(batch: dict) -> dict:
        with torch.inference_mode():
            outputs = model(*[batch[name] for name in INPUTS])
        return {name: value.numpy() for name, value in zip(OUTPUTS, outputs)}

    return run


def onnx_runner(path: Path, threads: int = 2) -> Runner:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(batch: dict) -> dict:
        return dict(zip(OUTPUTS, session.run(OUTPUTS, {name: batch[name].numpy() for name in INPUTS})))

    return run


def outputs_of(run: Runner, encoder: Encoder, documents: list[Document]):
    """Each window of the documents with its outputs, in reading order. One window at a time, as the exported model reads."""
    for number, document in enumerate(documents):
        for window in pack(document, encoder.tokenizer):
            yield number, window, {name: value[0] for name, value in run(encoder.batch([bare(window)])).items()}


def bare(window: Document) -> Document:
    """The window without its gold labels."""
    return [Sentence(words=s.words) for s in window]


def score_trees(run: Runner, encoder: Encoder, labels: dict, documents: list[Document]) -> dict:
    """Percent of words right. LAS counts universal relations (the part before ':'), fullLAS the whole relation."""
    totals = {key: 0 for key in ("UAS", "LAS", "fullLAS", "UPOS", "FEATS", "LEMMA")}
    words, starts = 0, {"hit": 0, "found": 0, "gold": 0}
    for _, window, out in outputs_of(run, encoder, documents):
        offset = 0
        for s in window:
            size = len(s.words)
            rows = slice(offset, offset + size)
            columns = np.concatenate([[0], np.arange(offset + 1, offset + size + 1)])
            heads = best_tree(out["arc_scores"][rows][:, columns].astype(np.float64))
            for i, head in enumerate(heads):
                candidates = out["head_candidates"][offset + i]
                place = np.flatnonzero(candidates == (head + offset if head else 0))
                relation = labels["relations"][out["relation_scores"][offset + i, place[0] if len(place) else 0].argmax()]
                right = head == s.heads[i]
                totals["UAS"] += right
                totals["LAS"] += right and relation.split(":")[0] == s.relations[i].split(":")[0]
                totals["fullLAS"] += right and relation == s.relations[i]
                totals["UPOS"] += labels["upos"][out["upos"][offset + i]] == s.upos[i]
                totals["FEATS"] += labels["features"][out["features"][offset + i]] == s.features[i]
                totals["LEMMA"] += apply_script(s.words[i], labels["lemmaScripts"][out["lemma"][offset + i]]) == s.lemmas[i]
            found = out["boundary"][rows] > 0
            starts["hit"] += int(found[0])
            starts["found"] += int(found.sum())
            starts["gold"] += 1
            words += size
            offset += size
    result = {key: round(100 * value / words, 2) for key, value in totals.items()}
    return result | {"sentenceF1": f1(starts)}


def f1(counts: dict) -> float:
    return round(200 * counts["hit"] / max(1, counts["found"] + counts["gold"]), 2)


TO_NAMES = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "FAC", "NORP": "NORP"}


def gold_names(tags: list[str], corpus: str) -> set:
    found = spans(tags)
    if corpus == "worldwide":
        return {(a, b, TO_NAMES[kind]) for a, b, kind in found if kind in TO_NAMES}
    return {(a, b, kind) for a, b, kind in found if kind in ("PER", "ORG", "LOC")}


def score_names(run: Runner, encoder: Encoder, labels: dict, documents: list[Document], corpus: str) -> dict:
    """Exact span F1 over PER, ORG, LOC. Only Worldwide tells buildings from places; elsewhere FAC counts as LOC."""
    counts = {kind: {"hit": 0, "found": 0, "gold": 0} for kind in ("PER", "ORG", "LOC", "FAC", "NORP", "all")}
    for _, window, out in outputs_of(run, encoder, documents):
        offset = 0
        for s in window:
            tags = best_tags(out["names"][offset : offset + len(s.words)], NAMES, transitions_of(labels, "names"))
            offset += len(s.words)
            if s.names is None:
                continue
            found = spans(tags)
            if corpus != "worldwide":
                found = {(a, b, "LOC" if kind == "FAC" else kind) for a, b, kind in found if kind != "NORP"}
            gold = gold_names(s.names, corpus)
            for group, key in ((found & gold, "hit"), (found, "found"), (gold, "gold")):
                for _, _, kind in group:
                    counts[kind][key] += 1
                    if kind in ("PER", "ORG", "LOC"):
                        counts["all"][key] += 1
    return {"F1": f1(counts["all"])} | {k: f1(c) for k, c in counts.items() if k != "all" and c["gold"]}


def score_parts(run: Runner, encoder: Encoder, labels: dict, documents: list[Document]) -> dict:
    """Exact span F1 of sources, cues and contents over whole articles; links: right cue for a gold source or content."""
    counts = {part: {"hit": 0, "found": 0, "gold": 0} for part in PARTS}
    links = [0, 0]
    tags: dict[int, dict[str, tuple[list, list]]] = {}
    for number, window, out in outputs_of(run, encoder, documents):
        article = tags.setdefault(number, {part: ([], []) for part in PARTS})
        for part in PARTS:
            article[part][0].extend(out[part])
            article[part][1].extend(tag for s in window for tag in s.parts[part])
        target = encoder.gold_links(window)
        for row in np.flatnonzero(target >= 0):
            links[0] += int(out["attribution_links"][row, : len(target)].argmax() == target[row])
            links[1] += 1
    for article in tags.values():
        for part in PARTS:
            found, gold = spans(best_tags(np.array(article[part][0]), BIO, transitions_of(labels, part))), spans(article[part][1])
            counts[part]["hit"] += len(found & gold)
            counts[part]["found"] += len(found)
            counts[part]["gold"] += len(gold)
    return {part: f1(c) for part, c in counts.items()} | {"links": round(100 * links[0] / max(1, links[1]), 2)}


def score_antecedents(run: Runner, encoder: Encoder, documents: list[Document]) -> dict:
    """Given the gold heads of mentions: percent of anaphors with an antecedent of their chain, and of other mentions with none. Also
    F1 of finding the heads of mentions."""
    rows: dict[int, list] = {}
    for number, window, out in outputs_of(run, encoder, documents):
        chains = [chain for s in window for chain in s.chains]
        rows.setdefault(number, []).append((out["coreference"], np.array(chains), np.array(name_keys(window))))
    right, count, heads = [0, 0], [0, 0], {"hit": 0, "found": 0, "gold": 0}
    for windows in rows.values():
        vectors, chains, keys = (torch.tensor(np.concatenate(part)) for part in zip(*windows))
        gold, found = chains > 0, vectors[:, -1] > 0
        for key, value in (("hit", gold & found), ("found", found), ("gold", gold)):
            heads[key] += int(value.sum())
        places = gold.nonzero().squeeze(1)
        scores = pair_scores(vectors[places], keys[places], places)
        chain = chains[places]
        for i in range(len(places)):
            anaphor = int((chain[:i] == chain[i]).any())
            best = int(scores[i].argmax())
            linked = float(scores[i, best]) > 0
            right[anaphor] += (linked and bool(chain[best] == chain[i])) if anaphor else not linked
            count[anaphor] += 1
    return {
        "anaphors": round(100 * right[1] / max(1, count[1]), 2),
        "firstMentions": round(100 * right[0] / max(1, count[0]), 2),
        "mentionHeads": f1(heads),
    }


def speed(run: Runner, encoder: Encoder, documents: list[Document]) -> str:
    windows = [w for document in documents for w in pack(document, encoder.tokenizer)][:200]
    batches = [encoder.batch([bare(window)]) for window in windows]
    run(batches[-1])
    begun = time.perf_counter()
    for batch in batches:
        run(batch)
    passed = time.perf_counter() - begun
    words = sum(int(batch["word_mask"].sum()) for batch in batches)
    return f"{words / passed:.0f} words/s"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("model", type=Path, nargs="?", default=Path("models"))
    parser.add_argument("--quick", action="store_true", help="a third of the development sets only")
    arguments = parser.parse_args()
    exported = arguments.model / "parley-language.onnx"
    if exported.exists():
        labels = load_labels(arguments.model / "labels.json")
        encoder = Encoder(labels, Tokenizer(arguments.model / "vocab.txt"))
        run, single = onnx_runner(exported), onnx_runner(exported, threads=1)
    else:
        labels, encoder, model, _ = open_run(arguments.model)
        labels = with_transitions(labels, model)
        run = single = torch_runner(model)
    data = arguments.data
    keep = slice(None, None, 3) if arguments.quick else slice(None)
    trees = {
        "EWT dev": "ud-english-ewt/en_ewt-ud-dev.conllu.xz",
        "EWT test": "ud-english-ewt/en_ewt-ud-test.conllu.xz",
        "GUM test": "ud-english-gum/en_gum-test.conllu.xz",
        "PUD": "ud-english-pud/en_pud-ud-test.conllu.xz",
    }
    for name, path in list(trees.items())[: 1 if arguments.quick else None]:
        print(f"{name:16}", score_trees(run, encoder, labels, read_conllu(data / "parsing" / path)[keep]), flush=True)
    ewt = read_conllu(data / "parsing/derived/ewt-ud-ner-dev.conllu.xz")
    names = {
        "UNER EWT dev": (ewt, "ewt"),
        "Worldwide dev": (read_columns(data / "names/worldwide-newswire-ner/worldwide-dev.tsv.xz", 0, 1, "\t"), "worldwide"),
        "CoNLL-2003 testa": (read_columns(data / "names/conll2003/eng.testa.xz", 0, 3, " "), "conll"),
    }
    for name, (documents, corpus) in names.items():
        print(f"{name:16}", score_names(run, encoder, labels, documents[keep], corpus), flush=True)
    polnear = read_polnear(data / "attribution/polnear/polnear.dev.jsonl.xz")
    print(f"{'PolNeAR dev':16}", score_parts(run, encoder, labels, polnear[keep]), flush=True)
    gum = data / "parsing/ud-english-gum/en_gum-dev.conllu.xz"
    gum_documents = read_conllu(gum)
    read_gum_entities(gum, gum_documents)
    print(f"{'GUM dev':16}", score_antecedents(run, encoder, gum_documents), flush=True)
    print("speed, one thread:" if exported.exists() else "speed:", speed(single, encoder, polnear), flush=True)


if __name__ == "__main__":
    main()
