// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One stream of packets that are copied and packets that are encoded. Belongs to one thread.
#pragma once
#include "core/export/encoder.h"
#include "core/export/hevc_sets.h"
#include "core/export/picture_encoder.h"

namespace core {

/// Whether what the settings' encoder makes can lie beside packets of this description. Throws Failure where
/// the encoder cannot be opened.
[[nodiscard]] bool joins(const AVCodecParameters& film, const EncodeSettings& settings,
                         const PictureWork& work);
/// The AVPixelFormat that a file of such pictures is read as.
[[nodiscard]] int read_as(const EncodeSettings& settings, const PictureWork& work);

class FilmJoin {
  public:
    /// `film.like` outlives it.
    explicit FilmJoin(const FilmCopy& film);
    /// Before the encoder is opened.
    void prepare(PictureWork& work) const;
    /// Describes the stream. `encoder`: of the pictures that are encoded; null: none are. Throws Failure.
    void describe(AVCodecParameters& stream, const AVCodecContext* encoder);
    /// By so many pictures decoding times lie before those at which pictures are shown, once described.
    [[nodiscard]] int early() const { return early_; }
    /// A copied packet as the description has it. Throws Failure.
    [[nodiscard]] PacketPtr copied(const AVPacket& packet) const;
    /// Brings an encoded packet into the stream. Throws Failure.
    void take(AVPacket& encoded) const;

  private:
    FilmCopy film_;
    bool start_codes_ = false;       ///< packets are written with them
    std::optional<SetNumbers> sets_; ///< of what is encoded (HEVC)
    int early_ = 0;
};

} // namespace core
