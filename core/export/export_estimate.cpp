// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_estimate.h"
#include "core/base/result.h"
#include "core/base/user_data.h"
#include "core/media/ffmpeg_ptr.h"
#include <algorithm>
#include <set>

namespace core {

namespace {

constexpr int kPieces = 3;
constexpr std::int64_t kPieceFrames = 16;
/// Enough is known once the pieces have taken so long.
constexpr double kPatience = 4;
/// An encoder that says nothing else begins anew after so many pictures.
constexpr double kGroup = 250;

/// What pieces were found to hold.
struct Weighed {
    double keys = 0, others = 0; ///< pictures
    double key_bytes = 0, other_bytes = 0;
    double sound_bytes = 0, file_bytes = 0;
    double frames = 0, length = 0; ///< of the timeline; seconds
    double work = 0, begin = 0;    ///< seconds for the frames, and before the first of them
    int pieces = 0;
};

void weigh(const std::filesystem::path& file, bool folder, Weighed& found) {
    if (folder) {
        for (const auto& picture : std::filesystem::directory_iterator(file))
            found.keys += 1, found.key_bytes += static_cast<double>(picture.file_size());
        found.file_bytes = found.key_bytes;
        return;
    }
    found.file_bytes += static_cast<double>(std::filesystem::file_size(file));
    const InputPtr input = open_input(file.string());
    const PacketPtr packet(av_packet_alloc());
    while (av_read_frame(input.get(), packet.get()) >= 0) {
        const AVCodecParameters& codec = *input->streams[packet->stream_index]->codecpar;
        if (codec.codec_type == AVMEDIA_TYPE_AUDIO) {
            found.sound_bytes += packet->size;
        } else if (codec.codec_type == AVMEDIA_TYPE_VIDEO) {
            const bool key = (packet->flags & AV_PKT_FLAG_KEY) != 0;
            (key ? found.keys : found.others) += 1;
            (key ? found.key_bytes : found.other_bytes) += packet->size;
        }
        av_packet_unref(packet.get());
    }
}

/// At a cut an encoder begins anew, too.
double cuts_in(const Project& project, const TimeRange& range) {
    std::set<Time> cuts;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video && !track->hidden)
            for (const Clip& clip : track->clips)
                for (const Time at : {clip.start, clip.end()})
                    if (at > range.start && at < range.end) cuts.insert(at);
    return static_cast<double>(cuts.size());
}

ExportEstimate reckon(const Weighed& found, const ExportRequest& request, const TimeRange& range) {
    const double length = to_seconds(range.length());
    const double frames = std::max(1.0, found.frames / found.length * length);
    const double share = length / found.length;
    ExportEstimate estimate{.bytes = found.sound_bytes * share};
    if (request.settings.video_bitrate > 0) {
        estimate.bytes += request.settings.video_bitrate / 8.0 * length;
    } else if (found.keys > 0) {
        const double all = (found.keys + found.others) * share;
        const double keys =
            found.others == 0 ? all : std::min(all, 1 + all / kGroup + cuts_in(*request.project, range));
        estimate.bytes += keys * found.key_bytes / found.keys;
        if (found.others > 0) estimate.bytes += (all - keys) * found.other_bytes / found.others;
    }
    const double passes = request.settings.two_pass && request.settings.video ? 2 : 1;
    estimate.seconds = passes * frames * found.work / found.frames + found.begin / found.pieces;
    return estimate;
}

/// One piece, written and weighed.
void try_piece(ExportRequest piece, const std::stop_token& stop, Weighed& found) {
    double first = -1, last = 0;
    std::int64_t frames = 0;
    const ExportResult result = export_project(piece, stop, [&](const ExportProgress& progress) {
        if (first < 0) first = progress.seconds;
        last = progress.seconds, frames = progress.frame;
    });
    found.begin += std::max(0.0, first);
    found.work += (result.seconds - std::max(0.0, first)) * static_cast<double>(frames) /
                  static_cast<double>(std::max<std::int64_t>(1, frames - 1));
    found.frames += static_cast<double>(result.frames);
    found.length += result.duration;
    ++found.pieces;
    weigh(piece.output, piece.settings.is_folder(), found);
    std::error_code ignored;
    std::filesystem::remove_all(piece.output, ignored);
}

} // namespace

ExportEstimate estimate_export(const ExportRequest& asked, const std::stop_token& stop) {
    TimeRange range = asked.range.value_or(TimeRange{Time(0), asked.project->duration()});
    range.end = std::min(range.end, asked.project->duration());
    if (range.length() <= Time(0)) return {};
    ExportRequest request = asked;
    // Of the whole; a piece has room for more.
    request.settings = settled_for(asked.settings, to_seconds(range.length()), has_sound(*asked.project));
    request.settings.most_bytes = 0;
    const ScratchFolder folder("trying the export out");
    ExportRequest piece = request;
    piece.output = folder.path() / ("piece" + request.output.extension().string());
    if (piece.subtitles == SubtitlesAs::beside) piece.subtitles = SubtitlesAs::none;
    piece.loudness.reset(); // it is measured over the whole film, and changes no size
    piece.settings.two_pass = false;
    piece.verify = false;
    const Time length = frame_start(kPieceFrames, request.project->rate());
    Weighed found;
    if (range.length() <= length * kPieces) {
        piece.range = range;
        try_piece(piece, stop, found);
        ExportEstimate whole = reckon(found, request, range);
        if (request.settings.video_bitrate == 0) whole.bytes = found.file_bytes;
        return whole;
    }
    for (int i = 0; i < kPieces && found.work < kPatience; ++i) {
        // From the middle first: openings and ends are often black.
        const int part = (i + 1) % kPieces;
        const Time start = range.start + (range.length() - length) / kPieces * part + range.length() / 12;
        const Time from = std::clamp(start, range.start, range.end - length);
        piece.range = TimeRange{from, from + length};
        try_piece(piece, stop, found);
    }
    return reckon(found, request, range);
}

} // namespace core
