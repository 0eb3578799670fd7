// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// train, synth and evaluate: the words are read here; a program of its own, which carries torch, does the
// work. What was kept of a project is written here.
#include "app/shared.h"
#include "core/base/parse_json.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/export/training_pairs.h"
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <limits>
#include <unistd.h>

namespace app {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr long long kMany = 1'000'000'000;

/// The options of a verb as the program takes them.
class Options {
  public:
    explicit Options(const Arguments& arguments) : arguments_(arguments) {
        for (const char* flag : {"json", "quiet"})
            if (arguments.has(flag)) json_[flag] = true;
    }
    void text(const char* name) {
        if (arguments_.has(name)) json_[name] = arguments_.value(name);
    }
    void flag(const char* name) {
        if (arguments_.has(name)) json_[name] = true;
    }
    void one_of(const char* name, const std::vector<std::string>& words) {
        text(name);
        if (!arguments_.has(name) ||
            std::find(words.begin(), words.end(), arguments_.value(name)) != words.end())
            return;
        std::string all;
        for (const std::string& word : words)
            all += (all.empty() ? "" : ", ") + word;
        throw UsageError("--" + std::string(name) + " is one of " + all + ", not '" + arguments_.value(name) +
                         "'");
    }
    void whole(const char* name, long long least, long long most) {
        if (arguments_.has(name)) json_[name] = arguments_.number(name, 0, least, most);
    }
    /// Rates are written as 1e-5, too.
    void real(const char* name, double least, double most) {
        if (!arguments_.has(name)) return;
        const std::string given = arguments_.value(name);
        double value = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
        if (error != std::errc() || end != given.data() + given.size() || !(value >= least && value <= most))
            throw UsageError("--" + std::string(name) + " must be a number from " +
                             core::plain_number(least) + " to " + core::plain_number(most) + ", not '" +
                             given + "'");
        json_[name] = value;
    }
    void list(const char* name) {
        for (const std::string& given : arguments_.values(name))
            for (std::size_t at = 0; at <= given.size();) { // several by commas
                const std::size_t end = std::min(given.find(',', at), given.size());
                if (end > at) json_[name].push_back(given.substr(at, end - at));
                at = end + 1;
            }
    }
    void size() {
        if (!arguments_.has("size")) return;
        const core::Size size = parse_size(arguments_.value("size"));
        json_["width"] = size.width, json_["height"] = size.height;
    }
    void need(const char* name, const char* what) {
        if (!arguments_.has(name)) throw UsageError(std::string("missing: --") + name + ", " + what);
        text(name);
    }
    ordered_json& json() { return json_; }

  private:
    const Arguments& arguments_;
    ordered_json json_ = ordered_json::object();
};

/// Beside this program in the build, in its library folder where it is installed.
fs::path trainer_program() {
    std::error_code error;
    const fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& place : {beside / "saycut_trainer", beside / "../lib/saycut/saycut_trainer"})
        if (fs::exists(place, error)) return place;
    throw core::Failure(
        "the program that trains (saycut_trainer) is not installed; install Saycut's models part");
}

/// It takes this process's place: signals, streams and exit code are its own.
int carried_out_by_trainer(const char* verb, const ordered_json& options) {
    const std::string program = trainer_program().string(),
                      words = options.dump(-1, ' ', false, ordered_json::error_handler_t::strict);
    const char* const arguments[] = {program.c_str(), verb, words.c_str(), nullptr};
    ::execv(program.c_str(), const_cast<char* const*>(arguments));
    throw core::Failure("cannot start " + program + ": " + std::strerror(errno));
}

} // namespace

int verb_train(const std::vector<std::string>& words) {
    const Arguments arguments(
        words,
        {"data",   "from",     "out",    "cache",        "steps",      "batch",        "accumulate", "lr",
         "clip",   "schedule", "warmup", "ema",          "dropout",    "weight-decay", "seed",       "train",
         "freeze", "lora",     "alpha",  "targets",      "save-every", "size",         "frames",     "fps",
         "expert", "shift",    "device", "sample-every", "threads",    "text-weight"},
        {"resume", "bf16", "checkpointing"});
    static const std::vector<std::string> stages{
        "wan",        "bernini",   "omni-align",     "omni-adapter",
        "omni-joint", "omni-edit", "univigu-recall", "univigu-refine"};
    const std::string stage = arguments.word(0, "the stage");
    if (std::find(stages.begin(), stages.end(), stage) == stages.end()) {
        std::string all;
        for (const std::string& known : stages)
            all += (all.empty() ? "" : ", ") + known;
        throw UsageError("there is no stage '" + stage + "'; the stages are " + all);
    }
    Options options(arguments);
    options.json()["stage"] = stage;
    options.need("data", "the folder of clips and their .jsonl");
    options.need("from", "the model to begin with");
    options.need("out", "the folder for what comes out");
    for (const char* name : {"cache", "device"})
        options.text(name);
    for (const char* name : {"steps", "batch", "accumulate", "save-every", "sample-every"})
        options.whole(name, 1, kMany);
    options.whole("warmup", 0, kMany), options.whole("seed", 0, std::numeric_limits<long long>::max());
    options.whole("lora", 1, 4096), options.whole("frames", 1, 4096), options.whole("threads", 1, 1024);
    options.real("lr", 1e-12, 10), options.real("clip", 1e-6, 1e9), options.real("weight-decay", 0, 10);
    options.real("ema", 0, 0.9999999), options.real("dropout", 0, 1), options.real("alpha", 1e-6, 1e6);
    options.real("fps", 0.1, 240), options.real("shift", 1e-3, 1000), options.real("text-weight", 0, 1e6);
    options.one_of("schedule", {"constant", "cosine"}), options.one_of("expert", {"high", "low"});
    for (const char* name : {"train", "freeze", "targets"})
        options.list(name);
    options.size(), options.flag("resume"), options.flag("bf16"), options.flag("checkpointing");
    return carried_out_by_trainer("train", options.json());
}

int verb_synth(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"count", "kind", "size", "frames", "fps", "seed", "backgrounds"}, {});
    Options options(arguments);
    options.json()["out"] = arguments.word(0, "the folder for the clips");
    options.whole("count", 1, kMany), options.whole("frames", 1, 4096);
    options.whole("seed", 0, std::numeric_limits<long long>::max());
    options.real("fps", 0.1, 240), options.one_of("kind", {"all", "edits", "captions", "questions", "suite"}),
        options.size();
    options.text("backgrounds");
    return carried_out_by_trainer("synth", options.json());
}

int verb_pairs(const std::vector<std::string>& words) {
    const Arguments arguments(words, {}, {}, 2);
    const auto file = open_project(arguments.word(0, "the project"), core::ProjectFile::Access::read);
    const std::filesystem::path folder = arguments.word(1, "the folder for the pairs");
    std::size_t written = 0;
    {
        ProgressLine progress(arguments);
        std::stop_source stop;
        written = core::write_pairs(file.project(), file.path(), folder, stop.get_token(), [&](double share) {
            if (interrupted()) stop.request_stop();
            progress.show("writing pairs", share, 0);
        });
    }
    if (arguments.json())
        std::printf("%s\n", core::dump_json({{"path", folder.string()}, {"pairs", written}}).c_str());
    else if (!arguments.quiet())
        print_text("wrote " + std::to_string(written) + (written == 1 ? " pair" : " pairs") + " to " +
                   folder.string());
    return 0;
}

int verb_evaluate(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"suite", "out", "steps", "frames", "seed", "threads"}, {"native"});
    Options options(arguments);
    options.json()["model"] = arguments.word(0, "the model");
    options.need("suite", "the file of instructions");
    options.text("out"), options.flag("native");
    options.whole("steps", 1, 10000), options.whole("frames", 1, 4096), options.whole("threads", 1, 1024);
    options.whole("seed", 0, std::numeric_limits<long long>::max());
    return carried_out_by_trainer("evaluate", options.json());
}

} // namespace app
