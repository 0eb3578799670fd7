// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: ../shared contract in README.md. Each verb is a function; what it throws becomes one line
// and a code.
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace app {

/// Wrong use: exit code 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The words behind a verb, split into options and the rest. Every option a verb knows is declared.
class Arguments {
  public:
    /// `with_value` and `flags` are the options this verb takes, without dashes, besides json, quiet and
    /// help; `most`: so many plain words it takes. Throws UsageError.
    Arguments(const std::vector<std::string>& words, const std::vector<std::string>& with_value,
              const std::vector<std::string>& flags, std::size_t most = std::string::npos);
    [[nodiscard]] const std::vector<std::string>& rest() const { return rest_; }
    /// The n-th plain word; throws UsageError that says which one is missing.
    [[nodiscard]] const std::string& word(std::size_t index, const char* what) const;
    [[nodiscard]] bool has(const std::string& flag) const { return values_.contains(flag); }
    [[nodiscard]] std::string value(const std::string& option, const std::string& fallback = {}) const;
    /// Everything that was given for an option that may stand there more than once.
    [[nodiscard]] std::vector<std::string> values(const std::string& option) const;
    /// One more of those.
    void add(const std::string& option, const std::string& value) { values_[option].push_back(value); }
    /// The whole number given, within its limits; throws UsageError that names the option and what was given.
    [[nodiscard]] long long number(const std::string& option, long long fallback, long long least,
                                   long long most) const;
    [[nodiscard]] bool json() const { return has("json"); }
    [[nodiscard]] bool quiet() const { return has("quiet"); }

  private:
    std::vector<std::string> rest_;
    std::map<std::string, std::vector<std::string>> values_;
};

/// Progress on standard error: a bar on a terminal, JSON lines with --json, nothing with --quiet.
class ProgressLine {
  public:
    explicit ProgressLine(const Arguments& arguments);
    ~ProgressLine();
    void show(const std::string& stage, double fraction, double seconds_left);

  private:
    bool json_, shown_;
    bool drawn_ = false;
};

using Verb = int (*)(const std::vector<std::string>& words);
/// Verb name -> function and its line of help.
struct VerbEntry {
    Verb run;
    const char* usage;
    bool uses_models = false;
};
const std::map<std::string, VerbEntry>& verbs();

int verb_new(const std::vector<std::string>& words);
int verb_import(const std::vector<std::string>& words);
int verb_apply(const std::vector<std::string>& words);
int verb_undo(const std::vector<std::string>& words);
int verb_redo(const std::vector<std::string>& words);
int verb_show(const std::vector<std::string>& words);
int verb_probe(const std::vector<std::string>& words);
int verb_relink(const std::vector<std::string>& words);
int verb_frame(const std::vector<std::string>& words);
int verb_convert(const std::vector<std::string>& words);
int verb_completions(const std::vector<std::string>& words);
int verb_manual(const std::vector<std::string>& words);
int verb_export(const std::vector<std::string>& words);
int verb_chat(const std::vector<std::string>& words);
int verb_ask(const std::vector<std::string>& words);
int verb_edit(const std::vector<std::string>& words);
int verb_generate(const std::vector<std::string>& words);
int verb_models(const std::vector<std::string>& words);
int verb_transcribe(const std::vector<std::string>& words);
int verb_faces(const std::vector<std::string>& words);
int verb_mask(const std::vector<std::string>& words);
int verb_train(const std::vector<std::string>& words);
int verb_synth(const std::vector<std::string>& words);
int verb_pairs(const std::vector<std::string>& words);
int verb_evaluate(const std::vector<std::string>& words);
int verb_demo(const std::vector<std::string>& words);

/// Runs a verb; prints errors; returns the exit code: 0 done, 1 failed, 2 wrong use, 130 stopped.
int run_verb(const std::string& name, const std::vector<std::string>& words);
/// Set by Ctrl+C, by an ordinary end of the process and by a terminal that is closed.
bool interrupted();
/// From now on those are noticed instead of ending the program at once. Once, before other threads.
void catch_interrupts();
/// Lines on standard output. Names come from people and files: what a terminal would obey becomes spaces.
void print_text(const std::string& text);
/// The one line on standard error of a call that fails, on any thread: "saycut export: what, why, what to
/// do".
void print_error(const std::string& subject, const std::string& sentence);

} // namespace app
