"""Predicates and events: UDS factuality on EWT's verbs, and PLV's sentences with source, target and PLOVER type."""

import csv
import json
import re
import zipfile
from pathlib import Path

from corpora import Document, Sentence

WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+|[^\w\s]")
DEVELOPMENT = 5  # every fifth row of PLV is kept for development
AGREEING = 11_000  # UDS numbers EWT's sentences of 2016; they agree with today's up to here (99 % of its predicates are verbs)


def add_factuality(archive: Path, documents: list[Document]) -> None:
    """UDS factuality (White et al. 2016; mean normalised answer) onto the verbs of EWT's training sentences."""
    with zipfile.ZipFile(archive).open("factuality.json") as file:
        data = json.load(file)["data"]
    sentences = [sentence for document in documents for sentence in document]
    for key, predicates in data.items():
        part, number = re.fullmatch(r"ewt-(\w+)-(\d+)", key).groups()
        if part != "train" or int(number) > AGREEING:
            continue
        sentence = sentences[int(number) - 1]
        for name, annotation in predicates.items():
            word = int(name.rpartition("-")[2]) - 1
            if word < len(sentence.words) and sentence.upos[word] == "VERB":
                sentence.factuality = sentence.factuality or [None] * len(sentence.words)
                sentence.factuality[word] = annotation["factuality"]["factual"]["value"]


def read_plv(path: Path, development: bool) -> list[Document]:
    """PLV rows, one document each: every fifth row, or the four others."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        [plv_sentence(row["marked_sentence"], row["gold_root"])]
        for number, row in enumerate(rows)
        if (number % DEVELOPMENT == 0) == development
    ]


def plv_sentence(marked: str, event: str) -> Sentence:
    words, actors, inside = [], [], "O"
    for piece in re.split(r"(</?[st]>)", marked):
        if re.fullmatch(r"</?[st]>", piece):
            inside = "O" if piece[1] == "/" else piece[1].upper()
            continue
        found = WORD.findall(piece)
        words += found
        actors += [inside] * len(found)
    return Sentence(words=words, actors=actors, event=event)
