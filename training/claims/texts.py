"""The texts of the annotated reports, from the corpora: python claims/texts.py DATA annotations.jsonl > texts.jsonl

An id says where a report comes from: `wh-`, `wn-`, `wce-` news/open.jsonl.gz; `pn-` PolNeAR; `tb-` TimeBank and AQUAINT; `ww-` Worldwide
newswire NER, whose words are joined again here; `gold-` the development gold beside the data. The annotations hold offsets into exactly these texts.
"""

import gzip
import html
import json
import lzma
import re
import sys
import tarfile
from pathlib import Path
from typing import Iterator

CLOSING = {".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "’", "”"}


def open_news(data: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(data / "news/open.jsonl.gz", "rt", encoding="utf-8") as file:
        for record in map(json.loads, file):
            yield record["id"], record["text"]


def polnear(data: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(data / "attribution/polnear/polnear.train.jsonl.xz", "rt", encoding="utf-8") as file:
        for record in map(json.loads, file):
            yield "pn-" + record["id"], record["text"]


def time_bank(data: Path) -> Iterator[tuple[str, str]]:
    """Paragraphs without their marks, white space evened out."""
    with tarfile.open(data / "times/TBAQ-cleaned.tar.xz") as archive:
        for member in archive:
            if not member.name.endswith(".tml"):
                continue
            content = archive.extractfile(member).read().decode("utf-8", "replace")
            body = re.search(r"<TEXT>(.*?)</TEXT>", content, re.S)
            if not body:
                continue
            text = html.unescape(re.sub(r"<[^>]+>", "", body[1])).strip()
            text = re.sub(r"\n(?=\S)", " ", re.sub(r"\n\s*\n", "\n\n", text))
            paragraphs = (re.sub(r"\s+", " ", part).strip() for part in re.split(r"\n\n|\n   ", text) if part.strip())
            yield "tb-" + member.name.split("/")[-1][:-4], "\n\n".join(paragraphs)


def worldwide(data: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(data / "names/worldwide-newswire-ner/worldwide-train.tsv.xz", "rt", encoding="utf-8") as file:
        content = file.read()
    for part in content.split("# newdoc id")[1:]:
        first, *lines = part.split("\n")
        sentences: list[list[str]] = [[]]
        for line in lines:
            if not line.strip():
                sentences.append([])
            elif not line.startswith("#"):
                sentences[-1].append(line.split("\t")[0])
        yield "ww-" + first.split("=")[1].strip(), " ".join(joined(words) for words in sentences if words)


def gold(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((data.parent / "gold/dev/texts").glob("*.json")):
        yield "gold-" + path.stem, json.loads(path.read_text(encoding="utf-8"))["text"]


def joined(words: list[str]) -> str:
    """Words of a sentence with the usual blanks between them; quotation marks open and close in turn."""
    text, is_open = "", False
    for word in words:
        if word == '"':
            text += '"' if is_open else (" " if text else "") + '"\0'
            is_open = not is_open
            continue
        is_glued = word in CLOSING or not text or text[-1] in "\0([$“"
        text += ("" if is_glued else " ") + word
    return text.replace("\0", "")


def main() -> None:
    data, annotations = Path(sys.argv[1]), Path(sys.argv[2])
    with open(annotations, encoding="utf-8") as file:
        wanted = {json.loads(line)["id"] for line in file}
    for source in (open_news, polnear, time_bank, worldwide, gold):
        for name, text in source(data):
            if name in wanted:
                print(json.dumps({"id": name, "text": text}, ensure_ascii=False))
                wanted.remove(name)
    if wanted:
        sys.exit(f"no text for {', '.join(sorted(wanted))}")


if __name__ == "__main__":
    main()
