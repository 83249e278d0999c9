"""Mentions and their chains: GUM's entities (in the MISC column of its trees) and LitBank's columns.

A chain is kept on the head word of each of its mentions ("word-level coreference", Dobrovolskii 2021); where two mentions share
their head (a coordination and its first member), the shorter one keeps it.
"""

import re
from pathlib import Path

from corpora import Document, Sentence, blocks_of, lines_of, misc_value

MENTION = re.compile(r"\((\d+)-(\w+)[^()]*(\))?|(\d+)\)")
NAMED_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
JOINING = {"of", "the", "and", "for", "de", "la", "al", "bin", "-", "'s", "&", "in", "on"}


def head_of(start: int, end: int, heads: list[int]) -> int:
    """The word of [start, end] whose own head lies outside."""
    for word in range(start, end + 1):
        if not start <= heads[word] - 1 <= end:
            return word
    return end


def read_gum_entities(path: Path, documents: list[Document]) -> None:
    """Adds chains and name hints to documents read from the same file with `read_conllu`."""
    sentences = (sentence for document in documents for sentence in document)
    begun: dict[str, list[tuple[int, int, str]]] = {}
    mentions: list[tuple[Sentence, int, int, str, str]] = []
    document, numbers = None, {}
    for block, sentence in zip(blocks_of(path), sentences):
        if any(line.startswith("# newdoc") for line in block):
            document, begun, numbers = block, {}, {}
        rows = [line.split("\t") for line in block if line[0] != "#"]
        rows = [row for row in rows if row[0].isdigit()]
        mentions = []
        for place, row in enumerate(rows):
            for found in MENTION.finditer(misc_value(row[9], "Entity") or ""):
                chain = found[1] or found[4]
                if found[1]:
                    begun.setdefault(chain, []).append((place, id(sentence), found[2]))
                if found[3] or found[4]:
                    start, where, kind = begun[chain].pop()
                    if where == id(sentence):
                        mentions.append((sentence, start, place, chain, kind))
        sentence.chains = [0] * len(sentence.words)
        for _, start, end, chain, _ in sorted(mentions, key=lambda m: m[1] - m[2]):
            sentence.chains[head_of(start, end, sentence.heads)] = numbers.setdefault(chain, len(numbers) + 1)
        sentence.names = name_hints(sentence, mentions)


def name_hints(sentence: Sentence, mentions: list) -> list[str]:
    """What an entity says about names: a class (`?PER`), a word after the first of a person's name (`+PER`), no name (`O`), nothing (`*`)."""
    innermost: list = [None] * len(sentence.words)
    for mention in sorted(mentions, key=lambda m: m[1] - m[2]):
        for word in range(mention[1], mention[2] + 1):
            innermost[word] = mention
    proper = [tag == "PROPN" for tag in sentence.upos]
    hints = []
    for place, word in enumerate(sentence.words):
        mention = innermost[place]
        if not proper[place]:
            inside = any(proper[max(0, place - 2) : place]) and any(proper[place + 1 : place + 3])
            hints.append("*" if inside or word.isdigit() else "O" if word.islower() or not word[0].isupper() else "?")
        elif mention is None or not proper[head_of(mention[1], mention[2], sentence.heads)]:
            hints.append("*")
        elif mention[4] in NAMED_KINDS:
            kind = NAMED_KINDS[mention[4]]
            if kind == "PER" and sentence.relations[place] == "flat" and hints and hints[-1][1:] == kind:
                hints.append("+PER")
                continue
            last = place == mention[2] or not proper[place + 1]
            hints.append(("?" if last or mention[4] != "person" else "~") + kind)
        else:
            hints.append("?")
    return hints


def read_litbank(path: Path) -> list[Document]:
    """LitBank's documents; a mention's head is its last word before a preposition, comma or relative word."""
    documents: list[Document] = []
    rows: list[list[str]] = []
    numbers: dict[str, int] = {}

    def close() -> None:
        if rows:
            documents[-1].append(litbank_sentence(rows, numbers))
            rows.clear()

    for line in lines_of(path):
        if line.startswith("#begin"):
            documents.append([])
            numbers = {}
        elif line.startswith("#end") or not line.strip():
            close()
        else:
            rows.append(line.split("\t"))
    close()
    return [document for document in documents if document]


END_OF_HEAD = re.compile(r"of|in|on|at|to|from|with|for|by|who|whom|which|that|whose|,|;|:|—|-", re.IGNORECASE)


def litbank_sentence(rows: list[list[str]], numbers: dict[str, int]) -> Sentence:
    words = [row[3] for row in rows]
    found, begun = [], {}
    for place, row in enumerate(rows):
        for part in row[-1].strip().split("|"):
            number = part.strip("()_ ")
            if not number:
                continue
            if part.startswith("("):
                begun.setdefault(number, []).append(place)
            if part.endswith(")") and begun.get(number):
                found.append((begun[number].pop(), place, number))
    chains = [0] * len(words)
    for start, end, number in sorted(found, key=lambda m: m[0] - m[1]):
        head = next((place - 1 for place in range(start + 1, end + 1) if END_OF_HEAD.fullmatch(words[place])), end)
        chains[head] = numbers.setdefault(number, len(numbers) + 1)
    return Sentence(words=words, chains=chains)
