"""Writes the table of word forms and lemmas of the treebanks: python lemma_table.py DATA MODELS.

One line a form: form in lower case, UPOS, lemmas, apart by tabs, sorted. A form has the lemmas of at least a tenth of its
occurrences, the most frequent first; the model's own guess chooses among them. A lemma that is the form itself is listed too:
it is what tells known words from unknown ones. Names and numbers stay out. Verbs of `more_verbs.tsv` (base form, and past
forms where irregular) are added where the treebanks lack the form.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from corpora import read_conllu

TREEBANKS = ("parsing/ud-english-ewt/en_ewt-ud-train.conllu.xz", "parsing/ud-english-gum/en_gum-train.conllu.xz")
MORE_VERBS = Path(__file__).with_name("more_verbs.tsv")
CLASSES = {"NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "SCONJ", "ADP", "PART", "CCONJ"}
LEAST_SHARE = 0.1


def lemma_table(data: Path) -> dict[tuple[str, str], list[str]]:
    counts: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for treebank in TREEBANKS:
        for document in read_conllu(data / treebank):
            for sentence in document:
                for word, upos, lemma in zip(sentence.words, sentence.upos, sentence.lemmas):
                    if upos in CLASSES and lemma != "_" and any(letter.isalpha() for letter in word):
                        counts[word.lower().replace("’", "'"), upos][lemma] += 1
    table = {key: frequent(lemmas) for key, lemmas in counts.items()}
    for line in MORE_VERBS.read_text(encoding="utf-8").splitlines():
        base, *past = line.split("\t")
        table.setdefault((base, "VERB"), [base])
        for form in past:
            # The treebanks hold slips here ("fled" from "flead"); only a form that is itself a verb's base stays open.
            if [form] != table.get((form, "VERB"), [])[:1]:
                table[form, "VERB"] = [base]
    return table


def frequent(lemmas: Counter) -> list[str]:
    kept = [lemma for lemma, count in lemmas.items() if count >= LEAST_SHARE * lemmas.total()]
    return sorted(kept, key=lambda lemma: (-lemmas[lemma], lemma))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("models", type=Path)
    arguments = parser.parse_args()
    table = lemma_table(arguments.data)
    lines = sorted("\t".join([form, upos, *lemmas]) + "\n" for (form, upos), lemmas in table.items())
    (arguments.models / "lemmas.tsv").write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} forms")


if __name__ == "__main__":
    main()
