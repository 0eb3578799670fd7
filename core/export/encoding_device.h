// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Devices beside the processor that encode pictures: fast, and larger for the same quality.
#pragma once
#include "core/base/result.h"
#include "core/export/encode_settings.h"
#include "core/media/ffmpeg_ptr.h"
#include <memory>
#include <string>
#include <vector>

namespace core {

/// A device gave up: what was to be encoded has to be encoded otherwise.
class EncodingDeviceFailed : public Failure {
  public:
    using Failure::Failure;
};

/// Any thread, several at a time.
class EncodingDevice {
  public:
    virtual ~EncodingDevice() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// FFmpeg's name of its encoder for what the settings' encoder makes; empty: it has none.
    [[nodiscard]] virtual std::string encoder_for(const std::string& video_codec) const = 0;
    /// Readies an encoder that is not open yet, for pictures of its pixel format; false: it cannot.
    virtual bool prepare(AVCodecContext& encoder, const EncodeSettings& settings) = 0;
    /// A picture of planes as the encoder takes it. Null: it failed.
    [[nodiscard]] virtual FramePtr upload(AVCodecContext& encoder, const AVFrame& picture) = 0;
};

using EncodingDevices = std::vector<std::shared_ptr<EncodingDevice>>;
/// Those that libav knows: NVENC, VAAPI and Quick Sync. Whether they are there, a trial says.
[[nodiscard]] EncodingDevices known_encoding_devices();

struct PictureWork;
/// The first of the devices that encodes a few pictures of this kind and size; null: none does. A second or
/// so where there is one.
[[nodiscard]] std::shared_ptr<EncodingDevice>
working_device(const EncodingDevices& devices, const EncodeSettings& settings, const PictureWork& work);
/// Whether one of the devices encodes what the settings' encoder makes, by a trial of a usual size.
[[nodiscard]] bool encodes_on_a_device(const EncodingDevices& devices, const EncodeSettings& settings);

/// Planes as pairs of colours (NV12, P010), the same numbers. Null: other pixels than 4:2:0 of 8 or 10 bits.
[[nodiscard]] FramePtr in_pairs(const AVFrame& planes);

} // namespace core
