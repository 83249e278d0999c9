"""The claim model: layers of its own over the shared ones of the language model, and heads for claims.

The language model stays exactly as it is; what claims need beyond syntax is learnt in a branch ("side-tuning", Zhang et al. 2020).
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from encoding import IGNORED
from labels import CLAIM_KINDS, MEASURES, MODES, ROLES, STATUSES
from losses import cross_entropy
from model import LAYERS, SHARED_LAYERS, WIDTH, Dropout, Layer, Parley, bias_of, word_vectors

PARTS = (len(CLAIM_KINDS), len(STATUSES), 1, len(MODES), len(MEASURES), 1)
INNER, ROLE = 192, 40
WEIGHTS = {"kinds": 6.0, "status": 0.3, "background": 0.3, "dated": 0.4, "mode": 0.2, "measure": 0.2, "roles": 0.3}
INPUTS = ["shared", "word_starts", "word_ends"]
OUTPUTS = ["claims", "roles"]


class ClaimModel(nn.Module):
    def __init__(self, dropout: float = 0.1, head_dropout: float = 0.2):
        super().__init__()
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS - SHARED_LAYERS))
        self.dropout = Dropout(head_dropout)
        self.claim_inner = nn.Linear(WIDTH, INNER)
        self.claim_outer = nn.Linear(INNER, sum(PARTS))
        self.role_trigger = nn.Linear(WIDTH, len(ROLES) * ROLE)
        self.role_word = nn.Linear(WIDTH, len(ROLES) * ROLE)

    def begin_with(self, language: Parley) -> None:
        """Takes over the layers of the language model, to learn on from them."""
        self.layers.load_state_dict(language.encoder.layers[SHARED_LAYERS:].state_dict())

    def words(self, shared: Tensor, attention_mask: Tensor | None, word_starts: Tensor, word_ends: Tensor) -> Tensor:
        x = shared
        for layer in self.layers:
            x = layer(x, bias_of(attention_mask))
        return self.dropout(word_vectors(x.float(), word_starts, word_ends))

    def claims(self, words: Tensor) -> Tensor:
        """Of each word, how likely it names a claim of each kind (5); were it so, its status (7), whether it only looks back (1),
        an encounter's mode (6), a figure's measure (9), whether the text gives it a day (1)."""
        return self.claim_outer(self.dropout(functional.gelu(self.claim_inner(words))))

    def roles(self, words: Tensor) -> Tensor:
        """How well each word [last] heads the phrase of each role [second] beside each word as trigger [third]: [B,5,W,W]."""
        batch, count, _ = words.shape
        shape = (batch, count, len(ROLES), ROLE)
        trigger = self.dropout(functional.gelu(self.role_trigger(words))).view(shape).transpose(1, 2)
        word = functional.gelu(self.role_word(words)).view(shape).permute(0, 2, 3, 1)
        return (trigger @ word).float() * ROLE**-0.5 - 3

    def forward(self, shared: Tensor, word_starts: Tensor, word_ends: Tensor):
        """All outputs, as the exported graph gives them (see CONTRACT.md), for one window without padding."""
        words = self.words(shared, None, word_starts, word_ends)
        return self.claims(words), self.roles(words)


def claim_losses(model: ClaimModel, words: Tensor, batch: dict) -> dict[str, Tensor]:
    """Which words name claims, over all words; the rest over the words that do. A role is looked for in the trigger's own sentence."""
    real = batch["word_mask"].bool()
    kinds, status, background, mode, measure, dated = model.claims(words).float().split(PARTS, dim=-1)
    gold = batch["gold_kinds"]
    out = {"kinds": functional.binary_cross_entropy_with_logits(kinds[real], gold[real].float(), reduction="sum") / real.sum()}
    for key, scores in (("status", status), ("mode", mode), ("measure", measure)):
        if (batch["gold_" + key] != IGNORED).any():
            out[key] = cross_entropy(scores, batch["gold_" + key])
    known = batch["gold_dated"] != IGNORED
    if known.any():
        out["dated"] = functional.binary_cross_entropy_with_logits(dated.squeeze(-1)[known], batch["gold_dated"][known].float())
    named = batch["gold_background"] != IGNORED
    if named.any():
        out["background"] = functional.binary_cross_entropy_with_logits(
            background.squeeze(-1)[named], batch["gold_background"][named].float()
        )
        scores = model.roles(words)
        wanted = torch.zeros_like(scores)
        row, trigger, role, word = batch["roles"].unbind(1)
        wanted[row, role, trigger, word] = 1
        sentence = batch["gold_sentence"]
        own = (sentence.unsqueeze(1) == sentence.unsqueeze(2)) & named.unsqueeze(2) & real.unsqueeze(1)
        own = own.unsqueeze(1).expand_as(scores)
        out["roles"] = functional.binary_cross_entropy_with_logits(scores[own], wanted[own], reduction="sum") / named.sum()
    return out


def total(parts: dict[str, Tensor]) -> Tensor:
    return sum(WEIGHTS[key] * value for key, value in parts.items())
