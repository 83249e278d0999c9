"""From sentences to the tensors of a batch: word pieces, case ids, windows, and label arrays."""

import re
import zlib
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer

from corpora import PARTS, Document, Sentence
from labels import BIO, CLAIM_KINDS, MEASURES, MODES, NAMES, STATUSES, lemma_script, nearest_bundle

CLS, SEP, UNKNOWN, MASK = 101, 102, 100, 103
WINDOW = 160  # word pieces in a window, CLS and SEP counted
LONGEST = 500  # a longer sentence is cut here
WORD_PIECES = 12  # pieces of one word; further ones are left out
IGNORED = -100


def case_id(word: str) -> int:
    """0 no upper-case letter, 1 only the first letter upper, 2 all of two or more letters upper, 3 any other mixture."""
    letters = [c.lower() != c for c in word if c.lower() != c or c.upper() != c]
    if not any(letters):
        return 0
    if all(letters) and len(letters) >= 2:
        return 2
    return 1 if letters[0] and sum(letters) == 1 else 3


class Tokenizer:
    """Plain BERT WordPiece, one word at a time."""

    def __init__(self, vocabulary: Path):
        wordpiece = BertWordPieceTokenizer(str(vocabulary), lowercase=True, strip_accents=True)
        self.size = wordpiece.get_vocab_size()

        @lru_cache(maxsize=None)
        def pieces(word: str) -> tuple[int, ...]:
            return tuple(wordpiece.encode(word, add_special_tokens=False).ids[:WORD_PIECES]) or (UNKNOWN,)

        self.pieces = pieces

    def length(self, sentence: Sentence) -> int:
        return sum(len(self.pieces(word)) for word in sentence.words)


def pack(document: Document, tokenizer: Tokenizer, window: int = WINDOW, single=lambda: False) -> list[Document]:
    """Consecutive sentences packed into windows; where `single()` says so, a window ends after one sentence."""
    windows: list[Document] = []
    room = 0
    for sentence in document:
        length = tokenizer.length(sentence)
        if not windows or length > room:
            windows.append([])
            room = window - 2
        windows[-1].append(sentence)
        room = 0 if single() else room - length
    return windows


# ---- names: each corpus knows only some of the classes, so that a tag allows a set of ours

ALL = range(len(NAMES))
NORP = [NAMES.index("B-NORP"), NAMES.index("I-NORP")]
FAC = [NAMES.index("B-FAC"), NAMES.index("I-FAC")]
NAMED = {"ewt", "gum", "worldwide", "wikigold", "written"}
LONG_NAMES = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "FAC", "NORP": "NORP"}


def allowed_by_hint(hint: str) -> list[int]:
    """GUM's hints: `?PER` a word of such a name, `~PER` perhaps only a title before it, `+PER` one that goes on, `?` none of the three, `*` anything."""
    if hint in ("O", "*", "?"):
        return [0] if hint == "O" else list(ALL) if hint == "*" else [0] + NORP
    if hint[0] == "+":
        return [NAMES.index(f"I-{hint[1:]}")]
    kinds = ["LOC", "FAC", "ORG"] if hint[1:] == "LOC" else [hint[1:]]
    return [NAMES.index(f"{prefix}-{kind}") for kind in kinds for prefix in "BI"] + ([0] if hint[0] == "~" else [])


def allowed_names(tag: str, corpus: str) -> list[int]:
    if corpus == "gum":
        return allowed_by_hint(tag)
    prefix, kind = tag[0], tag[2:]
    if corpus == "worldwide":
        return [NAMES.index(f"{prefix}-{LONG_NAMES[kind]}") if kind in LONG_NAMES else 0]
    if corpus == "written":
        return [NAMES.index(tag)]
    if kind == "LOC":  # these corpora count buildings among the places
        return [NAMES.index(f"{prefix}-LOC"), NAMES.index(f"{prefix}-FAC")]
    if kind in ("PER", "ORG"):
        return [NAMES.index(tag)]
    if corpus == "wikigold":
        return [0] + NORP if kind == "MISC" else [0]
    return [0] + NORP + FAC


@lru_cache(maxsize=None)
def allowed_row(tag: str, corpus: str) -> np.ndarray:
    row = np.zeros(len(NAMES), dtype=bool)
    row[allowed_names(tag, corpus)] = True
    return row


class Encoder:
    """Turns windows into batches."""

    def __init__(self, labels: dict, tokenizer: Tokenizer):
        self.tokenizer = tokenizer
        self.index = {
            kind: {label: i for i, label in enumerate(labels[kind])}
            for kind in ("relations", "upos", "features", "lemmaScripts")
        }
        self.bundle = lru_cache(maxsize=None)(lambda bundle: nearest_bundle(bundle, self.index["features"]))

    def batch(self, windows: list[Document], corpus: str = "", mask=lambda: False) -> dict:
        """Inputs and gold labels; `mask()` says whether a word is hidden behind mask pieces."""
        rows = [self.row(window, mask) for window in windows]
        pieces = max(len(row["input_ids"]) for row in rows)
        words = max(len(row["word_starts"]) for row in rows)
        batch = {}
        for key in ("input_ids", "case_ids"):
            batch[key] = padded([row[key] for row in rows], pieces, 0)
        batch["attention_mask"] = padded([np.ones(len(row["input_ids"]), np.int64) for row in rows], pieces, 0)
        for key in ("word_starts", "word_ends"):
            batch[key] = padded([row[key] for row in rows], words, 0)
        batch["word_mask"] = padded([np.ones(len(row["word_starts"]), np.int64) for row in rows], words, 0)
        gold = [self.gold(window, corpus) for window in windows]
        for key in gold[0]:
            batch["gold_" + key] = padded([g[key] for g in gold], words, False if key == "names" else IGNORED)
        if windows[0][0].claims is not None:
            triples = [(row, *triple) for row, window in enumerate(windows) for triple in role_triples(window)]
            batch["roles"] = torch.tensor(triples, dtype=torch.int64).reshape(-1, 4)
        if windows[0][0].chains is not None:
            keys = [name_keys(window) for window in windows]
            batch["name_keys"] = padded([np.array(k) for k in keys], words, 0)
        return batch

    def row(self, window: Document, mask) -> dict:
        ids, cases, starts, ends = [CLS], [0], [], []
        for sentence in window:
            for word in sentence.words:
                pieces = self.tokenizer.pieces(word)
                if len(ids) + len(pieces) > LONGEST + 11:
                    pieces = (UNKNOWN,) if len(ids) < 511 else ()
                hidden = mask()
                starts.append(min(len(ids), 510))
                ids.extend([MASK] * len(pieces) if hidden else pieces)
                cases.extend([0 if hidden else case_id(word)] * len(pieces))
                ends.append(max(starts[-1], len(ids) - 1) if pieces else 510)
        ids.append(SEP)
        cases.append(0)
        return {
            "input_ids": np.array(ids),
            "case_ids": np.array(cases),
            "word_starts": np.array(starts),
            "word_ends": np.array(ends),
        }

    def gold(self, window: Document, corpus: str) -> dict:
        first = window[0]
        gold = {"boundary": np.concatenate([np.eye(1, len(s.words), dtype=np.int64)[0] for s in window])}
        if first.heads is not None:
            gold |= self.gold_tree(window)
        if corpus in NAMED:
            unknown = np.ones(len(NAMES), dtype=bool)  # everything allowed: no loss
            gold["names"] = np.array(
                [
                    allowed_row(tag, corpus) if tag else unknown
                    for s in window
                    for tag in (s.names or [None] * len(s.words))
                ]
            )
        if first.parts is not None:
            for part in PARTS:
                gold[part] = np.array([BIO.index(tag) for s in window for tag in s.parts[part]])
            gold["links"] = self.gold_links(window)
        if first.chains is not None:
            gold["chains"] = np.concatenate([np.array(s.chains) for s in window])
        if first.claims is not None:
            gold |= gold_claims(window)
        if corpus == "ewt":
            known = [value for s in window for value in (s.factuality or [None] * len(s.words))]
            gold["factuality"] = np.array([IGNORED if value is None else round(1000 * value) for value in known])
        return gold

    def gold_tree(self, window: Document) -> dict:
        heads, relations, upos, features, lemmas = [], [], [], [], []
        offset = 0
        for s in window:
            heads.extend(head + offset if head else 0 for head in s.heads)
            relations.extend(self.index["relations"].get(r, self.index["relations"].get(r.split(":")[0], IGNORED)) for r in s.relations)
            upos.extend(self.index["upos"].get(tag, IGNORED) for tag in s.upos)
            features.extend(self.index["features"][self.bundle(f) if f not in self.index["features"] else f] for f in s.features)
            lemmas.extend(self.index["lemmaScripts"].get(lemma_script(w, l), IGNORED) for w, l in zip(s.words, s.lemmas))
            offset += len(s.words)
        return {
            "heads": np.array(heads),
            "relations": np.array(relations),
            "upos": np.array(upos),
            "features": np.array(features),
            "lemmas": np.array(lemmas),
        }

    def gold_links(self, window: Document) -> np.ndarray:
        cues, links, offset = {}, [], 0
        for s in window:
            for key, index in s.cues.items():
                cues.setdefault(key, index + offset)
            links.extend((index + offset, key) for index, key in s.links)
            offset += len(s.words)
        target = np.full(offset, IGNORED)
        for index, key in links:
            if key in cues:
                target[index] = cues[key]
        return target


def gold_claims(window: Document) -> dict:
    """Of each word: the kinds of claim it names; of those words also status, background, mode and measure, and whether it has a day; its sentence."""
    count = sum(len(s.words) for s in window)
    gold = {key: np.full(count, IGNORED) for key in ("status", "background", "mode", "measure", "dated")}
    gold["kinds"] = np.zeros((count, len(CLAIM_KINDS)), np.int64)
    gold["sentence"] = np.concatenate([np.full(len(s.words), place) for place, s in enumerate(window)])
    for offset, claim in claims_of(window):
        word = offset + claim["trigger"]
        gold["kinds"][word, CLAIM_KINDS.index(claim["kind"])] = 1
        gold["status"][word] = STATUSES.index(claim["status"])
        gold["background"][word] = int(claim["background"])
        if "dated" in claim:
            gold["dated"][word] = int(claim["dated"])
        if claim["kind"] == "encounter":
            gold["mode"][word] = MODES.index(claim["mode"])
        if claim["kind"] == "figure":
            gold["measure"][word] = MEASURES.index(claim["measure"])
    return gold


def claims_of(window: Document):
    """The claims of a window, each with the number of its sentence's first word in the window."""
    offset = 0
    for s in window:
        for claim in s.claims:
            yield offset, claim
        offset += len(s.words)


def role_triples(window: Document):
    """(trigger word, role, word that heads the role's phrase), words counted in the window."""
    for offset, claim in claims_of(window):
        for role, heads in enumerate(claim["roles"]):
            for head in heads:
                yield offset + claim["trigger"], role, offset + head


def padded(arrays: list[np.ndarray], length: int, fill) -> torch.Tensor:
    shape = (len(arrays), length) + arrays[0].shape[1:]
    out = np.full(shape, fill, dtype=bool if arrays[0].dtype == bool else np.int64)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = array
    return torch.from_numpy(out)


def name_keys(window: Document) -> list[int]:
    """By what two mentions are the same to the eye: the last word of the capitalised run that the head word opens, lower-cased."""
    keys = []
    for sentence in window:
        for place, word in enumerate(sentence.words):
            last = place
            while case_id(word) and last < place + 4 and last + 1 < len(sentence.words) and case_id(sentence.words[last + 1]):
                last += 1
            keys.append(1 + zlib.crc32(sentence.words[last].lower().encode()))
    return keys


# ---- changes to a sentence, for robustness

HYPHENATED = re.compile(r"\w+(?:[-–]\w+)+")
QUOTES = set("\"“”‘’'`") | {"''", "``"}
FINAL = {".", "!", "?"}
CURLY = {'"': "“”", "'": "‘’"}


def split_hyphens(sentence: Sentence) -> Sentence:
    """Hyphenated words into their parts, as UD tokenises them (for corpora without trees)."""
    moved, words, origin = [], [], []
    for index, word in enumerate(sentence.words):
        moved.append(len(words))
        parts = re.findall(r"[-–]|[^-–]+", word) if HYPHENATED.fullmatch(word) else [word]
        words.extend(parts)
        origin.extend((index, order > 0) for order in range(len(parts)))

    def spread(tags):
        return tags and [tags[i].replace("B", "I", 1) if later and tags[i][0] == "B" else tags[i] for i, later in origin]

    return Sentence(
        words=words,
        names=spread(sentence.names),
        parts=sentence.parts and {part: spread(tags) for part, tags in sentence.parts.items()},
        links=[(moved[index], key) for index, key in sentence.links],
        cues={key: moved[index] for key, index in sentence.cues.items()},
        chains=sentence.chains and [sentence.chains[i] if origin[place + 1 :][:1] != [(i, True)] else 0 for place, (i, _) in enumerate(origin)],
    )


def drop_words(sentence: Sentence, unwanted) -> Sentence:
    """The sentence without the unwanted words that nothing depends on."""
    needed = set(sentence.heads or ())
    keep = [not unwanted(i, word) or i + 1 in needed for i, word in enumerate(sentence.words)]
    if all(keep) or not any(keep):
        return sentence
    if sentence.heads and not all(keep[i] or head for i, head in enumerate(sentence.heads)):
        return sentence
    moved = np.concatenate([[0], np.cumsum(keep)]).tolist()

    def kept(values):
        return values and [value for value, stays in zip(values, keep) if stays]

    def kept_tags(tags):
        if tags is None:
            return None
        out, opening = [], None
        for tag, stays in zip(tags, keep):
            if stays:
                out.append("B" + tag[1:] if opening is not None and tag[0] == "I" else tag)
                opening = None
            else:
                opening = tag if tag[0] == "B" else (opening if tag[0] == "I" else None)
        return out

    last = sum(keep) - 1
    return Sentence(
        words=kept(sentence.words),
        heads=sentence.heads and [moved[head - 1] + 1 if head else 0 for head in kept(sentence.heads)],
        relations=kept(sentence.relations),
        upos=kept(sentence.upos),
        features=kept(sentence.features),
        lemmas=kept(sentence.lemmas),
        names=kept_tags(sentence.names),
        parts=sentence.parts and {part: kept_tags(tags) for part, tags in sentence.parts.items()},
        links=[(min(moved[index], last), key) for index, key in sentence.links],
        cues={key: min(moved[index], last) for key, index in sentence.cues.items()},
        chains=kept(sentence.chains),
        factuality=kept(sentence.factuality),
    )


def with_words(sentence: Sentence, words: list[str]) -> Sentence:
    return Sentence(**{**sentence.__dict__, "words": words})


def curl(words: list[str]) -> list[str]:
    """Straight quotation marks to curly ones, opening and closing in turn."""
    out, seen = [], {'"': 0, "'": 0}
    for word in words:
        if word in CURLY:
            out.append(CURLY[word][seen[word] % 2])
            seen[word] += 1
        else:
            out.append(word.replace("'", "’"))
    return out


def augment(window: Document, random) -> Document:
    """A window as careless typists write it: one case, no quotation marks, no full stops, other quotation marks."""
    counted = window[0].claims is not None  # its labels count words, so none may go
    if window[0].heads is None and not counted and random.random() < 0.5:
        window = [split_hyphens(s) for s in window]
    if not counted and random.random() < 0.05:
        window = [drop_words(s, lambda i, word: word in QUOTES) for s in window]
    if not counted and random.random() < 0.10:
        window = [
            drop_words(s, lambda i, word, end=len(s.words) - 1: i == end and word in FINAL) if random.random() < 0.6 else s
            for s in window
        ]
    if random.random() < 0.2:
        window = [with_words(s, curl(s.words)) for s in window]
    case = random.random()
    if case < 0.08:
        window = [with_words(s, [word.lower() for word in s.words]) for s in window]
    elif case < 0.12:
        window = [with_words(s, [word.upper() for word in s.words]) for s in window]
    return window
