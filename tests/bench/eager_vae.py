# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decode of a Wan-2.1-shaped VAE in PyTorch eager, written plainly from the description of the network: the peer of
`model_bench vae` and of `device_bench vae`. eager_vae.py FRAMES HxW REPEATS [cuda [bf16]]; random weights; prints one JSON
line."""
import json
import resource
import sys
import time

import torch
import torch.nn.functional as F

torch.set_grad_enabled(False)
DIM, Z, MULT, BLOCKS, TIME_UP = 96, 16, (4, 4, 2, 1), 3, (True, True, False)


class Causal(torch.nn.Module):
    """Kernel-3 convolution that sees the last two frames of what came before."""

    def __init__(self, i, o, k=(3, 3, 3)):
        super().__init__()
        self.conv = torch.nn.Conv3d(i, o, k)
        self.past = None

    def forward(self, x, keep=True):
        kt, kh, _ = self.conv.kernel_size
        if kt == 1:
            return self.conv(x)
        past = self.past
        if keep:
            last = x[:, :, -2:].clone()
            if last.shape[2] < 2 and past is not None:
                last = torch.cat([past[:, :, -1:], last], 2)
            self.past = last
        missing = 2
        if past is not None:
            x, missing = torch.cat([past, x], 2), 2 - past.shape[2]
        p = kh // 2
        return self.conv(F.pad(x, (p, p, p, p, missing, 0)))


class Norm(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        self.gamma = torch.nn.Parameter(torch.ones(c, 1, 1, 1))

    def forward(self, x):
        return F.normalize(x, dim=1) * x.shape[1] ** 0.5 * self.gamma


class Residual(torch.nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.n1, self.c1, self.n2, self.c2 = Norm(i), Causal(i, o), Norm(o), Causal(o, o)
        self.short = Causal(i, o, (1, 1, 1)) if i != o else None

    def forward(self, x):
        y = self.c2(F.silu(self.n2(self.c1(F.silu(self.n1(x))))))
        return y + (self.short(x) if self.short else x)


class Attention(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        self.norm, self.qkv, self.proj = Norm(c), torch.nn.Conv2d(c, 3 * c, 1), torch.nn.Conv2d(c, c, 1)

    def forward(self, x):
        b, c, t, h, w = x.shape
        y = self.norm(x).transpose(1, 2).reshape(b * t, c, h, w)
        q, k, v = self.qkv(y).reshape(b * t, 1, 3 * c, h * w).transpose(2, 3).chunk(3, -1)
        y = F.scaled_dot_product_attention(q, k, v).squeeze(1).transpose(1, 2).reshape(b * t, c, h, w)
        return x + self.proj(y).reshape(b, t, c, h, w).transpose(1, 2)


class Up(torch.nn.Module):
    def __init__(self, c, in_time):
        super().__init__()
        self.time = Causal(c, 2 * c, (3, 1, 1)) if in_time else None
        self.conv, self.seen = torch.nn.Conv2d(c, c // 2, 3, padding=1), 0

    def forward(self, x):
        if self.time is not None:
            if self.seen:
                y = self.time(x)
                x = torch.stack(y.chunk(2, 1), 3).flatten(2, 3)
            self.seen += 1
        b, c, t, h, w = x.shape
        y = F.interpolate(x.transpose(1, 2).reshape(b * t, c, h, w), scale_factor=2.0, mode="nearest-exact")
        y = self.conv(y)
        return y.reshape(b, t, c // 2, 2 * h, 2 * w).transpose(1, 2)


def decoder():
    width = DIM * MULT[0]
    parts = [Causal(Z, width), Residual(width, width), Attention(width), Residual(width, width)]
    for level, mult in enumerate(MULT):
        for _ in range(BLOCKS):
            parts.append(Residual(width, DIM * mult))
            width = DIM * mult
        if level < 3:
            parts.append(Up(width, TIME_UP[level]))
            width //= 2
    return torch.nn.ModuleList(parts), Norm(width), Causal(width, 3)


def decode(net, z):
    parts, norm, head = net
    for m in [*parts.modules(), head]:
        if isinstance(m, Causal):
            m.past = None
        if isinstance(m, Up):
            m.seen = 0
    out = None
    for i in range(z.shape[2]):
        x = z[:, :, i : i + 1]
        for part in parts:
            x = part(x)
        x = head(F.silu(norm(x)))
        out = x if out is None else torch.cat([out, x], 2)
    return out


frames, (h, w), repeats = int(sys.argv[1]), map(int, sys.argv[2].split("x")), int(sys.argv[3])
device = torch.device(sys.argv[4] if len(sys.argv) > 4 else "cpu")
torch.set_default_device(device)
torch.manual_seed(1)
network = decoder()
latent = torch.randn(1, Z, (frames - 1) // 4 + 1, h // 8, w // 8)
kind = torch.bfloat16 if sys.argv[5:6] == ["bf16"] else torch.float32
for part in network:
    part.to(kind)
latent = latent.to(kind)
on_gpu = device.type == "cuda"
if on_gpu:
    decode(network, latent[:, :, :3])
    torch.cuda.synchronize()
    torch.cuda.reset_peak_memory_stats()
times = []
for _ in range(repeats):
    start = time.perf_counter()
    video = decode(network, latent)
    if on_gpu:
        torch.cuda.synchronize()
    times.append(time.perf_counter() - start)
peak = torch.cuda.max_memory_allocated() / 2**20 if on_gpu else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"kind": "vae_decode eager", "type": str(kind), "frames": video.shape[2], "best_s": round(min(times), 2), "peak_mib": round(peak), "threads": torch.get_num_threads()}))
