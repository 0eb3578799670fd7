// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/senses.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace core::assist {
namespace {

using nlohmann::json;

/// A file as it is now: another one of the same name has another mark.
std::string mark_of(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return path;
    return path + "|" + std::to_string(info.st_size) + "|" + std::to_string(info.st_mtim.tv_sec) + "." +
           std::to_string(info.st_mtim.tv_nsec);
}

/// FNV-1a: names of files, not secrets.
std::string short_name(const std::string& text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    char out[20];
    std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash));
    return out;
}

bool covers(const TimeRange& had, const TimeRange& wanted) {
    const bool all = had.length() <= Time(0);
    return all || (wanted.length() > Time(0) && had.start <= wanted.start && had.end >= wanted.end);
}

/// Whether what was heard for one request answers another.
bool serves(const TranscribeRequest& had, const TranscribeRequest& wanted) {
    return had.path == wanted.path && had.sound == wanted.sound && covers(had.range, wanted.range) &&
           (had.words || !wanted.words) && (!wanted.words || had.model == wanted.model) &&
           (wanted.language.empty() || wanted.language == had.language) &&
           (wanted.hint.empty() || wanted.hint == had.hint) && had.voice_first == wanted.voice_first;
}

bool serves(const LookRequest::What& had, const LookRequest::What& wanted) {
    if (had.index() != wanted.index()) return false;
    return std::visit(
        [&](const auto& h) {
            const auto& w = std::get<std::decay_t<decltype(h)>>(wanted);
            bool same = h.path == w.path && covers(h.range, w.range);
            if constexpr (requires { h.small; }) same = same && h.small == w.small && h.each == w.each;
            if constexpr (requires { h.sound; }) same = same && h.sound == w.sound;
            if constexpr (requires { h.target; }) same = same && h.target == w.target && h.timed == w.timed;
            return same;
        },
        had);
}

json pair_of(const TimeRange& range) {
    return json::array({range.start.count(), range.end.count()});
}
TimeRange range_of(const json& pair) {
    return {Time(pair.at(0).get<std::int64_t>()), Time(pair.at(1).get<std::int64_t>())};
}

json to_json(const Transcript& transcript) {
    json segments = json::array(), speech = json::array();
    for (const SpokenSegment& segment : transcript.segments) {
        json words = json::array();
        for (const SpokenWord& word : segment.words)
            words.push_back({word.text, word.when.start.count(), word.when.end.count(), word.probability});
        segments.push_back({{"when", pair_of(segment.when)}, {"text", segment.text}, {"words", words}});
    }
    for (const TimeRange& range : transcript.speech)
        speech.push_back(pair_of(range));
    return {{"language", transcript.language},
            {"sure", transcript.language_probability},
            {"segments", segments},
            {"speech", speech}};
}

Transcript transcript_of(const json& j) {
    Transcript out{.language = j.at("language").get<std::string>(),
                   .language_probability = j.at("sure").get<double>()};
    for (const json& s : j.at("segments")) {
        SpokenSegment segment{.when = range_of(s.at("when")), .text = s.at("text").get<std::string>()};
        for (const json& w : s.at("words"))
            segment.words.push_back({w.at(0).get<std::string>(),
                                     {Time(w.at(1).get<std::int64_t>()), Time(w.at(2).get<std::int64_t>())},
                                     w.at(3).get<double>()});
        out.segments.push_back(std::move(segment));
    }
    for (const json& range : j.at("speech"))
        out.speech.push_back(range_of(range));
    return out;
}

} // namespace

std::string transcript_text(const TranscribeRequest& request, const TranscriptReady& ready) {
    json out{{"transcript", 1},
             {"path", request.path},
             {"model", request.model},
             {"range", pair_of(request.range)},
             {"voice_first", request.voice_first},
             {"words", request.words},
             {"language", request.language},
             {"hint", request.hint},
             {"sound", request.sound ? json(*request.sound) : json(nullptr)},
             {"heard", to_json(ready.transcript)},
             {"loudness", ready.loudness.peaks},
             {"loudness_from", ready.loudness_from.count()}};
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<std::pair<TranscribeRequest, TranscriptReady>> transcript_from_text(const std::string& text) {
    try {
        const json j = json::parse(text);
        if (j.at("transcript") != 1) return {};
        TranscribeRequest request{.path = j.at("path").get<std::string>(),
                                  .model = j.at("model").get<std::string>(),
                                  .range = range_of(j.at("range")),
                                  .voice_first = j.at("voice_first").get<bool>(),
                                  .words = j.at("words").get<bool>(),
                                  .language = j.at("language").get<std::string>(),
                                  .hint = j.at("hint").get<std::string>()};
        if (!j.at("sound").is_null()) request.sound = j.at("sound").get<std::size_t>();
        TranscriptReady ready{.transcript = transcript_of(j.at("heard")),
                              .loudness_from = Time(j.at("loudness_from").get<std::int64_t>())};
        ready.loudness.peaks = j.at("loudness").get<std::vector<std::uint8_t>>();
        return std::pair{std::move(request), std::move(ready)};
    } catch (const json::exception&) {
        return {}; // damaged, or of another version: it is listened to once more
    }
}

void Senses::add(const Request& request, const Event& event) {
    if (const auto* asked = std::get_if<LookRequest>(&request); asked)
        if (const auto* ready = std::get_if<LookReady>(&event))
            for (std::size_t i = 0; i < std::min(asked->parts.size(), ready->parts.size()); ++i)
                seen_.emplace_back(asked->parts[i].what, ready->parts[i].seen);
    const auto* asked = std::get_if<ListenRequest>(&request);
    const auto* ready = std::get_if<ListenReady>(&event);
    if (!asked || !ready) return;
    for (std::size_t i = 0; i < std::min(asked->parts.size(), ready->parts.size()); ++i) {
        const TranscribeRequest& what = asked->parts[i].what;
        const TranscriptReady& heard = ready->parts[i].heard;
        heard_.emplace_back(what, heard);
        if (folder_.empty() || !heard.problem.empty()) continue; // with a model it may be heard later
        try {
            std::filesystem::create_directories(folder_);
            const std::string text = transcript_text(what, heard);
            const auto file = folder_ / (short_name(mark_of(what.path)) + "-" + short_name(text) + ".json");
            write_whole(file, text, mode_of(file));
        } catch (const std::exception&) {
            // A full or locked disk: it is remembered as long as this lives.
        }
    }
}

std::optional<TranscriptReady> Senses::find(const TranscribeRequest& request) const {
    for (const auto& [had, ready] : heard_)
        if (serves(had, request)) return ready;
    std::error_code none;
    const std::string start = short_name(mark_of(request.path)) + "-";
    for (std::filesystem::directory_iterator at(folder_, none), end; !none && at != end; at.increment(none)) {
        if (!at->path().filename().string().starts_with(start)) continue;
        try {
            constexpr std::uintmax_t kMost = 256U << 20U;
            auto kept = transcript_from_text(read_file(at->path(), kMost));
            if (kept && serves(kept->first, request)) return std::move(kept->second);
        } catch (const Failure&) {
            // It cannot be read: it is listened to once more.
        }
    }
    return {};
}

const LookReady::Seen* Senses::find(const LookRequest::What& what) const {
    for (const auto& [had, ready] : seen_)
        if (serves(had, what)) return &ready;
    return nullptr;
}

ListenRequest Senses::missing(const ListenRequest& request) const {
    ListenRequest out;
    for (const ListenRequest::Part& part : request.parts) {
        const bool asked = std::any_of(out.parts.begin(), out.parts.end(),
                                       [&](const auto& other) { return serves(other.what, part.what); });
        if (!asked && !find(part.what)) out.parts.push_back(part);
    }
    return out;
}

LookRequest Senses::missing(const LookRequest& request) const {
    LookRequest out;
    for (const LookRequest::Part& part : request.parts) {
        const bool asked = std::any_of(out.parts.begin(), out.parts.end(),
                                       [&](const auto& other) { return serves(other.what, part.what); });
        if (!asked && !find(part.what)) out.parts.push_back(part);
    }
    return out;
}

ListenReady Senses::heard(const ListenRequest& request) const {
    ListenReady out;
    for (const ListenRequest::Part& part : request.parts)
        if (auto ready = find(part.what)) out.parts.push_back({part.clip, std::move(*ready)});
    return out;
}

LookReady Senses::seen(const LookRequest& request) const {
    LookReady out;
    for (const LookRequest::Part& part : request.parts)
        if (const auto* seen = find(part.what)) out.parts.push_back({part.clip, *seen});
    return out;
}

} // namespace core::assist
