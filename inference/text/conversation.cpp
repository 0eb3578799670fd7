// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/conversation.h"
#include "inference/text/unicode.h"
#include <algorithm>
#include <stdexcept>

namespace inference {
namespace {

const std::string kSystem =
    "You are a helpful language and vision assistant. You are able to understand the visual "
    "content that the user provides, and assist the user with a variety of tasks using "
    "natural language.";
const std::string kImage = "<image>", kEndOfTurn = "<|eot_id|>";

std::string header(const std::string& role) {
    return "<|start_header_id|>" + role + "<|end_header_id|>\n\n";
}

bool draws_image(OmniTask task) {
    return task == OmniTask::t2i || task == OmniTask::i2i;
}

} // namespace

std::string llama3_prompt(const std::vector<Turn>& turns) {
    std::string text = "<|begin_of_text|>" + header("system") + kSystem + kEndOfTurn;
    const auto message = [&](const std::string& role, const std::string& said, bool last) {
        text += header(role) + said;
        if (!said.empty()) text += last ? "<|end_of_text|>" : kEndOfTurn;
    };
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const auto& [question, answer] = turns[i];
        const bool last = i + 1 == turns.size();
        message("user", question, last && !answer);
        if (answer) message("assistant", *answer, last);
    }
    return text;
}

std::string embedding_prompt(OmniTask task, const std::string& text) {
    std::string said;
    switch (task) {
    case OmniTask::t2v:
        said = "Generate a video about:\n" + text;
        break;
    case OmniTask::t2i:
        said = "Generate an image about:\n" + text;
        break;
    case OmniTask::v2v:
        said = kImage + "\n<video>\n" + text;
        break;
    case OmniTask::i2i:
        said = kImage + "\n" + text;
        break;
    case OmniTask::i2v:
        said = kImage + "\nGenerate a video from the reference image with the following prompt:\n" + text;
        break;
    case OmniTask::understanding:
        throw std::invalid_argument("a question has no generation prompt");
    }
    return llama3_prompt({{said, draws_image(task) ? "[GEN_IMG]" : "[GEN_VID]"}});
}

int embedding_placeholders(OmniTask task) {
    return task == OmniTask::t2v || task == OmniTask::t2i ? 0 : 1;
}

std::string understanding_prompt(const std::string& question, int images) {
    const std::string placeholder = "<image-placeholder>";
    std::string said = question;
    for (std::size_t at = said.find(placeholder); at != std::string::npos; at = said.find(placeholder, at))
        said.replace(at, placeholder.size(), kImage);
    if (said.find(kImage) == std::string::npos) {
        std::string front;
        for (int i = 0; i < images; ++i)
            front += kImage + "\n";
        said = front + said;
    }
    return llama3_prompt({{said, ""}});
}

std::vector<std::int64_t> prompt_ids(const std::string& prompt, const BpeTokenizer& tokenizer) {
    std::vector<std::int64_t> ids = tokenizer.prefix();
    for (std::size_t at = 0;;) {
        const std::size_t next = prompt.find(kImage, at);
        const auto part = tokenizer.encode(prompt.substr(at, next - at), false);
        ids.insert(ids.end(), part.begin(), part.end());
        if (next == std::string::npos) return ids;
        ids.push_back(kImagePlaceholder);
        at = next + kImage.size();
    }
}

std::vector<std::int64_t> prompt_mask(const std::vector<std::int64_t>& ids, std::int64_t padding) {
    std::vector<std::int64_t> mask;
    for (const std::int64_t id : ids)
        mask.push_back(id != padding || padding < 0);
    return mask;
}

std::string answer_text(const std::vector<std::int64_t>& generated, const BpeTokenizer& tokenizer) {
    const auto end = std::find(generated.begin(), generated.end(), tokenizer.special(kEndOfTurn));
    const std::string text = tokenizer.decode({generated.begin(), end});
    return to_utf8(strip(to_code_points(text)));
}

OmniTask route_task(const std::vector<std::int64_t>& generated, std::int64_t image_token,
                    std::int64_t video_token, SourceKind source) {
    const auto has = [&](std::int64_t id) {
        return std::find(generated.begin(), generated.end(), id) != generated.end();
    };
    if (!has(image_token) && !has(video_token)) return OmniTask::understanding;
    switch (source) {
    case SourceKind::image:
        return OmniTask::i2i;
    case SourceKind::video:
        return OmniTask::v2v;
    case SourceKind::none:
        return has(video_token) ? OmniTask::t2v : OmniTask::t2i;
    case SourceKind::unknown:
        break;
    }
    throw std::invalid_argument("the source is neither a picture nor a video");
}

SourceKind reference_source_kind(const std::string& file) {
    if (file.empty()) return SourceKind::none;
    if (file.ends_with(".png") || file.ends_with(".jpg")) return SourceKind::image;
    return file.ends_with(".mp4") ? SourceKind::video : SourceKind::unknown;
}

} // namespace inference
