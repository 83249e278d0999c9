"""Linear-chain conditional random fields (Lafferty et al. 2001) over tags that may be known only in part."""

import torch
from torch import Tensor

FORBIDDEN = -1e4


def forbidden(tags: list[str]) -> Tensor:
    """FORBIDDEN where a tag may not follow another: I only after B or I of the same class."""
    table = torch.zeros(len(tags), len(tags))
    for column, tag in enumerate(tags):
        if tag[0] == "I":
            for row, before in enumerate(tags):
                if before == "O" or before[1:] != tag[1:]:
                    table[row, column] = FORBIDDEN
    return table


def log_sum(scores: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """Log of the summed weights of all paths, [N], of scores [N,T,K] where mask [N,T] is true (true first, then false)."""
    state = scores[:, 0]
    for step in range(1, scores.shape[1]):
        following = (state.unsqueeze(2) + transitions).logsumexp(1) + scores[:, step]
        state = torch.where(mask[:, step : step + 1], following, state)
    return state.logsumexp(1)


def partial_loss(scores: Tensor, allowed: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """Minus the log-likelihood of the allowed tag sequences, as a mean over the real words. `allowed` is [N,T,K]."""
    kept = scores.masked_fill(~(allowed | ~mask.unsqueeze(-1)), FORBIDDEN)
    both = log_sum(torch.cat([kept, scores]), transitions, torch.cat([mask, mask]))
    count = scores.shape[0]
    return (both[count:] - both[:count]).clamp(min=0).sum() / mask.sum()
