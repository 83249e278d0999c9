"""Exports a run as one int8 ONNX file with its labels and vocabulary: python export.py DATA RUN MODELS."""

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from claim_model import INPUTS as CLAIM_INPUTS, OUTPUTS as CLAIM_OUTPUTS, ClaimModel
from corpora import read_columns, read_conllu, read_polnear
from encoding import Encoder, pack
from evaluate import bare, with_transitions
from labels import save_labels
from model import INPUTS, MASKS, OUTPUTS, WIDTH, Parley
from runs import open_run
from smooth import smooth

AXES = {
    "input_ids": {0: "batch", 1: "pieces"},
    "case_ids": {0: "batch", 1: "pieces"},
    "word_starts": {0: "batch", 1: "words"},
    "word_ends": {0: "batch", 1: "words"},
}


def example() -> tuple[torch.Tensor, ...]:
    ids = torch.randint(1000, 20000, (2, 9))
    starts = torch.tensor([[1, 2, 3, 5, 6, 7], [1, 3, 4, 5, 6, 7]])
    ends = torch.tensor([[1, 2, 4, 5, 6, 7], [2, 3, 4, 5, 6, 7]])
    return ids, torch.ones_like(ids), starts, ends


def samples(data: Path, encoder: Encoder) -> list[dict]:
    """A few training windows of each kind of text, to see how large values grow."""
    sources = [
        read_conllu(data / "parsing/derived/ewt-ud-ner-train.conllu.xz"),
        read_columns(data / "names/worldwide-newswire-ner/worldwide-train.tsv.xz", 0, 1, "\t"),
        read_polnear(data / "attribution/polnear/polnear.train.jsonl.xz"),
    ]
    return [
        encoder.batch([bare(pack(document, encoder.tokenizer)[0]) for document in source[place : place + 8]])
        for source in sources
        for place in range(0, 160, 40)
    ]


def export_float(model: Parley, path: Path) -> None:
    axes = AXES | {name: {0: "batch", 1: "words"} for name in OUTPUTS}
    axes["shared"] = {0: "batch", 1: "pieces"}
    axes["attribution_links"] = {0: "batch", 1: "words", 2: "words"}
    axes["arc_scores"] = {0: "batch", 1: "words", 2: "columns"}
    torch.onnx.export(
        model,
        example(),
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path, excluded: list[str]) -> None:
    quantize_dynamic(
        source,
        target,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=excluded,
        extra_options={"MatMulConstBOnly": True},
    )


def quantise_tables(path: Path) -> None:
    """The large embedding tables to int8 with one scale a row, which loses less than one scale for the whole table."""
    graph_file = onnx.load(path)
    graph = graph_file.graph
    tables = {table.name: table for table in graph.initializer if table.name.startswith("encoder.") and len(table.dims) == 2}
    nodes = []
    for node in graph.node:
        table = tables.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or table.dims[0] < 100:
            nodes.append(node)
            continue
        weights = numpy_helper.to_array(table)
        scale = np.abs(weights).max(axis=1, keepdims=True) / 127 + 1e-12
        name = table.name
        graph.initializer.append(numpy_helper.from_array(np.round(weights / scale).astype(np.int8), name + "_rows"))
        graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), name + "_scales"))
        graph.initializer.remove(table)
        nodes += [
            helper.make_node("Gather", [name + "_rows", node.input[1]], [name + "_int8"], name + "_gather_rows"),
            helper.make_node("Cast", [name + "_int8"], [name + "_float"], name + "_cast", to=TensorProto.FLOAT),
            helper.make_node("Gather", [name + "_scales", node.input[1]], [name + "_scale"], name + "_gather_scales"),
            helper.make_node("Mul", [name + "_float", name + "_scale"], list(node.output), name + "_scaled"),
        ]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.save(graph_file, path)


def small_heads(path: Path) -> list[str]:
    """Matrix products of the span and boundary heads: too small to gain by int8, so kept in fp32."""
    kept = ("/name_", "/attribution_", "/boundary", "/link_", "/coreference_outer", "/claim_outer", "/role_")
    return [node.name for node in onnx.load(path).graph.node if node.op_type in ("MatMul", "Gemm") and node.name.startswith(kept)]


def export_claims(claims: ClaimModel, language: Parley, windows: list[dict], path: Path) -> None:
    with torch.inference_mode():
        for window in windows:
            window["shared"] = language.encoder.below(window["input_ids"], window["attention_mask"], window["case_ids"])
    smooth(claims, windows, CLAIM_INPUTS)
    ids, _, starts, ends = example()
    torch.onnx.export(
        claims,
        (torch.randn(*ids.shape, WIDTH), starts, ends),
        str(path),
        input_names=CLAIM_INPUTS,
        output_names=CLAIM_OUTPUTS,
        dynamic_axes={name: AXES[name] for name in CLAIM_INPUTS if name in AXES}
        | {"shared": {0: "batch", 1: "pieces"}, "claims": {0: "batch", 1: "words"}, "roles": {0: "batch", 2: "words", 3: "words"}},
        opset_version=17,
        dynamo=False,
    )


def export_int8(export, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        small = Path(folder) / "int8.onnx"
        export(whole)
        quantise(whole, small, small_heads(whole))
        quantise_tables(small)
        shutil.copyfile(small, target.with_suffix(".new"))
        target.with_suffix(".new").replace(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("run", type=Path, nargs="?", default=Path("training/runs/parley"))
    parser.add_argument("models", type=Path, nargs="?", default=Path("models"))
    arguments = parser.parse_args()
    labels, encoder, model, saved = open_run(arguments.run)
    windows = samples(arguments.data, encoder)
    smooth(model, windows, INPUTS + MASKS)
    arguments.models.mkdir(parents=True, exist_ok=True)
    target = arguments.models / "parley-language.onnx"
    export_int8(lambda path: export_float(model, path), target)
    if (arguments.run / "claims.pt").exists():
        claims = ClaimModel().eval()
        claims.load_state_dict(torch.load(arguments.run / "claims.pt"))
        export_int8(lambda path: export_claims(claims, model, windows, path), arguments.models / "parley-claims.onnx")
    shutil.copyfile(arguments.run / "vocab.txt", arguments.models / "vocab.txt")
    save_labels(with_transitions(labels, model), arguments.models / "labels.json")
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, step {saved['step']}")


if __name__ == "__main__":
    main()
