// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Devices beside the processor that decode pictures. What they give is what the processor would have given,
// bit for bit: only codecs whose standard says every bit of a picture, in 4:2:0 of 8 and 10 bits, go there.
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace core {

/// Shared by decoders. Any thread, several at a time.
class DecodingDevice {
  public:
    virtual ~DecodingDevice() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// Makes a decoder of these pictures that is not open yet use the device; false: it cannot.
    virtual bool prepare(AVCodecContext& decoder, const AVCodecParameters& pictures) = 0;
    /// Whether a decoded frame lies on the device.
    [[nodiscard]] virtual bool holds(const AVFrame& frame) const = 0;
    /// The frame in system memory, as the device gives it (NV12, P010, planes). Null: it failed.
    [[nodiscard]] virtual FramePtr download(const AVFrame& frame) = 0;
};

/// The devices of a machine, and which of them failed. Any thread.
class DecodingHardware {
  public:
    /// `say`: is told, once a device, that it failed and that the processor goes on; from any thread.
    using Say = std::function<void(const std::string&)>;
    explicit DecodingHardware(std::vector<std::shared_ptr<DecodingDevice>> devices, Say say = {});
    /// Those that did not fail too often, in the order in which they are tried.
    [[nodiscard]] std::vector<std::shared_ptr<DecodingDevice>> devices() const;
    /// Notes that a device failed in a film. One that failed three times is not tried again.
    void failed(const DecodingDevice& device, const std::string& film);

  private:
    std::vector<std::shared_ptr<DecodingDevice>> devices_;
    Say say_;
    mutable std::mutex mutex_; ///< guards what follows
    std::multiset<const DecodingDevice*> failures_;
};

/// Whether a codec's standard says every bit of a decoded picture, and its pixels are such as devices give.
[[nodiscard]] bool exact_on_devices(const AVCodecParameters& pictures);
/// The planes of a downloaded frame in the form that the processor's decoder gives (an AVPixelFormat), with
/// the same numbers and tags. Null: it holds other numbers than that form has.
[[nodiscard]] FramePtr in_planes(const AVFrame& downloaded, int pixels);

/// What libav finds on this machine: VAAPI, CUDA, VDPAU and others. They are looked for when the first film
/// is large enough to be worth it, once.
[[nodiscard]] std::shared_ptr<DecodingHardware> found_hardware();

/// Whether the person keeps cards out of it: SAYCUT_HARDWARE is "off".
[[nodiscard]] bool hardware_refused();
/// What the readers of this process decode with from now on; null: the processor alone.
void use_hardware(std::shared_ptr<DecodingHardware> hardware);
/// At first what was found, unless SAYCUT_HARDWARE is "off".
[[nodiscard]] std::shared_ptr<DecodingHardware> hardware_in_use();

} // namespace core
