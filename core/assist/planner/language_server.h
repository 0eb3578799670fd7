// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Talks with a language model by its address, as OpenAI's chat completions are spoken by vLLM, llama.cpp and
// Ollama: streamed, bounded in time and size, stopped at once. Blocks its thread, which is never the
// interface's. Throws Failure (a sentence without the key) and Stopped.
#pragma once
#include "core/assist/planner/http.h"
#include "core/assist/planner/server_settings.h"
#include <nlohmann/json.hpp>
#include <vector>

namespace core::assist {

/// A picture that is shown to the model, with words before it: "at 3.2 s".
struct ShownPicture {
    std::string label, jpeg;
};
struct Turn {
    std::string role, text; ///< role: system, user, assistant
    std::vector<ShownPicture> pictures = {};
};
struct Conversation {
    std::vector<Turn> turns;
    nlohmann::json form =
        nullptr; ///< the JSON Schema of the answer, for servers that keep to one; null: free
    int most_tokens = 1024;
};
/// What the model wrote; a tool that it called instead comes with its arguments.
struct Written {
    std::string text;
    std::string tool, arguments;
    bool whole = true; ///< false: it ran into the limit of its tokens
};
/// `on_written` is told how many bytes have come so far.
Written written_by(const LanguageServer& server, const Conversation& conversation, const HttpLimits& limits,
                   const std::stop_token& stop, const std::function<void(std::size_t)>& on_written = {});
/// The names of the models that the server has.
std::vector<std::string> models_of(const LanguageServer& server, const HttpLimits& limits,
                                   const std::stop_token& stop);

} // namespace core::assist
