"""The loss of one batch: the sum over the heads that its corpus has labels for."""

import torch
from torch import Tensor
from torch.nn import functional

from corpora import PARTS
from encoding import IGNORED
from model import Parley

WEIGHTS = {
    "heads": 1.0,
    "relations": 1.0,
    "upos": 0.5,
    "features": 0.5,
    "lemmas": 0.5,
    "names": 1.0,
    "boundary": 0.3,
    "source": 1.0,
    "cue": 1.0,
    "content": 1.5,
    "links": 0.5,
}


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, -2), gold.flatten(), ignore_index=IGNORED)


def inputs_of(batch: dict) -> list[Tensor]:
    return [batch[key] for key in ("input_ids", "attention_mask", "case_ids", "word_starts", "word_ends")]


def losses(model: Parley, batch: dict) -> dict[str, Tensor]:
    words = model.words(*inputs_of(batch))
    real = batch["word_mask"].bool()
    out = {}
    starts = batch["gold_boundary"]
    out["boundary"] = functional.binary_cross_entropy_with_logits(
        model.boundary(words).squeeze(-1).float()[real], starts[real].float()
    )
    if "gold_heads" in batch:
        heads = batch["gold_heads"]
        out["heads"] = cross_entropy(model.arcs(words, batch["word_mask"]), heads)
        relations = model.relations(words, heads.clamp(min=0).unsqueeze(-1)).squeeze(2)
        out["relations"] = cross_entropy(relations, batch["gold_relations"])
        out["upos"] = cross_entropy(model.upos(words), batch["gold_upos"])
        out["features"] = cross_entropy(model.features(words), batch["gold_features"])
        out["lemmas"] = cross_entropy(model.lemma(words), batch["gold_lemmas"])
    if "gold_names" in batch:
        scores = model.names(words).float()[real].log_softmax(-1)
        allowed = batch["gold_names"][real]
        out["names"] = -scores.masked_fill(~allowed, -1e9).logsumexp(-1).mean()
    if "gold_source" in batch:
        scores = model.attribution(words).unflatten(-1, (3, 3))
        for index, part in enumerate(PARTS):
            out[part] = cross_entropy(scores[:, :, index], batch["gold_" + part])
        if (batch["gold_links"] != IGNORED).any():
            scores = model.links(words).masked_fill(~real.unsqueeze(1), -1e4)
            out["links"] = cross_entropy(scores, batch["gold_links"])
    return out


def total(parts: dict[str, Tensor]) -> Tensor:
    return sum(WEIGHTS[key] * value for key, value in parts.items())
