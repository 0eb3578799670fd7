// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work of the networks that the families are made of, counted from their shapes.
#pragma once
#include "inference/models/llama/llama.h"
#include "inference/models/siglip/siglip.h"
#include "inference/models/umt5/umt5.h"
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/pipelines/stages/step_cache.h"
#include "inference/work.h"

namespace inference {

/// Calls of a Wan transformer for `tokens` tokens, control branch included.
Work::Blocks work_of(const WanDitConfig& config, double tokens, double calls);
/// A pass of a text encoder over `rows` rows in all.
Work::Blocks work_of(const Umt5Config& config, double rows);
/// A pass of a language model over `rows` rows.
Work::Blocks work_of(const LlamaConfig& config, double rows, double calls);
/// A picture tower over `pictures` pictures.
Work::Blocks work_of(const SiglipConfig& config, double pictures);
/// A clip through a VAE.
Work::Pictures work_of(const WanVaeConfig& config, int frames, int height, int width, bool decoded);
/// Tokens of a clip's latent.
double tokens_of(const WanVaeConfig& config, int frames, int height, int width);
/// Memory of a run at that size: rows of the widest layers, and the VAE's decoder with the pictures.
double memory_of(const WanDitConfig& dit, const WanVaeConfig& vae, double tokens, int frames, int height,
                 int width);
/// Of so many calls those whose blocks a cache lets run (StepCache::calls_run); null: all.
double calls_run(const StepCache* cache, double calls);

} // namespace inference
