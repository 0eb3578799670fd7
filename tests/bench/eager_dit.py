# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One forward of a Wan-1.3B-shaped transformer in PyTorch eager with fused attention, written plainly from the description
of the network: the peer of `model_bench dit` and, with a device, of `device_bench clip`. eager_dit.py fp32|bf16 FxHxW LAYERS
REPEATS [cuda]; FxHxW in latents; random weights; prints one JSON line. The text's part is computed in every forward, as the
reference does. `step_s` is two forwards, as guidance has it, and the step of an Euler solver."""
import json
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

torch.set_grad_enabled(False)
DIM, HEADS, FFN, TEXT, ROWS, CHANNELS, EPS = 1536, 12, 8960, 4096, 512, 16, 1e-6


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(DIM, DIM) for _ in range(4))
        self.norm_q, self.norm_k = nn.RMSNorm(DIM, EPS), nn.RMSNorm(DIM, EPS)

    def forward(self, x, memory, turn=None):
        q, k, v = self.norm_q(self.q(x)), self.norm_k(self.k(memory)), self.v(memory)
        q, k, v = (t.unflatten(-1, (HEADS, -1)).transpose(1, 2) for t in (q, k, v))
        if turn is not None:
            q, k = (torch.view_as_real(torch.view_as_complex(t.float().unflatten(-1, (-1, 2))) * turn).flatten(-2).to(v.dtype) for t in (q, k))
        return self.o(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.modulation = nn.Parameter(torch.randn(1, 6, DIM) / DIM**0.5)
        self.own, self.text = Attention(), Attention()
        self.norm3 = nn.LayerNorm(DIM, EPS)
        self.ffn = nn.Sequential(nn.Linear(DIM, FFN), nn.GELU("tanh"), nn.Linear(FFN, DIM))

    def forward(self, x, e0, turn, text):
        m = (self.modulation + e0).chunk(6, 1)
        plain = lambda y, shift, scale: (F.layer_norm(y, (DIM,), eps=EPS) * (1 + scale) + shift).to(text.dtype)
        y = plain(x, m[0], m[1])
        x = x + self.own(y, y, turn).float() * m[2]
        y = F.layer_norm(x, (DIM,), self.norm3.weight.float(), self.norm3.bias.float(), EPS).to(text.dtype)
        x = x + self.text(y, text).float()
        return x + self.ffn(plain(x, m[3], m[4])).float() * m[5]


class Dit(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.patch = nn.Conv3d(CHANNELS, DIM, (1, 2, 2), (1, 2, 2))
        self.text = nn.Sequential(nn.Linear(TEXT, DIM), nn.GELU("tanh"), nn.Linear(DIM, DIM))
        self.time = nn.Sequential(nn.Linear(256, DIM), nn.SiLU(), nn.Linear(DIM, DIM))
        self.project = nn.Sequential(nn.SiLU(), nn.Linear(DIM, 6 * DIM))
        self.blocks = nn.ModuleList(Block() for _ in range(layers))
        self.modulation = nn.Parameter(torch.randn(1, 2, DIM) / DIM**0.5)
        self.head = nn.Linear(DIM, 4 * CHANNELS)

    def forward(self, latent, t, text, turn):
        x = self.patch(latent[None]).flatten(2).transpose(1, 2)
        angles = t.double()[:, None] * 10000.0 ** (-torch.arange(128, dtype=torch.float64) / 128)
        e = self.time(torch.cat([angles.cos(), angles.sin()], 1).float())
        e0, text = self.project(e).unflatten(1, (6, DIM)), self.text(text)[None]
        for block in self.blocks:
            x = block(x, e0, turn, text)
        h = (self.modulation + e[:, None]).chunk(2, 1)
        return self.head(F.layer_norm(x, (DIM,), eps=EPS) * (1 + h[1]) + h[0])


def turns(f, h, w, d=DIM // HEADS):
    widths = (d - 4 * (d // 6), 2 * (d // 6), 2 * (d // 6))
    grids = torch.meshgrid(*(torch.arange(n, dtype=torch.float64) for n in (f, h, w)), indexing="ij")
    angle = [g.flatten()[:, None] * 10000.0 ** (-torch.arange(0, n, 2, dtype=torch.float64) / n) for g, n in zip(grids, widths)]
    angle = torch.cat(angle, 1)
    return torch.polar(torch.ones_like(angle), angle).to(torch.complex64)


kind, (f, h, w), layers, repeats = sys.argv[1], map(int, sys.argv[2].split("x")), int(sys.argv[3]), int(sys.argv[4])
device = torch.device(sys.argv[5] if len(sys.argv) > 5 else "cpu")
torch.set_default_device(device)
torch.manual_seed(1)
model = Dit(layers)
matrices = torch.bfloat16 if kind == "bf16" else torch.float32
model.blocks.to(matrices), model.text.to(matrices)
latent, text, t = torch.randn(CHANNELS, f, h, w), (torch.randn(ROWS, TEXT) * 0.1).to(matrices), torch.tensor([500.0])
turn = turns(f, h // 2, w // 2)
wait = torch.cuda.synchronize if device.type == "cuda" else lambda: None


def timed(work):
    times = []
    for _ in range(repeats):
        wait()
        start = time.perf_counter()
        work()
        wait()
        times.append(time.perf_counter() - start)
    return sorted(times)


def step():
    global latent
    with_text, without = model(latent, t, text, turn), model(latent, t, text * 0, turn)
    rows = (without + 5.0 * (with_text - without)).view(f, h // 2, w // 2, 2, 2, CHANNELS)
    latent = latent - 0.02 * rows.permute(5, 0, 1, 3, 2, 4).reshape(CHANNELS, f, h, w)


model(latent, t, text, turn)
if device.type == "cuda":
    torch.cuda.reset_peak_memory_stats()
times = timed(lambda: model(latent, t, text, turn))
steps = timed(step) if device.type == "cuda" else [0.0] * repeats
peak = torch.cuda.max_memory_allocated() / 2**20 if device.type == "cuda" else 0
print(json.dumps({"kind": "dit eager", "type": kind, "tokens": f * h * w // 4, "layers": layers, "median_s": round(times[repeats // 2], 3), "best_s": round(times[0], 3), "step_s": round(steps[repeats // 2], 4), "peak_mib": round(peak), "torch": torch.__version__, "threads": torch.get_num_threads()}))
