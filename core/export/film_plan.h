// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/encode_settings.h"
#include "core/export/film_packets.h"
#include "core/export/render_ahead.h"
#include <map>
#include <memory>

namespace core {

/// A part of an exported film: rendered and encoded, or taken over packet by packet from a file that shows
/// the same pictures.
struct FilmSegment {
    FrameRun frames;             ///< of the timeline
    FilmPackets* from = nullptr; ///< null: rendered
    std::int64_t picture = 0;    ///< the file's first picture of it
    std::int64_t key = 0;        ///< the key frame with which it begins, shown later where others lead it
};

/// How the frames of a film come to be.
struct FilmPlan {
    std::vector<FilmSegment> segments;
    std::map<std::string, std::unique_ptr<FilmPackets>> files; ///< that are copied from, by path
    const FilmPackets* like =
        nullptr;   ///< the file that the film's codec is described by; null: nothing is copied
    int early = 0; ///< by so many pictures at most a copied packet lies before its turn
    [[nodiscard]] std::vector<FrameRun> rendered() const;
    [[nodiscard]] int copied() const; ///< segments
};

/// Where `settings.copy` allows it, what is shown as it is stored is copied: whole groups of pictures, of
/// files of the settings' codec, pixels, size and rate that describe it in the same words. H.264, HEVC, and
/// codecs whose pictures stand alone (ProRes, DNxHR, Motion JPEG, FFV1) are copied in parts, where what is
/// rendered can be described beside them; films of other codecs when all of one can be. The rest is rendered.
FilmPlan plan_film(const RenderAhead::Order& order, const EncodeSettings& settings);

} // namespace core
