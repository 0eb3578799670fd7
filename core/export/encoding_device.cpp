// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/encoding_device.h"
#include "core/base/size.h"
#include "core/export/picture_encoder.h"
#include "core/media/hardware.h"
#include <mutex>
extern "C" {
#include <libavutil/hwcontext.h>
#include <libavutil/opt.h>
}

namespace core {
namespace {

struct BufferFree {
    void operator()(AVBufferRef* buffer) const { av_buffer_unref(&buffer); }
};
using BufferPtr = std::unique_ptr<AVBufferRef, BufferFree>;

bool deep(int pixels) {
    return pixels == AV_PIX_FMT_YUV420P10LE;
}

bool four_two_zero(int pixels) {
    return deep(pixels) || pixels == AV_PIX_FMT_YUV420P || pixels == AV_PIX_FMT_YUVJ420P;
}

/// "h264_" or "hevc_" with what comes behind, where this FFmpeg has it.
std::string named(const std::string& video_codec, const char* device) {
    const std::string codec = video_codec == "libx264"   ? "h264_"
                              : video_codec == "libx265" ? "hevc_"
                                                         : std::string();
    const bool there = !codec.empty() && avcodec_find_encoder_by_name((codec + device).c_str());
    return there ? codec + device : std::string();
}

void set(AVCodecContext& encoder, const char* name, const std::string& value) {
    av_opt_set(encoder.priv_data, name, value.c_str(), 0);
}

/// NVENC takes pictures from memory.
class Nvenc : public EncodingDevice {
  public:
    [[nodiscard]] std::string name() const override { return "NVENC"; }
    [[nodiscard]] std::string encoder_for(const std::string& codec) const override {
        return named(codec, "nvenc");
    }
    bool prepare(AVCodecContext& encoder, const EncodeSettings& settings) override {
        if (!four_two_zero(encoder.pix_fmt)) return false;
        encoder.pix_fmt = deep(encoder.pix_fmt) ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
        set(encoder, "preset", "p5");
        set(encoder, "rc", "vbr");
        if (settings.video_bitrate <= 0) set(encoder, "cq", std::to_string(settings.crf));
        return true;
    }
    [[nodiscard]] FramePtr upload(AVCodecContext&, const AVFrame& picture) override {
        return in_pairs(picture);
    }
};

/// So does Quick Sync.
class QuickSync : public EncodingDevice {
  public:
    [[nodiscard]] std::string name() const override { return "Quick Sync"; }
    [[nodiscard]] std::string encoder_for(const std::string& codec) const override {
        return named(codec, "qsv");
    }
    bool prepare(AVCodecContext& encoder, const EncodeSettings& settings) override {
        if (!four_two_zero(encoder.pix_fmt)) return false;
        encoder.pix_fmt = deep(encoder.pix_fmt) ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
        if (settings.video_bitrate <= 0) encoder.global_quality = settings.crf;
        return true;
    }
    [[nodiscard]] FramePtr upload(AVCodecContext&, const AVFrame& picture) override {
        return in_pairs(picture);
    }
};

/// VAAPI takes pictures that lie on the card.
class Vaapi : public EncodingDevice {
  public:
    [[nodiscard]] std::string name() const override { return "VAAPI"; }
    [[nodiscard]] std::string encoder_for(const std::string& codec) const override {
        return named(codec, "vaapi");
    }
    bool prepare(AVCodecContext& encoder, const EncodeSettings& settings) override {
        AVBufferRef* device = four_two_zero(encoder.pix_fmt) ? opened() : nullptr;
        if (!device) return false;
        const BufferPtr frames(av_hwframe_ctx_alloc(device));
        if (!frames) return false;
        auto& form = *reinterpret_cast<AVHWFramesContext*>(frames->data);
        constexpr int kPictures = 24;
        form.format = AV_PIX_FMT_VAAPI;
        form.sw_format = deep(encoder.pix_fmt) ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
        form.width = encoder.width, form.height = encoder.height, form.initial_pool_size = kPictures;
        if (av_hwframe_ctx_init(frames.get()) < 0) return false;
        encoder.pix_fmt = AV_PIX_FMT_VAAPI;
        encoder.hw_frames_ctx = av_buffer_ref(frames.get());
        set(encoder, "rc_mode", settings.video_bitrate > 0 ? "VBR" : "CQP");
        if (settings.video_bitrate <= 0) encoder.global_quality = settings.crf;
        return encoder.hw_frames_ctx != nullptr;
    }
    [[nodiscard]] FramePtr upload(AVCodecContext& encoder, const AVFrame& picture) override {
        const FramePtr pairs = in_pairs(picture);
        FramePtr made(av_frame_alloc());
        if (!pairs || !made || av_hwframe_get_buffer(encoder.hw_frames_ctx, made.get(), 0) < 0 ||
            av_hwframe_transfer_data(made.get(), pairs.get(), 0) < 0 ||
            av_frame_copy_props(made.get(), pairs.get()) < 0)
            return {};
        return made;
    }

  private:
    AVBufferRef* opened() {
        const std::lock_guard lock(mutex_);
        AVBufferRef* made = nullptr;
        if (!std::exchange(tried_, true) &&
            av_hwdevice_ctx_create(&made, AV_HWDEVICE_TYPE_VAAPI, nullptr, nullptr, 0) >= 0)
            device_.reset(made);
        return device_.get();
    }
    std::mutex mutex_; ///< guards what follows
    bool tried_ = false;
    BufferPtr device_;
};

template <class T>
void put(const AVFrame& from, int plane, AVFrame& to, int target, Size size, int step, int offset,
         int shift) {
    for (int y = 0; y < size.height; ++y) {
        const auto* row = reinterpret_cast<const T*>(from.data[plane] +
                                                     static_cast<std::ptrdiff_t>(from.linesize[plane]) * y);
        auto* made =
            reinterpret_cast<T*>(to.data[target] + static_cast<std::ptrdiff_t>(to.linesize[target]) * y) +
            offset;
        for (int x = 0; x < size.width; ++x)
            made[static_cast<std::ptrdiff_t>(x) * step] = static_cast<T>(row[x] << shift);
    }
}

/// Whether a device encodes a few pictures, each of them.
bool encodes(EncodingDevice& device, const EncodeSettings& settings, const PictureWork& work) {
    constexpr int kPictures = 5;
    try {
        const CodecPtr encoder = open_on_device(settings, work, device);
        const PacketPtr packet(av_packet_alloc());
        int packets = 0;
        const auto receive = [&] {
            for (; avcodec_receive_packet(encoder.get(), packet.get()) >= 0; av_packet_unref(packet.get()))
                packets += packet->size > 0;
        };
        for (int i = 0; i < kPictures; ++i) {
            const FramePtr picture = black_picture(work);
            if (!picture) return false;
            picture->pts = i;
            const FramePtr lent = device.upload(*encoder, *picture);
            if (!lent || avcodec_send_frame(encoder.get(), lent.get()) < 0) return false;
            receive();
        }
        if (avcodec_send_frame(encoder.get(), nullptr) < 0) return false;
        receive();
        return packets == kPictures;
    } catch (const Failure&) {
        return false;
    }
}

} // namespace

FramePtr in_pairs(const AVFrame& planes) {
    if (!four_two_zero(planes.format)) return {};
    const bool ten = deep(planes.format);
    FramePtr made(av_frame_alloc());
    if (!made) return {};
    made->width = planes.width, made->height = planes.height;
    made->format = ten ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
    if (av_frame_get_buffer(made.get(), 0) < 0 || av_frame_copy_props(made.get(), &planes) < 0) return {};
    const Size whole{made->width, made->height}, half{(made->width + 1) / 2, (made->height + 1) / 2};
    constexpr int kUnused = 6; // low bits of P010
    const auto copy = [&](int plane, int target, int step, int offset) {
        const Size size = plane ? half : whole;
        if (ten)
            put<std::uint16_t>(planes, plane, *made, target, size, step, offset, kUnused);
        else
            put<std::uint8_t>(planes, plane, *made, target, size, step, offset, 0);
    };
    copy(0, 0, 1, 0), copy(1, 1, 2, 0), copy(2, 1, 2, 1);
    return made;
}

EncodingDevices known_encoding_devices() {
    if (hardware_refused()) return {};
    return {std::make_shared<Nvenc>(), std::make_shared<Vaapi>(), std::make_shared<QuickSync>()};
}

std::shared_ptr<EncodingDevice> working_device(const EncodingDevices& devices, const EncodeSettings& settings,
                                               const PictureWork& work) {
    for (const auto& device : devices)
        if (!device->encoder_for(settings.video_codec).empty() && encodes(*device, settings, work))
            return device;
    return {};
}

bool encodes_on_a_device(const EncodingDevices& devices, const EncodeSettings& settings) {
    if (!settings.video) return false;
    constexpr Size kUsual{1280, 720};
    return working_device(devices, settings,
                          {.form = written_form(settings, std::nullopt), .size = kUsual, .fps = {25, 1}}) !=
           nullptr;
}

} // namespace core
