"""Trains the encoder: train.py PASSAGES.jsonl... --base MODEL.onnx --tokenizer TOKENIZER.json --countries countries.tsv --out reader.pt"""
import argparse
import json
import os
import random
import tempfile
import time
import warnings

import torch
import torch.nn.functional as F
from torch import distributed, multiprocessing, nn

from export import weights
from passages import ACTIONS, Countries, DENIALS, EQUIPMENT, ROLES, SLOTS, STATUSES, WordPieces, swapped, windows
from reader import Bert, Located, NEVER, OUTPUTS, Reader

BATCH_PIECES, POOL, WARM_UP = 640, 400, 60
# After so many steps of each process the weights of all are averaged (local stochastic gradient descent, Stich 2019).
LOCAL_STEPS = 8
# How much a field's error counts beside that of the event and its roles.
SHARE = {"action": 0.3, "status": 0.3, "hedged": 0.2, "denial": 0.3}


def batches(articles, words, rng):
    """Windows of like length together, so that little is padded."""
    pairs = [(article, window) for article in articles for window in windows(article, words)]
    rng.shuffle(pairs)
    out = []
    for start in range(0, len(pairs), POOL):
        batch = []
        for pair in sorted(pairs[start:start + POOL], key=lambda p: len(p[1].ids)):
            if batch and (len(batch) + 1) * len(pair[1].ids) > BATCH_PIECES:
                out.append(batch)
                batch = []
            batch.append(pair)
        out.append(batch)
    rng.shuffle(out)
    return out


def loss(outputs, located, article):
    """Of one window. Of two claims in a sentence either slot takes the one that it reads better."""
    out = dict(zip(OUTPUTS, outputs))
    events = [article["sentences"][s]["events"] for s in located.own]
    claims = [[e for e in of if e["type"] == "CLAIM"] for of in events]
    denials = [[e for e in of if e["type"] == "DENIAL"] for of in events]
    stated = torch.tensor([[float(len(c) > 0), float(len(c) > 1), float(len(d) > 0)] for c, d in zip(claims, denials)])
    total = F.binary_cross_entropy_with_logits(out["states"], stated, reduction="sum")
    total = total + fields(out, located, 0, [(k, c[0]) for k, c in enumerate(claims) if len(c) == 1]).sum()
    total = total + fields(out, located, 2, [(k, d[0]) for k, d in enumerate(denials) if d]).sum()
    pairs = [(k, c) for k, c in enumerate(claims) if len(c) > 1]
    orders = [fields(out, located, 0, [(k, c[a]) for k, c in pairs]) + fields(out, located, 1, [(k, c[1 - a]) for k, c in pairs])
              for a in (0, 1)]
    return total + torch.minimum(*orders).sum()


def fields(out, located, slot, stated):
    """What a slot gets wrong of events, given with their rows: a loss an event."""
    if not stated:
        return torch.zeros(0)
    rows, events = [k for k, _ in stated], [e for _, e in stated]
    sets = lambda scores, truth: F.binary_cross_entropy_with_logits(scores, truth, reduction="none")

    def choice(name, values, scores):
        return SHARE[name] * F.cross_entropy(scores[rows], torch.tensor(values), reduction="none")

    total = choice("action", [ACTIONS.index(e["action"]) for e in events], out["action"][:, slot])
    total = total + choice("status", [STATUSES.index(e["status"]) for e in events], out["status"][:, slot])
    total = total + choice("hedged", [int(bool(e["hedged"])) for e in events], out["hedged"][:, slot])
    if SLOTS[slot] == "DENIAL":
        total = total + choice("denial", [DENIALS.index(e["kind"]) for e in events], out["denial"])
    ids = located.ids()
    if ids:
        truth = torch.tensor([[[float(i in e[role]) for role in ROLES] for i in ids] for e in events])
        total = total + sets(located.by_id(out["roles"][:, slot], located.actors, ids)[rows], truth).sum((1, 2))
    truth = torch.tensor([[float("-" in e["sources"]), float("?" in e["sources"])] for e in events])
    total = total + sets(out["unnamed"][rows, slot], truth).sum(1)
    goods = located.by_id(out["equipment"][:, slot, :, None], located.goods, EQUIPMENT)[rows, :, 0]
    truth = torch.tensor([[float(i in e["equipment"]) for i in EQUIPMENT] for e in events])
    return total + (sets(goods, truth) * (goods > NEVER + 0.5).float()).sum(1)


def encoded(net, batch, located):
    length = max(len(window.ids) for _, window in batch)
    ids, tags, entities, mask = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(4))
    for i, where in enumerate(located):
        for into, values in zip((ids, tags, entities), where.window):
            into[i, :len(values)] = values
        mask[i, :len(where.window[0])] = 1
    return net.encode(ids, mask, tags, entities)


class Together:
    """The processes that train side by side, each on its share of the articles; with one, all of it does nothing."""

    def __init__(self, rank, processes, meeting):
        self.processes = processes
        if processes > 1:
            distributed.init_process_group("gloo", init_method="file://" + meeting, rank=rank, world_size=processes)

    def least(self, number):
        if self.processes == 1:
            return number
        out = torch.tensor([number])
        distributed.all_reduce(out, op=distributed.ReduceOp.MIN)
        return int(out)

    def average(self, weights):
        if self.processes == 1:
            return
        flat = torch.cat([w.data.reshape(-1) for w in weights])
        distributed.all_reduce(flat)
        at = 0
        for w in weights:
            w.data.copy_(flat[at:at + w.numel()].view_as(w) / self.processes)
            at += w.numel()


def train(rank, args, meeting):
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    together = Together(rank, args.processes, meeting)
    torch.manual_seed(args.seed * 1000 + rank)
    rng = random.Random(args.seed * 1000 + rank)
    words, countries = WordPieces(args.tokenizer), Countries(args.countries)
    articles = []
    for path in args.passages:
        with open(path, encoding="utf-8") as lines:
            articles += [json.loads(line) for line in lines]
    net = Reader(Bert(args.base))
    if args.start:
        net.load_state_dict(weights(args.start))
    trained = [p for p in net.parameters() if p.requires_grad]
    pretrained = [p for name, p in net.named_parameters() if name.startswith("bert.") and p.requires_grad]
    fresh = [p for name, p in net.named_parameters() if not name.startswith("bert.")]
    together.average(trained)
    rates = [args.rate, args.head_rate]
    optimizer = torch.optim.AdamW([{"params": p, "lr": r} for p, r in zip((pretrained, fresh), rates)], weight_decay=0.01)
    begun = time.time()
    for epoch in range(args.epochs):
        random.Random(args.seed * 1000 + epoch).shuffle(articles)
        mine = articles[rank::args.processes]
        todo = batches([(rng.random() < args.swap and swapped(a, countries, rng)) or a for a in mine], words, rng)
        steps, total, sentences = together.least(len(todo)), 0, 0
        for step, batch in enumerate(todo[:steps]):
            done = (epoch + step / steps) / args.epochs
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, (epoch * steps + step + 1) / WARM_UP) * (1 - done)
            located = [Located(article, window, rng) for article, window in batch]
            # Products in bfloat16 take three quarters of the time where the processor has them.
            with torch.cpu.amp.autocast(dtype=torch.bfloat16):
                x = encoded(net, batch, located)
            x, error, read = x.float(), 0, 0
            for i, ((article, window), where) in enumerate(zip(batch, located)):
                if where.own:
                    error = error + loss(net.read(x[i, :len(window.ids)], *where.rest), where, article)
                    read += len(where.own)
            if read:
                optimizer.zero_grad()
                (error / read * 2).backward()
                nn.utils.clip_grad_norm_(trained, 1.0)
                optimizer.step()
                total, sentences = total + error.item(), sentences + read
            if (step + 1) % LOCAL_STEPS == 0:
                together.average(trained)
            if rank == 0 and (step + 1) % 100 == 0:
                print(f"epoch {epoch + 1} of {args.epochs}, step {step + 1} of {steps}: "
                      f"{total / sentences:.3f} a sentence, {time.time() - begun:.0f} s", flush=True)
        together.average(trained)
        if rank == 0:
            torch.save(net.state_dict(), args.out)


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("passages", nargs="+", help="written by gainsay passages")
    ask.add_argument("--base", required=True), ask.add_argument("--tokenizer", required=True)
    ask.add_argument("--countries", required=True), ask.add_argument("--out", required=True)
    ask.add_argument("--start", help="a reader.pt or reader.onnx.gz to go on from, instead of the base alone")
    ask.add_argument("--epochs", type=int, default=6), ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--processes", type=int, default=os.cpu_count(), help="that train side by side")
    ask.add_argument("--rate", type=float, default=8e-5), ask.add_argument("--head-rate", type=float, default=1e-3)
    ask.add_argument("--swap", type=float, default=0.6, help="share of the articles whose states are swapped, each epoch anew")
    args = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        meeting = os.path.join(folder, "meeting")
        if args.processes == 1:
            train(0, args, meeting)
        else:
            multiprocessing.spawn(train, (args, meeting), args.processes)


if __name__ == "__main__":
    main()
