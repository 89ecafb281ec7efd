"""The encoder's network: a small BERT, and on it what a sentence states and who of the window's mentions plays which role."""
import math

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from passages import ACTIONS, DENIALS, DISTANCES, ENTITIES, EQUIPMENT, FORMS, KINDS, PARTS, ROLES, SLOTS, STATUSES, distance

HIDDEN, INNER, HEADS, RANK, DROPOUT = 384, 1536, 12, 128, 0.1
TAGS = 2 + len(KINDS)  # none, goods, and one for every kind of actor
NEVER = -20.0


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.widen, self.narrow = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm_attention, self.norm = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        heads = lambda y: y.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
        weights = (heads(self.query(x)) @ heads(self.key(x)).transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + mask).softmax(-1)
        attended = (weights @ heads(self.value(x))).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm_attention(x + self.drop(self.out(attended)))
        return self.norm(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


class Bert(nn.Module):
    """The pretrained layers, read from an ONNX file."""

    LINEAR = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
              "out": "attention.output.dense", "widen": "intermediate.dense", "narrow": "output.dense"}
    NORMS = {"norm_attention": "attention.output.LayerNorm", "norm": "output.LayerNorm"}

    def __init__(self, path):
        super().__init__()
        graph = onnx.load(path).graph
        weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        matrices = self.matrices(graph, weights)
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"].clone(), freeze=True)
        self.positions = nn.Embedding.from_pretrained(weights["embeddings.position_embeddings.weight"].clone(), freeze=True)
        self.sort = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0].clone())
        self.norm, self.drop, self.layers = nn.LayerNorm(HIDDEN, 1e-12), nn.Dropout(DROPOUT), nn.ModuleList()
        self.norm.load_state_dict({k: weights[f"embeddings.LayerNorm.{k}"].clone() for k in ("weight", "bias")})
        count = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
        for i in range(count):
            layer = Layer()
            for ours, theirs in self.LINEAR.items():
                name = f"encoder.layer.{i}.{theirs}"
                getattr(layer, ours).load_state_dict({"weight": matrices[name].t().contiguous(), "bias": weights[name + ".bias"].clone()})
            for ours, theirs in self.NORMS.items():
                name = f"encoder.layer.{i}.{theirs}"
                getattr(layer, ours).load_state_dict({k: weights[f"{name}.{k}"].clone() for k in ("weight", "bias")})
            self.layers.append(layer)

    @staticmethod
    def matrices(graph, weights):
        """The exporter leaves matrices without a name; the bias that is added to their product has one."""
        made_by = {node.output[0]: node for node in graph.node}
        out = {}
        for node in graph.node:
            if node.op_type == "Add":
                for bias, product in (node.input, reversed(node.input)):
                    if bias in weights and bias.endswith(".bias") and product in made_by and made_by[product].op_type == "MatMul":
                        out[bias[:-len(".bias")]] = weights[made_by[product].input[1]]
        return out

    def forward(self, ids, mask, extra):
        x = self.drop(self.norm(self.words(ids) + self.positions(torch.arange(ids.shape[1]))[None] + self.sort + extra))
        away = (1 - mask.float())[:, None, None] * -1e4
        for layer in self.layers:
            x = layer(x, away)
        return x


class Reader(nn.Module):
    def __init__(self, bert):
        super().__init__()
        slots, roles = len(SLOTS), len(ROLES)
        each = lambda make: nn.ModuleList(make() for _ in range(slots))
        self.bert, self.drop = bert, nn.Dropout(0.15)
        self.tag, self.entity = nn.Embedding(TAGS, HIDDEN, 0), nn.Embedding(ENTITIES + 1, HIDDEN, 0)
        self.attention = nn.Linear(HIDDEN, slots)
        self.part = nn.Embedding(len(PARTS), 2 * HIDDEN)
        self.slot = each(lambda: nn.Sequential(nn.Linear(2 * HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(0.15)))
        self.states, self.unnamed = each(lambda: nn.Linear(HIDDEN, 1)), each(lambda: nn.Linear(HIDDEN, 2))
        self.action, self.status = each(lambda: nn.Linear(HIDDEN, len(ACTIONS))), each(lambda: nn.Linear(HIDDEN, len(STATUSES)))
        self.hedged, self.denial = each(lambda: nn.Linear(HIDDEN, 2)), nn.Linear(HIDDEN, len(DENIALS))
        self.asks = each(lambda: nn.Linear(HIDDEN, (roles + 1) * RANK))
        self.actor, self.goods = nn.Linear(HIDDEN, roles * RANK), nn.Linear(HIDDEN, RANK)
        self.actor_distance, self.goods_distance = nn.Embedding(DISTANCES, slots * roles), nn.Embedding(DISTANCES, slots)
        self.kind, self.form = nn.Embedding(len(KINDS), slots * roles), nn.Embedding(len(FORMS), slots * roles)
        self.bias = nn.Parameter(torch.full((slots, roles + 1), -1.0))
        for small in (self.tag, self.part):
            nn.init.normal_(small.weight, std=0.02)
        nn.init.normal_(self.entity.weight, std=0.03)
        for padded in (self.tag, self.entity):
            padded.weight.data[0] = 0
        for zero in (self.actor_distance, self.goods_distance, self.kind, self.form):
            nn.init.zeros_(zero.weight)

    def forward(self, ids, tags, entities, part, first, end, actor_from, actor_to, actor_kind, actor_form, actor_distance,
                goods_from, goods_to, goods_distance):
        """One window: what each sentence that is asked for states, and how each mention fits each role."""
        return self.read(self.encode(ids, torch.ones_like(ids), tags, entities)[0], part, first, end, actor_from, actor_to,
                         actor_kind, actor_form, actor_distance, goods_from, goods_to, goods_distance)

    def encode(self, ids, mask, tags, entities):
        return self.bert(ids, mask, self.tag(tags) + self.entity(entities))

    def read(self, x, part, first, end, actor_from, actor_to, actor_kind, actor_form, actor_distance, goods_from, goods_to,
             goods_distance):
        slots, roles, sentences = len(SLOTS), len(ROLES), part.shape[0]
        at = torch.arange(x.shape[0])[None]

        def mean(start, stop):
            inside = ((at >= start[:, None]) & (at < stop[:, None])).float()
            return self.drop((inside / inside.sum(1, keepdim=True).clamp(min=1.0)) @ x)

        actor = self.actor(mean(actor_from, actor_to)).view(-1, roles, RANK)
        goods = self.goods(mean(goods_from, goods_to))
        outside = ((at >= first[:, None]) & (at <= end[:, None])).float() - 1
        attention = (self.attention(x).t()[None] + outside[:, None] * 1e4).softmax(-1)
        words, closing, part = attention @ x, x[end], self.part(part)
        prior = (self.kind(actor_kind) + self.form(actor_form)).view(1, -1, slots, roles)
        actor_distance = self.actor_distance(actor_distance).view(sentences, -1, slots, roles)
        goods_distance = self.goods_distance(goods_distance)
        out = {name: [] for name in ("states", "action", "status", "hedged", "unnamed", "roles", "equipment")}
        for t in range(slots):
            h = self.slot[t](self.drop(torch.cat([words[:, t], closing], -1) + part))
            asks = self.asks[t](h).view(-1, roles + 1, RANK)
            out["states"].append(self.states[t](h)[:, 0])
            out["action"].append(self.action[t](h))
            out["status"].append(self.status[t](h))
            out["hedged"].append(self.hedged[t](h))
            out["unnamed"].append(self.unnamed[t](h))
            fits = (asks[:, None, :roles] * actor[None]).sum(-1) / math.sqrt(RANK)
            out["roles"].append(fits + prior[:, :, t] + actor_distance[:, :, t] + self.bias[t, :roles])
            out["equipment"].append(asks[:, roles] @ goods.t() / math.sqrt(RANK) + goods_distance[:, :, t] + self.bias[t, roles])
        # The last slot is that of denials.
        return tuple(torch.stack(values, 1) for values in out.values()) + (self.denial(h), attention)


OUTPUTS = ["states", "action", "status", "hedged", "unnamed", "roles", "equipment", "denial", "attention"]
INPUTS = ["ids", "tags", "entities", "part", "first", "end", "actor-from", "actor-to", "actor-kind", "actor-form", "actor-distance",
          "goods-from", "goods-to", "goods-distance"]


class Located:
    """The mentions of a window and the tensors that go with it, as org.gainsay.enrich.encoder.WindowInputs makes them."""

    def __init__(self, article, window, random=None):
        sentences = article["sentences"]
        length = len(window.ids)
        tags, entities, numbers = [0] * length, [0] * length, {}
        order = list(range(1, ENTITIES + 1))
        if random:
            random.shuffle(order)
        self.actors, self.goods = [], []
        for s in window.places:
            for found, mentions in ((self.actors, sentences[s]["actors"]), (self.goods, sentences[s]["goods"])):
                for mention in mentions:
                    if found is self.actors:
                        number = numbers.setdefault(tuple(mention["ids"]), order[len(numbers) % ENTITIES])
                    pieces = window.pieces(s, mention)
                    if pieces:
                        found.append((s, *pieces, mention))
                        for i in range(*pieces):
                            tags[i] = 2 + KINDS.index(mention["kind"]) if found is self.actors else 1
                            if found is self.actors:
                                entities[i] = number
        self.own = window.own
        self.window = [torch.tensor(v) for v in (window.ids, tags, entities)]
        part = lambda s: PARTS.index(sentences[s]["part"])
        far = lambda mentions: torch.tensor(
            [[distance(s, m[0], sentences[m[0]]["part"] == "headline") for m in mentions] for s in self.own], dtype=torch.long
        ).view(len(self.own), len(mentions))
        longs = lambda values: torch.tensor(values, dtype=torch.long)
        self.rest = [
            longs([part(s) for s in self.own]), longs([window.places[s][0] for s in self.own]),
            longs([window.places[s][1] for s in self.own]),
            longs([m[1] for m in self.actors]), longs([m[2] for m in self.actors]),
            longs([KINDS.index(m[3]["kind"]) for m in self.actors]), longs([FORMS.index(m[3]["form"]) for m in self.actors]),
            far(self.actors),
            longs([m[1] for m in self.goods]), longs([m[2] for m in self.goods]), far(self.goods)]

    def ids(self):
        """Everybody who is named, in the order of the columns that `by_id` gives."""
        return list(dict.fromkeys(i for m in self.actors for i in m[3]["ids"]))

    def by_id(self, scores, mentions, ids):
        """Scores of mentions (sentences × mentions × any) to scores of whom they name: the log of the sum of their exponentials."""
        pairs = [(m, ids.index(i)) for m, mention in enumerate(mentions) for i in mention[3]["ids"] if i in ids]
        out = scores.new_full((scores.shape[0], len(ids), scores.shape[2]), NEVER)
        if not pairs:
            return out
        column = torch.tensor([p[1] for p in pairs])
        chosen = scores[:, [p[0] for p in pairs]]
        index = column[None, :, None].expand_as(chosen)
        most = out.scatter_reduce(1, index, chosen.detach(), "amax", include_self=True)
        total = torch.zeros_like(out).scatter_add(1, index, (chosen - most.gather(1, index)).exp())
        named = torch.zeros(len(ids), dtype=torch.bool)
        named[column] = True
        return torch.where(named[None, :, None], most + total.clamp(min=1e-9).log(), out)
