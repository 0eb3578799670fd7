// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person would say about a rendered scene: instructions with their exact change, questions with exact
// answers.
#pragma once
#include "inference/training/scene.h"
#include <optional>
#include <string>

namespace inference::training {

/// Which wordings may be drawn: those of training, or those kept aside to test with.
enum class Wording { training, held_out };

/// What an instruction asks for.
enum class Kind { recolour, tone, tone_place, look, style, ground, remove, add, sky };
constexpr int kKindCount = 9;
const char* kind_name(Kind kind);

/// What the words alone say, each -1 where they say nothing about it: what the text encoder must let be read
/// off it. Indices of Kind, colours, Tone, place (Place, and kMiddle), Look, Ground, Shape, size.
struct Asked {
    int kind = -1, from = -1, to = -1, tone = -1, place = -1, look = -1, ground = -1, shape = -1, size = -1;
};
constexpr int kMiddle = kPlaceCount;

struct Instruction {
    std::string text;
    Change change;
    Asked asked;
    bool absent = false; ///< it is about something that is not there: nothing is to be done
};

/// An instruction for the scene, whose things stay in it for `frames`. `absent`: one about something that is
/// not there; never else.
Instruction random_instruction(const Scene& scene, Rng& rng, Wording wording, bool absent = false);
/// The same of one kind, when the scene has what that kind needs.
std::optional<Instruction> instruction_of(Kind kind, const Scene& scene, Rng& rng, Wording wording);
/// What the understanding model answers when what an instruction is about is not there.
inline constexpr const char* kNotThere = "that is not there.";

struct Exchange {
    std::string question, answer;
    std::string topic; ///< colour, count, motion, light, shape, presence, caption, request
};

/// An instruction; its answer is the generation token, or kNotThere for two in five that are about nothing.
Exchange random_request(const Scene& scene, Rng& rng, Wording wording);
/// A question about the scene with its answer; one in six is a request.
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
