// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/transcript_file.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/store/project_lock.h"

namespace core {
namespace {

using Json = nlohmann::json;

Json range_json(const TimeRange& range) {
    return Json::array({range.start.count(), range.end.count()});
}

TimeRange range_of(const Json& json) {
    const TimeRange range{Time(json.at(0).get<std::int64_t>()), Time(json.at(1).get<std::int64_t>())};
    if (range.start < Time(0) || range.end < range.start) throw Failure("times run backwards");
    return range;
}

/// Two digits a value: a hundred values a second, so an hour is 720 kB.
std::string hex_of(const std::vector<std::uint8_t>& bytes) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes)
        text += kDigits[byte >> 4U], text += kDigits[byte & 15U];
    return text;
}

std::vector<std::uint8_t> bytes_of(const std::string& hex) {
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        throw Failure("a digit is none");
    };
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(digit(hex[i]) * 16 + digit(hex[i + 1])));
    return bytes;
}

Json json_of(const Transcript& transcript) {
    Json segments = Json::array(), speech = Json::array();
    for (const SpokenSegment& segment : transcript.segments) {
        Json words = Json::array();
        for (const SpokenWord& word : segment.words)
            words.push_back({{"text", word.text}, {"when", range_json(word.when)}, {"p", word.probability}});
        segments.push_back({{"text", segment.text}, {"when", range_json(segment.when)}, {"words", words}});
    }
    for (const TimeRange& range : transcript.speech)
        speech.push_back(range_json(range));
    return {{"language", transcript.language}, {"segments", segments}, {"speech", speech}};
}

Transcript transcript_of(const Json& json) {
    Transcript transcript;
    transcript.language = json.at("language").get<std::string>();
    for (const Json& each : json.at("segments")) {
        SpokenSegment segment{range_of(each.at("when")), each.at("text").get<std::string>(), {}};
        for (const Json& word : each.at("words"))
            segment.words.push_back(
                {word.at("text").get<std::string>(), range_of(word.at("when")), word.at("p").get<double>()});
        transcript.segments.push_back(std::move(segment));
    }
    for (const Json& range : json.at("speech"))
        transcript.speech.push_back(range_of(range));
    return transcript;
}

/// The same for the same text on every machine (FNV-1a).
std::uint64_t hash_of(const std::string& text) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    return hash;
}

} // namespace

std::filesystem::path transcript_place(const std::filesystem::path& project_file,
                                       const std::string& media_path, std::int64_t sound) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(media_path, error);
    const std::string key =
        media_path + "|" + std::to_string(error ? 0 : bytes) + "|" + std::to_string(sound);
    char name[32];
    std::snprintf(name, sizeof name, "%016llx.json", static_cast<unsigned long long>(hash_of(key)));
    return data_folder(project_file) / "transcripts" / name;
}

void keep_transcript(const std::filesystem::path& place, const assist::TranscriptReady& heard) {
    std::error_code error;
    const auto folder = place.parent_path(), data = folder.parent_path();
    std::filesystem::create_directories(data, error);
    std::filesystem::create_directory(folder, data, error); // for those who may read the project
    const Json json{{"transcript", json_of(heard.transcript)},
                    {"loudness", hex_of(heard.loudness.peaks)},
                    {"loudness_from", heard.loudness_from.count()}};
    write_whole(place, json.dump(-1, ' ', false, Json::error_handler_t::replace), mode_of(place));
}

std::shared_ptr<const assist::TranscriptReady> kept_transcript(const std::filesystem::path& place) try {
    const Json json = Json::parse(read_file(place));
    auto heard = std::make_shared<assist::TranscriptReady>();
    heard->transcript = transcript_of(json.at("transcript"));
    heard->loudness.peaks = bytes_of(json.at("loudness").get<std::string>());
    heard->loudness_from = Time(json.at("loudness_from").get<std::int64_t>());
    return heard;
} catch (const std::exception&) {
    return nullptr;
}

} // namespace core
