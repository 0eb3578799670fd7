// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FFmpeg's own scaler writes each format; what we read of it must be what was written.
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/frame.h"
#include "core/media/pixels.h"
#include "core/render/convert.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
extern "C" {
#include <libavutil/pixdesc.h>
}

using namespace core;

namespace {

constexpr int kWidth = 64, kHeight = 32;

/// Four flat fields: red, green, white, a dark blue.
cv::Vec3b field(int x, int y) {
    const cv::Vec3b colours[4] = {{220, 30, 40}, {20, 200, 60}, {255, 255, 255}, {10, 20, 90}};
    return colours[(y >= kHeight / 2 ? 2 : 0) + (x >= kWidth / 2 ? 1 : 0)];
}

FramePtr blank(AVPixelFormat format) {
    FramePtr frame(av_frame_alloc());
    frame->width = kWidth, frame->height = kHeight, frame->format = format;
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw Failure("no frame");
    return frame;
}

/// The fields in a format, by swscale in BT.601 limited (RGB and grey: full).
FramePtr written(AVPixelFormat format) {
    const FramePtr rgb = blank(AV_PIX_FMT_RGBA);
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
            std::uint8_t* pixel = rgb->data[0] + static_cast<std::ptrdiff_t>(y) * rgb->linesize[0] + 4L * x;
            for (int c = 0; c < 3; ++c)
                pixel[c] = field(x, y)[c];
            pixel[3] = y >= kHeight / 2 ? 255 : 100;
        }
    FramePtr made = blank(format);
    const ScalerPtr scaler(sws_getContext(kWidth, kHeight, AV_PIX_FMT_RGBA, kWidth, kHeight, format,
                                          SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr,
                                          nullptr, nullptr));
    if (!scaler) return nullptr;
    sws_scale(scaler.get(), rgb->data, rgb->linesize, 0, kHeight, made->data, made->linesize);
    return made;
}

std::shared_ptr<const AVFrame> shared(FramePtr frame) {
    return {frame.release(), [](const AVFrame* f) { FfmpegDeleter{}(const_cast<AVFrame*>(f)); }};
}

int tolerance(AVPixelFormat id, const AVPixFmtDescriptor& description) {
    if (id == AV_PIX_FMT_XYZ12LE || id == AV_PIX_FMT_XYZ12BE) return 12; // swscale cuts XYZ off at white
    int least = 8;
    for (int i = 0; i < description.nb_components; ++i)
        least = std::min(least, description.comp[i].depth);
    return least >= 8 ? 4 : (255 >> least) + 8;
}

} // namespace

TEST(Pixels, EveryFormatThatFfmpegWritesIsReadAsItWasWritten) {
    int tried = 0;
    for (const AVPixFmtDescriptor* d = av_pix_fmt_desc_next(nullptr); d; d = av_pix_fmt_desc_next(d)) {
        const AVPixelFormat id = av_pix_fmt_desc_get_id(d);
        if ((d->flags & (AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BAYER)) || !sws_isSupportedOutput(id))
            continue;
        if (d->nb_components < 3 || id == AV_PIX_FMT_RGB4 || id == AV_PIX_FMT_BGR4)
            continue; // grey is below; bits are dithered
        if (id == AV_PIX_FMT_RGB4_BYTE || id == AV_PIX_FMT_BGR4_BYTE || id == AV_PIX_FMT_RGB8 ||
            id == AV_PIX_FMT_BGR8)
            continue;
        if (d->flags & AV_PIX_FMT_FLAG_FLOAT) continue; // swscale writes them in big steps only
        auto frame = shared(written(id));
        ASSERT_TRUE(frame) << d->name;
        const Surface rgb = convert(surface_of(frame), PixelFormat::rgb(8).with_alpha());
        for (const auto& [x, y] : {std::pair(12, 6), {50, 6}, {12, 26}, {50, 26}})
            for (int c = 0; c < 3; ++c)
                EXPECT_NEAR(rgb.row<std::uint8_t>(c, y)[x], field(x, y)[c], tolerance(id, *d))
                    << d->name << " at " << x << ", " << y << ", component " << c;
        if (d->flags & AV_PIX_FMT_FLAG_ALPHA) EXPECT_NEAR(rgb.row<std::uint8_t>(3, 6)[12], 100, 2) << d->name;
        EXPECT_EQ(rgb.row<std::uint8_t>(3, 26)[12], 255) << d->name;
        ++tried;
    }
    EXPECT_GT(tried, 100);
}

TEST(Pixels, GreyIsFullRangeAndHasNoColour) {
    for (const AVPixelFormat id :
         {AV_PIX_FMT_GRAY8, AV_PIX_FMT_YA8, AV_PIX_FMT_GRAY16BE, AV_PIX_FMT_GRAY16LE, AV_PIX_FMT_GRAY10LE}) {
        FramePtr frame = written(id);
        const Surface rgb = convert(surface_of(shared(std::move(frame))), PixelFormat::rgb(8));
        EXPECT_NEAR(rgb.row<std::uint8_t>(0, 26)[12], 255, 1) << av_get_pix_fmt_name(id);
        EXPECT_NEAR(rgb.row<std::uint8_t>(2, 26)[12], 255, 1) << av_get_pix_fmt_name(id);
        EXPECT_NEAR(rgb.row<std::uint8_t>(1, 6)[12], 220 * 0.299 + 30 * 0.587 + 40 * 0.114, 3)
            << av_get_pix_fmt_name(id);
    }
}

TEST(Pixels, BitsAndPalettesAreLookedUp) {
    for (const AVPixelFormat id : {AV_PIX_FMT_MONOWHITE, AV_PIX_FMT_MONOBLACK}) {
        FramePtr frame = blank(id);
        for (int y = 0; y < kHeight; ++y)
            for (int x = 0; x < kWidth / 8; ++x)
                frame->data[0][y * frame->linesize[0] + x] = 0xF0;
        const Surface rgb = convert(surface_of(shared(std::move(frame))), PixelFormat::rgb(8));
        EXPECT_EQ(rgb.row<std::uint8_t>(0, 3)[1], id == AV_PIX_FMT_MONOBLACK ? 255 : 0);
        EXPECT_EQ(rgb.row<std::uint8_t>(0, 3)[6], id == AV_PIX_FMT_MONOBLACK ? 0 : 255);
    }
    FramePtr frame = blank(AV_PIX_FMT_PAL8);
    std::memset(frame->data[0], 0, static_cast<std::size_t>(frame->linesize[0]) * kHeight);
    frame->data[0][5] = 7;
    const std::uint32_t opaque = 0xFF0A141EU, half = 0x80FF0000U;
    std::memcpy(frame->data[1], &opaque, 4);
    std::memcpy(frame->data[1] + 28, &half, 4);
    const Surface rgb = surface_of(shared(std::move(frame)));
    ASSERT_TRUE(rgb.has_alpha());
    EXPECT_EQ(rgb.row<std::uint8_t>(0, 0)[4], 10);
    EXPECT_EQ(rgb.row<std::uint8_t>(2, 0)[4], 30);
    EXPECT_EQ(rgb.row<std::uint8_t>(0, 0)[5], 255);
    EXPECT_EQ(rgb.row<std::uint8_t>(3, 0)[5], 128);
}

TEST(Pixels, PlanarFramesAreSharedBothWays) {
    FramePtr frame = written(AV_PIX_FMT_YUV420P10LE);
    frame->colorspace = AVCOL_SPC_BT2020_NCL, frame->color_trc = AVCOL_TRC_ARIB_STD_B67,
    frame->color_primaries = AVCOL_PRI_BT2020;
    frame->color_range = AVCOL_RANGE_MPEG, frame->chroma_location = AVCHROMA_LOC_TOPLEFT;
    const std::uint8_t* pixels = frame->data[1];
    const Surface surface = surface_of(shared(std::move(frame)));
    EXPECT_EQ(surface.format().text(), "yuv420 10 bt2020 hlg limited");
    EXPECT_EQ(surface.row<std::uint8_t>(1, 0), pixels);
    const auto back = frame_of(surface);
    EXPECT_EQ(back->data[1], pixels);
    EXPECT_EQ(back->format, AV_PIX_FMT_YUV420P10LE);
    EXPECT_EQ(back->colorspace, AVCOL_SPC_BT2020_NCL);
    EXPECT_EQ(back->color_trc, AVCOL_TRC_ARIB_STD_B67);
    EXPECT_EQ(back->color_primaries, AVCOL_PRI_BT2020);
    EXPECT_EQ(back->chroma_location, AVCHROMA_LOC_TOPLEFT);
    Surface changed = surface;
    changed.mat_to_write(1).setTo(1);
    EXPECT_NE(surface.row<std::uint16_t>(1, 0)[0], 1) << "a decoder's pixels are never written to";
}

TEST(Pixels, WhatAFileLeavesOpenIsDecided) {
    FramePtr frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_YUV420P, frame->width = 640, frame->height = 480;
    EXPECT_EQ(format_of(*frame).text(), "yuv420 8 bt601 limited");
    frame->height = 720;
    EXPECT_EQ(format_of(*frame).text(), "yuv420 8 bt709 limited");
    frame->format = AV_PIX_FMT_YUVJ422P;
    EXPECT_EQ(format_of(*frame).text(), "yuv422 8 bt709 full");
    frame->format = AV_PIX_FMT_GBRP, frame->color_range = AVCOL_RANGE_MPEG,
    frame->colorspace = AVCOL_SPC_UNSPECIFIED;
    EXPECT_EQ(format_of(*frame).text(), "rgb 8 rgb full");
}

TEST(Frame, RgbBecomesYuvThatIsTaggedAsYuv) {
    FramePtr frame = written(AV_PIX_FMT_GBRP);
    frame->colorspace = AVCOL_SPC_RGB, frame->color_range = AVCOL_RANGE_JPEG;
    const VideoFrame yuv = VideoFrame(frame.get(), {}).in_format(AV_PIX_FMT_YUV420P);
    EXPECT_EQ(yuv.raw()->colorspace, AVCOL_SPC_BT709);
    EXPECT_EQ(yuv.raw()->color_range, AVCOL_RANGE_MPEG);
    EXPECT_NEAR(yuv.to_rgb().at<cv::Vec3b>(6, 12)[0], 220, 3);
}

TEST(Frame, HighDynamicRangeIsBroughtDownForAScreenOnly) {
    Surface white({kWidth, kHeight},
                  PixelFormat::yuv420(10, {ColourSpace::Matrix::bt2020, ColourSpace::Transfer::hlg,
                                           ColourSpace::Primaries::bt2020}));
    white.fill(0.75, 0.75, 0.75); // 203 cd/m2
    const VideoFrame frame = VideoFrame::from_surface(white, {});
    EXPECT_NEAR(frame.to_rgb().at<cv::Vec3b>(6, 12)[1], 231, 2); // BT.2390 from 1000 onto 203: 160 cd/m2
    EXPECT_EQ(frame.in_format(AV_PIX_FMT_YUV420P10LE).raw()->data[0], frame.raw()->data[0]);
}
