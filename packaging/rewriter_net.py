# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rewriter as PyTorch has it, and its file (core/assist/talk/rewriter.h; see teach_rewriter.py)."""
import struct

import torch
import torch.nn.functional as F
from torch import nn

from teach_reader import HEADS, WIDTH, Layer, norm_of

LONGEST, MOST_SAID = 192, 72  # pieces of a message; of what is said
INNER = 1024


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


def write(file, net, names):
    order = sorted(range(len(names)), key=lambda i: names[i].encode())
    place = {row: i for i, row in enumerate(order)}
    with open(file, "wb") as out:
        number = lambda n: out.write(struct.pack("<I", n))
        text = lambda t: (number(len(t.encode())), out.write(t.encode()))
        floats = lambda t: out.write(t.detach().float().cpu().contiguous().numpy().astype("<f4").tobytes())

        def matrix(weight, bias=None):
            weight = weight.detach().float().cpu()
            scale = weight.abs().amax(1).clamp_min(1e-9) / 127
            number(weight.shape[0]), number(weight.shape[1]), floats(scale)
            if bias is not None:
                floats(bias)
            out.write((weight / scale[:, None]).round().clamp(-127, 127).to(torch.int8).numpy().tobytes())

        both = lambda l: matrix(l.weight, l.bias)
        norm = lambda n: (floats(n.weight), floats(n.bias))
        text("saycut rewriter 2")
        for n in (WIDTH, HEADS, len(net.encoder), len(net.decoder), len(names), LONGEST):
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

    if text() != "saycut rewriter 2":
        raise SystemExit(f"{file} is no rewriter")
    width, heads, encoders, decoders, count = (number() for _ in range(5))
    places = number()
    if (width, heads, encoders, decoders) != (WIDTH, HEADS, len(net.encoder), len(net.decoder)):
        raise SystemExit(f"{file} is of another shape")
    place = {text(): i for i in range(count)}
    words, _ = matrix(False)
    for i, name in enumerate(names):
        if name in place:
            net.words.weight.data[i] = words[place[name]]
    net.places.data[:places] = floats(places * WIDTH).view(places, WIDTH)[:LONGEST]
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
