// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person would say about a rendered scene: instructions with their exact change, questions with exact
// answers.
#pragma once
#include "inference/training/scene.h"
#include <string>

namespace inference::training {

/// Which wordings may be drawn: those of training, or those kept aside to test with.
enum class Wording { training, held_out };

struct Instruction {
    std::string text;
    Change change;
};

/// An instruction that fits the scene: recolouring one of its named things, or a tone.
Instruction random_instruction(const Scene& scene, Rng& rng, Wording wording);

struct Exchange {
    std::string question, answer;
    std::string topic; ///< colour, count, motion, light, shape, presence, caption, request
};

/// A question about the scene with its answer; one in six is a request, whose answer is the generation token.
Exchange random_exchange(const Scene& scene, Rng& rng, Wording wording);

/// One sentence that names what is there, how it moves and the light.
std::string caption(const Scene& scene);

/// What a person would ask for to get a quiet scene: "a red circle moves left."
std::string quiet_prompt(const Scene& scene);
/// The same in other words: "a ball in crimson going left".
std::string loose_quiet_prompt(const Scene& scene, Rng& rng);
/// The same with everything else that is to be seen: size and ground.
std::string quiet_caption(const Scene& scene);
/// Text to learn a vocabulary from: `lines` random instructions, questions and answers.
std::vector<std::string> sample_text(std::size_t lines, std::uint64_t seed);

} // namespace inference::training
