// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs train, synth and evaluate ask of the program that carries them out, and how it answers.
#pragma once
#include <atomic>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stop_token>
#include <string>

namespace school {

using Json = nlohmann::ordered_json;

/// How a person, or a program, hears of what goes on: a bar on a terminal, JSON lines, or nothing.
class Voice {
  public:
    /// `quiet`: nothing but failures; `json`: lines of JSON on standard error.
    Voice(bool json, bool quiet);
    ~Voice();
    /// `share` 0..1; `words` stand behind the bar, `more` are further fields of the line.
    void progress(const std::string& stage, double share, const std::string& words, const Json& more = {});
    /// A line that stays: what was left out, what was found.
    void note(const std::string& line);
    /// The result, on standard output.
    void result(const Json& result, const std::string& words);

  private:
    bool json_, quiet_, bar_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point last_{};
};

/// A model's folder by what a person calls it. Throws core::Failure.
std::filesystem::path model_folder(const std::string& name);

/// Each takes the verb's options by name. Returns the exit code: 0, or 130 when it was stopped. Throws.
int train(const Json& options, Voice& voice, std::stop_token stop);
int synth(const Json& options, Voice& voice, std::stop_token stop);
int evaluate(const Json& options, Voice& voice, std::stop_token stop);

} // namespace school
