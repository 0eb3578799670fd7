// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/hardware.h"

namespace core {

/// What a device gave up on: decoding has to begin anew, with the processor.
struct DeviceFailed {};

/// A decoder of pictures that works on a device as long as that does. Belongs to one thread.
class PictureDecoder {
  public:
    PictureDecoder() = default;
    /// `hardware`: null: the processor alone. Where no device can be used, the processor is. Throws Failure
    /// where that cannot either.
    PictureDecoder(const AVStream& stream, int threads, std::shared_ptr<DecodingHardware> hardware,
                   std::string film);
    AVCodecContext* operator->() const { return codec_.get(); }
    [[nodiscard]] bool on_device() const { return device_ != nullptr; }
    /// What the device gave is of no use: throws DeviceFailed. Only on a device.
    [[noreturn]] void fail();
    /// As `avcodec_send_packet`. Throws DeviceFailed.
    int send(const AVPacket* packet);
    /// As `avcodec_receive_frame`: into system memory, in the form that the processor gives. Throws
    /// DeviceFailed.
    int receive(AVFrame& frame);
    void flush();
    /// From here on the processor decodes; nothing is left of what was sent. Throws Failure.
    void go_on_without(const AVStream& stream);

  private:
    void open_on_device(const AVStream& stream);
    void judge(int code);
    CodecPtr codec_;
    std::shared_ptr<DecodingHardware> hardware_;
    std::shared_ptr<DecodingDevice> device_; ///< null: the processor decodes
    std::string film_;
    int threads_ = 1;
};

} // namespace core
