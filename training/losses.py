"""The loss of one batch: the sum over the heads that its corpus has labels for."""

import torch
from torch import Tensor
from torch.nn import functional

from corpora import PARTS
from crf import forbidden, partial_loss
from encoding import IGNORED
from labels import BIO, NAMES
from model import COREFERENCE, DISTANCES, Parley

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
    "mentions": 0.5,
    "coreference": 0.5,
    "factuality": 0.3,
}
RULES = {"names": forbidden(NAMES)} | {part: forbidden(BIO) for part in PARTS}


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
        transitions = model.transitions["names"] + RULES["names"]
        out["names"] = partial_loss(model.names(words).float(), batch["gold_names"], transitions, real)
    if "gold_source" in batch:
        scores = model.attribution(words).unflatten(-1, (3, 3))
        for index, part in enumerate(PARTS):
            allowed = functional.one_hot(batch["gold_" + part].clamp(min=0), len(BIO)).bool()
            out[part] = partial_loss(scores[:, :, index].float(), allowed, model.transitions[part] + RULES[part], real)
        if (batch["gold_links"] != IGNORED).any():
            scores = model.links(words).masked_fill(~real.unsqueeze(1), -1e4)
            out["links"] = cross_entropy(scores, batch["gold_links"])
    if "gold_chains" in batch:
        out |= chain_losses(model.coreference(words).float()[real], batch["gold_chains"][real], batch["name_keys"][real], "gold_heads" in batch)
    if "gold_factuality" in batch and (known := batch["gold_factuality"] != IGNORED).any():
        out["factuality"] = functional.smooth_l1_loss(model.factuality(words).float()[known], batch["gold_factuality"][known] / 1000)
    return out


def pair_scores(vectors: Tensor, keys: Tensor, places: Tensor) -> Tensor:
    """How well each earlier mention (column) suits as the antecedent of each mention (row); [M,M], -10000 on and above the diagonal."""
    row, column, distance, same, _ = vectors.split((COREFERENCE, COREFERENCE, DISTANCES, 1, 1), dim=-1)
    between = (places.unsqueeze(1) - places.unsqueeze(0)).clamp(min=1)
    bucket = between.float().log2().floor().long().clamp(max=DISTANCES - 1)
    scores = row @ column.T * COREFERENCE**-0.5 + distance.gather(1, bucket) + same * (keys.unsqueeze(1) == keys.unsqueeze(0))
    return scores.masked_fill(torch.ones_like(scores, dtype=torch.bool).triu(), -1e4)


def chain_losses(vectors: Tensor, chains: Tensor, keys: Tensor, all_mentions: bool) -> dict[str, Tensor]:
    """Marginal likelihood of the right antecedents (Lee et al. 2017) over words in reading order. Where the corpus marks all kinds of
    mentions, also whether a word heads a mention; its most likely wrong mentions then stand among the mentions."""
    heads = chains > 0
    out = {}
    if all_mentions:
        out["mentions"] = functional.binary_cross_entropy_with_logits(vectors[:, -1], heads.float())
    chosen = (heads | (vectors[:, -1] > 0) if all_mentions else heads).nonzero().squeeze(1)
    if len(chosen) > 1:
        scores = pair_scores(vectors[chosen], keys[chosen], chosen)
        scores = torch.cat([torch.zeros(len(chosen), 1), scores], dim=1)  # column 0: no antecedent
        chain = chains[chosen]
        right = (chain.unsqueeze(1) == chain.unsqueeze(0)).tril(-1) & (chain > 0).unsqueeze(1)
        right = torch.cat([~right.any(1, keepdim=True), right], dim=1)
        out["coreference"] = (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()
    return out


def total(parts: dict[str, Tensor]) -> Tensor:
    return sum(WEIGHTS[key] * value for key, value in parts.items())
