#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whisper's encoder over 30 s and a decoded token: Saycut, faster-whisper (CTranslate2, float32) and openai-whisper in
PyTorch eager, one thread each, in turn in one run.

  python3 tests/bench/speech_peers.py build/bin/perception_bench FOLDER [ROUNDS]

FOLDER: a Whisper model in CTranslate2's layout (packaging/get_speech.sh fetches tiny.en). Needs the wheels
faster-whisper, torch and openai-whisper. PyTorch gets random weights of the same sizes.
"""
import os
import re
import statistics
import subprocess
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
import ctranslate2  # noqa: E402
import numpy  # noqa: E402
import torch  # noqa: E402
from whisper.model import ModelDimensions, Whisper  # noqa: E402

TOKENS, END, START = 96, 50256, 50257


def timed(work):
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - processor) * 1e3


class Faster:
    def __init__(self, folder):
        self.model = ctranslate2.models.Whisper(folder, device="cpu", compute_type="float32", intra_threads=1, inter_threads=1)
        self.mel = ctranslate2.StorageView.from_array(numpy.random.rand(1, 80, 3000).astype("float32") * 2 - 1)

    def encode(self):
        self.states = self.model.encode(self.mel)
        numpy.array(self.states)  # waits for it

    def tokens(self, count):
        made = self.model.generate(self.states, [[START]], beam_size=1, max_length=2 * count, suppress_tokens=[END],
                                   suppress_blank=False)  # half of the length is the prompt's
        assert len(made[0].sequences_ids[0]) == count, len(made[0].sequences_ids[0])


class Eager:
    def __init__(self):
        torch.set_num_threads(1)
        self.model = Whisper(ModelDimensions(80, 1500, 384, 6, 4, 51864, 448, 384, 6, 4)).eval()
        self.mel = torch.rand(1, 80, 3000) * 2 - 1

    @torch.inference_mode()
    def encode(self):
        self.states = self.model.encoder(self.mel)

    @torch.inference_mode()
    def tokens(self, count):
        cache, hooks = self.model.install_kv_cache_hooks()
        token = torch.tensor([[START]])
        for _ in range(count):
            token = self.model.decoder(token, self.states, kv_cache=cache)[:, -1:].argmax(-1)
        for hook in hooks:
            hook.remove()


class Ours:
    def __init__(self, bench, folder):
        self.command = [bench, "speech", folder, "1"]

    def round(self):
        out = subprocess.run(self.command, capture_output=True, text=True, check=True).stdout
        both = lambda name: tuple(map(float, re.search(name + r"\s+wall\s+(\S+) ms\s+processor\s+(\S+) ms", out).groups()))
        return both("encoder, 30 s"), both("a token")


def peer_round(peer):
    encode = timed(peer.encode)
    few, many = timed(lambda: peer.tokens(4)), timed(lambda: peer.tokens(4 + TOKENS))
    return encode, tuple((b - a) / TOKENS for a, b in zip(few, many))


def main():
    bench, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5
    ours, peers = Ours(bench, folder), {"faster-whisper float32": Faster(folder), "PyTorch eager": Eager()}
    for peer in peers.values():
        peer_round(peer)  # warm
    runs = {"Saycut": [], **{name: [] for name in peers}}
    for _ in range(rounds):
        runs["Saycut"].append(ours.round())
        for name, peer in peers.items():
            runs[name].append(peer_round(peer))
    for what, index in (("encoder, 30 s", 0), ("a token", 1)):
        for name, rows in runs.items():
            wall, processor = (statistics.median(row[index][k] for row in rows) for k in (0, 1))
            ratio = statistics.median(own[index][1] / row[index][1] for own, row in zip(runs["Saycut"], rows))
            print(f"{what:15} {name:24} wall {wall:8.2f} ms  processor {processor:8.2f} ms  Saycut / it {ratio:.2f} (processor)")


main()
