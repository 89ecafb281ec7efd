"""Trains the encoder: train.py PASSAGES.jsonl --base MODEL.onnx --tokenizer TOKENIZER.json --countries countries.tsv --out reader.pt"""
import argparse
import json
import random
import time
import warnings

import torch
import torch.nn.functional as F
from torch import nn

from passages import ACTIONS, Countries, DENIALS, EQUIPMENT, ROLES, STATUSES, TYPES, WordPieces, swapped, windows
from reader import Bert, Located, NEVER, OUTPUTS, Reader

BATCH_PIECES, POOL, WARM_UP = 640, 400, 0.06
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
    """Of the first event of each type in every sentence; a second one of a type is rare (three in a hundred)."""
    out = dict(zip(OUTPUTS, outputs))
    sets = F.binary_cross_entropy_with_logits
    ids, total = located.ids(), 0
    for t, type in enumerate(TYPES):
        first = [next((e for e in article["sentences"][s]["events"] if e["type"] == type), None) for s in located.own]
        total = total + sets(out["states"][:, t], torch.tensor([float(e is not None) for e in first]), reduction="sum")
        rows = [k for k, e in enumerate(first) if e]
        events = [first[k] for k in rows]
        if not rows:
            continue

        def choice(name, values, scores):
            return SHARE[name] * F.cross_entropy(scores[rows], torch.tensor(values), reduction="sum")

        total = total + choice("action", [ACTIONS.index(e["action"]) for e in events], out["action"][:, t])
        total = total + choice("status", [STATUSES.index(e["status"]) for e in events], out["status"][:, t])
        total = total + choice("hedged", [int(bool(e["hedged"])) for e in events], out["hedged"][:, t])
        if type == "DENIAL":
            total = total + choice("denial", [DENIALS.index(e["kind"]) for e in events], out["denial"])
        if ids:
            truth = torch.tensor([[[float(i in e[role]) for role in ROLES] for i in ids] for e in events])
            total = total + sets(located.by_id(out["roles"][:, t], located.actors, ids)[rows], truth, reduction="sum")
        truth = torch.tensor([[float("-" in e["sources"]), float("?" in e["sources"])] for e in events])
        total = total + sets(out["unnamed"][rows, t], truth, reduction="sum")
        goods = located.by_id(out["equipment"][:, t, :, None], located.goods, EQUIPMENT)[rows, :, 0]
        truth = torch.tensor([[float(i in e["equipment"]) for i in EQUIPMENT] for e in events])
        named = (goods > NEVER + 0.5).float()
        total = total + (sets(goods, truth, reduction="none") * named).sum()
    return total


def encoded(net, batch, located):
    length = max(len(window.ids) for _, window in batch)
    ids, tags, entities, mask = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(4))
    for i, where in enumerate(located):
        for into, values in zip((ids, tags, entities), where.window):
            into[i, :len(values)] = values
        mask[i, :len(where.window[0])] = 1
    return net.encode(ids, mask, tags, entities)


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("passages", help="written by gainsay passages")
    ask.add_argument("--base", required=True), ask.add_argument("--tokenizer", required=True)
    ask.add_argument("--countries", required=True), ask.add_argument("--out", required=True)
    ask.add_argument("--start", help="a reader.pt to go on from, instead of the base alone")
    ask.add_argument("--epochs", type=int, default=9), ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--rate", type=float, default=8e-5), ask.add_argument("--head-rate", type=float, default=1e-3)
    ask.add_argument("--swap", type=float, default=0.6, help="share of the articles whose states are swapped, each epoch anew")
    args = ask.parse_args()
    warnings.filterwarnings("ignore", "scatter_reduce")
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    words, countries = WordPieces(args.tokenizer), Countries(args.countries)
    with open(args.passages, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    net = Reader(Bert(args.base))
    if args.start:
        net.load_state_dict(torch.load(args.start))
    pretrained = [p for name, p in net.named_parameters() if name.startswith("bert.") and p.requires_grad]
    fresh = [p for name, p in net.named_parameters() if not name.startswith("bert.")]
    rates = [args.rate, args.head_rate]
    optimizer = torch.optim.AdamW([{"params": p, "lr": r} for p, r in zip((pretrained, fresh), rates)], weight_decay=0.01)
    steps, step, begun = len(batches(articles, words, rng)) * args.epochs, 0, time.time()
    for epoch in range(args.epochs):
        seen = [(rng.random() < args.swap and swapped(a, countries, rng)) or a for a in articles]
        total = sentences = 0
        for batch in batches(seen, words, rng):
            step = min(step + 1, steps)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, step / (WARM_UP * steps)) * (steps - step) / steps
            located = [Located(article, window, rng) for article, window in batch]
            x, error, read = encoded(net, batch, located), 0, 0
            for i, ((article, window), where) in enumerate(zip(batch, located)):
                if where.own:
                    error = error + loss(net.read(x[i, :len(window.ids)], *where.rest), where, article)
                    read += len(where.own)
            if not read:
                continue
            optimizer.zero_grad()
            (error / read * 2).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            total, sentences = total + error.item(), sentences + read
            if step % 100 == 0:
                print(f"step {step} of {steps}: {total / sentences:.3f} a sentence, {time.time() - begun:.0f} s", flush=True)
        torch.save(net.state_dict(), args.out)
        print(f"epoch {epoch + 1} of {args.epochs}: {total / sentences:.3f} a sentence", flush=True)


if __name__ == "__main__":
    main()
