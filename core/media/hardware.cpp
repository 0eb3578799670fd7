// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/hardware.h"
#include "core/base/size.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
extern "C" {
#include <libavutil/hwcontext.h>
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

/// After so many failures a device is not tried again.
constexpr std::size_t kMostFailures = 3;
/// Smaller pictures are decoded sooner than they come back from a device.
constexpr std::int64_t kWorthIt = std::int64_t{1280} * 720;

struct BufferFree {
    void operator()(AVBufferRef* buffer) const { av_buffer_unref(&buffer); }
};
using BufferPtr = std::unique_ptr<AVBufferRef, BufferFree>;

AVHWDeviceType type_of(const AVCodecContext& decoder) {
    return reinterpret_cast<const AVHWDeviceContext*>(decoder.hw_device_ctx->data)->type;
}

/// The format of a decoder's frames on a device of this kind; none: it does not use one.
AVPixelFormat format_on(const AVCodec& decoder, AVHWDeviceType type) {
    for (int i = 0; const AVCodecHWConfig* each = avcodec_get_hw_config(&decoder, i); ++i)
        if (each->device_type == type && each->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX)
            return each->pix_fmt;
    return AV_PIX_FMT_NONE;
}

bool on_a_device(int format) {
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(format));
    return description && description->flags & AV_PIX_FMT_FLAG_HWACCEL;
}

/// The device's format; where it is not offered (any more), the processor decodes.
AVPixelFormat choose_format(AVCodecContext* decoder, const AVPixelFormat* offered) {
    const AVPixelFormat wanted = format_on(*decoder->codec, type_of(*decoder));
    AVPixelFormat other = AV_PIX_FMT_NONE;
    for (; *offered != AV_PIX_FMT_NONE; ++offered) {
        if (*offered == wanted) return wanted;
        if (other == AV_PIX_FMT_NONE && !on_a_device(*offered)) other = *offered;
    }
    return other;
}

/// A device that libav knows how to talk to; opened when it is first worth it.
class LibavDevice : public DecodingDevice {
  public:
    explicit LibavDevice(AVHWDeviceType type) : type_(type) {}
    [[nodiscard]] std::string name() const override { return av_hwdevice_get_type_name(type_); }
    bool prepare(AVCodecContext& decoder, const AVCodecParameters& pictures) override {
        if (std::int64_t{pictures.width} * pictures.height < kWorthIt) return false;
        if (!decoder.codec || format_on(*decoder.codec, type_) == AV_PIX_FMT_NONE) return false;
        AVBufferRef* device = opened();
        decoder.hw_device_ctx = device ? av_buffer_ref(device) : nullptr;
        if (!decoder.hw_device_ctx) return false;
        decoder.get_format = choose_format;
        decoder.thread_count = 1; // the device works beside it
        return true;
    }
    [[nodiscard]] bool holds(const AVFrame& frame) const override { return on_a_device(frame.format); }
    [[nodiscard]] FramePtr download(const AVFrame& frame) override {
        FramePtr made(av_frame_alloc());
        if (!made || av_hwframe_transfer_data(made.get(), &frame, 0) < 0 ||
            av_frame_copy_props(made.get(), &frame) < 0 ||
            av_frame_apply_cropping(made.get(), AV_FRAME_CROP_UNALIGNED) < 0)
            return {};
        return made;
    }

  private:
    AVBufferRef* opened() {
        const std::lock_guard lock(mutex_);
        if (!tried_) {
            AVBufferRef* made = nullptr;
            if (av_hwdevice_ctx_create(&made, type_, nullptr, nullptr, 0) >= 0) device_.reset(made);
        }
        tried_ = true;
        return device_.get();
    }

    const AVHWDeviceType type_;
    std::mutex mutex_; ///< guards what follows
    bool tried_ = false;
    BufferPtr device_;
};

template <class T>
void copy_plane(const AVFrame& from, AVFrame& to, int plane, Size size, int source_plane, int step,
                int offset, int shift) {
    for (int y = 0; y < size.height; ++y) {
        const auto* row =
            reinterpret_cast<const T*>(from.data[source_plane] +
                                       static_cast<std::ptrdiff_t>(from.linesize[source_plane]) * y) +
            offset;
        auto* made =
            reinterpret_cast<T*>(to.data[plane] + static_cast<std::ptrdiff_t>(to.linesize[plane]) * y);
        for (int x = 0; x < size.width; ++x)
            made[x] = static_cast<T>(row[static_cast<std::ptrdiff_t>(x) * step] >> shift);
    }
}

struct InUse {
    std::mutex mutex; ///< guards what follows
    std::optional<std::shared_ptr<DecodingHardware>> hardware;
};

InUse& in_use() {
    static InUse here;
    return here;
}

} // namespace

DecodingHardware::DecodingHardware(std::vector<std::shared_ptr<DecodingDevice>> devices, Say say)
    : devices_(std::move(devices)), say_(std::move(say)) {}

std::vector<std::shared_ptr<DecodingDevice>> DecodingHardware::devices() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<DecodingDevice>> sound;
    for (const auto& device : devices_)
        if (failures_.count(device.get()) < kMostFailures) sound.push_back(device);
    return sound;
}

void DecodingHardware::failed(const DecodingDevice& device, const std::string& film) {
    bool first = false;
    {
        const std::lock_guard lock(mutex_);
        first = failures_.count(&device) == 0;
        failures_.insert(&device);
    }
    if (first && say_)
        say_("decoding " + film + " with " + device.name() +
             " failed; the processor goes on with it, and nothing is lost");
}

bool exact_on_devices(const AVCodecParameters& pictures) {
    const AVCodecID codec = pictures.codec_id;
    const bool exact = codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC || codec == AV_CODEC_ID_VP8 ||
                       codec == AV_CODEC_ID_VP9;
    return exact && (pictures.format == AV_PIX_FMT_YUV420P || pictures.format == AV_PIX_FMT_YUVJ420P ||
                     pictures.format == AV_PIX_FMT_YUV420P10LE);
}

FramePtr in_planes(const AVFrame& downloaded, int pixels) {
    const bool deep = pixels == AV_PIX_FMT_YUV420P10LE,
               known = deep || pixels == AV_PIX_FMT_YUV420P || pixels == AV_PIX_FMT_YUVJ420P;
    const int format = downloaded.format;
    const bool planes = deep ? format == AV_PIX_FMT_YUV420P10LE
                             : format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUVJ420P;
    const bool pairs = format == (deep ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12);
    if (!known || !(planes || pairs)) return {};
    FramePtr made(planes ? av_frame_clone(&downloaded) : av_frame_alloc());
    if (!made) return {};
    made->format = pixels;
    if (planes) return made;
    made->width = downloaded.width, made->height = downloaded.height;
    if (av_frame_get_buffer(made.get(), 0) < 0 || av_frame_copy_props(made.get(), &downloaded) < 0) return {};
    const Size whole{made->width, made->height}, half{(made->width + 1) / 2, (made->height + 1) / 2};
    constexpr int kUnused = 6; // low bits of P010
    const auto copy = [&](int plane, int from, int step, int offset) {
        const Size size = plane ? half : whole;
        if (deep)
            copy_plane<std::uint16_t>(downloaded, *made, plane, size, from, step, offset, kUnused);
        else
            copy_plane<std::uint8_t>(downloaded, *made, plane, size, from, step, offset, 0);
    };
    copy(0, 0, 1, 0), copy(1, 1, 2, 0), copy(2, 1, 2, 1);
    return made;
}

std::shared_ptr<DecodingHardware> found_hardware() {
    std::vector<std::shared_ptr<DecodingDevice>> devices;
    const AVHWDeviceType first[] = {AV_HWDEVICE_TYPE_VAAPI, AV_HWDEVICE_TYPE_CUDA, AV_HWDEVICE_TYPE_VDPAU};
    for (const AVHWDeviceType type : first)
        devices.push_back(std::make_shared<LibavDevice>(type));
    for (AVHWDeviceType type = av_hwdevice_iterate_types(AV_HWDEVICE_TYPE_NONE);
         type != AV_HWDEVICE_TYPE_NONE; type = av_hwdevice_iterate_types(type))
        if (std::find(std::begin(first), std::end(first), type) == std::end(first))
            devices.push_back(std::make_shared<LibavDevice>(type));
    return std::make_shared<DecodingHardware>(std::move(devices), [](const std::string& sentence) {
        std::fprintf(stderr, "saycut: %s\n", sentence.c_str());
    });
}

void use_hardware(std::shared_ptr<DecodingHardware> hardware) {
    InUse& here = in_use();
    const std::lock_guard lock(here.mutex);
    here.hardware = std::move(hardware);
}

bool hardware_refused() {
    const char* said = std::getenv("SAYCUT_HARDWARE");
    return said && std::string_view(said) == "off";
}

std::shared_ptr<DecodingHardware> hardware_in_use() {
    InUse& here = in_use();
    const std::lock_guard lock(here.mutex);
    if (!here.hardware) here.hardware = hardware_refused() ? nullptr : found_hardware();
    return *here.hardware;
}

} // namespace core
