// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Encoding on a device, and what becomes of a film whose device fails. The device is made up: it encodes with
// the processor what was brought to it as pairs of colours.
#include "core/base/result.h"
#include "core/export/encoding_device.h"
#include "core/export/export_options.h"
#include "core/media/hardware.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <fstream>

using namespace core;
using namespace test;

namespace {

class MadeUpEncoder : public EncodingDevice {
  public:
    enum class Fails { never, always, to_open, at_picture };
    explicit MadeUpEncoder(Fails fails = Fails::never, int picture = 0) : fails_(fails), picture_(picture) {}
    [[nodiscard]] std::string name() const override { return "a made-up card"; }
    [[nodiscard]] std::string encoder_for(const std::string& codec) const override {
        return codec == "libx264" ? codec : std::string();
    }
    bool prepare(AVCodecContext& encoder, const EncodeSettings&) override {
        ++prepared; // once for the trial, then for the film
        uploaded = 0;
        if (fails_ == Fails::always) return false;
        if (fails_ == Fails::to_open && prepared > 1) encoder.width = -1;
        encoder.pix_fmt = AV_PIX_FMT_NV12;
        return true;
    }
    [[nodiscard]] FramePtr upload(AVCodecContext&, const AVFrame& picture) override {
        if (fails_ == Fails::at_picture && prepared > 1 && uploaded >= picture_) return {};
        ++uploaded;
        return in_pairs(picture);
    }
    int prepared = 0, uploaded = 0;

  private:
    const Fails fails_;
    const int picture_;
};

struct Exported {
    ExportResult result;
    std::vector<std::int64_t> steps;
};

Exported exported(const std::string& source, const std::filesystem::path& to, EncodeBy by,
                  std::vector<std::shared_ptr<EncodingDevice>> devices) {
    Exported out;
    ExportRequest request{.project = std::make_shared<const Project>(imported(source)),
                          .output = to,
                          .settings = with_overrides(settings_for(to, "h264-fast"), {.by = by})};
    request.devices = std::move(devices);
    out.result = export_project(request, {},
                                [&](const ExportProgress& progress) { out.steps.push_back(progress.frame); });
    return out;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void expect_all(const std::filesystem::path& film, int count) {
    const ReadAgain got = read_again(film);
    EXPECT_EQ(got.words, "");
    ASSERT_EQ(static_cast<int>(got.frames.size()), count);
    for (int i = 0; i < count; ++i)
        EXPECT_EQ(number_of(got.frames[static_cast<std::size_t>(i)]), i);
}

auto files_in(const TemporaryFolder& folder) {
    return std::distance(std::filesystem::directory_iterator(folder / "."), {});
}

const test::FilmPlan kFilm{
    .container = "mp4", .pictures = 60, .group = 12, .sounds = {{.codec = "aac", .seconds = 2.4}}};

} // namespace

TEST(HardwareExport, ADeviceEncodesTheWholeFilm_WhereItIsAskedFor) {
    const TemporaryFolder folder;
    const std::string source = made(folder, "a.mp4", kFilm);
    for (const EncodeBy by : {EncodeBy::hardware, EncodeBy::automatic}) {
        const auto device = std::make_shared<MadeUpEncoder>();
        const auto absent = std::make_shared<MadeUpEncoder>(MadeUpEncoder::Fails::always);
        const Exported film = exported(source, folder / "o.mp4", by, {absent, device});
        EXPECT_EQ(film.result.device, "a made-up card");
        EXPECT_EQ(absent->prepared, 1);
        EXPECT_EQ(device->uploaded, 60);
        EXPECT_TRUE(film.result.warnings.empty());
        expect_all(folder / "o.mp4", 60);
    }
    const auto device = std::make_shared<MadeUpEncoder>();
    EXPECT_EQ(exported(source, folder / "o.mp4", EncodeBy::software, {device}).result.device, "");
    EXPECT_EQ(device->prepared, 0);
}

TEST(HardwareExport, WhereItFails_TheProcessorBeginsAnew_AndSaysSo) {
    using Fails = MadeUpEncoder::Fails;
    const TemporaryFolder folder;
    const std::string source = made(folder, "a.mp4", kFilm);
    exported(source, folder / "whole.mp4", EncodeBy::software, {});
    for (const auto& [fails, at] : std::vector<std::pair<Fails, int>>{
             {Fails::to_open, 0}, {Fails::at_picture, 0}, {Fails::at_picture, 36}, {Fails::at_picture, 59}})
        for (const EncodeBy by : {EncodeBy::hardware, EncodeBy::automatic}) {
            SCOPED_TRACE(at);
            const auto device = std::make_shared<MadeUpEncoder>(fails, at);
            const Exported film = exported(source, folder / "o.mp4", by, {device});
            EXPECT_EQ(film.result.device, "");
            EXPECT_EQ(
                film.result.warnings,
                std::vector<std::string>{"a made-up card failed while it encoded; the processor encoded "
                                         "the film, from its start"});
            EXPECT_EQ(film.result.frames, 60);
            ASSERT_EQ(film.steps.size(),
                      static_cast<std::size_t>(60 + (fails == Fails::at_picture ? at : 0)));
            EXPECT_EQ(film.steps.back(), 60);
            expect_all(folder / "o.mp4", 60);
            EXPECT_EQ(bytes_of(folder / "o.mp4"), bytes_of(folder / "whole.mp4"))
                << "as if there were no device";
            EXPECT_EQ(files_in(folder), 3) << "nothing half is left";
        }
}

TEST(HardwareExport, WithoutADevice_ItIsRefusedOrTheProcessors) {
    const TemporaryFolder folder;
    const std::string source = made(folder, "a.mp4", kFilm);
    const auto absent = std::make_shared<MadeUpEncoder>(MadeUpEncoder::Fails::always);
    EXPECT_THROW(exported(source, folder / "o.mp4", EncodeBy::hardware, {absent}), Failure);
    EXPECT_EQ(files_in(folder), 1);
    const Exported film = exported(source, folder / "o.mp4", EncodeBy::automatic, {absent});
    EXPECT_EQ(film.result.device, "");
    EXPECT_TRUE(film.result.warnings.empty());
    expect_all(folder / "o.mp4", 60);
    EXPECT_TRUE(encodes_on_a_device({std::make_shared<MadeUpEncoder>()}, encode_preset("h264")));
    EXPECT_FALSE(encodes_on_a_device({absent}, encode_preset("h264")));
    EXPECT_FALSE(encodes_on_a_device({std::make_shared<MadeUpEncoder>()}, encode_preset("prores")));
}

TEST(HardwareExport, WhatIsTheProcessorsAlone_IsNotAskedOfADevice) {
    const auto settings = [](const char* preset, EncodeOverrides changes) {
        return with_overrides(encode_preset(preset), changes);
    };
    EXPECT_EQ(settings("h264", {.by = EncodeBy::hardware}).by, EncodeBy::hardware);
    EXPECT_EQ(settings("hevc", {.by = EncodeBy::automatic}).by, EncodeBy::automatic);
    EXPECT_EQ(settings("prores", {.by = EncodeBy::automatic}).by, EncodeBy::software);
    EXPECT_EQ(settings("h264", {.copy = true, .by = EncodeBy::automatic}).by, EncodeBy::software);
    EXPECT_EQ(settings("email", {.by = EncodeBy::automatic}).by, EncodeBy::software);
    EXPECT_THROW(settings("prores", {.by = EncodeBy::hardware}), Failure);
    EXPECT_THROW(settings("wav", {.by = EncodeBy::hardware}), Failure);
    EXPECT_THROW(settings("h264", {.copy = true, .by = EncodeBy::hardware}), Failure);
    EXPECT_THROW(settings("email", {.by = EncodeBy::hardware}), Failure);
    EXPECT_EQ(parse_encode_by("auto"), EncodeBy::automatic);
    EXPECT_THROW(parse_encode_by("fast"), Failure);
    const TemporaryFolder folder;
    KeptExports(folder / "kept.json").keep("mine", {.preset = "h264", .changes = {.by = EncodeBy::hardware}});
    EXPECT_EQ(KeptExports(folder / "kept.json").all().at("mine").changes.by, EncodeBy::hardware);
}

TEST(HardwareExport, PlanesBecomePairs_NumberForNumber) {
    for (const bool deep : {false, true}) {
        const FramePtr planes(av_frame_alloc());
        planes->width = 7, planes->height = 5;
        planes->format = deep ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P;
        ASSERT_GE(av_frame_get_buffer(planes.get(), 0), 0);
        const int most = deep ? 1024 : 256;
        const auto number = [&](int plane, int x, int y) {
            return (plane * 333 + x * 37 + y * 101 + 16) % most;
        };
        const auto at = [&](const AVFrame& frame, int plane, int x, int y) {
            return frame.data[plane] + frame.linesize[plane] * y + x * (deep ? 2 : 1);
        };
        for (int p = 0; p < 3; ++p)
            for (int y = 0; y < (p ? 3 : 5); ++y)
                for (int x = 0; x < (p ? 4 : 7); ++x) {
                    const auto value = static_cast<std::uint16_t>(number(p, x, y));
                    std::memcpy(at(*planes, p, x, y), &value, deep ? 2 : 1);
                }
        const FramePtr made = in_pairs(*planes);
        ASSERT_TRUE(made);
        EXPECT_EQ(made->format, deep ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12);
        for (int p = 0; p < 3; ++p)
            for (int y = 0; y < (p ? 3 : 5); ++y)
                for (int x = 0; x < (p ? 4 : 7); ++x) {
                    std::uint16_t value = 0;
                    std::memcpy(&value, p ? at(*made, 1, 2 * x + (p - 1), y) : at(*made, 0, x, y),
                                deep ? 2 : 1);
                    EXPECT_EQ(value, number(p, x, y) * (deep ? 64 : 1));
                }
        const FramePtr back = in_planes(*made, planes->format);
        ASSERT_TRUE(back);
        EXPECT_TRUE(same_pixels(VideoFrame(back.get(), {}), VideoFrame(planes.get(), {})));
    }
    const FramePtr other(av_frame_alloc());
    other->width = 4, other->height = 4, other->format = AV_PIX_FMT_YUV444P;
    ASSERT_GE(av_frame_get_buffer(other.get(), 0), 0);
    EXPECT_FALSE(in_pairs(*other));
}
