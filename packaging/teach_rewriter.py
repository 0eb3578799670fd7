#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Teaches the rewriter (core/assist/talk/rewriter.h) and writes resources/language/rewriter.bin.

teach_rewriter.py LESSONS MINILM OUT [--epochs 12] [--minutes N] [--check] [--from EARLIER [--fresh NAMES]] [--device cuda] [--batch 96] [--rate 1] [--mean 0]

LESSONS is what `teach_rewriter` (tests/support) wrote, MINILM a folder with vocab.txt and model.safetensors of
all-MiniLM-L6-v2 (Apache 2.0). `--check` keeps one saying in twenty back and counts how many come out word for word.
Some hours on two processor cores that multiply bfloat16, minutes on a large GPU, for which processes of their own make the
lessons. Needs PyTorch and NumPy alone. The net's pieces must be those of WordPieces and Rewriter::add_token: what is
here and there is the same, on purpose twice.
"""
import argparse
import collections
import contextlib
import json
import os
import random
import time
import zlib

import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from rewriter_lessons import Makers, Words, clear_ones, foreign_words, sayable_of, words_of
from rewriter_net import LONGEST, MOST_SAID, Net, go_on, write
from teach_reader import WIDTH, safetensors

RATE, NEW_RATE, BATCH = 3e-4, 7e-4, 96  # for batches of 96
LEAST_OF_BEFORE = 24  # pieces
FORGET = 0.08  # share of the words that are masked


def padded(lists, fill, most):
    length = min(most, max(len(l) for l in lists))
    return torch.tensor([l[:length] + [fill] * (length - len(l)) for l in lists])


class Desk:
    """Lessons as the net reads them."""

    def __init__(self, rows, pieces):
        self.rows, self.pieces = rows, pieces
        self.mask, self.begins, self.ends, self.unknown = (rows[p] for p in ("[MASK]", "[CLS]", "[SEP]", "[UNK]"))
        self.value = torch.tensor([p[0] == "{" and len(p) > 1 or p[0] == "[" for p in rows])

    def row(self, piece):
        return self.rows.get(piece, self.unknown)

    def told(self, lesson, key):
        values = lesson["values"]
        shown = [t for token in lesson[key] for t in ([token, values[token]] if token in values else [token])]
        return [self.row(p) for p in self.pieces.of_tokens(shown)]

    def message(self, lesson):
        out = [self.begins] + ([self.row("{clip}")] if lesson["clip"] else []) + self.told(lesson, "said")
        return out + ([self.row("{native}")] + self.told(lesson, "native") if lesson["native"] else [])

    def is_read(self, lesson):
        """Longer messages the program leaves to others (Rewriter::read)."""
        return len(self.message(lesson)) + LEAST_OF_BEFORE <= LONGEST

    def source(self, lesson):
        out = self.message(lesson) + [self.ends] + self.told(lesson, "film") + [self.ends]
        return (out + self.told(lesson, "before"))[: LONGEST - 1] + [self.ends]

    def target(self, lesson):
        return [self.row(p) for p in self.pieces.of_tokens(lesson["do"])]

    def batch(self, lessons):
        """What is pointed at, what is shown of it, what was said so far and what is to be said next."""
        sources = padded([self.source(l) for l in lessons], -1, LONGEST)
        wanted = padded([self.target(l) + [self.ends] for l in lessons], -1, MOST_SAID)
        said = torch.cat([torch.full((len(lessons), 1), self.begins), wanted[:, :-1].clamp_min(0)], 1)
        shown = sources.masked_fill((torch.rand(sources.shape) < FORGET) & (sources >= 0) & ~self.value[sources.clamp_min(0)], self.mask)
        return sources, shown, said, wanted


class Course(IterableDataset):
    """Batches without end: programs twice, two in five of the plain sayings, a fifth as many that are made up; like lengths
    together, since little is padded then. Where some files are fresh, half of the other programs are repeated beside them."""

    def __init__(self, desk, taught, size, seed, fresh):
        self.desk, self.taught, self.size, self.seed = desk, taught, size, seed
        self.own = [l for l in taught if l["own"]]
        self.often = [l for l in self.own if not fresh or l["file"].removesuffix(".jsonl") in fresh]
        often = {id(l) for l in self.often}
        self.seldom = [(l, 0.5 if l["own"] else 0.4) for l in taught if id(l) not in often]
        self.length = 2 * len(self.often) + int(sum(share for _, share in self.seldom))

    def __iter__(self):
        worker = get_worker_info()
        dice = random.Random(self.seed + 1000 * (worker.id if worker else 0))
        makers = Makers(self.taught, dice)
        while True:
            lessons = self.often * 2 + [l for l, share in self.seldom if dice.random() < share]
            lessons += [None] * (len(lessons) // 5)
            dice.shuffle(lessons)
            for i in range(0, len(lessons), 24 * self.size):
                some = [makers.varied(l or makers.joined()) for l in lessons[i: i + 24 * self.size]]
                some.sort(key=lambda l: len(l["said"]) + len(l["native"]) + len(l["before"]))
                blocks = [some[i: i + self.size] for i in range(0, len(some), self.size)]
                dice.shuffle(blocks)
                for block in blocks:
                    yield self.desk.batch(block)


class School:
    def __init__(self, net, desk, device):
        self.net, self.desk, self.device = net.to(device), desk, device
        self.known = torch.full((len(desk.rows),), -1, device=device)
        self.known[net.sayable] = torch.arange(len(net.sayable), device=device)

    def products(self):
        """On a processor the fused attention is many times slower backwards."""
        return sdpa_kernel(SDPBackend.MATH) if self.device.type == "cpu" else contextlib.nullcontext()

    def loss(self, sources, shown, said, wanted):
        with torch.autocast(self.device.type, torch.bfloat16):
            source, there = self.net.read(shown)
            judged = self.net.judged(source, there, said)
        count = len(self.net.sayable)
        right = torch.zeros_like(judged, dtype=torch.bool)
        known = self.known[wanted.clamp_min(0)]
        right[..., :count].scatter_(2, known.clamp_min(0)[..., None], (known >= 0)[..., None])
        right[..., count:] = wanted[..., None] == sources[:, None, :]
        there = (wanted >= 0) & right.any(2)
        share = judged.masked_fill(~right, -1e9).logsumexp(2) - judged.logsumexp(2)
        return -(share * there).sum() / there.sum()

    @torch.no_grad()
    def said(self, lessons):
        """What it says to each, and how likely that is to be said."""
        self.net.eval()
        sources = padded([self.desk.source(l) for l in lessons], -1, LONGEST).to(self.device)
        source, there = self.net.read(sources)
        count, ends = len(lessons), self.desk.ends
        said, share = torch.full((count, 1), self.desk.begins, device=self.device), torch.ones(count, device=self.device)
        done = torch.zeros(count, dtype=torch.bool, device=self.device)
        for _ in range(MOST_SAID):
            judged = self.net.judged(source, there, said)[:, -1].softmax(1)
            shares = torch.zeros(count, len(self.desk.rows), device=self.device)
            shares.index_add_(1, self.net.sayable, judged[:, : len(self.net.sayable)])
            shares.scatter_add_(1, sources.clamp_min(0), judged[:, len(self.net.sayable):])
            best, piece = shares.max(1)
            share = torch.where(done, share, share * best)
            said = torch.cat([said, torch.where(done, ends, piece)[:, None]], 1)
            done |= piece == ends
            if done.all():
                break
        self.net.train()
        return [[p for p in row if p != ends] for row in said[:, 1:].tolist()], share.tolist()

    def count(self, lessons, name):
        sure, good = collections.Counter(), collections.Counter()
        lessons = sorted(lessons, key=lambda l: len(l["said"]) + len(l["native"]))
        for i in range(0, len(lessons), 256):
            block = lessons[i: i + 256]
            for lesson, said, share in zip(block, *self.said(block)):
                hit = said == self.desk.target(lesson)
                for level in (0, 0.5, 0.8, 0.95):
                    sure[level] += share >= level
                    good[level] += hit and share >= level
        print(name, "; ".join(f"surer than {l}: {good[l]} of {sure[l]}" for l in sure), "of", len(lessons), flush=True)

    def optimizer(self, factor):
        net = self.net
        old = [p for part in (net.encoder, net.first) for p in part.parameters()] + [net.places]
        spared = {id(p) for p in old} | {id(net.words.weight)}
        return torch.optim.AdamW([{"params": old, "lr": factor * RATE}, {"params": [net.words.weight], "lr": factor * RATE, "weight_decay": 0.0},
                                  {"params": [p for p in net.parameters() if id(p) not in spared], "lr": factor * NEW_RATE}], weight_decay=0.01, fused=True)


def teach(school, course, kept, asked, names):
    net, size = school.net, asked.batch
    print(f"{len(course.taught)} lessons, {len(course.own)} with programs, {len(kept)} kept, {len(names)} pieces, "
          f"{len(net.sayable)} of them said, {sum(p.numel() for p in net.parameters()) / 1e6:.1f} M", flush=True)
    optimizer = school.optimizer(asked.rate * (size / BATCH) ** 0.25)
    rates = [g["lr"] for g in optimizer.param_groups]
    gpu = school.device.type == "cuda"
    helpers = min(12, (os.cpu_count() or 2) - 1) if gpu else 0
    batches = iter(DataLoader(course, batch_size=None, num_workers=helpers, pin_memory=gpu, prefetch_factor=16 if helpers else None))
    began, step, steps = time.time(), 0, int(asked.epochs * 1.2 * course.length / size)
    progress = lambda: max(step / steps, (time.time() - began) / (60 * asked.minutes))
    counted = 0
    net.train()
    while progress() < 1:
        share = min(1, (step + 1) / 500) * max(0.02, 1 - progress())
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * share
        with school.products():
            loss = school.loss(*(part.to(school.device, non_blocking=True) for part in next(batches)))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        step += 1
        if step % 100 == 0:
            print(f"step {step} of {steps}, {progress() * 100:.0f} %, {time.time() - began:.0f} s, loss {loss.item():.3f}", flush=True)
        if counted + 0.2 <= progress() < 1:
            counted += 0.2
            if kept:
                school.count(kept[:: 1 + len(kept) // 500], "kept")
            write(asked.out, net, names)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lessons"), parser.add_argument("minilm"), parser.add_argument("out")
    parser.add_argument("--encoders", type=int, default=6), parser.add_argument("--decoders", type=int, default=4)
    parser.add_argument("--epochs", type=float, default=12), parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true"), parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--from", dest="earlier", help="a file of this program's to go on from")
    parser.add_argument("--rate", type=float, default=1, help="of learning; 0.3 where an earlier file is gone on from for a while")
    parser.add_argument("--fresh", default="", help="names of programs that the earlier file does not know, a comma between; of the others half are repeated")
    parser.add_argument("--mean", type=float, default=0, help="share of the earlier file's weights in what is written: the mean forgets less of either")
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--device", type=torch.device, default="cuda" if torch.cuda.is_available() else "cpu")
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    lessons = clear_ones([json.loads(line) for line in open(asked.lessons, encoding="utf8")])
    kept = [l for l in lessons if asked.check and l["own"] and zlib.crc32((l["file"] + str(l["line"])).encode()) % 20 == 0]
    back = {id(l) for l in kept}
    taught = [l for l in lessons if id(l) not in back]
    vocabulary = [line.rstrip("\n") for line in open(asked.minilm + "/vocab.txt", encoding="utf8")]
    weights = safetensors(asked.minilm + "/model.safetensors")
    pieces = Words(vocabulary)
    foreign = foreign_words(lessons, pieces)
    keep = words_of(lessons, vocabulary, pieces) + list(foreign)
    table, row = weights["embeddings.word_embeddings.weight"], {w: i for i, w in enumerate(vocabulary)}
    starts = [table[row[w]] if w in row else table[[row.get(p, row["[UNK]"]) for p in foreign[w]]].mean(0) for w in keep]
    starts += [table[row.get(natural, row["[UNK]"])] + 0.02 * torch.randn(WIDTH) for natural in pieces.own.values()]
    names = keep + list(pieces.own)
    rows = {name: i for i, name in enumerate(names)}
    words = sayable_of(taught, pieces)
    # what has a word that is neither said elsewhere nor in the message teaches nothing
    heard = lambda l: {p for key in ("said", "native", "film", "before") for p in pieces.of_tokens(l[key])}
    taught = [l for l in taught if set(pieces.of_tokens(l["do"])) <= set(words) | heard(l)]
    sayable = torch.tensor([rows["[SEP]"]] + [rows[w] for w in words])
    net = Net(weights, torch.stack(starts), sayable, asked.encoders, asked.decoders)
    if asked.earlier:
        go_on(asked.earlier, net, names)
    earlier = {name: value.clone() for name, value in net.state_dict().items() if value.is_floating_point()}
    desk = Desk(rows, pieces)
    taught, kept = ([l for l in lessons if desk.is_read(l)] for lessons in (taught, kept))
    school = School(net, desk, asked.device)
    teach(school, Course(desk, taught, asked.batch, asked.seed, set(asked.fresh.split(",")) - {""}), kept, asked, names)
    with torch.no_grad():
        for name, value in net.state_dict().items():
            if name in earlier:
                value.lerp_(earlier[name].to(value.device), asked.mean)
    if kept:
        school.count(kept if asked.device.type == "cuda" else kept[:: 1 + len(kept) // 500], "kept")
    write(asked.out, net, names)


if __name__ == "__main__":
    main()
