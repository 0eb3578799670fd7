// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_options.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/base/user_data.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace core {

namespace {

using nlohmann::json;

constexpr std::pair<SubtitlesAs, const char*> kSubtitleWords[] = {{SubtitlesAs::burnt, "burn"},
                                                                  {SubtitlesAs::stream, "stream"},
                                                                  {SubtitlesAs::beside, "file"},
                                                                  {SubtitlesAs::none, "none"}};

constexpr std::pair<EncodeBy, const char*> kByWords[] = {
    {EncodeBy::automatic, "auto"}, {EncodeBy::software, "software"}, {EncodeBy::hardware, "hardware"}};

constexpr std::pair<FilmHas, const char*> kHasWords[] = {
    {FilmHas::as_preset, "as_preset"}, {FilmHas::no_sound, "no_sound"}, {FilmHas::sound_only, "sound_only"}};

void add_form(json& kept, const EncodeOverrides& changes) {
    if (changes.form.sized()) kept["size"] = size_words(changes.form);
    if (changes.form.fps.valid()) kept["fps"] = rate_words(changes.form.fps);
    if (changes.audio_bitrate > 0) kept["audio_bitrate"] = changes.audio_bitrate;
    if (changes.most_bytes > 0) kept["most_bytes"] = changes.most_bytes;
    for (const auto& [by, words] : kByWords)
        if (by == changes.by && by != EncodeBy::software) kept["encoder"] = words;
    for (const auto& [has, words] : kHasWords)
        if (has == changes.has && has != FilmHas::as_preset) kept["has"] = words;
}

void take_form(const json& kept, EncodeOverrides& changes) {
    if (kept.contains("size")) changes.form = parse_film_size(kept["size"].get<std::string>());
    if (kept.contains("fps")) changes.form.fps = parse_film_rate(kept["fps"].get<std::string>());
    changes.audio_bitrate = std::max(0, kept.value("audio_bitrate", 0));
    changes.most_bytes = std::max<std::int64_t>(0, kept.value("most_bytes", std::int64_t{0}));
    if (kept.contains("encoder")) changes.by = parse_encode_by(kept["encoder"].get<std::string>());
    const std::string said = kept.value("has", std::string());
    for (const auto& [has, words] : kHasWords)
        if (said == words) changes.has = has;
}

json to_json(const ExportOptions& options) {
    json kept = {{"preset", options.preset},           {"crf", options.changes.crf},
                 {"speed", options.changes.speed},     {"copy", options.changes.copy},
                 {"bitrate", options.changes.bitrate}, {"two_pass", options.changes.two_pass},
                 {"chapters", options.chapters},       {"provenance", options.provenance}};
    for (const auto& [as, words] : kSubtitleWords)
        if (as == options.subtitles) kept["subtitles"] = words;
    if (options.verify) kept["verify"] = true;
    if (options.loudness) kept["loudness"] = *options.loudness;
    add_form(kept, options.changes);
    return kept;
}

/// Throws what json throws where a value is of another kind, and Failure where it makes no sense.
ExportOptions options_from(const json& kept) {
    ExportOptions options;
    options.preset = kept.at("preset").get<std::string>();
    static_cast<void>(encode_preset(options.preset));
    options.changes = {.crf = kept.value("crf", -1),
                       .speed = kept.value("speed", std::string()),
                       .copy = kept.value("copy", false),
                       .bitrate = std::max(0, kept.value("bitrate", 0)),
                       .two_pass = kept.value("two_pass", false)};
    take_form(kept, options.changes);
    options.subtitles = parse_subtitles_as(kept.value("subtitles", std::string("burn")));
    options.chapters = kept.value("chapters", false);
    options.provenance = kept.value("provenance", true);
    options.verify = kept.value("verify", false);
    if (kept.contains("loudness"))
        options.loudness = std::clamp(kept["loudness"].get<double>(), kQuietestLoudness, kLoudestLoudness);
    return options;
}

} // namespace

ExportRequest export_request(const ExportOptions& options, ProjectPtr project,
                             const std::filesystem::path& project_file, const std::filesystem::path& output) {
    EncodeSettings settings = with_overrides(settings_for(output, options.preset), options.changes);
    if (options.verify && !settings.copy)
        throw Failure("only what is copied can be compared with its source; copy what is untouched (--copy), "
                      "or leave --verify out");
    return {.project = std::move(project),
            .project_file = project_file,
            .output = output,
            .settings = std::move(settings),
            .subtitles = options.subtitles,
            .chapters = options.chapters,
            .title = options.title,
            .loudness = options.loudness,
            .provenance = options.provenance,
            .verify = options.verify};
}

int parse_bitrate(const std::string& words) {
    if (words.empty()) return 0;
    std::string digits = words;
    const char unit = digits.back();
    const int times = unit == 'M' || unit == 'm' ? 1'000'000 : unit == 'k' || unit == 'K' ? 1000 : 1;
    if (times > 1) digits.pop_back();
    const auto number = parse_number(digits, "the bit rate", 0.001, 2e9);
    const double bits = number.ok() ? number.value() * times : 0;
    if (bits < 1000 || bits > 2e9)
        throw Failure("the bit rate '" + words +
                      "' is none; write it as 8M, 800k or bits a second, from 1k to 2000M");
    return static_cast<int>(bits);
}

std::string bitrate_words(int bits) {
    if (bits <= 0) return {};
    if (bits % 1'000'000 == 0) return std::to_string(bits / 1'000'000) + "M";
    return bits % 1000 == 0 ? std::to_string(bits / 1000) + "k" : std::to_string(bits);
}

EncodeBy parse_encode_by(const std::string& words) {
    for (const auto& [by, word] : kByWords)
        if (words == word) return by;
    throw Failure("the encoder is auto, software or hardware, not '" + words + "'");
}

SubtitlesAs parse_subtitles_as(const std::string& words) {
    for (const auto& [as, word] : kSubtitleWords)
        if (words == word) return as;
    throw Failure("subtitles become burn, stream, file or none, not '" + words + "'");
}

KeptExports::KeptExports(std::filesystem::path file) : file_(std::move(file)) {
    std::error_code error;
    if (!std::filesystem::exists(file_, error)) return;
    const auto kept = parse_json(read_file(file_));
    try {
        if (!kept || !kept.value().is_object()) throw Failure("no list");
        for (const auto& [name, options] : kept.value().items())
            all_[name] = options_from(options);
    } catch (const std::exception&) {
        throw Failure("the list of kept exports " + file_.string() +
                      " is damaged; mend it or delete it, then try again");
    }
}

KeptExports KeptExports::of_user() {
    return KeptExports(user_data_folder("the list of kept exports") / "exports.json");
}

void KeptExports::keep(const std::string& name, const ExportOptions& options) {
    std::string own = one_line(name);
    own.erase(0, own.find_first_not_of(' '));
    own.erase(own.find_last_not_of(' ') + 1);
    if (own.empty()) throw Failure("what is kept needs a name");
    const auto names = encode_preset_names();
    if (std::find(names.begin(), names.end(), own) != names.end())
        throw Failure("'" + own + "' is a preset that comes with the program; choose another name");
    all_[own] = options;
    all_[own].title.clear();
    save();
}

void KeptExports::forget(const std::string& name) {
    if (all_.erase(name) > 0) save();
}

void KeptExports::save() const {
    json list = json::object();
    for (const auto& [name, options] : all_)
        list[name] = to_json(options);
    std::filesystem::create_directories(file_.parent_path());
    write_whole(file_, list.dump(2) + "\n", mode_of(file_));
}

} // namespace core
