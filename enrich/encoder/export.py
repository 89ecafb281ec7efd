"""Writes a trained encoder as ONNX, its matrices in eight bits: export.py reader.pt --base MODEL.onnx --out reader.onnx.gz"""
import argparse
import gzip
import io

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from passages import ACTIONS, DENIALS, ENTITIES, EQUIPMENT, FORMS, KINDS, PARTS, STATUSES
from reader import INPUTS, OUTPUTS, Bert, Reader

SMALL, VOCABULARY = 20_000, 20_000


def example():
    """A window of three sentences, to trace the network with."""
    number = lambda *shape, below=2: torch.randint(0, below, shape)
    sentences, actors, goods, length = 3, 5, 2, 40
    span = lambda n: (number(n, below=20), number(n, below=20) + 20)
    return (number(1, length, below=30_000), number(1, length), number(1, length), number(sentences),
            torch.tensor([1, 10, 20]), torch.tensor([9, 19, 39]), *span(actors), number(actors), number(actors),
            number(sentences, actors), *span(goods), number(sentences, goods))


def axes():
    out = {name: {1: "length"} for name in ("ids", "tags", "entities")}
    out.update({name: {0: "sentences"} for name in ("part", "first", "end")})
    out.update({"actor-" + name: {0: "actors"} for name in ("from", "to", "kind", "form")})
    out.update({"goods-" + name: {0: "goods"} for name in ("from", "to")})
    out.update({name + "-distance": {0: "sentences", 1: name} for name in ("actor", "goods")})
    return out


def narrow(graph):
    """Keeps large matrices as bytes with a scale a column (of embeddings, a row); they are widened when the model is loaded."""
    kept, made = [], []
    for tensor in list(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.dtype != numpy.float32 or values.ndim != 2 or values.size < SMALL:
            continue
        embedding = values.shape[0] > VOCABULARY
        scale = numpy.abs(values).max(axis=1 if embedding else 0, keepdims=True) / 127
        scale[scale == 0] = 1
        name = tensor.name
        graph.initializer.remove(tensor)
        kept.append(numpy_helper.from_array(numpy.round(values / scale).astype(numpy.int8), name + ".bytes"))
        kept.append(numpy_helper.from_array(scale.astype(numpy.float32), name + ".scale"))
        if embedding:
            narrow_embedding(graph, name)
        else:
            made.append(helper.make_node("Cast", [name + ".bytes"], [name + ".wide"], to=TensorProto.FLOAT))
            made.append(helper.make_node("Mul", [name + ".wide", name + ".scale"], [name]))
    graph.initializer.extend(kept)
    for i, node in enumerate(made):
        graph.node.insert(i, node)


def narrow_embedding(graph, name):
    """Only the rows that are asked for are widened."""
    for node in [n for n in graph.node if name in n.input]:
        at, ids, out = list(graph.node).index(node), node.input[1], node.output[0]
        graph.node.remove(node)
        for i, made in enumerate([
                helper.make_node("Gather", [name + ".bytes", ids], [out + ".bytes"]),
                helper.make_node("Cast", [out + ".bytes"], [out + ".wide"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [name + ".scale", ids], [out + ".scale"]),
                helper.make_node("Mul", [out + ".wide", out + ".scale"], [out])]):
            graph.node.insert(at + i, made)


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("trained"), ask.add_argument("--base", required=True), ask.add_argument("--out", required=True)
    args = ask.parse_args()
    net = Reader(Bert(args.base))
    net.load_state_dict(torch.load(args.trained))
    net.eval()
    buffer = io.BytesIO()
    torch.onnx.export(net, example(), buffer, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes(), opset_version=14)
    model = onnx.load_model_from_string(buffer.getvalue())
    narrow(model.graph)
    # org.gainsay.enrich.encoder.Vocabularies reads from here how things are numbered.
    names = {"kinds": KINDS, "forms": FORMS, "parts": [p.upper() for p in PARTS], "equipment": EQUIPMENT, "actions": ACTIONS,
             "statuses": STATUSES, "denials": DENIALS, "entities": [str(ENTITIES)]}
    for key, values in names.items():
        model.metadata_props.add(key=key, value=" ".join(values))
    onnx.checker.check_model(model)
    with open(args.out, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(model.SerializeToString())


if __name__ == "__main__":
    main()
