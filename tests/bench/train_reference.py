#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stages of training once more in PyTorch: `train_tiny STAGE FOLDER STEPS` writes weights, examples and losses;
this runs the same steps from the same weights, examples and draws, with torch.optim, autograd and, where they have
them, the published modules (diffusers' Wan, transformers' Llama and SigLIP, torch.nn's transformer layers), and
compares the losses. Usage: train_reference.py TRAIN_TINY [STAGE...]; needs torch, diffusers, transformers, peft."""
import math
import pathlib
import subprocess
import sys
import tempfile

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

SEED, BATCH, RATE, WARMUP, DROPOUT, DECAY, EMA = 4, 2, 2e-3, 3, 0.2, 0.01, 0.9
MASK = (1 << 64) - 1


def mixed(seed, purpose, number):
    x = seed
    for more in (purpose, number):
        x = (x + more * 0xD1B54A32D192ED03 + 0x9E3779B97F4A7C15) & MASK
        x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
        x ^= x >> 31
    return x


class Mt64:  # std::mt19937_64
    def __init__(self, seed):
        self.s = [seed & MASK]
        for i in range(1, 312):
            self.s.append((6364136223846793005 * (self.s[-1] ^ (self.s[-1] >> 62)) + i) & MASK)
        self.i = 312

    def __call__(self):
        if self.i == 312:
            for k in range(312):
                x = (self.s[k] & 0xFFFFFFFF80000000) | (self.s[(k + 1) % 312] & 0x7FFFFFFF)
                self.s[k] = self.s[(k + 156) % 312] ^ (x >> 1) ^ (0xB5026F5AA96619E9 if x & 1 else 0)
            self.i = 0
        x = self.s[self.i]
        self.i += 1
        x ^= (x >> 29) & 0x5555555555555555
        x ^= (x << 17) & 0x71D67FFFEDA60000 & MASK
        x ^= (x << 37) & 0xFFF7EEE000000000 & MASK
        return x ^ (x >> 43)


def order(count, turn):
    rng, out = Mt64(mixed(SEED, 1, turn)), list(range(count))
    for i in range(count, 1, -1):
        k = rng() % i
        out[i - 1], out[k] = out[k], out[i - 1]
    return out


class Noise:
    def __init__(self, place):
        self.g = torch.Generator().manual_seed(mixed(SEED, 2, place))

    def normal(self, shape):
        return torch.randn(tuple(shape), generator=self.g)

    def uniform(self, n=1):
        return torch.rand((n,), generator=self.g)

    def one(self):
        return self.uniform().item()


# ---- Wan, written from its description; held against diffusers below

def rope_axes(grid, d, ident=0.0):
    f, h, w = grid
    sizes = [d - 4 * (d // 6), 2 * (d // 6), 2 * (d // 6)]
    parts = []
    for axis, (n, size) in enumerate(zip(grid, sizes)):
        angle = torch.outer(torch.arange(n, dtype=torch.float64),
                            10000.0 ** (-torch.arange(0, size, 2, dtype=torch.float64) / size))
        shape = [1, 1, 1, angle.shape[1]]
        shape[axis] = n
        parts.append(angle.view(shape).expand(f, h, w, -1))
    angles = torch.cat(parts, -1).reshape(f * h * w, -1)
    return angles + ident * 10000.0 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)


def turn_pairs(x, angles):  # [B, L, heads, d]
    z = torch.view_as_complex(x.double().unflatten(-1, (-1, 2))) * torch.polar(torch.ones_like(angles), angles)[None, :, None]
    return torch.view_as_real(z).flatten(-2).float()


def rms(x, weight, eps=1e-6):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + eps) * weight


def lin(P, name, x):
    return F.linear(x, P[name + ".weight"], P.get(name + ".bias"))


def norm(x, eps=1e-6):
    return F.layer_norm(x, x.shape[-1:], eps=eps)


def sinusoid(t, width, dtype=torch.float64):
    half = width // 2
    a = t.to(dtype)[:, None] * torch.exp(-math.log(10000) * torch.arange(half, dtype=dtype) / half)
    return torch.cat([a.cos(), a.sin()], -1).float()


def attend(P, name, x, memory, heads, angles=None, memory_angles=None):
    split = lambda y: y.unflatten(-1, (heads, -1))
    q = split(rms(lin(P, name + ".q", x), P[name + ".norm_q.weight"]))
    k = split(rms(lin(P, name + ".k", memory), P[name + ".norm_k.weight"]))
    v = split(lin(P, name + ".v", memory))
    if angles is not None:
        q, k = turn_pairs(q, angles), turn_pairs(k, memory_angles)
    y = F.scaled_dot_product_attention(q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2))
    return lin(P, name + ".o", y.transpose(1, 2).flatten(2))


def wan(P, latents, t, texts, sources=(), heads=2, freq=16, text_len=32, layers=2):
    """latents [B, C, F, h, w]; sources: (latent, id) clean ones before a single target."""
    context = torch.stack([F.pad(x, (0, 0, 0, text_len - len(x))) for x in texts])
    context = lin(P, "text_embedding.2", F.gelu(lin(P, "text_embedding.0", context), approximate="tanh"))
    patch = lambda x: F.conv3d(x, P["patch_embedding.weight"], P["patch_embedding.bias"], (1, 2, 2))
    target = patch(latents)
    grid = target.shape[2:]
    rows, angles = [], []
    d = P["patch_embedding.weight"].shape[0] // heads
    for latent, ident in sources:
        p = patch(latent[None])
        rows.append(p.flatten(2).transpose(1, 2))
        angles.append(rope_axes(p.shape[2:], d, ident))
    rows.append(target.flatten(2).transpose(1, 2))
    angles.append(rope_axes(grid, d))
    x, angles = torch.cat(rows, 1), torch.cat(angles)
    e = lin(P, "time_embedding.2", F.silu(lin(P, "time_embedding.0", sinusoid(t, freq))))
    e0 = lin(P, "time_projection.1", F.silu(e)).unflatten(1, (6, -1))
    for i in range(layers):
        B = f"blocks.{i}."
        m = (P[B + "modulation"] + e0).chunk(6, 1)
        y = norm(x) * (1 + m[1]) + m[0]
        x = x + attend(P, B + "self_attn", y, y, heads, angles, angles) * m[2]
        n3 = F.layer_norm(x, x.shape[-1:], P[B + "norm3.weight"], P[B + "norm3.bias"], 1e-6)
        x = x + attend(P, B + "cross_attn", n3, context, heads)
        y = norm(x) * (1 + m[4]) + m[3]
        x = x + lin(P, B + "ffn.2", F.gelu(lin(P, B + "ffn.0", y), approximate="tanh")) * m[5]
    x = x[:, -math.prod(grid):]
    h = (P["head.modulation"] + e[:, None]).chunk(2, 1)
    x = lin(P, "head.head", norm(x) * (1 + h[1]) + h[0])
    f, r, c = grid
    return x.view(-1, f, r, c, 1, 2, 2, x.shape[-1] // 4).permute(0, 7, 1, 4, 2, 5, 3, 6).flatten(6).flatten(4, 5).flatten(2, 3)


def scoped(P, front):
    return {k[len(front):]: v for k, v in P.items() if k.startswith(front)}


def shift(s, by):
    return by * s / (1 + (by - 1) * s)


# ---- losses of one kind (examples of equal shapes), drawn in the program's order

def wan_loss(P, batch):
    data = torch.stack([e["latent"] for e, _ in batch])
    text, sigma, noise = [], [], []
    for e, n in batch:
        text.append(e["empty"] if n.one() < DROPOUT else e["text"])
        sigma.append(shift(1 / (1 + math.exp(-n.normal((1,)).item())), 3.0))
        noise.append(n.normal(data.shape[1:]))
    noise, sigma = torch.stack(noise), torch.tensor(sigma, dtype=torch.float32)
    wide = sigma.view(-1, 1, 1, 1, 1)
    v = wan(P, data * (1 - wide) + noise * wide, sigma * 1000, text)
    return F.mse_loss(v, noise - data)


def bernini_loss(P, batch):
    sum_ = 0
    for e, n in batch:
        x = e["latent"]
        text = e["empty"] if n.one() < DROPOUT else e["text"]
        blind = n.one() < DROPOUT
        z, r = n.normal((1,)).item(), n.one()
        u = 1 / (1 + math.exp(-(z + 0.5)))
        if x.shape[1] > 1:
            u = 1 - r - 1.29 * (math.cos(math.pi * r / 2) ** 2 - 1 + r)
        sigma = shift(1 - min(max(math.floor(u * 1000), 0), 999) / 1000, 3.0)
        noise = n.normal(x.shape)
        v = wan(P, (x * (1 - sigma) + noise * sigma)[None], torch.tensor([sigma * 1000]), [text],
                () if blind else [(e["source.0"], 1.0)])[0]
        sum_ = sum_ + F.mse_loss(v, noise - x)
    return sum_ / len(batch)


def torch_layers(P, front, kind, width, feed):
    layer = (torch.nn.TransformerEncoderLayer if kind == "encoder" else torch.nn.TransformerDecoderLayer)(
        width, 8, feed, 0.0, batch_first=True, norm_first=True)
    names = dict(layer.named_parameters())
    return layer, {k: P[f"{front}{kind}.layers.0.{k}"] for k in names}


def query_transformer(P, inner, x, width=16, feed=16):
    from torch.func import functional_call
    x = lin(P, "fc.2", F.gelu(lin(P, "fc.0", x)))
    encoder, pe = torch_layers(P, inner + ".", "encoder", width, feed)
    decoder, pd = torch_layers(P, inner + ".", "decoder", width, feed)
    encoder.train(), decoder.train()
    ln = lambda y, n: F.layer_norm(y, (width,), P[f"{inner}.{n}.norm.weight"], P[f"{inner}.{n}.norm.bias"])
    memory = ln(functional_call(encoder, pe, (x,)), "encoder")
    return ln(functional_call(decoder, pd, (P["decoder_query"].expand(len(x), -1, -1), memory)), "decoder")


def omni_loss(P, batch, special):
    data = torch.stack([e["latent"] for e, _ in batch])
    grid = [shift((1000 - i) / 1000, 3.0) for i in range(1000)]
    bell = [math.exp(-2 * ((s * 1000 - 500) / 1000) ** 2) for s in grid]
    bell = [b - min(bell) for b in bell]
    total = sum(bell)
    texts, noise, level = [], [], []
    for e, n in batch:
        drop = n.one() < DROPOUT
        level.append(min(999, int(n.one() * 1000)))
        noise.append(n.normal(data.shape[1:]))
        between = lambda name, rows: torch.cat([special[f"<{name}_st>"], rows, special[f"<{name}_ed>"]])
        V = scoped(P, "visual_context_adapter.")
        rows = F.conv3d(e["source"][None], V["patch_embedding.weight"], V["patch_embedding.bias"], (1, 2, 2))
        rows = norm(lin(V, "projection", norm(rows.flatten(2).transpose(1, 2))))[0]
        tokens = query_transformer(scoped(P, "ar_vision_head."), "visionHeadAdapter",
                                   e["empty_states"] if drop else e["states"])
        if data.shape[2] == 1:
            tokens = tokens[:, :1]
        ar = query_transformer(scoped(P, "adapter."), "adapter", tokens.transpose(0, 1)).flatten(0, 1)
        texts.append(torch.cat([between("img", rows), between("ipl", ar),
                                between("prp", e["empty"] if drop else e["text"])])[:32])
    noise = torch.stack(noise)
    sigma = torch.tensor([grid[i] for i in level], dtype=torch.float32)
    weight = torch.tensor([bell[i] * 1000 / total for i in level], dtype=torch.float32)
    wide = sigma.view(-1, 1, 1, 1, 1)
    v = wan(scoped(P, "wan_model."), data * (1 - wide) + noise * wide, sigma * 1000, texts)
    return ((v - (noise - data)) ** 2 * weight.view(-1, 1, 1, 1, 1)).mean()


def align_loss(P, batch):
    from torch.func import functional_call
    from transformers import LlamaConfig, LlamaForCausalLM, SiglipVisionConfig, SiglipVisionModel
    llm = LlamaForCausalLM(LlamaConfig(hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=2,
                                       num_key_value_heads=1, vocab_size=40, rms_norm_eps=1e-5, rope_theta=500000.0,
                                       attn_implementation="eager")).eval()
    tower = SiglipVisionModel(SiglipVisionConfig(hidden_size=16, intermediate_size=24, num_hidden_layers=2,
                                                 num_attention_heads=2, image_size=28, patch_size=14)).eval()
    sum_ = 0
    own = scoped(P, "siglip.")
    if not any(k.startswith("vision_model.") for k in tower.state_dict()):
        own = {k.removeprefix("vision_model."): v for k, v in own.items()}
    for e, _ in batch:
        hidden = functional_call(llm.model, scoped(P, "llm.model."), (), {"inputs_embeds": e["rows"][None]}).last_hidden_state
        logits = F.linear(hidden, P["llm.lm_head.weight"])[:, :-1]
        loss = F.cross_entropy(logits.flatten(0, 1), e["labels"][1:])
        if "picture" in e:
            pooled = query_transformer(scoped(P, "vision_head."), "visionHeadAdapter", hidden).mean(1)
            wanted = functional_call(tower, own, (e["picture"][None],)).pooler_output
            loss = loss + 1 - F.cosine_similarity(pooled, wanted).mean()
        sum_ = sum_ + loss
    return sum_ / len(batch)


def univigu(P, video, text, tv, tt, condition, mask, heads=2):
    B, C, f, h, w = video.shape
    grid = (f, h // 2, w // 2)
    xv = F.conv3d(video, P["patch_embedding.weight"], P["patch_embedding.bias"], (1, 2, 2)).flatten(2).transpose(1, 2)
    xt = F.embedding(text, P["vocab_embed.weight"])
    c = lin(P, "cond_text_embedder.linear_2", F.gelu(lin(P, "cond_text_embedder.linear_1", condition), approximate="tanh"))

    def time(name, t):
        e = lin(P, name + ".time_embedder.linear_2", F.silu(lin(P, name + ".time_embedder.linear_1", sinusoid(t, 16, torch.float32))))
        return e, lin(P, name + ".time_proj", F.silu(e)).unflatten(1, (6, -1))

    (temb_v, e_v), (temb_t, e_t) = time("time_embedding_v", tv), time("time_embedding_t", tt)
    nv, L, d = xv.shape[1], xt.shape[1], xv.shape[2] // heads
    video_angles = rope_axes(grid, d)
    angle = torch.outer(torch.arange(L).float(), 1 / 10000 ** (torch.arange(0, d, 2).float() / d))[None, :, None]

    def turn_halves(x):
        a, b = x.chunk(2, -1)
        return torch.cat([a * angle.cos() - b * angle.sin(), b * angle.cos() + a * angle.sin()], -1)

    key = torch.cat([torch.ones(B, nv, dtype=torch.bool), mask.bool()], 1)[:, None, None]
    for i in range(2):
        S = f"blocks.{i}.self_attn"
        mv = (P[f"blocks.{i}.modulation"] + e_v).chunk(6, 1)
        mt = (P[f"blocks.{i}.modulation"] + e_t).chunk(6, 1)
        y = torch.cat([norm(xv) * (1 + mv[1]) + mv[0], norm(xt) * (1 + mt[1]) + mt[0]], 1)
        split = lambda z: z.unflatten(-1, (heads, -1))
        both = lambda z: torch.cat([turn_pairs(z[:, :nv], video_angles), turn_halves(z[:, nv:])], 1).transpose(1, 2)
        q = both(split(rms(lin(P, S + ".q", y), P[S + ".norm_q.weight"])))
        k = both(split(rms(lin(P, S + ".k", y), P[S + ".norm_k.weight"])))
        v = split(lin(P, S + ".v", y)).transpose(1, 2)
        a = lin(P, S + ".o", F.scaled_dot_product_attention(q, k, v, key).transpose(1, 2).flatten(2))
        x = torch.cat([xv + a[:, :nv] * mv[2], xt + a[:, nv:] * mt[2]], 1)
        n3 = F.layer_norm(x, x.shape[-1:], P[f"blocks.{i}.norm3.weight"], P[f"blocks.{i}.norm3.bias"], 1e-6)
        x = x + attend(P, f"blocks.{i}.cross_attn", n3, c, heads)
        xv, xt = x[:, :nv], x[:, nv:]
        ffn = lambda z, m, n: z + lin(P, f"blocks.{i}.{n}.2", F.gelu(lin(P, f"blocks.{i}.{n}.0", norm(z) * (1 + m[4]) + m[3]), approximate="tanh")) * m[5]
        xv, xt = ffn(xv, mv, "ffn"), ffn(xt, mt, "ffn_t")
    v, t = (P["scale_shift_table_v"] + temb_v[:, None]).chunk(2, 1), (P["scale_shift_table_t"] + temb_t[:, None]).chunk(2, 1)
    rows = lin(P, "video_head.proj_out", norm(xv) * (1 + v[1]) + v[0])
    velocity = rows.view(B, *grid, 1, 2, 2, C).permute(0, 7, 1, 4, 2, 5, 3, 6).flatten(6).flatten(4, 5).flatten(2, 3)
    normed = F.layer_norm(xt, xt.shape[-1:], P["text_head.norm_final.weight"], None, 1e-5)
    return velocity, lin(P, "text_head.linear", normed * (1 + t[1]) + t[0])


def univigu_loss(P, batch, refine):
    latent = torch.stack([e["latent"] for e, _ in batch])
    grid = [shift((1000 - i) / 1000, 3.0) for i in range(1000)]
    cols = {k: [] for k in "noise target tokens condition mask sigma time video text".split()}
    for e, n in batch:
        draw = n.one()
        mode = 0 if draw < 0.25 else 1 if draw < 0.5 else 2
        place, alone = n.one(), n.one()
        sigma = grid[min(999, int(place * 1000))]
        sigma, time = [(sigma, 1.0), (sigma, 1 - sigma), (0.0, alone)][mode]
        drop = n.one() < (max(DROPOUT, 0.85) if mode == 2 else DROPOUT)
        target = e["caption" if refine and mode else "prompt"]
        cols["noise"].append(n.normal(latent.shape[1:]))
        source = (n.uniform(len(target)) * 20.0).long()
        keep = n.uniform(len(target)) < torch.tensor(1 - torch.tensor(time).item())
        cols["tokens"].append(torch.where(keep, source, target))
        condition = e["empty_condition"] if drop else e["condition"]
        cols["condition"].append(torch.zeros_like(condition) if drop and mode == 2 else condition)
        cols["mask"].append(e["prompt_mask"] if mode == 0 else torch.ones_like(target))
        cols["target"].append(target)
        cols["sigma"].append(torch.tensor(sigma)), cols["time"].append(torch.tensor(time))
        cols["video"].append(torch.tensor(float(mode != 2))), cols["text"].append(torch.tensor(float(mode != 0)))
    c = {k: torch.stack(v) for k, v in cols.items()}
    wide = c["sigma"].float().view(-1, 1, 1, 1, 1)
    velocity, logits = univigu(P, latent * (1 - wide) + c["noise"] * wide, c["tokens"], c["sigma"].float() * 1000,
                               torch.round(1000 * (1 - c["time"].float())), c["condition"], c["mask"])
    video = ((velocity - (c["noise"] - latent)) ** 2).flatten(1).mean(1)
    ce = F.cross_entropy(logits.flatten(0, 1), c["target"].flatten(), reduction="none").view(c["target"].shape)
    text = (ce * c["mask"]).sum(1) / c["mask"].sum(1)
    return (video * c["video"]).mean() + (text * c["text"]).mean()


def markers():
    g = torch.Generator().manual_seed(5)
    names = ["<img_st>", "<img_ed>", "<ipl_st>", "<ipl_ed>", "<prp_st>", "<prp_ed>"]
    return {n: torch.randn((1, 16), generator=g) for n in names}


def loss_of(stage, P, batch):
    if stage.startswith("wan"):
        return wan_loss(P, batch)
    if stage.startswith("bernini"):
        return bernini_loss(P, batch)
    if stage == "omni-align":
        return align_loss(P, batch)
    if stage.startswith("omni"):
        return omni_loss(P, batch, markers())
    return univigu_loss(P, batch, stage.endswith("refine"))


def kind(e):
    shape = tuple(e["latent"].shape) if "latent" in e else tuple(e["rows"].shape)
    return str(shape) + ("p" if "picture" in e else "")


def run(tool, stage, steps):
    folder = pathlib.Path(tempfile.mkdtemp())
    subprocess.run([tool, stage, folder, str(steps)], check=True)
    P = load_file(folder / "before.safetensors")
    leaves = {k[5:]: torch.nn.Parameter(v) for k, v in P.items() if k.startswith("leaf/")}
    P = {k: v for k, v in P.items() if not k.startswith("leaf/")}
    examples = [load_file(folder / f"example{i}.safetensors") for i in range(6)]
    wanted = [float(line.split()[1]) for line in (folder / "losses.txt").read_text().splitlines()]
    optimizer = torch.optim.AdamW(leaves.values(), RATE, (0.9, 0.999), 1e-8, DECAY)
    average = {k: v.detach().clone() for k, v in leaves.items()}
    losses = []
    for step in range(steps):
        now = dict(P)
        if stage.endswith("-lora"):
            for name, down in leaves.items():
                if name.endswith(".lora_down.weight"):
                    module = name[:-len(".lora_down.weight")]
                    now[module + ".weight"] = P[module + ".weight"] + 2.0 * leaves[module + ".lora_up.weight"] @ down
        else:
            now.update(leaves)
        kinds = {}
        for i in range(step * BATCH, (step + 1) * BATCH):
            e = examples[order(len(examples), i // len(examples))[i % len(examples)]]
            kinds.setdefault(kind(e), []).append((e, Noise(i)))
        loss = sum(loss_of(stage, now, batch) * (len(batch) / BATCH) for batch in kinds.values())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(leaves.values(), 1.0)
        rate = RATE * (step + 1) / WARMUP if step < WARMUP else RATE * 0.5 * (
            1 + math.cos(math.pi * (step - WARMUP) / (steps - WARMUP)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        optimizer.step()
        decay = min(EMA, (2 + step) / (11 + step))
        for k, v in leaves.items():
            average[k].lerp_(v.detach(), 1 - decay)
        losses.append(loss.item())
    off = [abs(a - b) / abs(b) for a, b in zip(losses, wanted)]
    result = load_file(folder / "result.safetensors")
    weights = max((result[k] - average[k]).abs().max().item() for k in leaves)
    first = sum(losses[:20]) / 20
    last = sum(losses[-20:]) / 20
    good = max(off[:20]) < 1e-4
    print(f"{stage:15s} first 20: {max(off[:20]):.1e}  all {steps}: {max(off):.1e}  averaged weights apart {weights:.1e}  "
          f"mean loss {first:.4f} -> {last:.4f}  {'ok' if good else 'FAILED'}", flush=True)
    return good


def main():
    tool = sys.argv[1]
    stages = sys.argv[2:] or ["wan", "wan-lora", "omni-align", "omni-adapter", "omni-joint", "omni-edit",
                              "univigu-recall", "univigu-refine", "bernini", "bernini-lora"]
    torch.set_num_threads(1)
    results = [run(tool, stage, 200) for stage in stages]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
