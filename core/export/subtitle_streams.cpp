// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/subtitle_streams.h"
#include "core/base/result.h"
#include <algorithm>
#include <cstring>
#include <set>
#include <unicode/uloc.h>

namespace core {
namespace {

AVCodecID codec_for(const std::string& container) {
    if (container == "mp4" || container == "mov") return AV_CODEC_ID_MOV_TEXT;
    if (container == "matroska") return AV_CODEC_ID_SUBRIP;
    if (container == "webm") return AV_CODEC_ID_WEBVTT;
    throw Failure(
        "a " + container +
        " file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose "
        ".mp4, .mov, .mkv or .webm");
}

/// The sample description of timed text (3GPP TS 26.245, 5.16): white letters at the foot, in the middle.
constexpr std::uint8_t kTimedText[] = {
    0, 0,    0, 0,                                              // display flags
    1, 0xFF,                                                    // justified in the middle, at the foot
    0, 0,    0, 0,                                              // no background
    0, 0,    0, 0,  0,   0,   0,   0,                           // the box: the whole track
    0, 0,    0, 0,  0,   1,   0,   18,  0xFF, 0xFF, 0xFF, 0xFF, // style: font 1, plain, size 18, white
    0, 0,    0, 18, 'f', 't', 'a', 'b', 0,    1,    0,    1,    5, 'S', 'a', 'n', 's', ' ', // fonts: one
};

void big_endian(std::string& out, std::size_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
}

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

/// A sample of timed text: its words with their length, and a box of one style where they have a look.
std::string timed_text(const Cue& cue) {
    constexpr std::size_t kMost = 0xFFFF;
    std::string text = cue.text.substr(0, kMost);
    while (text.size() < cue.text.size() && !text.empty() &&
           (static_cast<unsigned char>(cue.text[text.size()]) & 0xC0U) == 0x80)
        text.pop_back();
    std::string sample;
    big_endian(sample, text.size(), 2);
    sample += text;
    const CueStyle& s = cue.style;
    const unsigned face = (s.bold.value_or(false) ? 1U : 0U) | (s.italic.value_or(false) ? 2U : 0U) |
                          (s.underline.value_or(false) ? 4U : 0U);
    if (face == 0 && !s.colour) return sample;
    constexpr std::size_t kBox = 22;
    big_endian(sample, kBox, 4);
    sample += "styl";
    big_endian(sample, 1, 2);
    big_endian(sample, 0, 2), big_endian(sample, characters(text), 2);
    big_endian(sample, 1, 2), big_endian(sample, face, 1), big_endian(sample, 18, 1);
    const Colour colour = s.colour.value_or(Colour{1, 1, 1, 1});
    for (const double part : {colour.red, colour.green, colour.blue, colour.alpha})
        big_endian(sample, static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * 255 + 0.5), 1);
    return sample;
}

std::string payload(const Cue& cue, AVCodecID codec) {
    if (codec == AV_CODEC_ID_MOV_TEXT) return timed_text(cue);
    return cue_words(cue, codec == AV_CODEC_ID_SUBRIP ? SubtitleFormat::srt : SubtitleFormat::vtt);
}

std::int64_t milliseconds(Time time) {
    return rescale(time.count(), 1000, kFlicksPerSecond).count();
}

/// As files name languages (ISO 639-2); QuickTime's have the older words of libraries.
std::string three_letters(const std::string& language, bool quicktime) {
    std::string word = language.empty() ? "" : uloc_getISO3Language(language.c_str());
    constexpr const char* kOlder[][2] = {{"deu", "ger"}, {"fra", "fre"}, {"nld", "dut"}, {"zho", "chi"},
                                         {"ces", "cze"}, {"ell", "gre"}, {"isl", "ice"}, {"ron", "rum"},
                                         {"slk", "slo"}, {"sqi", "alb"}, {"hye", "arm"}, {"eus", "baq"},
                                         {"mya", "bur"}, {"kat", "geo"}, {"mkd", "mac"}, {"mri", "mao"},
                                         {"msa", "may"}, {"fas", "per"}, {"bod", "tib"}, {"cym", "wel"}};
    for (const auto& [modern, older] : kOlder)
        if (quicktime && word == modern) word = older;
    return word;
}

void describe(AVStream& stream, AVCodecID codec, const SubtitleTrack& track, bool quicktime) {
    stream.codecpar->codec_type = AVMEDIA_TYPE_SUBTITLE;
    stream.codecpar->codec_id = codec;
    stream.time_base = SubtitleStreams::kBase;
    if (codec == AV_CODEC_ID_MOV_TEXT) {
        stream.codecpar->extradata =
            static_cast<std::uint8_t*>(av_mallocz(sizeof kTimedText + AV_INPUT_BUFFER_PADDING_SIZE));
        if (!stream.codecpar->extradata) throw Failure("out of memory while exporting");
        std::memcpy(stream.codecpar->extradata, kTimedText, sizeof kTimedText);
        stream.codecpar->extradata_size = sizeof kTimedText;
    }
    if (!track.name.empty()) av_dict_set(&stream.metadata, "title", track.name.c_str(), 0);
    const std::string language = three_letters(track.language, quicktime);
    if (!language.empty()) av_dict_set(&stream.metadata, "language", language.c_str(), 0);
}

} // namespace

std::vector<Cue> without_overlaps(const std::vector<Cue>& cues) {
    const bool apart = std::adjacent_find(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
                           return b.range.start < a.range.end;
                       }) == cues.end();
    if (apart) return cues;
    std::set<Time> borders;
    for (const Cue& cue : cues)
        borders.insert(cue.range.start), borders.insert(cue.range.end);
    std::vector<Cue> out;
    std::vector<const Cue*> open; // by their starts
    auto next = cues.begin();
    for (auto border = borders.begin(); border != borders.end() && std::next(border) != borders.end();
         ++border) {
        const TimeRange range{*border, *std::next(border)};
        std::erase_if(open, [&](const Cue* cue) { return cue->range.end <= range.start; });
        for (; next != cues.end() && next->range.start <= range.start; ++next)
            open.push_back(&*next);
        if (open.empty()) continue;
        Cue made = *open.front();
        for (std::size_t i = 1; i < open.size(); ++i)
            made.text += "\n" + open[i]->text;
        made.range = range;
        out.push_back(std::move(made));
    }
    return out;
}

SubtitleStreams::SubtitleStreams(AVFormatContext& output, const std::string& container,
                                 const std::vector<SubtitleTrack>& tracks)
    : codec_(codec_for(container)) {
    for (const SubtitleTrack& track : tracks) {
        AVStream* stream = avformat_new_stream(&output, nullptr);
        if (!stream) throw Failure("out of memory while exporting");
        describe(*stream, codec_, track, container == "mov");
        if (streams_.empty()) stream->disposition |= AV_DISPOSITION_DEFAULT;
        // Samples of timed text follow each other; other files' may lie side by side.
        streams_.push_back(
            {stream, codec_ == AV_CODEC_ID_MOV_TEXT ? without_overlaps(track.cues) : track.cues});
    }
}

SubtitleStreams::Ready SubtitleStreams::next(Time before) {
    Stream* first = nullptr;
    for (Stream& each : streams_) {
        if (each.done == each.cues.size()) continue;
        const Time start = each.cues[each.done].range.start;
        if (start < before && (!first || start < first->cues[first->done].range.start)) first = &each;
    }
    if (!first) return {};
    const Cue& cue = first->cues[first->done++];
    const std::string bytes = payload(cue, codec_);
    av_packet_unref(packet_.get());
    if (av_new_packet(packet_.get(), static_cast<int>(bytes.size())) < 0)
        throw Failure("out of memory while exporting");
    std::copy(bytes.begin(), bytes.end(), packet_->data);
    packet_->pts = packet_->dts = milliseconds(cue.range.start);
    packet_->duration = std::max<std::int64_t>(1, milliseconds(cue.range.end) - packet_->pts);
    packet_->flags |= AV_PKT_FLAG_KEY;
    return {packet_.get(), first->stream};
}

} // namespace core
