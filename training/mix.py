"""Averages the weights of a run with those of the run it began with: python mix.py RUN BEFORE INTO [--share S].

The mean of two fine-tuned models reads better than either ("model soups", Wortsman et al. 2022): what the second round gained stays, what it
forgot comes back. Heads that only the first has are taken as they are.
"""

import argparse
import shutil
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("before", type=Path, help="the run that it began with")
    parser.add_argument("into", type=Path, help="a new run folder")
    parser.add_argument("--share", type=float, default=0.6, help="of the later run")
    arguments = parser.parse_args()
    saved = torch.load(arguments.run / "checkpoint.pt")
    before = torch.load(arguments.before / "checkpoint.pt")["average"]
    share = arguments.share
    mixed = {
        name: share * weights + (1 - share) * before[name] if name in before and weights.is_floating_point() else weights
        for name, weights in saved["average"].items()
    }
    arguments.into.mkdir(parents=True, exist_ok=True)
    for name in ("labels.json", "vocab.txt"):
        shutil.copyfile(arguments.run / name, arguments.into / name)
    torch.save({"average": mixed, "step": saved["step"]}, arguments.into / "checkpoint.pt")


if __name__ == "__main__":
    main()
