"""Reads the annotated corpora from their packed files into plain documents.

A document is a list of `Sentence`s in reading order. A sentence holds words and, for each kind of
annotation that its corpus has, one list as long as the words; a kind that is absent is None.
"""

import json
import lzma
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Optional

PARTS = ("source", "cue", "content")


@dataclass
class Sentence:
    words: list[str]
    heads: Optional[list[int]] = None  # 0 = root, else 1 + index of the head
    relations: Optional[list[str]] = None
    upos: Optional[list[str]] = None
    features: Optional[list[str]] = None
    lemmas: Optional[list[str]] = None
    names: Optional[list[str]] = None  # BIO tags, still with the labels of the corpus
    parts: Optional[dict[str, list[str]]] = None  # source, cue, content -> BIO tags
    chains: Optional[list[int]] = None  # the chain of the mention that the word heads; 0 = heads no mention
    factuality: Optional[list[Optional[float]]] = None  # of predicates: above 0 happened, below 0 did not
    claims: Optional[list[dict]] = None  # trigger word, kind, status, background, mode or measure, words of each role
    links: list[tuple[int, str]] = field(default_factory=list)  # (first word of a source or content span, attribution)
    cues: dict[str, int] = field(default_factory=dict)  # attribution -> first word of its cue


Document = list[Sentence]


def lines_of(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def blocks_of(path: Path) -> Iterator[list[str]]:
    """Groups of lines between blank lines."""
    block: list[str] = []
    for line in lines_of(path):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def read_conllu(path: Path) -> list[Document]:
    """CoNLL-U trees; words are the syntactic words, empty nodes and range lines are skipped."""
    documents: list[Document] = []
    for block in blocks_of(path):
        if not documents or any(line.startswith("# newdoc") for line in block):
            documents.append([])
        rows = [line.split("\t") for line in block if line[0] != "#"]
        rows = [row for row in rows if row[0].isdigit()]
        has_names = any("NER=" in line for line in block) or not any(line == "# ner = missing" for line in block)
        sentence = Sentence(
            words=[row[1] for row in rows],
            lemmas=[row[2] for row in rows],
            upos=[row[3] for row in rows],
            features=[row[5] for row in rows],
            heads=[int(row[6]) for row in rows],
            relations=[row[7] for row in rows],
            names=[misc_value(row[9], "NER") or "O" for row in rows] if has_names else None,
        )
        documents[-1].append(sentence)
    return documents


def misc_value(misc: str, key: str) -> Optional[str]:
    for pair in misc.split("|"):
        if pair.startswith(key + "="):
            return pair[len(key) + 1 :]
    return None


def to_bio(tags: list[str]) -> list[str]:
    """Any of IOB1 / IOB2 to IOB2: every span starts with B."""
    out, before = [], "O"
    for tag in tags:
        if tag[0] == "I" and before[2:] != tag[2:]:
            tag = "B" + tag[1:]
        out.append(tag)
        before = tag
    return out


def join_initials(words: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """`U . S .` to `U.S.`, as UD writes it; a name never begins or ends inside."""
    out_words, out_tags, place = [], [], 0
    while place < len(words):
        end = place
        while end + 1 < len(words) and len(words[end]) == 1 and words[end].isupper() and words[end + 1] == ".":
            end += 2
        if end - place < 4 or any(tag[0] == "B" for tag in tags[place + 1 : end]):
            end = place + 1
        out_words.append("".join(words[place:end]))
        out_tags.append(tags[place])
        place = end
    return out_words, out_tags


def read_columns(path: Path, word_column: int, tag_column: int, separator: Optional[str]) -> list[Document]:
    """Column files of names: one word a line, blank lines between sentences."""
    documents: list[Document] = [[]]
    for block in blocks_of(path):
        words, tags = [], []
        for line in block:
            if line.startswith("# ") and "=" in line:
                if line.startswith("# newdoc"):
                    documents.append([])
                continue
            row = line.split(separator)
            if row[word_column] == "-DOCSTART-":
                documents.append([])
                continue
            words.append(row[word_column])
            tags.append(row[tag_column])
        if words:
            words, tags = join_initials(words, to_bio(tags))
            documents[-1].append(Sentence(words=words, names=tags))
    return [document for document in documents if document]


MARKED = re.compile(r"\[([A-Z]+) ([^\[\]]+)\]")
WORD = re.compile(
    r"https?://\S+|\w[\w.+-]*@[\w.-]*\w"  # addresses
    r"|(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Col|Lt|Capt|Sgt|Rev|Prof|Inc|Corp|Co|Ltd|No|vs)\.(?!\w)|\b[A-Z]\.(?!\w)"  # abbreviations
    r"|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"  # clitics
    r"|\d+(?:[.,:/]\d+)+|\w+(?:['’-]\w*[^\W\d_s]\w+|[-–]\w+)*|\.\.+|--+|\S",
    re.IGNORECASE,
)


def read_marked(path: Path) -> list[Document]:
    """Plain text with names in place, `[ORG Acme] hired [PER Ann Lee] .`: one sentence a line, blank lines between documents."""
    documents: list[Document] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        document = [marked_sentence(line) for line in block.splitlines() if line.strip()]
        if document:
            documents.append(document)
    return documents


def marked_sentence(line: str) -> Sentence:
    words, tags, place = [], [], 0
    for mark in [*MARKED.finditer(line), None]:
        before = WORD.findall(line[place : mark.start() if mark else None])
        inside = WORD.findall(mark[2]) if mark else []
        words += before + inside
        tags += ["O"] * len(before) + [f"{'I' if order else 'B'}-{mark[1]}" for order in range(len(inside))]
        place = mark.end() if mark else place
    return Sentence(words=words, names=tags)


def read_polnear(path: Path) -> list[Document]:
    """PolNeAR articles: source, cue and content of every attribution, as marked by the first annotator."""
    documents = []
    for line in lines_of(path):
        article = json.loads(line)
        attributions = next(iter(article["attributions"].values()), [])
        document = []
        for tokens in article["sents"] or []:
            sentence = Sentence(words=[article["text"][token[0] : token[1]] for token in tokens])
            sentence.parts = {part: ["O"] * len(tokens) for part in PARTS}
            document.append(sentence)
        places = [
            (token[0], token[1], sentence, index)
            for tokens, sentence in zip(article["sents"] or [], document)
            for index, token in enumerate(tokens)
        ]
        for attribution in attributions:
            for part in PARTS:
                for start, end in attribution.get(part) or []:
                    covered = [place for place in places if place[0] < end and place[1] > start]
                    for order, (_, _, sentence, index) in enumerate(covered):
                        sentence.parts[part][index] = "I" if order else "B"
                    if not covered:
                        continue
                    _, _, sentence, index = covered[0]
                    key = f"{len(documents)}:{attribution['id']}"
                    if part == "cue":
                        sentence.cues.setdefault(key, index)
                    else:
                        sentence.links.append((index, key))
        if document:
            documents.append([sentence for sentence in document if sentence.words])
    return documents


def read_claims(path: Path) -> list[Document]:
    """Reports with the claims that they state (`claims/tokens.js`)."""
    with open(path, encoding="utf-8") as file:
        reports = [json.loads(line) for line in file]
    return [[Sentence(words=s["words"], claims=s["claims"]) for s in report["sentences"] if s["words"]] for report in reports]
