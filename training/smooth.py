"""Evens out the inputs of the encoder's matrix products before they go to int8.

A few channels are far larger than the rest, and one int8 scale for all of them would blur the small ones. Each input
channel is divided by a factor and its weights multiplied by the same factor: the result is the same, the rounding finer.
"""

import torch
from torch import Tensor, nn

SMOOTHED = ("query_key_value", "inner", "outer")
STRENGTH = 0.8  # 0 leaves all unevenness to the inputs, 1 moves it all to the weights


class Smoothed(nn.Module):
    def __init__(self, linear: nn.Linear, factor: Tensor):
        super().__init__()
        self.linear = linear
        self.register_buffer("inverse", 1 / factor)
        linear.weight.data *= factor

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x * self.inverse)


def input_peaks(model: nn.Module, batches: list[dict], names: list[str]) -> dict[str, Tensor]:
    """The largest value that each input channel of each smoothed product takes."""
    peaks: dict[str, Tensor] = {}

    def watch(name: str):
        def note(_, inputs):
            peak = inputs[0].abs().flatten(0, -2).amax(0)
            peaks[name] = torch.maximum(peaks.get(name, peak), peak)

        return note

    layers = [(name, part) for name, part in model.named_modules() if name.rpartition(".")[2] in SMOOTHED]
    hooks = [part.register_forward_pre_hook(watch(name)) for name, part in layers]
    with torch.inference_mode():
        for batch in batches:
            model(*[batch[key] for key in names])
    for hook in hooks:
        hook.remove()
    return {name: peak.clone() for name, peak in peaks.items()}


def smooth(model: nn.Module, batches: list[dict], names: list[str]) -> None:
    """Changes the model in place; its outputs stay the same."""
    for name, peak in input_peaks(model, batches, names).items():
        parent, _, attribute = name.rpartition(".")
        linear = getattr(model.get_submodule(parent), attribute)
        weight = linear.weight.detach().abs().amax(0)
        factor = peak.clamp(min=1e-3) ** STRENGTH / weight.clamp(min=1e-3) ** (1 - STRENGTH)
        setattr(model.get_submodule(parent), attribute, Smoothed(linear, factor / factor.log().mean().exp()))
