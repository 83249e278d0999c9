"""The label inventories, and the lemma scripts (how to get from a word to its lemma).

A lemma script is written `case|cut|add`: put the word into that case (lower = all lower-case, keep = as it is,
title = first letter upper, the rest lower), cut that many characters from its end, add these characters.
"""

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path

from corpora import Document

NAME_CLASSES = ["PER", "ORG", "LOC", "FAC", "NORP"]
NAMES = ["O"] + [f"{prefix}-{name}" for name in NAME_CLASSES for prefix in "BI"]
BIO = ["O", "B", "I"]

# What the claim head says of a word that names a thing on the record; the order is that of its outputs.
CLAIM_KINDS = ["encounter", "offer", "truce", "exchange", "figure"]
STATUSES = ["happened", "ongoing", "expected", "possible", "refused", "denied", "called-off"]
MODES = ["visit", "meeting", "talks", "call", "summit", "message"]
MEASURES = ["killed", "wounded", "held", "abducted", "missing", "released", "displaced", "detained", "other"]
ROLES = ["first", "second", "mediator", "given", "wanted"]


def cased(word: str, case: str) -> str:
    if case == "lower":
        return word.lower()
    if case == "title":
        return word[:1].upper() + word[1:].lower()
    return word


@lru_cache(maxsize=None)
def lemma_script(word: str, lemma: str) -> str:
    best = None
    for case in ["lower"] if lemma == lemma.lower() else ["keep", "title"]:
        form = cased(word, case)
        shared = 0
        while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
            shared += 1
        if best is None or shared > best[0]:
            best = (shared, f"{case}|{len(form) - shared}|{lemma[shared:]}")
    return best[1]


def apply_script(word: str, script: str) -> str:
    case, cut, add = script.split("|", 2)
    form = cased(word, case)
    return form[: max(0, len(form) - int(cut))] + add


def collect_labels(parsed: list[Document]) -> dict:
    """Inventories from the training trees: every relation and tag, frequent feature bundles and scripts."""
    relations, upos, features, scripts = Counter(), Counter(), Counter(), Counter()
    for document in parsed:
        for sentence in document:
            relations.update(sentence.relations)
            upos.update(sentence.upos)
            features.update(sentence.features)
            for word, lemma in zip(sentence.words, sentence.lemmas):
                for form in (word, word.lower(), word.upper()):
                    scripts[lemma_script(form, lemma)] += 1 if form == word else 0
    return {
        "version": 2,
        "relations": sorted(label for label, count in relations.items() if count >= 5),
        "upos": sorted(upos),
        "features": sorted(label for label, count in features.items() if count >= 10 or label == "_"),
        "lemmaScripts": ["lower|0|", "keep|0|"]
        + sorted(label for label, count in scripts.items() if count >= 3 and label not in ("lower|0|", "keep|0|")),
        "names": NAMES,
        "attribution": BIO,
    }


def nearest_bundle(bundle: str, known: dict[str, int]) -> str:
    """A rare feature bundle becomes the known bundle that shares most features with it."""
    wanted = set(bundle.split("|"))
    best = max(known, key=lambda other: 2 * len(wanted & set(other.split("|"))) - len(set(other.split("|"))))
    return best if wanted & set(best.split("|")) else "_"


def save_labels(labels: dict, path: Path) -> None:
    path.write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load_labels(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))
