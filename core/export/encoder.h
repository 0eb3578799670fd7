// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/encode_settings.h"
#include "core/interchange/subtitle_titles.h"
#include "core/media/frame.h"
#include "core/media/probe.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct AVCodecParameters;
struct AVPacket;

namespace core {

/// A film whose pictures are taken over packet by packet, all of them or those between what is encoded
/// (FilmJoin).
struct FilmCopy {
    const AVCodecParameters* like = nullptr; ///< of the file that is copied from; outlives the encoder
    int early = 0;                           ///< by so many pictures at most a packet lies before its turn
    bool in_parts = false;                   ///< some pictures are encoded
};

/// Sound that is taken over packet by packet: the medium's zero becomes the written file's, so that it keeps
/// step with pictures that begin there.
struct SoundCopy {
    std::string path;
    std::optional<std::size_t> sound; ///< which of the file's sounds; none: the usual one
    Time until{};                     ///< packets that begin later are left out
};
/// Whether a file's sound can be taken over into a file of these settings; throws Failure when it cannot be
/// read.
bool can_copy(const SoundCopy& copy, const EncodeSettings& settings);

/// The layout in which a preset's codec writes sound of this one: the same, or the largest below it.
[[nodiscard]] SoundLayout written_layout(const EncodeSettings& settings, SoundLayout layout);

/// A part of a film with a name, as players list them.
struct Chapter {
    Time start{}, end{}; ///< of the written film
    std::string title;
};

class EncodingDevice;

/// One of the two passes of an encoding: the first finds out, the second writes.
struct EncodePass {
    int number = 1;
    std::filesystem::path log; ///< beside which files of similar names may come
};

/// Writes a media file, or a folder of pictures. It appears at its path whole or not at all: everything goes
/// to a file beside it, which `finish` renames; destroyed before that, it leaves nothing. Belongs to one
/// thread. Codecs whose colour is coarser than their picture need even sides: the last column or row is left
/// out then, nothing is scaled. Throws Failure, EncodingDeviceFailed where it is the device's.
class Encoder {
  public:
    struct Format {
        Size size;
        FrameRate fps;
        bool sound = false;
        std::optional<SoundCopy> copy; ///< instead of encoding
        /// What most pictures are (`Compositor::canvas`): the file's colours, and more bits where it has more
        /// and the preset a form for them. High dynamic range in 8 bits or in RGB becomes BT.709.
        std::optional<PixelFormat> like;
        std::optional<FilmCopy> film = {};         ///< none: all pictures are encoded
        std::vector<SubtitleTrack> subtitles = {}; ///< as streams
        std::vector<Chapter> chapters = {}; ///< in their order; left out where the file cannot hold them
        std::vector<std::pair<std::string, std::string>> metadata = {}; ///< "title", "comment", ...
        std::optional<EncodePass> pass = {};                            ///< none: there is one only
        SoundLayout layout = SoundLayout::stereo;                       ///< of the sound that is added
        EncodingDevice* device =
            nullptr; ///< encodes the pictures and outlives the encoder; null: the processor
    };
    Encoder(std::filesystem::path path, const EncodeSettings& settings, const Format& format);
    ~Encoder();
    void add(const VideoFrame& frame);
    /// A packet of the film that is copied, in the order in which they are stored: the picture that is the
    /// export's frame number `frame`. A run of them is whole: it needs no others and no others need it.
    void copy(const AVPacket& packet, std::int64_t frame);
    /// Any amount of 48 kHz sound in the format's layout; it is written in `written_layout` of that.
    void add(const AudioBlock& block);
    /// Instead of `finish`, of a first pass: what was found out is in the log, and nothing is written.
    void end_first_pass();
    /// Flushes, syncs and renames. Returns the size in bytes. `look` is given what was written, whole, before
    /// it takes its place; what it throws leaves nothing there.
    std::uintmax_t finish(const std::string& comment = {},
                          const std::function<void(const std::filesystem::path&)>& look = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace core
