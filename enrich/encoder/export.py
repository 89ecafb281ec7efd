"""Writes a trained encoder as ONNX, its products in eight bits: export.py TRAINED --base MODEL.onnx --out reader.onnx.gz"""
import argparse
import gzip
import io
import math

import numpy
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper

from passages import ACTIONS, DENIALS, ENTITIES, EQUIPMENT, FORMS, KINDS, PARTS, SLOTS, STATUSES
from reader import HEADS, INPUTS, OUTPUTS, Bert, Layer, Reader

SMALL, VOCABULARY = 20_000, 20_000
# Operators that ONNX Runtime has beside the standard's.
RUNTIME = "com.microsoft"


class Attention(torch.autograd.Function):
    """Of a window without padding, as one operator: the runtime goes through it in tiles that stay in the processor's cache."""

    @staticmethod
    def forward(_, query, key, value):
        heads = lambda x: x.view(*x.shape[:2], HEADS, -1).transpose(1, 2)
        weights = heads(query) @ heads(key).transpose(-1, -2) / math.sqrt(query.shape[2] // HEADS)
        return (weights.softmax(-1) @ heads(value)).transpose(1, 2).reshape(query.shape)

    @staticmethod
    def symbolic(graph, query, key, value):
        return graph.op(RUNTIME + "::MultiHeadAttention", query, key, value, num_heads_i=HEADS).setType(query.type())


class AddAndNorm(torch.autograd.Function):
    """A layer's input added to what it makes of it, and normalised."""

    @staticmethod
    def forward(_, x, made, weight, bias, epsilon):
        return F.layer_norm(x + made, weight.shape, weight, bias, epsilon)

    @staticmethod
    def symbolic(graph, x, made, weight, bias, epsilon):
        return graph.op(RUNTIME + "::SkipLayerNormalization", x, made, weight, bias, epsilon_f=epsilon).setType(x.type())


class Exported(Layer):
    """A layer of the network for windows that are read one by one, in the runtime's operators."""

    def forward(self, x, mask):
        def added(made, norm):
            return AddAndNorm.apply(x, made, norm.weight, norm.bias, norm.eps)

        x = added(self.out(Attention.apply(self.query(x), self.key(x), self.value(x))), self.norm_attention)
        # The opening piece has values ten times those of all others: by a range that holds both, these would lose their last bits.
        return added(torch.cat([self.inner(x[:, :1]), self.inner(x[:, 1:])], 1), self.norm)

    def inner(self, x):
        return self.narrow(F.gelu(self.widen(x)))


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


def bytes_of(values, axis):
    """A matrix in eight bits, and a scale for each of its rows or columns."""
    scale = numpy.abs(values).max(axis=axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return numpy.round(values / scale).astype(numpy.int8), scale.astype(numpy.float32)


def narrow(graph):
    """Large matrices become bytes. Products with them are of bytes too; embeddings are widened a row at a time, the rest at load."""
    for tensor in list(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.dtype != numpy.float32 or values.ndim != 2 or values.size < SMALL:
            continue
        users = [n for n in graph.node if tensor.name in n.input]
        product = all(n.op_type == "MatMul" and n.input[1] == tensor.name for n in users)
        name = parameter(graph, users[0]) if product else tensor.name
        embedding = values.shape[0] > VOCABULARY
        narrowed, scale = bytes_of(values, 1 if embedding else 0)
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(narrowed, name + ".bytes"))
        graph.initializer.append(numpy_helper.from_array(scale[0] if product else scale, name + ".scale"))
        if product:
            for node in users:
                replace(graph, node, whole_product(graph, name, *node.input[:1], *node.output))
        elif embedding:
            for node in users:
                replace(graph, node, rows(name, node.input[1], *node.output))
        else:
            for i, node in enumerate([
                    helper.make_node("Cast", [name + ".bytes"], [name + ".wide"], to=TensorProto.FLOAT),
                    helper.make_node("Mul", [name + ".wide", name + ".scale"], [name])]):
                graph.node.insert(i, node)


def parameter(graph, product):
    """What the network calls a matrix: the exporter forgets it, but not the name of the bias that is added to the product."""
    added = next(n for n in graph.node if n.op_type == "Add" and product.output[0] in n.input)
    return next(i for i in added.input if i.endswith(".bias"))[:-len("bias")] + "weight"


def weights(path):
    """What training wrote, or what a model was exported from, but for what eight bits have lost."""
    if not path.endswith(".gz"):
        return torch.load(path)
    with gzip.open(path) as packed:
        graph = onnx.load_model_from_string(packed.read()).graph
    known = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
    for name in [n[:-len(".bytes")] for n in known if n.endswith(".bytes")]:
        known[name] = known.pop(name + ".bytes").float() * known.pop(name + ".scale")
    turned = {n.input[1][:-len(".bytes")]: None for n in graph.node if n.op_type == "MatMulInteger"}
    turned.update({n.input[1]: parameter(graph, n) for n in graph.node if n.op_type == "MatMul" and n.input[1] in known})
    for name, proper in turned.items():
        known[proper or name] = known.pop(name).t().contiguous()
    # The exporter cuts this one in pieces, and numbers them.
    pieces = sorted((n for n in known if n.startswith("onnx::Add_")), key=lambda n: int(n.split("_")[1]))
    known["bias"] = torch.cat([known.pop(n).reshape(-1) for n in pieces]).view(len(SLOTS), -1)
    return known


def replace(graph, node, others):
    at = list(graph.node).index(node)
    graph.node.remove(node)
    for i, other in enumerate(others):
        graph.node.insert(at + i, other)


def rows(name, ids, out):
    return [
        helper.make_node("Gather", [name + ".bytes", ids], [out + ".bytes"]),
        helper.make_node("Cast", [out + ".bytes"], [out + ".wide"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [name + ".scale", ids], [out + ".scale"]),
        helper.make_node("Mul", [out + ".wide", out + ".scale"], [out])]


def whole_product(graph, name, x, out):
    """What is multiplied is turned into bytes by its own range; query, key and value share that. The runtime fuses these."""
    made, narrowed = [], [x + ".bytes", x + ".scale", x + ".zero"]
    if not any(narrowed[0] in n.output for n in graph.node):
        made.append(helper.make_node("DynamicQuantizeLinear", [x], narrowed))
    return made + [
        helper.make_node("MatMulInteger", [narrowed[0], name + ".bytes", narrowed[2]], [out + ".whole"]),
        helper.make_node("Cast", [out + ".whole"], [out + ".wide"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [narrowed[1], name + ".scale"], [out + ".scale"]),
        helper.make_node("Mul", [out + ".wide", out + ".scale"], [out])]


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("trained", help="a reader.pt that train.py wrote, or a reader.onnx.gz to be written anew")
    ask.add_argument("--base", required=True), ask.add_argument("--out", required=True)
    args = ask.parse_args()
    net = Reader(Bert(args.base))
    net.load_state_dict(weights(args.trained))
    net.eval()
    for layer in net.bert.layers:
        layer.__class__ = Exported
    buffer = io.BytesIO()
    torch.onnx.export(net, example(), buffer, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes(), opset_version=14,
                      custom_opsets={RUNTIME: 1})
    model = onnx.load_model_from_string(buffer.getvalue())
    narrow(model.graph)
    # org.gainsay.enrich.encoder.Vocabularies reads from here how things are numbered.
    names = {"slots": SLOTS, "kinds": KINDS, "forms": FORMS, "parts": [p.upper() for p in PARTS], "equipment": EQUIPMENT,
             "actions": ACTIONS, "statuses": STATUSES, "denials": DENIALS, "entities": [str(ENTITIES)]}
    for key, values in names.items():
        model.metadata_props.add(key=key, value=" ".join(values))
    onnx.checker.check_model(model)
    with open(args.out, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(model.SerializeToString())


if __name__ == "__main__":
    main()
