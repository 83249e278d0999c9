"""From scores to structures: the best tree of a sentence, and spans from BIO tags."""

import numpy as np


def best_tree(scores: np.ndarray) -> list[int]:
    """Heads (0 = root) of the best tree with one root; `scores[w, h]` for word w under head h, column 0 the root."""
    size = len(scores)
    full = np.full((size + 1, size + 1), -1e9)  # full[dependent, head], node 0 the root
    full[1:, :] = scores
    full[1:, 0] -= 1e5  # as few roots as can be: one
    np.fill_diagonal(full, -1e9)
    return edmonds(full)[1:].tolist()


def edmonds(scores: np.ndarray) -> np.ndarray:
    """Chu-Liu and Edmonds: the best head of each node so that all hang from node 0."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    cycle_score = scores[cycle, heads[cycle]].sum()
    small = np.full((len(rest) + 1, len(rest) + 1), -1e9)  # the cycle becomes the last node
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    into = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None] + cycle_score
    out_of = scores[np.ix_(rest, cycle)]
    small[-1, :-1], entry = into.max(0), into.argmax(0)
    small[:-1, -1], leave = out_of.max(1), out_of.argmax(1)
    solved = edmonds(small)
    result = heads.copy()
    for index, node in enumerate(rest):
        if node:
            head = solved[index]
            result[node] = cycle[leave[index]] if head == len(rest) else rest[head]
    outside = solved[-1]
    result[cycle[entry[outside]]] = rest[outside]
    return result


def find_cycle(heads: np.ndarray):
    state = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node and state[node] == start and node in path:
            return np.array(path[path.index(node) :])
        for passed in path:
            state[passed] = -1
    return None


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """(first, end, label) of each span; an I that continues nothing opens a span too."""
    found, begin = set(), None
    for index, tag in enumerate([*tags, "O"]):
        if begin is not None and (tag[0] != "I" or tag[2:] != tags[begin][2:]):
            found.add((begin, index, tags[begin][2:]))
            begin = None
        if tag[0] == "B" or (tag[0] == "I" and begin is None):
            begin = index
    return found


def best_tags(scores: np.ndarray, labels: list[str], transitions: np.ndarray) -> list[str]:
    """The best sequence of BIO tags in which every I continues its own span (Viterbi); `transitions[before, after]` adds to the scores."""
    size = len(labels)
    allowed = np.array(transitions, dtype=np.float64)
    for before in range(size):
        for after in range(size):
            if labels[after][0] == "I" and (labels[before][0] == "O" or labels[before][2:] != labels[after][2:]):
                allowed[before, after] = -1e9
    best = scores[0] + np.array([-1e9 if label[0] == "I" else 0.0 for label in labels])
    back = []
    for row in scores[1:]:
        paths = best[:, None] + allowed
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[index] for index in reversed(path)]
