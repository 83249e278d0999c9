"""UDS factuality on EWT's verbs: did what they tell of happen?"""

import json
import re
import zipfile
from pathlib import Path

from corpora import Document

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
