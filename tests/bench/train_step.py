#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step at the starter's size, here and in PyTorch eager, turn and turn about in one run: seconds a step
and memory that the steps take on top. Usage: train_step.py TRAIN_TINY [THREADS]; needs torch, diffusers."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import torch
from diffusers import WanTransformer3DModel
from safetensors.torch import load_file

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from train_adapter import theirs  # noqa: E402

STEPS, BATCH, ROUNDS = 6, 24, 4


def ours(tool, threads):
    folder = pathlib.Path(tempfile.mkdtemp())
    env = dict(os.environ, TRAIN_TINY_BATCH=str(BATCH), TRAIN_TINY_THREADS=str(threads), OMP_NUM_THREADS=str(threads))
    subprocess.run([tool, "wan-starter-sized", folder, str(STEPS)], check=True, env=env)
    times = [float(line.split()[3]) for line in (folder / "losses.txt").read_text().splitlines()][1:]
    start, peak = map(int, (folder / "peak_kib.txt").read_text().split())
    return statistics.median(times), (peak - start) / 1024, folder


def peak_kib():
    return int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM:")))


def reference(folder):
    """In a process of its own, so that memory is its own too."""
    torch.set_num_threads(int(sys.argv[4]))
    weights = {k: v for k, v in load_file(folder / "before.safetensors").items() if not k.startswith("leaf/")}
    net = WanTransformer3DModel(patch_size=(1, 2, 2), num_attention_heads=8, attention_head_dim=32, in_channels=16,
                                out_channels=16, text_dim=192, freq_dim=128, ffn_dim=768, num_layers=5,
                                cross_attn_norm=True, qk_norm="rms_norm_across_heads", rope_max_seq_len=64)
    net.load_state_dict({theirs(k): v for k, v in weights.items()})
    net.train()
    del weights
    optimizer = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=0.01)
    average = [p.detach().clone() for p in net.parameters()]
    before = peak_kib()
    times = []
    for _ in range(STEPS):
        began = time.perf_counter()
        data, text = torch.randn(BATCH, 16, 2, 8, 12), torch.randn(BATCH, 32, 192)
        noise, sigma = torch.randn_like(data), torch.rand(BATCH)
        wide = sigma.view(-1, 1, 1, 1, 1)
        v = net(data * (1 - wide) + noise * wide, timestep=sigma * 1000, encoder_hidden_states=text, return_dict=False)[0]
        loss = torch.nn.functional.mse_loss(v, noise - data)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            torch._foreach_lerp_(average, list(net.parameters()), 0.1)
        loss.item()
        times.append(time.perf_counter() - began)
    print(statistics.median(times[1:]), (peak_kib() - before) / 1024)


def main():
    tool, threads = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "1"
    rows = []
    for _ in range(ROUNDS):
        seconds, memory, folder = ours(tool, threads)
        out = subprocess.run([sys.executable, __file__, "--reference", folder, tool, threads], check=True,
                             capture_output=True, text=True).stdout.split()
        rows.append((seconds, memory, float(out[0]), float(out[1])))
    a, m, b, n = (statistics.median(column) for column in zip(*rows))
    print(f"{threads} threads, batch {BATCH}: {a:.3f} s and {m:.0f} MiB a step here, {b:.3f} s and {n:.0f} MiB in PyTorch "
          f"eager: {a / b:.2f} of the time, {m / n:.2f} of the memory")


if __name__ == "__main__":
    if sys.argv[1] == "--reference":
        reference(pathlib.Path(sys.argv[2]))
    else:
        main()
