// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's prompts: the llama_3 template, what the user's turn says for each task, and how a text with
// images becomes ids (Omni-Video 1 vila_ar_model.py, llava/conversation.py, mm_utils.py). Free of torch.
#pragma once
#include "inference/text/bpe_tokenizer.h"
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inference {

constexpr std::int64_t kImagePlaceholder = -200; ///< stands for one image's rows in prompt ids

enum class OmniTask { t2v, t2i, v2v, i2i, i2v, understanding };
enum class SourceKind { none, image, video, unknown };

/// Question and answer. An empty answer leaves the turn open for the model; without one nobody is asked to
/// speak after the question.
using Turn = std::pair<std::string, std::optional<std::string>>;
/// The whole prompt. Inner messages end with <|eot_id|>, the last one with <|end_of_text|>, and an empty one
/// is its header alone; the weights were trained so.
std::string llama3_prompt(const std::vector<Turn>& turns);

/// The prompt whose hidden states drive the generator: the user's text in the task's form, answered with
/// [GEN_VID] or [GEN_IMG].
std::string embedding_prompt(OmniTask task, const std::string& text);
/// How many images stand in that prompt (one even for a video), and how many frames the reference encodes for
/// it.
int embedding_placeholders(OmniTask task);

/// The prompt of a question about `images` pictures.
std::string understanding_prompt(const std::string& question, int images);

/// Ids of a prompt: every <image> becomes kImagePlaceholder, and the tokenizer's begin token stands in front
/// once (the template's own follows it).
std::vector<std::int64_t> prompt_ids(const std::string& prompt, const BpeTokenizer& tokenizer);
/// 0 where an id is the padding id; all 1 when the tokenizer has none of its own.
std::vector<std::int64_t> prompt_mask(const std::vector<std::int64_t>& ids, std::int64_t padding);

/// The text of generated ids up to where the turn ends, stripped.
std::string answer_text(const std::vector<std::int64_t>& generated, const BpeTokenizer& tokenizer);

/// What the generated ids ask for: without a generation token it was a question. Throws std::invalid_argument
/// for a source of unknown kind.
OmniTask route_task(const std::vector<std::int64_t>& generated, std::int64_t image_token,
                    std::int64_t video_token, SourceKind source);
/// The kind the reference gives a file, by its exact ending; it knows fewer than the editor does.
SourceKind reference_source_kind(const std::string& file);

} // namespace inference
