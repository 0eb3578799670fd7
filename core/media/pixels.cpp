// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pixels.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/posture.h"
#include "core/media/probe.h"
#include <algorithm>
#include <cstring>
#include <opencv2/core.hpp>
extern "C" {
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

using Family = PixelFormat::Family;
using Samples = PixelFormat::Samples;

const AVPixFmtDescriptor& description_of(int format) {
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(format));
    if (!description) throw Failure("this pixel format cannot be shown");
    return *description;
}

bool has(const AVPixFmtDescriptor& description, std::uint64_t flag) {
    return (description.flags & flag) != 0;
}

/// Those whose numbers are no picture yet: raw sensors, XYZ, what lies on a graphics card.
bool exotic(int format, const AVPixFmtDescriptor& description) {
    const bool big_float = has(description, AV_PIX_FMT_FLAG_FLOAT) && has(description, AV_PIX_FMT_FLAG_BE);
    return has(description, AV_PIX_FMT_FLAG_BAYER) || big_float || format == AV_PIX_FMT_XYZ12LE ||
           format == AV_PIX_FMT_XYZ12BE;
}

bool is_full(const AVFrame& frame, bool grey) {
    switch (frame.format) {
    case AV_PIX_FMT_YUVJ420P:
    case AV_PIX_FMT_YUVJ422P:
    case AV_PIX_FMT_YUVJ444P:
    case AV_PIX_FMT_YUVJ440P:
    case AV_PIX_FMT_YUVJ411P:
        return true;
    default:
        break;
    }
    return frame.color_range == AVCOL_RANGE_JPEG || (grey && frame.color_range == AVCOL_RANGE_UNSPECIFIED);
}

ColourSpace::Matrix matrix_of(const AVFrame& frame) {
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return ColourSpace::Matrix::bt709;
    case AVCOL_SPC_FCC:
        return ColourSpace::Matrix::fcc;
    case AVCOL_SPC_BT470BG:
        return ColourSpace::Matrix::bt470bg;
    case AVCOL_SPC_SMPTE170M:
        return ColourSpace::Matrix::bt601;
    case AVCOL_SPC_SMPTE240M:
        return ColourSpace::Matrix::st240;
    case AVCOL_SPC_YCGCO:
        return ColourSpace::Matrix::ycgco;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return ColourSpace::Matrix::bt2020;
    default:
        return frame.height >= 720 ? ColourSpace::Matrix::bt709 : ColourSpace::Matrix::bt601;
    }
}

ColourSpace::Transfer transfer_of(const AVFrame& frame, ColourSpace::Matrix matrix) {
    switch (frame.color_trc) {
    case AVCOL_TRC_BT709:
    case AVCOL_TRC_GAMMA22:
    case AVCOL_TRC_GAMMA28:
    case AVCOL_TRC_SMPTE170M:
    case AVCOL_TRC_SMPTE240M:
    case AVCOL_TRC_LINEAR:
    case AVCOL_TRC_IEC61966_2_1:
    case AVCOL_TRC_BT2020_10:
    case AVCOL_TRC_BT2020_12:
    case AVCOL_TRC_SMPTE2084:
    case AVCOL_TRC_ARIB_STD_B67:
        return static_cast<ColourSpace::Transfer>(frame.color_trc);
    default:
        break;
    }
    return matrix == ColourSpace::Matrix::bt2020 ? ColourSpace::Transfer::bt2020_10
           : matrix == ColourSpace::Matrix::bt601 || matrix == ColourSpace::Matrix::bt470bg
               ? ColourSpace::Transfer::bt601
               : ColourSpace::Transfer::bt709;
}

ColourSpace::Primaries primaries_of(const AVFrame& frame, ColourSpace::Matrix matrix) {
    switch (frame.color_primaries) {
    case AVCOL_PRI_BT709:
    case AVCOL_PRI_BT470M:
    case AVCOL_PRI_BT470BG:
    case AVCOL_PRI_SMPTE170M:
    case AVCOL_PRI_SMPTE240M:
    case AVCOL_PRI_FILM:
    case AVCOL_PRI_BT2020:
    case AVCOL_PRI_SMPTE431:
    case AVCOL_PRI_SMPTE432:
    case AVCOL_PRI_EBU3213:
        return static_cast<ColourSpace::Primaries>(frame.color_primaries);
    default:
        break;
    }
    return matrix == ColourSpace::Matrix::bt2020    ? ColourSpace::Primaries::bt2020
           : matrix == ColourSpace::Matrix::bt470bg ? ColourSpace::Primaries::bt470bg
           : matrix == ColourSpace::Matrix::bt601   ? ColourSpace::Primaries::bt601
                                                    : ColourSpace::Primaries::bt709;
}

ColourSpace colour_of(const AVFrame& frame, bool rgb, bool grey) {
    ColourSpace colour;
    colour.matrix = rgb ? ColourSpace::Matrix::rgb : matrix_of(frame);
    colour.transfer = transfer_of(frame, colour.matrix);
    colour.primaries = primaries_of(frame, colour.matrix);
    if (rgb) return colour.as_rgb();
    colour.range = is_full(frame, grey) ? ColourSpace::Range::full : ColourSpace::Range::limited;
    if (frame.chroma_location != AVCHROMA_LOC_UNSPECIFIED)
        colour.chroma = static_cast<ColourSpace::Chroma>(frame.chroma_location - 1);
    return colour;
}

/// Where the numbers of one component of a frame lie.
struct Source {
    const std::uint8_t* data;
    std::ptrdiff_t stride;
    int step, shift, bits;
    bool wide, big_endian; ///< two bytes each
};

Source source_of(const AVFrame& frame, const AVPixFmtDescriptor& description, int component) {
    const AVComponentDescriptor& c = description.comp[component];
    const bool wide = c.shift + c.depth > 8, big = has(description, AV_PIX_FMT_FLAG_BE);
    // In what is counted in words of big endian, a byte that holds all of a component is the second one.
    return {frame.data[c.plane] + c.offset + (big && !wide ? 1 : 0),
            frame.linesize[c.plane],
            c.step,
            c.shift,
            c.depth,
            wide,
            big};
}

template <class T>
void unpack_row(const Source& source, int y, T* to, int width) {
    const std::uint8_t* from = source.data + source.stride * y;
    const unsigned mask = (1U << static_cast<unsigned>(source.bits)) - 1;
    if (!source.wide && source.bits == 8) {
        for (int x = 0; x < width; ++x, from += source.step)
            to[x] = *from;
        return;
    }
    for (int x = 0; x < width; ++x, from += source.step) {
        unsigned value = *from;
        if (source.wide)
            value = source.big_endian ? value << 8U | from[1] : value | static_cast<unsigned>(from[1]) << 8U;
        value = value >> static_cast<unsigned>(source.shift) & mask;
        to[x] = static_cast<T>(source.bits < 8 ? (value * 255 + mask / 2) / mask : value);
    }
}

void unpack(const AVFrame& frame, const AVPixFmtDescriptor& description, int component, Surface& to,
            int plane) {
    const Source source = source_of(frame, description, component);
    const Size size = to.plane_size(plane);
    const bool bits = has(description, AV_PIX_FMT_FLAG_BITSTREAM),
               white_is_zero = frame.format == AV_PIX_FMT_MONOWHITE;
    const unsigned most = (1U << static_cast<unsigned>(source.bits)) - 1;
    for_rows(size.height, static_cast<std::size_t>(size.width) * 8, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            if (to.format().samples == Samples::u16) {
                unpack_row(source, y, to.row_to_write<std::uint16_t>(plane, y), size.width);
            } else if (!bits) {
                unpack_row(source, y, to.row_to_write<std::uint8_t>(plane, y), size.width);
            } else {
                std::vector<std::uint16_t> row(static_cast<std::size_t>(size.width));
                const std::uint8_t* data[4] = {frame.data[0], frame.data[1], frame.data[2], frame.data[3]};
                av_read_image_line2(row.data(), data, frame.linesize, &description, 0, y, component,
                                    size.width, 0, 2);
                for (int x = 0; x < size.width; ++x) {
                    const unsigned value = white_is_zero ? most - row[static_cast<std::size_t>(x)]
                                                         : row[static_cast<std::size_t>(x)];
                    to.row_to_write<std::uint8_t>(plane, y)[x] =
                        static_cast<std::uint8_t>(value * 255 / most);
                }
            }
        }
    });
}

/// Numbers of a palette become its colours.
void look_up(const AVFrame& frame, Surface& to) {
    std::uint32_t palette[256];
    std::memcpy(palette, frame.data[1], sizeof palette);
    for (int y = 0; y < to.height(); ++y) {
        const std::uint8_t* from = frame.data[0] + static_cast<std::ptrdiff_t>(frame.linesize[0]) * y;
        for (int plane = 0; plane < to.planes(); ++plane) {
            auto* row = to.row_to_write<std::uint8_t>(plane, y);
            const unsigned shift = plane == 3 ? 24U : 16U - 8U * static_cast<unsigned>(plane);
            for (int x = 0; x < to.width(); ++x)
                row[x] = static_cast<std::uint8_t>(palette[from[x]] >> shift);
        }
    }
}

bool hides_nothing(const Surface& surface) {
    double least = 0;
    cv::minMaxLoc(surface.mat(3), &least);
    return least >= surface.format().peak();
}

/// Whether a component's numbers lie as a surface's plane does.
bool shareable(const AVPixFmtDescriptor& description, int component, const PixelFormat& format) {
    const AVComponentDescriptor& c = description.comp[component];
    const bool native = !has(description, AV_PIX_FMT_FLAG_BE) || format.samples == Samples::u8;
    return native && c.shift == 0 && c.offset == 0 && c.depth == format.depth &&
           c.step == static_cast<int>(format.sample_bytes()) &&
           !has(description, AV_PIX_FMT_FLAG_BITSTREAM) && !has(description, AV_PIX_FMT_FLAG_PAL);
}

Surface brought_to_rgb(const AVFrame& frame) {
    const FramePtr made(av_frame_alloc());
    made->width = frame.width, made->height = frame.height, made->format = AV_PIX_FMT_RGB48LE;
    if (av_frame_get_buffer(made.get(), 0) < 0) throw Failure("out of memory for a frame");
    const ScalerPtr scaler(sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format),
                                          frame.width, frame.height, AV_PIX_FMT_RGB48LE,
                                          SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    if (!scaler) throw Failure("this pixel format cannot be shown");
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, made->data, made->linesize);
    made->color_trc = frame.color_trc, made->color_primaries = frame.color_primaries;
    return surface_of(std::shared_ptr<const AVFrame>(
        av_frame_clone(made.get()), [](const AVFrame* f) { FfmpegDeleter{}(const_cast<AVFrame*>(f)); }));
}

} // namespace

PixelFormat format_of(int pixel_format, const ColourSpace& colour) {
    const AVPixFmtDescriptor& description = description_of(pixel_format);
    const bool rgb = has(description, AV_PIX_FMT_FLAG_RGB) || has(description, AV_PIX_FMT_FLAG_PAL);
    const bool grey = !rgb && description.nb_components <= 2;
    int depth = 8;
    for (int i = 0; i < description.nb_components; ++i)
        depth = std::max(depth, has(description, AV_PIX_FMT_FLAG_PAL) ? 8 : description.comp[i].depth);
    PixelFormat format =
        PixelFormat{.family = rgb ? Family::rgb : Family::yuv, .colour = colour}.with_depth(depth);
    format.shift_x = grey ? 1 : description.log2_chroma_w;
    format.shift_y = grey ? 1 : description.log2_chroma_h;
    format.alpha = has(description, AV_PIX_FMT_FLAG_ALPHA);
    if (rgb) format.colour = colour.as_rgb();
    return format;
}

PixelFormat format_of(const AVFrame& frame) {
    const AVPixFmtDescriptor& description = description_of(frame.format);
    const bool rgb = has(description, AV_PIX_FMT_FLAG_RGB) || has(description, AV_PIX_FMT_FLAG_PAL);
    return format_of(frame.format, colour_of(frame, rgb, !rgb && description.nb_components <= 2));
}

PixelFormat format_of(const MediaInfo& info) {
    const FramePtr frame(av_frame_alloc());
    if (!frame) throw Failure("out of memory for a frame");
    const auto known = [](int number, int unknown) { return number < 0 ? unknown : number; };
    const AVPixelFormat pixels = av_get_pix_fmt(info.pixel_format.c_str());
    frame->format = pixels == AV_PIX_FMT_NONE ? AV_PIX_FMT_YUV420P : pixels;
    frame->width = info.size.width, frame->height = info.size.height;
    if (info.posture.rotation % 180) std::swap(frame->width, frame->height);
    frame->colorspace = static_cast<AVColorSpace>(
        known(av_color_space_from_name(info.color_space.c_str()), AVCOL_SPC_UNSPECIFIED));
    frame->color_primaries = static_cast<AVColorPrimaries>(
        known(av_color_primaries_from_name(info.color_primaries.c_str()), AVCOL_PRI_UNSPECIFIED));
    frame->color_trc = static_cast<AVColorTransferCharacteristic>(
        known(av_color_transfer_from_name(info.color_transfer.c_str()), AVCOL_TRC_UNSPECIFIED));
    frame->color_range = static_cast<AVColorRange>(
        known(av_color_range_from_name(info.color_range.c_str()), AVCOL_RANGE_UNSPECIFIED));
    return format_of(*frame);
}

Surface upright(const Surface& stored, const Posture& posture) {
    if (!posture.mirrored && posture.rotation == 0) return stored;
    const bool quarter = posture.rotation % 180 != 0;
    PixelFormat format = stored.format();
    if (quarter) std::swap(format.shift_x, format.shift_y);
    Surface turned(quarter ? Size{stored.height(), stored.width()} : stored.size(), format);
    for (int plane = 0; plane < stored.planes(); ++plane) {
        cv::Mat from = stored.mat(plane), to = turned.mat_to_write(plane);
        if (posture.mirrored) {
            cv::Mat mirrored;
            cv::flip(from, mirrored, 1);
            from = mirrored;
        }
        switch (posture.rotation) {
        case 90:
            cv::rotate(from, to, cv::ROTATE_90_CLOCKWISE);
            break;
        case 180:
            cv::rotate(from, to, cv::ROTATE_180);
            break;
        case 270:
            cv::rotate(from, to, cv::ROTATE_90_COUNTERCLOCKWISE);
            break;
        default:
            from.copyTo(to);
        }
    }
    return turned;
}

Surface surface_of(const std::shared_ptr<const AVFrame>& frame) {
    const AVPixFmtDescriptor& description = description_of(frame->format);
    if (has(description, AV_PIX_FMT_FLAG_HWACCEL)) throw Failure("this pixel format cannot be shown");
    if (exotic(frame->format, description)) return brought_to_rgb(*frame);
    const PixelFormat format = format_of(*frame);
    const Size size{frame->width, frame->height};
    const bool grey = format.family == Family::yuv && description.nb_components <= 2;
    if (has(description, AV_PIX_FMT_FLAG_PAL)) {
        Surface made(size, format);
        look_up(*frame, made);
        return hides_nothing(made) ? made.without_alpha() : made;
    }
    // What is not shared needs room: a surface of its own lends it.
    std::array<Surface::Plane, 4> planes;
    Surface room;
    for (int plane = 0; plane < format.planes(); ++plane) {
        const int component = !grey ? plane : plane == 3 ? 1 : plane == 0 ? 0 : -1;
        const auto at = static_cast<std::size_t>(plane);
        if (component >= 0 && shareable(description, component, format)) {
            const int from = description.comp[component].plane;
            planes[at] = {std::shared_ptr<std::uint8_t>(frame, frame->data[from]), frame->linesize[from]};
            continue;
        }
        if (room.empty()) room = Surface(size, format);
        if (component < 0)
            room.mat_to_write(plane).setTo(
                format.samples == Samples::f32 ? 0.0 : static_cast<double>(1 << (format.depth - 1)));
        else
            unpack(*frame, description, component, room, plane);
        planes[at] = room.at(plane);
    }
    room = {};
    Surface made(size, format, std::move(planes));
    return made.has_alpha() && hides_nothing(made) ? made.without_alpha() : made;
}

int pixel_format_of(const PixelFormat& format) {
    std::string name;
    if (format.family == Family::rgb)
        name = format.alpha ? "gbrap" : "gbrp";
    else
        name = std::string(format.alpha ? "yuva4" : "yuv4") +
               (format.shift_x == 2   ? (format.shift_y == 2 ? "10" : "11")
                : format.shift_x == 1 ? (format.shift_y ? "20" : "22")
                : format.shift_y      ? "40"
                                      : "44") +
               "p";
    if (format.samples == Samples::f32)
        name += "f32le";
    else if (format.depth > 8)
        name += std::to_string(format.depth) + "le";
    return av_get_pix_fmt(name.c_str());
}

void FrameFree::operator()(AVFrame* frame) const {
    av_frame_free(&frame);
}

std::unique_ptr<AVFrame, FrameFree> frame_of(const Surface& surface) {
    const PixelFormat& format = surface.format();
    std::unique_ptr<AVFrame, FrameFree> frame(av_frame_alloc());
    if (!frame) throw Failure("out of memory for a frame");
    frame->width = surface.width();
    frame->height = surface.height();
    frame->format = pixel_format_of(format);
    if (frame->format < 0) throw Failure("FFmpeg has no pixels like these: " + format.text());
    const AVPixFmtDescriptor& description = description_of(frame->format);
    for (int plane = 0; plane < surface.planes(); ++plane) {
        const int at = description.comp[plane].plane;
        auto* held = new std::shared_ptr<std::uint8_t>(surface.at(plane).data);
        const auto free_held = [](void* opaque, std::uint8_t*) {
            delete static_cast<std::shared_ptr<std::uint8_t>*>(opaque);
        };
        const std::ptrdiff_t stride = surface.stride(plane);
        const auto bytes = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, stride)) *
                           static_cast<std::size_t>(surface.plane_size(plane).height);
        frame->buf[at] = av_buffer_create(held->get(), bytes, free_held, held, AV_BUFFER_FLAG_READONLY);
        if (!frame->buf[at]) {
            delete held;
            throw Failure("out of memory for a frame");
        }
        frame->data[at] = held->get();
        frame->linesize[at] = static_cast<int>(stride);
    }
    const bool rgb = format.family == Family::rgb;
    frame->colorspace = static_cast<AVColorSpace>(rgb ? ColourSpace::Matrix::rgb : format.colour.matrix);
    frame->color_trc = static_cast<AVColorTransferCharacteristic>(format.colour.transfer);
    frame->color_primaries = static_cast<AVColorPrimaries>(format.colour.primaries);
    frame->color_range =
        format.colour.range == ColourSpace::Range::full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    if (!rgb && (format.shift_x || format.shift_y))
        frame->chroma_location = static_cast<AVChromaLocation>(static_cast<int>(format.colour.chroma) + 1);
    return frame;
}

} // namespace core
