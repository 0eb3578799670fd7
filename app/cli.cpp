// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/base/thrown.h"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace app {
namespace {

volatile std::sig_atomic_t interrupt_seen = 0; // a signal handler can reach nothing else

} // namespace

bool interrupted() {
    return interrupt_seen != 0;
}

void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { interrupt_seen = 1; };
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    struct sigaction hangup {};
    ::sigaction(SIGHUP, nullptr, &hangup);
    if (hangup.sa_handler != SIG_IGN) ::sigaction(SIGHUP, &action, nullptr); // `nohup` goes on
    std::signal(SIGPIPE, SIG_IGN); // nobody reads on: no reason to leave something unfinished behind
}

void print_text(const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::printf("%s\n", core::one_line(text.substr(at, end - at), end - at).c_str());
        at = end + 1;
    }
}

void print_error(const std::string& subject, const std::string& sentence) {
    // Another program's progress bar, a name with a line break: still one line.
    std::fprintf(stderr, "%s: %s\n", subject.c_str(), core::one_line(sentence, 2000).c_str());
}

Arguments::Arguments(const std::vector<std::string>& words, const std::vector<std::string>& with_value,
                     const std::vector<std::string>& flags, std::size_t most) {
    const auto known = [](const std::vector<std::string>& list, const std::string& name) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    bool options_end = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--" && !options_end) {
            options_end = true;
            continue;
        }
        if (options_end || word.size() < 2 || word[0] != '-' || word == "-") {
            rest_.push_back(word);
            continue;
        }
        std::string name = word == "-o" ? "o" : word.starts_with("--") ? word.substr(2) : word;
        std::string given;
        const std::size_t equals = name.find('=');
        const bool inline_value = equals != std::string::npos;
        if (inline_value) given = name.substr(equals + 1), name = name.substr(0, equals);
        if (name == "json" || name == "quiet" || name == "help" || known(flags, name)) {
            values_[name].emplace_back("true");
            continue;
        }
        if (!known(with_value, name)) throw UsageError("there is no option " + word + " here");
        if (!inline_value && i + 1 == words.size()) throw UsageError("the option " + word + " needs a value");
        values_[name].push_back(inline_value ? given : words[++i]);
    }
    if (rest_.size() > most && !has("help"))
        throw UsageError("'" + rest_[most] +
                         "' is a word too many; a text of several words stands in quotes");
}

const std::string& Arguments::word(std::size_t index, const char* what) const {
    if (index >= rest_.size()) throw UsageError(std::string("missing: ") + what);
    return rest_[index];
}

std::string Arguments::value(const std::string& option, const std::string& fallback) const {
    const auto found = values_.find(option);
    return found == values_.end() ? fallback : found->second.back();
}

std::vector<std::string> Arguments::values(const std::string& option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

long long Arguments::number(const std::string& option, long long fallback, long long least,
                            long long most) const {
    if (!has(option)) return fallback;
    const auto number = core::parse_whole(value(option), "--" + option, least, most);
    if (!number) throw UsageError(number.message());
    return number.value();
}

ProgressLine::ProgressLine(const Arguments& arguments)
    : json_(arguments.json()), shown_(!arguments.quiet() && (arguments.json() || ::isatty(STDERR_FILENO))) {}

ProgressLine::~ProgressLine() {
    if (drawn_) std::fprintf(stderr, "\r\033[K");
}

void ProgressLine::show(const std::string& stage, double fraction, double seconds_left) {
    if (!shown_) return;
    if (json_) {
        std::fprintf(stderr, "%s\n",
                     nlohmann::json{{"progress", fraction}, {"stage", stage}, {"seconds_left", seconds_left}}
                         .dump()
                         .c_str());
        return;
    }
    constexpr int kWidth = 30;
    const int full = static_cast<int>(fraction * kWidth);
    std::fprintf(stderr, "\r\033[K%-20s [%s%s] %3.0f %%  %.0f s left", stage.c_str(),
                 std::string(static_cast<std::size_t>(full), '#').c_str(),
                 std::string(static_cast<std::size_t>(kWidth - full), '.').c_str(), fraction * 100,
                 seconds_left);
    drawn_ = true;
}

const std::map<std::string, VerbEntry>& verbs() {
    static const std::map<std::string, VerbEntry> table{
        {"new",
         {verb_new, "saycut new P.saycut [--size WxH] [--fps N or N/D] [--layout mono|stereo|5.1|7.1]"}},
        {"import", {verb_import, "saycut import P MEDIA or SUBTITLES... [--bin-only] [--sound N]"}},
        {"apply", {verb_apply, "saycut apply P EDITS.json (- for standard input); saycut apply --schema"}},
        {"undo", {verb_undo, "saycut undo P [N]"}},
        {"redo", {verb_redo, "saycut redo P [N]"}},
        {"show",
         {verb_show,
          "saycut show P [--script] (the steps that made it, for apply) [--chat] (what was said)"}},
        {"probe", {verb_probe, "saycut probe MEDIA"}},
        {"relink", {verb_relink, "saycut relink P OLD NEW (a medium, or all below a folder)"}},
        {"frame", {verb_frame, "saycut frame P TIME OUT.png [--size WxH]"}},
        {"export",
         {verb_export, "saycut export P OUT [--preset NAME] (OUT.srt, .vtt, .ass, .ssa, .sbv, .txt: the "
                       "captions) [--range A-B | --each-marker] [--size WxH|720p] [--fps N or N/D] [--crf N] "
                       "[--speed NAME] [--under MB] [--audio-bitrate 192k] [--no-sound | --sound-only] "
                       "[--subtitles burn|stream|file|none] [--copy [--verify]] [--bitrate 8M [--two-pass]] "
                       "[--encoder auto|software|hardware] [--loudness "
                       "LUFS] [--chapters] [--title TEXT] "
                       "[--no-provenance] [--allow-missing] [--estimate] [--list-presets]"}},
        {"convert",
         {verb_convert,
          "saycut convert IN OUT [--fps N or N/D] [--encoding NAME] [--timeline NAME] (.saycut, .otio, "
          ".edl, .fcpxml, .xml, .mlt, .kdenlive, .srt, .vtt, .ass, .ssa, .sbv, by ending)"}},
        {"chat",
         {verb_chat,
          "saycut chat P \"text\" [--clip ID] [--range A-B] [--region x,y,w,h] [--fill] [--mask FILE] "
          "[--extend left=N,…] [--only person|background] "
          "[--model NAME] "
          "[--seed N] [--steps N] [--quality draft|standard|best] [--reference FILE]… [--lora "
          "FILE[:STRENGTH]]… "
          "[--memory-limit GIB] [--guidance N] "
          "[--think] [--literally] [--planner URL|off] [--planner-model NAME] [--yes] [--dry-run]",
          true}},
        {"ask",
         {verb_ask,
          "saycut ask P or MEDIA \"question\" [--at TIME] [--range A-B] [--model NAME] "
          "[--planner URL|off] [--planner-model NAME]",
          true}},
        {"edit",
         {verb_edit,
          "saycut edit MEDIA \"instruction\" -o OUT [--range A-B] [--region x,y,w,h] [--fill] [--mask FILE] "
          "[--extend left=N,…] [--only "
          "person|background] [--seed N] "
          "[--steps N] [--model NAME] [--quality draft|standard|best] [--reference FILE]… [--lora "
          "FILE[:STRENGTH]]… "
          "[--memory-limit GIB] [--guidance N] [--literally] [--preset NAME] [--crf N] [--speed NAME] "
          "[--size WxH|720p] "
          "[--fps N]",
          true}},
        {"generate",
         {verb_generate,
          "saycut generate \"prompt\" -o OUT (.png: one picture) [--size WxH] [--seconds S] "
          "[--seed N] [--steps N] "
          "[--model NAME] [--quality draft|standard|best] [--first FILE] [--last FILE] [--reference FILE]… "
          "[--lora FILE[:STRENGTH]]… [--memory-limit GIB] [--guidance N] [--think]",
          true}},
        {"models", {verb_models, "saycut models list | add DIR [--name N] | check N | remove N"}},
        {"completions", {verb_completions, "saycut completions bash | zsh | fish (for the shell to read)"}},
        {"manual", {verb_manual, "saycut manual (the manual page; `saycut manual | man -l -` shows it)"}},
        {"transcribe",
         {verb_transcribe,
          "saycut transcribe MEDIA [-o FILE] (.srt, .vtt, .ass, .sbv, .txt, .json) [--range A-B] [--model "
          "NAME] "
          "[--language CODE] [--hint TEXT] [--no-vad] [--line LETTERS] [--lines N] [--reading-speed N] "
          "(letters a second)",
          true}},
        {"faces", {verb_faces, "saycut faces MEDIA [--range A-B] [--small]", true}},
        {"mask",
         {verb_mask, "saycut mask MEDIA -o OUT [--range A-B] [--add TIME,x,y]… [--remove TIME,x,y]…", true}},
        {"train",
         {verb_train,
          "saycut train STAGE --data DIR --from MODEL --out DIR [--resume] [--steps N] [--batch N] "
          "[--accumulate N] [--lr X] [--schedule constant|cosine] [--warmup N] [--weight-decay X] [--clip X] "
          "[--ema X] [--dropout X] [--seed N] [--bf16] [--checkpointing] [--train NAMES]… [--freeze NAMES]… "
          "[--lora RANK] "
          "[--alpha X] [--targets LAYERS] [--expert high|low] [--size WxH] [--frames N] [--fps N] [--shift "
          "X] "
          "[--text-weight X] [--save-every N] [--sample-every N] [--cache DIR] [--device NAME] [--threads N] "
          "(stages: wan, bernini, omni-align, omni-adapter, omni-joint, omni-edit, univigu-recall, "
          "univigu-refine)",
          true}},
        {"synth",
         {verb_synth,
          "saycut synth DIR [--count N] [--kind all|edits|captions|questions] [--size WxH] [--frames N] "
          "[--fps N] [--seed N] [--backgrounds FOLDER] (photographs that the scenes stand before)",
          true}},
        {"pairs",
         {verb_pairs, "saycut pairs P FOLDER (what models' takes were kept, as examples to train on)"}},
        {"evaluate",
         {verb_evaluate,
          "saycut evaluate MODEL --suite FILE [--out DIR] [--steps N] [--frames N] [--seed N] [--threads N]",
          true}},
        {"demo", {verb_demo, "saycut demo [--out DIR]", true}},
    };
    return table;
}

namespace {

/// Whether help is asked for: not behind "--", where everything is a plain word.
bool asks_for_help(const std::vector<std::string>& words) {
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, "--help") != end;
}

/// What was printed has arrived, or a Failure. A reader that has gone away is no failure.
void require_printed() {
    if (std::fflush(stdout) != 0 && errno != EPIPE)
        throw core::Failure(std::string("the result cannot be printed: ") + std::strerror(errno));
}

} // namespace

int run_verb(const std::string& name, const std::vector<std::string>& words) {
    const VerbEntry& entry = verbs().at(name);
    const std::string subject = "saycut " + name;
    try {
        if (asks_for_help(words)) {
            std::printf("%s\nEvery verb takes --json, --quiet and --help.\n", entry.usage);
            return 0;
        }
        const int code = entry.run(words);
        require_printed();
        return code;
    } catch (const UsageError& error) {
        print_error(subject, std::string(error.what()) + "; the form is: " + entry.usage);
        return 2;
    } catch (const core::Stopped&) {
        print_error(subject, "stopped; nothing was written");
        return 130;
    } catch (...) {
        print_error(subject, core::sentence_of_thrown());
        return 1;
    }
}

} // namespace app
