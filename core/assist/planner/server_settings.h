// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language model that a person has named by its address: an OpenAI-compatible server (vLLM, llama.cpp,
// Ollama). Kept in the user's data folder, in a file that only the person may read; never in a project. None
// is asked unless the person turned it on. Any thread.
#pragma once
#include "core/base/result.h"
#include <filesystem>
#include <string>

namespace core::assist {

/// The name that stands for it where a model is chosen.
constexpr const char* kServerModel = "language-server";

struct LanguageServer {
    std::string address; ///< as `clean_address` gives it: "http://localhost:8080/v1"
    std::string model;   ///< empty: the first that the server lists
    std::string key;     ///< sent to that address alone; empty: none
    bool on = false;
    bool sees = false; ///< pictures may be sent: questions about them and captions go there
    [[nodiscard]] bool asked() const { return on && !address.empty(); }
};

/// What a person wrote as an address: "localhost:11434" becomes "http://localhost:11434/v1". Refused with the
/// reason: another protocol, a name and password in it, spaces.
Result<std::string> clean_address(const std::string& written);
/// "localhost:8080", for sentences.
std::string host_of(const std::string& address);
/// Refused where it can be no key: line breaks or other control characters.
Result<std::string> clean_key(const std::string& written);

/// $XDG_DATA_HOME/saycut/language_server.json
std::filesystem::path server_file();
/// What is kept there; none where there is no file. Throws Failure when it is damaged.
LanguageServer kept_server(const std::filesystem::path& file = server_file());
/// Writes it whole, readable for its owner alone. Throws Failure.
void keep_server(const LanguageServer& server, const std::filesystem::path& file = server_file());

} // namespace core::assist
