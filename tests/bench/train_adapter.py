#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adapters between Saycut and the community's tools: one that was trained here, loaded by diffusers (the single file)
and by PEFT (the folder), gives the output that its merged weights give; one that PEFT and diffusers wrote is merged
here to the same weights. Usage: train_adapter.py TRAIN_TINY; needs torch, diffusers, peft."""
import pathlib
import subprocess
import sys
import tempfile

import torch
from diffusers import WanTransformer3DModel
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import load_file, save_file

NAMES = {"self_attn.q": "attn1.to_q", "self_attn.k": "attn1.to_k", "self_attn.v": "attn1.to_v", "self_attn.o": "attn1.to_out.0",
         "cross_attn.q": "attn2.to_q", "cross_attn.k": "attn2.to_k", "cross_attn.v": "attn2.to_v",
         "cross_attn.o": "attn2.to_out.0", "self_attn.norm_q": "attn1.norm_q", "self_attn.norm_k": "attn1.norm_k",
         "cross_attn.norm_q": "attn2.norm_q", "cross_attn.norm_k": "attn2.norm_k", "norm3": "norm2",
         "ffn.0": "ffn.net.0.proj", "ffn.2": "ffn.net.2"}
TOP = {"text_embedding.0": "condition_embedder.text_embedder.linear_1", "text_embedding.2": "condition_embedder.text_embedder.linear_2",
       "time_embedding.0": "condition_embedder.time_embedder.linear_1", "time_embedding.2": "condition_embedder.time_embedder.linear_2",
       "time_projection.1": "condition_embedder.time_proj", "head.head": "proj_out"}


def theirs(name):
    if name == "head.modulation":
        return "scale_shift_table"
    if name.endswith(".modulation"):
        return name.replace(".modulation", ".scale_shift_table")
    for own, other in TOP.items():
        if name.startswith(own + "."):
            return other + name[len(own):]
    if name.startswith("blocks."):
        _, n, rest = name.split(".", 2)
        module, kind = rest.rsplit(".", 1)
        return f"blocks.{n}.{NAMES[module]}.{kind}"
    return name


def model(weights):
    net = WanTransformer3DModel(patch_size=(1, 2, 2), num_attention_heads=2, attention_head_dim=12, in_channels=4,
                                out_channels=4, text_dim=12, freq_dim=16, ffn_dim=32, num_layers=2,
                                cross_attn_norm=True, qk_norm="rms_norm_across_heads", rope_max_seq_len=64)
    net.load_state_dict({theirs(k): v for k, v in weights.items()})
    return net.eval()


@torch.no_grad()
def output(net):
    g = torch.Generator().manual_seed(3)
    return net(torch.randn(1, 4, 2, 4, 6, generator=g), timestep=torch.tensor([500.0]),
               encoder_hidden_states=torch.randn(1, 32, 12, generator=g), return_dict=False)[0]


def main():
    tool, folder = sys.argv[1], pathlib.Path(tempfile.mkdtemp())
    subprocess.run([tool, "wan-lora", folder, "60"], check=True)
    before = {k: v for k, v in load_file(folder / "before.safetensors").items() if not k.startswith("leaf/")}
    merged = load_file(folder / "merged.safetensors")
    plain, wanted = output(model(before)), output(model(merged))
    net = model(before)
    from diffusers.loaders.lora_conversion_utils import _convert_non_diffusers_wan_lora_to_diffusers as convert
    state = convert(load_file(folder / "adapter.safetensors"))
    alphas = {k: v for k, v in state.items() if k.endswith(".alpha")}
    net.load_lora_adapter({k: v for k, v in state.items() if k not in alphas}, prefix="transformer",
                          network_alphas=alphas or None)
    single = output(net)
    peft = output(PeftModel.from_pretrained(model(before), str(folder / "peft")))
    off = lambda a: ((a - wanted).abs().max() / (wanted - plain).abs().max()).item()
    print(f"the adapter moves the output by {(wanted - plain).abs().max():.3g}; diffusers is off by {off(single):.1e} of "
          f"that, PEFT by {off(peft):.1e}")
    good = off(single) < 1e-3 and off(peft) < 1e-3

    made = get_peft_model(model(before), LoraConfig(r=5, lora_alpha=7, init_lora_weights=False,
                                                    target_modules=["to_q", "to_v", "to_out.0", "net.0.proj"]))
    made.save_pretrained(folder / "from_peft")
    subprocess.run([tool, "merge", folder, folder / "from_peft"], check=True)
    here = output(model(load_file(folder / "merged_here.safetensors")))
    there, move = output(made), (output(made) - plain).abs().max()
    back = ((here - there).abs().max() / move).item()
    print(f"an adapter of PEFT's moves the output by {move:.3g}; merged here it is off by {back:.1e} of that")
    state = {k.replace("base_model.model.", "transformer."): v
             for k, v in load_file(folder / "from_peft/adapter_model.safetensors").items()}
    for key in [k for k in state if k.endswith("lora_A.weight")]:
        state[key.replace("lora_A.weight", "alpha")] = torch.tensor(7.0)
    (folder / "from_diffusers").mkdir()
    save_file(state, folder / "from_diffusers.safetensors")
    subprocess.run([tool, "merge", folder, folder / "from_diffusers.safetensors"], check=True)
    back2 = ((output(model(load_file(folder / "merged_here.safetensors"))) - there).abs().max() / move).item()
    print(f"the same as one file under diffusers' names: off by {back2:.1e}")
    good = good and back < 1e-3 and back2 < 1e-3
    print("1 passed, 0 failed" if good else "0 passed, 1 failed")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
