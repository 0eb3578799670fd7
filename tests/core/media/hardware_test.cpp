// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding on a device: the same pictures, bit for bit and each once, whatever fails and when. The device is
// made up: it decodes with the processor and hands out frames that have to be downloaded.
#include "core/media/hardware.h"
#include "core/media/picture_decoder.h"
#include "core/media/readers.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <atomic>

using namespace core;
using namespace test;

namespace {

/// What device frames are packed as: pairs of colours, and ten bits at the upper end of sixteen.
FramePtr packed(const AVFrame& planes) {
    const bool deep = planes.format == AV_PIX_FMT_YUV420P10LE;
    FramePtr made(av_frame_alloc());
    made->width = planes.width, made->height = planes.height;
    made->format = deep ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
    if (av_frame_get_buffer(made.get(), 0) < 0) return {};
    av_frame_copy_props(made.get(), &planes);
    const auto at = [](const AVFrame& frame, int plane, int x, int y, int bytes) {
        return frame.data[plane] + static_cast<std::ptrdiff_t>(frame.linesize[plane]) * y + x * bytes;
    };
    const auto put = [&](int plane, int x, int y, const std::uint8_t* from) {
        if (deep) {
            std::uint16_t value = 0;
            std::memcpy(&value, from, 2);
            value = static_cast<std::uint16_t>(value * 64);
            std::memcpy(at(*made, plane, x, y, 2), &value, 2);
        } else {
            *at(*made, plane, x, y, 1) = *from;
        }
    };
    const int bytes = deep ? 2 : 1;
    for (int y = 0; y < made->height; ++y)
        for (int x = 0; x < made->width; ++x)
            put(0, x, y, at(planes, 0, x, y, bytes));
    for (int y = 0; y < (made->height + 1) / 2; ++y)
        for (int x = 0; x < (made->width + 1) / 2; ++x)
            put(1, 2 * x, y, at(planes, 1, x, y, bytes)), put(1, 2 * x + 1, y, at(planes, 2, x, y, bytes));
    return made;
}

class MadeUpDevice : public DecodingDevice {
  public:
    enum class Fails { never, to_prepare, to_open, at_picture };
    explicit MadeUpDevice(Fails fails = Fails::never, int picture = 0) : fails_(fails), picture_(picture) {}
    [[nodiscard]] std::string name() const override { return "a made-up card"; }
    bool prepare(AVCodecContext& decoder, const AVCodecParameters&) override {
        ++prepared;
        if (fails_ == Fails::to_open) decoder.codec_type = AVMEDIA_TYPE_AUDIO; // it cannot be opened so
        return fails_ != Fails::to_prepare;
    }
    [[nodiscard]] bool holds(const AVFrame&) const override { return true; }
    [[nodiscard]] FramePtr download(const AVFrame& frame) override {
        if (fails_ == Fails::at_picture && downloaded >= picture_) return {};
        ++downloaded;
        return packed(frame);
    }
    std::atomic<int> prepared = 0, downloaded = 0;

  private:
    const Fails fails_;
    const int picture_;
};

/// Readers use this hardware as long as it lives.
class Using {
  public:
    explicit Using(std::shared_ptr<DecodingDevice> device)
        : hardware(std::make_shared<DecodingHardware>(
              std::vector{std::move(device)},
              [words = words](const std::string& sentence) { words->push_back(sentence); })) {
        use_hardware(hardware);
    }
    ~Using() { use_hardware(before_); }
    std::shared_ptr<std::vector<std::string>> words = std::make_shared<std::vector<std::string>>();
    std::shared_ptr<DecodingHardware> hardware;

  private:
    std::shared_ptr<DecodingHardware> before_ = hardware_in_use();
};

const std::vector<test::FilmPlan>& films() {
    static const std::vector<test::FilmPlan> plans{
        {.container = "mp4", .pictures = 60, .group = 12, .b_frames = 2},
        {.container = "mp4",
         .codec = "libx265",
         .pixels = "yuv420p10le",
         .pictures = 60,
         .group = 20,
         .b_frames = 3},
        {.container = "mpegts", .size = {98, 66}, .pictures = 60, .group = 15, .b_frames = 2, .start = 0.7},
        {.container = "webm", .codec = "libvpx-vp9", .pictures = 60, .group = 30}};
    return plans;
}

/// The pictures at these places of a film, by a reader of its own that keeps none.
std::vector<VideoFrame> pictures(const std::string& film, const std::vector<int>& places) {
    VideoReader reader(film, 2, std::make_shared<FrameCache>(0));
    std::vector<VideoFrame> out;
    for (const int place : places)
        out.push_back(reader.frame_at(reader.info().picture_start + frame_start(place, reader.info().fps)));
    return out;
}

void expect_same(const std::vector<VideoFrame>& got, const std::vector<VideoFrame>& wanted) {
    ASSERT_EQ(got.size(), wanted.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        EXPECT_EQ(got[i].interval().start.count(), wanted[i].interval().start.count()) << "picture " << i;
        EXPECT_EQ(got[i].interval().end.count(), wanted[i].interval().end.count()) << "picture " << i;
        EXPECT_TRUE(same_pixels(got[i], wanted[i])) << "picture " << i;
        EXPECT_EQ(got[i].raw()->color_range, wanted[i].raw()->color_range);
        EXPECT_EQ(number_of(got[i]), number_of(wanted[i]));
    }
}

std::vector<int> all_of(int count) {
    std::vector<int> places;
    for (int i = 0; i < count; ++i)
        places.push_back(i);
    return places;
}

const std::vector<int> kHereAndThere{50, 3, 4, 5, 40, 39, 38, 37, 12, 59, 0, 31, 30, 11, 45, 46, 47, 2};

} // namespace

TEST(Hardware, PairsOfColours_BecomePlanes_NumberForNumber) {
    for (const bool deep : {false, true}) {
        const FramePtr lent(av_frame_alloc());
        lent->width = 7, lent->height = 5;
        lent->format = deep ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
        ASSERT_GE(av_frame_get_buffer(lent.get(), 0), 0);
        lent->pts = 1234, lent->best_effort_timestamp = 1235, lent->colorspace = AVCOL_SPC_BT2020_NCL;
        lent->color_range = AVCOL_RANGE_MPEG;
        const auto luma = [](int x, int y) { return (x * 37 + y * 101 + 16) % 1024; };
        const auto colour = [](int which, int x, int y) { return (which * 500 + x * 59 + y * 7) % 1024; };
        const auto put = [&](int plane, int at, int y, int value) {
            std::uint8_t* row = lent->data[plane] + lent->linesize[plane] * y;
            if (deep)
                reinterpret_cast<std::uint16_t*>(row)[at] = static_cast<std::uint16_t>(value << 6 | 0x15);
            else
                row[at] = static_cast<std::uint8_t>(value % 256);
        };
        for (int y = 0; y < 5; ++y)
            for (int x = 0; x < 7; ++x)
                put(0, x, y, luma(x, y));
        for (int y = 0; y < 3; ++y)
            for (int x = 0; x < 4; ++x)
                put(1, 2 * x, y, colour(0, x, y)), put(1, 2 * x + 1, y, colour(1, x, y));
        const FramePtr made = in_planes(*lent, deep ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P);
        ASSERT_TRUE(made);
        const auto value = [&](int plane, int x, int y) {
            const std::uint8_t* row = made->data[plane] + made->linesize[plane] * y;
            return deep ? reinterpret_cast<const std::uint16_t*>(row)[x] : std::uint16_t{row[x]};
        };
        const int most = deep ? 1024 : 256;
        for (int y = 0; y < 5; ++y)
            for (int x = 0; x < 7; ++x)
                EXPECT_EQ(value(0, x, y), luma(x, y) % most);
        for (int which = 0; which < 2; ++which)
            for (int y = 0; y < 3; ++y)
                for (int x = 0; x < 4; ++x)
                    EXPECT_EQ(value(which + 1, x, y), colour(which, x, y) % most);
        EXPECT_EQ(made->pts, 1234);
        EXPECT_EQ(made->best_effort_timestamp, 1235);
        EXPECT_EQ(made->colorspace, AVCOL_SPC_BT2020_NCL);
        EXPECT_EQ(made->color_range, AVCOL_RANGE_MPEG);
        // Other depths would be other numbers.
        EXPECT_FALSE(in_planes(*lent, deep ? AV_PIX_FMT_YUV420P : AV_PIX_FMT_YUV420P10LE));
        EXPECT_FALSE(in_planes(*lent, AV_PIX_FMT_YUV444P));
    }
}

TEST(Hardware, WhatADeviceDecodes_IsWhatTheProcessorDoes) {
    const TemporaryFolder folder;
    for (const test::FilmPlan& plan : films()) {
        SCOPED_TRACE(plan.text());
        const std::string film = made(folder, "a." + plan.container, plan);
        use_hardware(nullptr);
        const auto wanted = pictures(film, all_of(60)), scattered = pictures(film, kHereAndThere);
        const auto device = std::make_shared<MadeUpDevice>();
        const Using here(device);
        expect_same(pictures(film, all_of(60)), wanted);
        EXPECT_GE(device->downloaded, 60);
        expect_same(pictures(film, kHereAndThere), scattered);
        EXPECT_TRUE(here.words->empty());
    }
}

TEST(Hardware, WhereItFails_TheProcessorGoesOn_AndNoPictureIsLostOrRepeated) {
    using Fails = MadeUpDevice::Fails;
    const TemporaryFolder folder;
    for (const test::FilmPlan& plan : films()) {
        const std::string film = made(folder, "a." + plan.container, plan);
        use_hardware(nullptr);
        const auto wanted = pictures(film, all_of(60)), scattered = pictures(film, kHereAndThere);
        for (const auto& [fails, at] : std::vector<std::pair<Fails, int>>{{Fails::to_prepare, 0},
                                                                          {Fails::to_open, 0},
                                                                          {Fails::at_picture, 0},
                                                                          {Fails::at_picture, 1},
                                                                          {Fails::at_picture, 36},
                                                                          {Fails::at_picture, 59}})
            for (const bool in_order : {true, false}) {
                SCOPED_TRACE(plan.text() + ", fails " + std::to_string(static_cast<int>(fails)) + " at " +
                             std::to_string(at));
                const auto device = std::make_shared<MadeUpDevice>(fails, at);
                const Using here(device);
                expect_same(pictures(film, in_order ? all_of(60) : kHereAndThere),
                            in_order ? wanted : scattered);
                EXPECT_EQ(device->downloaded, fails == Fails::at_picture ? at : 0);
                EXPECT_EQ(device->prepared, 1) << "the same film is not tried again";
                ASSERT_EQ(here.words->size(), fails == Fails::to_prepare ? 0U : 1U);
                if (fails != Fails::to_prepare)
                    EXPECT_EQ(here.words->front(), "decoding " + film +
                                                       " with a made-up card failed; the processor goes on "
                                                       "with it, and nothing is lost");
            }
    }
}

TEST(Hardware, ADeviceThatFailsAgainAndAgain_IsLeftAlone_AndSaidOnce) {
    const TemporaryFolder folder;
    const std::string film = made(folder, "a.mp4", films()[0]);
    const auto device = std::make_shared<MadeUpDevice>(MadeUpDevice::Fails::at_picture, 0);
    const Using here(device);
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(number_of(pictures(film, {i}).front()), i);
    EXPECT_EQ(device->prepared, 3);
    EXPECT_EQ(here.words->size(), 1U);
    EXPECT_TRUE(here.hardware->devices().empty());
}

TEST(Hardware, WhatItsStandardLeavesOpen_StaysWithTheProcessor) {
    const TemporaryFolder folder;
    const auto device = std::make_shared<MadeUpDevice>();
    const Using here(device);
    const std::vector<test::FilmPlan> others{
        {.container = "mp4", .codec = "mpeg4", .pictures = 5},
        {.container = "mp4", .pixels = "yuv422p", .pictures = 5},
        {.container = "mov", .codec = "prores_ks", .pixels = "yuv422p10le", .pictures = 5, .group = 1}};
    for (const test::FilmPlan& plan : others)
        EXPECT_EQ(number_of(pictures(made(folder, "b." + plan.container, plan), {3}).front()), 3);
    EXPECT_EQ(device->prepared, 0);
    EXPECT_EQ(device->downloaded, 0);
    // Nothing of this machine's own is worth it for pictures so small, and nothing is said.
    use_hardware(found_hardware());
    EXPECT_EQ(number_of(pictures(made(folder, "c.mp4", films()[0]), {7}).front()), 7);
}
