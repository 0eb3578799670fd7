#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Teaches the rewriter (core/assist/talk/rewriter.h) and writes resources/language/rewriter.bin.

teach_rewriter.py LESSONS MINILM OUT [--epochs 12] [--minutes N] [--check] [--from EARLIER]

LESSONS is what `teach_rewriter` (tests/support) wrote, MINILM a folder with vocab.txt and model.safetensors of
all-MiniLM-L6-v2 (Apache 2.0). `--check` keeps one saying in twenty back and counts how many come out word for word.
An hour on two processor cores that multiply bfloat16. Needs PyTorch and NumPy alone. The net's pieces must be those of
WordPieces and Rewriter::add_token: what is here and there is the same, on purpose twice.
"""
import argparse
import collections
import json
import random
import re
import struct
import time
import zlib

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel

from teach_reader import HEADS, WIDTH, Layer, Pieces, norm_of, safetensors

LONGEST, MOST_SAID = 128, 72  # pieces of a message; of what is said
INNER, RATE, NEW_RATE, BATCH = 1024, 3e-4, 7e-4, 96
FORGET = 0.06  # share of the words that are masked
LEAST, OFTEN = 5, 150  # programs, or sayings, that hold a word which the net may say without pointing at it
VALUE = re.compile(r"\{([cvntq])(\d+)\}")
KINDS = ("{edit}", "{question}", "{generate}", "{stays}", "{ask}")
JOINTS = [[","], ["and"], [",", "and"], ["."], [";"], ["{/}"], [",", "then"], ["and", "then"], [".", "also", ","], ["plus"], ["{/}", "-"], [".", "then"]]


class Words(Pieces):
    def __init__(self, vocabulary):
        super().__init__(vocabulary)
        self.met = {}

    def of_word(self, word):
        if word not in self.met:
            self.met[word] = super().of_word(word)
        return self.met[word]

    def of_tokens(self, tokens):
        out = []
        for token in tokens:
            if len(token) > 2 and token[0] == "{":
                out.append(self.special(token, {"c": "clip", "v": "video", "n": "number", "t": "time", "q": "text"}.get(token[1], "then")))
            else:
                out += self.of_word(token)
        return out


def renumbered(lesson, taken):
    """The lesson's values with the numbers behind those that are taken."""
    names = {}

    def fresh(token):
        found = VALUE.fullmatch(token)
        if not found:
            return token
        if token not in names:
            kind = found.group(1)
            names[token] = f"{{{kind}{taken[kind]}}}"
            taken[kind] += 1
        return names[token]

    out = {**lesson, **{key: [fresh(t) for t in lesson[key]] for key in ("said", "film", "before", "do")}}
    return {**out, "values": {names.get(t, t): v for t, v in lesson["values"].items()}}


NUMBERS = "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty".split()


class Makers:
    """Lessons as nobody wrote them: other numbers, two in one message, remarks beside them, slips."""

    def __init__(self, lessons, dice):
        self.dice = dice
        self.single = [l for l in lessons if not l["before"] and not l["clip"] and l["do"][0][0] != "{" and "{edit}" not in l["do"] and
                       not {"it", "this", "that", "them", "again", "undo", "redo", "here", "all", "everything"} & set(l["said"] + l["do"]) and
                       "{.}" not in l["do"] and len(l["said"]) < 24]
        self.remarks = [l["said"] for l in lessons if l["do"] == ["{stays}"] and not l["before"] and 2 < len(l["said"]) < 16 and
                        not any(VALUE.fullmatch(t) for t in l["said"])]
        self.befores = [l for l in lessons if l["before"]]

    def numbers(self, lesson):
        if self.dice.random() < 0.5 and not any(t[:2] == "{=" for t in lesson["do"]):
            lesson = {**lesson, "values": {t: self.figure(v) for t, v in lesson["values"].items()}}
        said = {t for t in lesson["said"] + lesson["before"] if t in NUMBERS}
        said = {t for t in said if t in lesson["do"]}
        if not said or self.dice.random() < 0.4:
            return lesson
        other = {t: self.dice.choice(NUMBERS) for t in said}
        return {**lesson, **{k: [other.get(t, t) for t in lesson[k]] for k in ("said", "before", "do")}}

    def figure(self, text):
        """Another figure of its size."""
        value = float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else 0
        if not value or self.dice.random() < 0.3:
            return text
        if "." in text:
            return f"{value * self.dice.choice((0.5, 0.8, 1.5, 2)):.{len(text) - text.index('.') - 1}f}"
        return str(self.dice.randint(max(1, int(value / 2)), int(value * 2) + 1))

    def joined(self):
        count = self.dice.choice((2, 2, 2, 3, 3, 4))
        taken, parts = collections.Counter(), []
        for lesson in self.dice.sample(self.single, count):
            parts.append(renumbered(self.numbers({**lesson, "film": []}), taken))
        if any(n > 9 for n in taken.values()):
            return self.joined()
        joint = self.dice.choice(JOINTS)
        said, do = [], []
        for i, part in enumerate(parts):
            if i:
                said += joint if self.dice.random() < 0.7 else self.dice.choice(JOINTS)
                do.append("{.}")
            said += [t for t in part["said"] if not (t == "." and t is part["said"][-1])]
            do += part["do"]
        film = [f"{{c{i}}}" for i in range(taken["c"])]
        self.dice.shuffle(film)
        values = {t: v for part in parts for t, v in part["values"].items()}
        return {"said": said, "before": [], "film": film, "do": do, "clip": False, "values": values}

    def remarked(self, lesson):
        remark, end = self.dice.choice(self.remarks), self.dice.choice(([","], ["."], ["."], ["-"], ["{/}"], ["!"]))
        first = self.dice.random() < 0.5
        return {**lesson, "said": remark + end + lesson["said"] if first else lesson["said"] + end + remark}

    def behind(self, lesson):
        """What stands by itself means the same whatever was done before."""
        taken = collections.Counter(VALUE.fullmatch(t).group(1) for t in set(lesson["said"] + lesson["film"]) if VALUE.fullmatch(t))
        other = renumbered({**self.dice.choice(self.befores), "said": [], "film": [], "do": []}, taken)
        if any(n > 9 for n in taken.values()):
            return lesson
        clips = [t for t in lesson["film"] if t[:2] == "{c"]
        swap = {t: self.dice.choice(clips) for t in other["before"] if t[:2] == "{c"} if clips else {}
        before = [swap.get(t, t) for t in other["before"]]
        return {**lesson, "before": before, "values": {**lesson["values"], **{t: v for t, v in other["values"].items() if t in before}}}

    def selected(self, lesson):
        """The one clip that is named is selected instead; or another one is, which changes nothing."""
        clips = {t for t in lesson["do"] if t[:2] == "{c"}
        points = {"this", "it", "that", "them", "here", "again", "these"} & set(lesson["said"])
        if lesson["clip"] or lesson["before"] or points or not clips:
            return lesson
        if len(clips) > 1 or len(set(t for t in lesson["said"] if t[:2] == "{c")) != 1 or self.dice.random() < 0.4:
            return {**lesson, "clip": True}
        (clip,) = clips
        if lesson["said"].count(clip) != 1 or "the" in (lesson["said"] + [""])[lesson["said"].index(clip) - 1:][:1]:
            return lesson
        called = self.dice.choice((["this"], ["this"], ["it"], ["this", "clip"], ["this", "one"], ["this", "shot"]))
        said = [w for t in lesson["said"] for w in (called if t == clip else [t])]
        return {**lesson, "clip": True, "said": said, "do": ["this" if t == clip else t for t in lesson["do"]]}

    def slipped(self, tokens):
        out = []
        for token in tokens:
            if len(token) > 4 and token.isalpha() and self.dice.random() < 0.03:
                i = self.dice.randrange(1, len(token) - 1)
                token = self.dice.choice((token[:i] + token[i + 1] + token[i] + token[i + 2:], token[:i] + token[i + 1:], token[:i] + token[i] + token[i:]))
            out.append(token)
        return out

    def varied(self, lesson):
        chance = self.dice.random
        lesson = self.numbers(lesson)
        if chance() < 0.12:
            lesson = self.selected(lesson)
        own = lesson["do"][0] not in KINDS
        if own and len(lesson["said"]) < 40 and chance() < 0.08:
            lesson = self.remarked(lesson)
        if not lesson["before"] and not {"it", "this", "that", "them", "again"} & set(lesson["said"]) and lesson["do"][0] not in ("{stays}", "{ask}") and \
                lesson["do"] not in (["undo"], ["redo"]) and len(lesson["said"]) > 3 and chance() < 0.25:
            lesson = self.behind(lesson)
        return {**lesson, "said": self.slipped(lesson["said"])}


class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        linear = nn.Linear
        self.into, self.out = linear(WIDTH, 3 * WIDTH), linear(WIDTH, WIDTH)
        self.ask, self.told, self.heard = linear(WIDTH, WIDTH), linear(WIDTH, 2 * WIDTH), linear(WIDTH, WIDTH)
        self.up, self.down = linear(WIDTH, INNER), linear(INNER, WIDTH)
        self.looked_back, self.listened, self.fed = (nn.LayerNorm(WIDTH, 1e-12) for _ in range(3))

    @staticmethod
    def heads(x, parts):
        return x.view(x.shape[0], x.shape[1], parts, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)

    def forward(self, x, source, there):
        drop = lambda y: F.dropout(y, 0.1, self.training)
        q, k, v = self.heads(self.into(x), 3)
        x = self.looked_back(x + drop(self.out(F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(x.shape))))
        (q,), (k, v) = self.heads(self.ask(x), 1), self.heads(self.told(source), 2)
        x = self.listened(x + drop(self.heard(F.scaled_dot_product_attention(q, k, v, attn_mask=there).transpose(1, 2).reshape(x.shape))))
        return self.fed(x + drop(self.down(F.gelu(self.up(x)))))


class Net(nn.Module):
    def __init__(self, weights, words, sayable, encoders, decoders):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"][:LONGEST] + kind)
        self.first = norm_of(weights, "embeddings.LayerNorm")
        self.encoder = nn.ModuleList(Layer(weights, i) for i in range(encoders))
        self.said_places = nn.Parameter(weights["embeddings.position_embeddings.weight"][:MOST_SAID] + kind)
        self.said_first = norm_of(weights, "embeddings.LayerNorm")
        self.decoder = nn.ModuleList(Decoder() for _ in range(decoders))
        self.judge = nn.Linear(WIDTH, len(sayable))
        self.judge.weight.data = 0.05 * words[sayable] / words[sayable].norm(dim=1, keepdim=True).clamp_min(1e-6) * WIDTH ** 0.5 / 4
        self.judge.bias.data.zero_()
        self.point_from, self.point_to = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.register_buffer("sayable", sayable)

    def read(self, ids):
        there = (ids >= 0)[:, None, None, :]
        x = F.dropout(self.first(self.words(ids.clamp_min(0)) + self.places[: ids.shape[1]]), 0.1, self.training)
        for layer in self.encoder:
            x = layer(x, there)
        return x, there

    def judged(self, source, there, said):
        """Of each place of what is said: the worth of the words that may be said, then of the places of the message."""
        x = F.dropout(self.said_first(self.words(said) + self.said_places[: said.shape[1]]), 0.1, self.training)
        for layer in self.decoder:
            x = layer(x, source, there)
        pointed = self.point_from(x) @ self.point_to(source).transpose(1, 2) / WIDTH ** 0.5
        pointed = pointed.masked_fill(~there[:, 0], -1e9)
        return torch.cat([self.judge(x), pointed], 2).float()


def padded(lists, fill, most):
    length = min(most, max(len(l) for l in lists))
    out = torch.full((len(lists), length), fill)
    for i, l in enumerate(lists):
        out[i, : min(length, len(l))] = torch.tensor(l[:length])
    return out


class School:
    def __init__(self, net, rows, pieces, mask, begins, ends):
        self.net, self.rows, self.pieces = net, rows, pieces
        self.mask, self.begins, self.ends = mask, begins, ends
        self.known = torch.full((len(rows),), -1)
        self.known[net.sayable] = torch.arange(len(net.sayable))
        self.unknown = rows["[UNK]"]

    def row(self, piece):
        return self.rows.get(piece, self.unknown)

    def source(self, lesson):
        def told(tokens):
            shown = [t for token in tokens for t in ([token, lesson["values"][token]] if token in lesson["values"] else [token])]
            return [self.row(p) for p in self.pieces.of_tokens(shown)]

        out = [self.begins] + ([self.row("{clip}")] if lesson["clip"] else [])
        out += told(lesson["said"]) + [self.ends] + told(lesson["film"]) + [self.ends]
        return (out + told(lesson["before"]))[: LONGEST - 1] + [self.ends]

    def target(self, lesson):
        return [self.row(p) for p in self.pieces.of_tokens(lesson["do"])]

    def batch(self, lessons, forget):
        sources = padded([self.source(l) for l in lessons], -1, LONGEST)
        wanted = padded([self.target(l) + [self.ends] for l in lessons], -1, MOST_SAID)
        said = torch.cat([torch.full((len(lessons), 1), self.begins), wanted[:, :-1].clamp_min(0)], 1)
        shown = sources
        if forget:
            value = torch.tensor([p[0] == "{" and len(p) > 1 or p[0] == "[" for p in self.rows])
            shown = sources.masked_fill((torch.rand(sources.shape) < FORGET) & (sources >= 0) & ~value[sources.clamp_min(0)], self.mask)
        return sources, shown, said, wanted

    def loss(self, sources, shown, said, wanted):
        # on a processor the fused attention is many times slower backwards
        with torch.autocast("cpu", torch.bfloat16), sdpa_kernel(SDPBackend.MATH):
            source, there = self.net.read(shown)
            judged = self.net.judged(source, there, said)
        right = torch.zeros_like(judged, dtype=torch.bool)
        known = self.known[wanted.clamp_min(0)]
        right[..., : len(self.net.sayable)].scatter_(2, known.clamp_min(0)[..., None], (known >= 0)[..., None])
        right[..., len(self.net.sayable):] = wanted[..., None] == sources[:, None, :]
        there = (wanted >= 0) & right.any(2)
        share = judged.masked_fill(~right, -1e9).logsumexp(2) - judged.logsumexp(2)
        return -(share * there).sum() / there.sum()

    @torch.no_grad()
    def said(self, lessons):
        """What it says to each, and how likely that is to be said."""
        self.net.eval()
        sources = padded([self.source(l) for l in lessons], -1, LONGEST)
        source, there = self.net.read(sources)
        count = len(lessons)
        said, share = torch.full((count, 1), self.begins), torch.ones(count)
        done = torch.zeros(count, dtype=torch.bool)
        for _ in range(MOST_SAID):
            judged = self.net.judged(source, there, said)[:, -1].softmax(1)
            shares = torch.zeros(count, len(self.rows))
            shares.index_add_(1, self.net.sayable, judged[:, : len(self.net.sayable)])
            shares.scatter_add_(1, sources.clamp_min(0), judged[:, len(self.net.sayable):])
            best, piece = shares.max(1)
            share = torch.where(done, share, share * best)
            said = torch.cat([said, torch.where(done, self.ends, piece)[:, None]], 1)
            done |= piece == self.ends
            if done.all():
                break
        self.net.train()
        return [[p for p in row if p != self.ends] for row in said[:, 1:].tolist()], share.tolist()

    def count(self, lessons, name):
        sure, good = collections.Counter(), collections.Counter()
        lessons = sorted(lessons, key=lambda l: len(l["said"]))
        for i in range(0, len(lessons), 128):
            block = lessons[i: i + 128]
            for lesson, said, share in zip(block, *self.said(block)):
                hit = said == self.target(lesson)
                for level in (0, 0.5, 0.8, 0.95):
                    sure[level] += share >= level
                    good[level] += hit and share >= level
        print(name, "; ".join(f"surer than {l}: {good[l]} of {sure[l]}" for l in sure), "of", len(lessons), flush=True)


def write(file, net, names):
    order = sorted(range(len(names)), key=lambda i: names[i].encode())
    place = {row: i for i, row in enumerate(order)}
    with open(file, "wb") as out:
        number = lambda n: out.write(struct.pack("<I", n))
        text = lambda t: (number(len(t.encode())), out.write(t.encode()))
        floats = lambda t: out.write(t.detach().float().contiguous().numpy().astype("<f4").tobytes())

        def matrix(weight, bias=None):
            weight = weight.detach().float()
            scale = weight.abs().amax(1).clamp_min(1e-9) / 127
            number(weight.shape[0]), number(weight.shape[1]), floats(scale)
            if bias is not None:
                floats(bias)
            out.write((weight / scale[:, None]).round().clamp(-127, 127).to(torch.int8).numpy().tobytes())

        both = lambda l: matrix(l.weight, l.bias)
        norm = lambda n: (floats(n.weight), floats(n.bias))
        text("saycut rewriter 1")
        for n in (WIDTH, HEADS, len(net.encoder), len(net.decoder), len(names)):
            number(n)
        for i in order:
            text(names[i])
        matrix(net.words.weight.detach()[order])
        floats(net.places), norm(net.first)
        for layer in net.encoder:
            both(layer.into), both(layer.out), norm(layer.attended), both(layer.up), both(layer.down), norm(layer.fed)
        floats(net.said_places), norm(net.said_first)
        for layer in net.decoder:
            both(layer.into), both(layer.out), norm(layer.looked_back), both(layer.ask), both(layer.told), both(layer.heard)
            norm(layer.listened), both(layer.up), both(layer.down), norm(layer.fed)
        both(net.judge), both(net.point_from), both(net.point_to)
        for row in net.sayable.tolist():
            number(place[row])
        print(out.tell(), "bytes")


def go_on(file, net, names):
    """What an earlier file knows; words that it does not have start anew."""
    data, at = open(file, "rb").read(), 0

    def take(count):
        nonlocal at
        at += count
        return data[at - count: at]

    number = lambda: struct.unpack("<I", take(4))[0]
    text = lambda: take(number()).decode()
    floats = lambda n: torch.frombuffer(bytearray(take(4 * n)), dtype=torch.float32)

    def matrix(bias=True):
        rows, width = number(), number()
        scale = floats(rows)
        bias = floats(rows) if bias else None
        return torch.frombuffer(bytearray(take(rows * width)), dtype=torch.int8).view(rows, width).float() * scale[:, None], bias

    def both(linear):
        linear.weight.data, linear.bias.data = matrix()

    def norm(n):
        n.weight.data, n.bias.data = floats(WIDTH), floats(WIDTH)

    text()
    width, heads, encoders, decoders, count = (number() for _ in range(5))
    if (width, heads, encoders, decoders) != (WIDTH, HEADS, len(net.encoder), len(net.decoder)):
        raise SystemExit(f"{file} is of another shape")
    place = {text(): i for i in range(count)}
    words, _ = matrix(False)
    for i, name in enumerate(names):
        if name in place:
            net.words.weight.data[i] = words[place[name]]
    net.places.data = floats(LONGEST * WIDTH).view(LONGEST, WIDTH)
    norm(net.first)
    for layer in net.encoder:
        both(layer.into), both(layer.out), norm(layer.attended), both(layer.up), both(layer.down), norm(layer.fed)
    net.said_places.data = floats(MOST_SAID * WIDTH).view(MOST_SAID, WIDTH)
    norm(net.said_first)
    for layer in net.decoder:
        both(layer.into), both(layer.out), norm(layer.looked_back), both(layer.ask), both(layer.told), both(layer.heard)
        norm(layer.listened), both(layer.up), both(layer.down), norm(layer.fed)
    judge, bias = matrix()
    both(net.point_from), both(net.point_to)
    row = {number(): i for i in range(len(bias))}
    for i, name in enumerate(net.sayable.tolist()):
        if names[name] in place and place[names[name]] in row:
            known = row[place[names[name]]]
            net.judge.weight.data[i], net.judge.bias.data[i] = judge[known], bias[known]


def clear_ones(lessons):
    """Those that can be learned: of plain sayings, all of which share one sentence for what they mean, many hold figures or
    names that the message itself does not have, or are said shorter than programs are."""
    no_verbs = {"and", "not", "no", "a", "an", "um", "so", "same", "the", "one", "half", "twice"}

    def clear(lesson):
        heard = set(lesson["said"]) | set(lesson["before"]) | set(lesson["film"])
        if any(t in NUMBERS and t not in heard for t in lesson["do"]):
            return False
        first = lesson["do"][0]
        if not lesson["own"] and any(t[:2] == "{=" for t in lesson["do"]):
            return False
        plain = not lesson["before"] and not VALUE.fullmatch(first) and first not in no_verbs and not {'"', ":"} & set(lesson["do"])
        return lesson["own"] or plain

    return [l for l in lessons if clear(l)]


def words_of(lessons, vocabulary, pieces):
    """All pieces that are kept: those of the lessons, and BERT's of plain letters."""
    for kind in "cvntq":
        for i in range(10):
            pieces.of_tokens([f"{{{kind}{i}}}"])
    pieces.of_tokens(["{clip}", "{.}", "{/}", "{?}", "{instead}"])
    used = {p for l in lessons for key in ("said", "film", "before", "do") for p in pieces.of_tokens(l[key])}
    return [w for w in vocabulary if w in used or w in ("[CLS]", "[SEP]", "[UNK]", "[MASK]") or
            re.fullmatch(r"(##)?[a-z0-9]+|[!-/:-@\[-`{-~]", w)]


def sayable_of(lessons, pieces):
    """What may be said without pointing at it."""
    programs = collections.Counter(p for do in {tuple(l["do"]) for l in lessons} for p in set(pieces.of_tokens(do)))
    often = collections.Counter(p for l in lessons for p in set(pieces.of_tokens(l["do"])))
    return sorted(p for p in programs if (programs[p] >= LEAST or often[p] >= OFTEN) and not VALUE.fullmatch(p))


def teach(school, taught, kept, asked, names, dice):
    net, makers = school.net, Makers(taught, dice)
    own = [l for l in taught if l["own"]]
    print(f"{len(taught)} lessons, {len(own)} with programs, {len(kept)} kept, {len(makers.single)} to be joined, {len(makers.remarks)} remarks, "
          f"{len(names)} pieces, {len(net.sayable)} of them said, {sum(p.numel() for p in net.parameters()) / 1e6:.1f} M", flush=True)
    old = [p for part in (net.encoder, net.first) for p in part.parameters()] + [net.places]
    spared = {id(p) for p in old} | {id(net.words.weight)}
    optimizer = torch.optim.AdamW([{"params": old, "lr": RATE}, {"params": [net.words.weight], "lr": RATE, "weight_decay": 0.0},
                                   {"params": [p for p in net.parameters() if id(p) not in spared], "lr": NEW_RATE}], weight_decay=0.01, fused=True)
    rates = [g["lr"] for g in optimizer.param_groups]
    began, step = time.time(), 0

    def round_of():
        """Programs twice, two in five of the plain sayings, and a fifth as many that are made up."""
        lessons = [l for l in own for _ in range(2)] + [l for l in taught if not l["own"] and dice.random() < 0.4]
        lessons = [makers.varied(l) for l in lessons]
        return lessons + [makers.varied(makers.joined()) for _ in range(len(lessons) // 5)]

    steps = int(asked.epochs * len(round_of()) / BATCH)
    progress = lambda: max(step / steps, (time.time() - began) / (60 * asked.minutes))
    net.train()
    while progress() < 1:
        for block in blocks_of(round_of(), dice):
            if progress() >= 1:
                break
            share = min(1, (step + 1) / 300) * max(0.02, 1 - progress())
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * share
            loss = school.loss(*school.batch(block, True))
            optimizer.zero_grad(set_to_none=True)
            with sdpa_kernel(SDPBackend.MATH):
                loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 50 == 0:
                print(f"step {step} of {steps}, {progress() * 100:.0f} %, {time.time() - began:.0f} s, loss {loss.item():.3f}", flush=True)
            if step % 1000 == 0:
                if kept:
                    school.count(kept, "kept")
                write(asked.out, net, names)


def blocks_of(lessons, dice):
    """Like lengths together: little is padded."""
    dice.shuffle(lessons)
    blocks = [sorted(lessons[i: i + 24 * BATCH], key=lambda l: len(l["said"]) + len(l["before"])) for i in range(0, len(lessons), 24 * BATCH)]
    blocks = [b[i: i + BATCH] for b in blocks for i in range(0, len(b), BATCH)]
    dice.shuffle(blocks)
    return blocks


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lessons"), parser.add_argument("minilm"), parser.add_argument("out")
    parser.add_argument("--encoders", type=int, default=4), parser.add_argument("--decoders", type=int, default=3)
    parser.add_argument("--epochs", type=float, default=12), parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true"), parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--from", dest="earlier", help="a file of this program's to go on from")
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    lessons = clear_ones([json.loads(line) for line in open(asked.lessons, encoding="utf8")])
    kept = [l for l in lessons if asked.check and l["own"] and zlib.crc32((l["file"] + str(l["line"])).encode()) % 20 == 0]
    back = {id(l) for l in kept}
    taught = [l for l in lessons if id(l) not in back]
    vocabulary = [line.rstrip("\n") for line in open(asked.minilm + "/vocab.txt", encoding="utf8")]
    weights = safetensors(asked.minilm + "/model.safetensors")
    pieces = Words(vocabulary)
    keep = words_of(lessons, vocabulary, pieces)
    table, row = weights["embeddings.word_embeddings.weight"], {w: i for i, w in enumerate(vocabulary)}
    starts = [table[row[w]] for w in keep]
    starts += [table[row.get(natural, row["[UNK]"])] + 0.02 * torch.randn(WIDTH) for natural in pieces.own.values()]
    names = keep + list(pieces.own)
    rows = {name: i for i, name in enumerate(names)}
    words = sayable_of(taught, pieces)
    # what has a word that is neither said elsewhere nor in the message teaches nothing
    heard = lambda l: {p for key in ("said", "film", "before") for p in pieces.of_tokens(l[key])}
    taught = [l for l in taught if set(pieces.of_tokens(l["do"])) <= set(words) | heard(l)]
    sayable = torch.tensor([rows["[SEP]"]] + [rows[w] for w in words])
    net = Net(weights, torch.stack(starts), sayable, asked.encoders, asked.decoders)
    if asked.earlier:
        go_on(asked.earlier, net, names)
    school = School(net, rows, pieces, rows["[MASK]"], rows["[CLS]"], rows["[SEP]"])
    teach(school, taught, kept, asked, names, random.Random(asked.seed))
    if kept:
        school.count(kept, "kept")
    write(asked.out, net, names)


if __name__ == "__main__":
    main()
