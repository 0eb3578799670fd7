// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stages whose loss is flow matching on a Wan transformer: plain fine-tuning and Bernini-R's edits. Examples
// hold "latent" [C, F, h, w], "text" and "empty" [rows, text_dim] and, for edits, "source.0" … as "latent".
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/training/trainer/stage.h"

namespace inference::training {

/// One transformer (of two experts: one of them) with the noise that it is responsible for.
struct FlowSetup {
    Tensors tensors; ///< Wan's original names
    WanDitConfig config;
    double shift = 5.0;
    double least = 0.0, most = 1.0; ///< share of noise
    at::Device device = at::kCPU;
};

/// Rectified flow: mean of (velocity - (noise - data))^2 over all but the first axis' samples. All [B, ...].
at::Tensor flow_loss(const at::Tensor& velocity, const at::Tensor& noise, const at::Tensor& data);

/// Logit-normal levels pushed up by the shift, text left out now and then (technical report of Wan 2.1).
/// Throws std::invalid_argument for a kind of Wan that is drawn from pictures.
std::unique_ptr<Stage> make_wan_stage(FlowSetup setup, const Recipe& recipe);
/// Sources clean before the target in the sequence; one level a sample, from the table that the published
/// training code draws from.
std::unique_ptr<Stage> make_bernini_stage(FlowSetup setup, const Recipe& recipe);

/// Bernini-R's level for uniform draws [2]: of its table of 1000 levels. `still`: pictures have another
/// distribution than clips; `normal` [1] is theirs.
double bernini_level(bool still, double normal, double uniform, double shift);

} // namespace inference::training
