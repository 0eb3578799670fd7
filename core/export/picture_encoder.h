// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FFmpeg's encoder of pictures, opened as settings say.
#pragma once
#include "core/export/encode_settings.h"
#include "core/export/encoder.h"
#include "core/media/ffmpeg_ptr.h"
#include <optional>
#include <string>

namespace core {

/// What is written of pictures: every one is brought to it, so that the file's one tag is right for all.
struct PictureForm {
    int pixels = 0; ///< an AVPixelFormat
    ColourSpace colour;
};
/// `like`: what most pictures are. Throws Failure where this FFmpeg does not know the settings' format.
[[nodiscard]] PictureForm written_form(const EncodeSettings& settings,
                                       const std::optional<PixelFormat>& like);
/// The size without the last column or row that the coarser colour planes have no place for.
[[nodiscard]] Size whole_colours(Size size, int pixels);

struct PictureWork {
    PictureForm form;
    Size size; ///< of whole colours
    FrameRate fps;
    bool global_header = false;          ///< the file's header describes the pictures
    std::optional<EncodePass> pass = {}; ///< none: there is one only
    std::string* found = nullptr; ///< what the first pass found, for encoders that keep no file; outlives it
    int set_number = -1;          ///< of the sets of parameters (H.264), where others lie beside them
};
/// The settings' encoder, opened. Throws Failure.
[[nodiscard]] CodecPtr open_picture_encoder(const EncodeSettings& settings, const PictureWork& work);

/// The device's encoder for the settings', opened. Throws EncodingDeviceFailed.
[[nodiscard]] CodecPtr open_on_device(const EncodeSettings& settings, const PictureWork& work,
                                      EncodingDevice& device);
/// A black picture of the work's form and size; null: out of memory.
[[nodiscard]] FramePtr black_picture(const PictureWork& work);

struct ParametersDeleter {
    void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
};
using ParametersPtr = std::unique_ptr<AVCodecParameters, ParametersDeleter>;
/// What a reader would find out about pictures that are encoded so: one is encoded and decoded again. Null:
/// it cannot be.
[[nodiscard]] ParametersPtr read_back(const EncodeSettings& settings, const PictureWork& work);

} // namespace core
