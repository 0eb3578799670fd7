// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/facts.h"
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/render/compositor.h"
#include "core/store/import.h"
#include "tests/support/still_file.h"
#include "tests/support/temporary_folder.h"
#include <array>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

using namespace core;
using test::encoded_still;
using test::TemporaryFolder;
using test::write_bytes;

namespace {

const cv::Scalar kRed(240, 0, 0), kGreen(0, 240, 0), kBlue(0, 0, 240), kYellow(240, 240, 0);

/// Red and green above, blue and yellow below.
cv::Mat four_corners() {
    cv::Mat rgb(48, 80, CV_8UC3);
    rgb(cv::Rect(0, 0, 40, 24)).setTo(kRed);
    rgb(cv::Rect(40, 0, 40, 24)).setTo(kGreen);
    rgb(cv::Rect(0, 24, 40, 24)).setTo(kBlue);
    rgb(cv::Rect(40, 24, 40, 24)).setTo(kYellow);
    return rgb;
}

/// The corners' colours, row by row: "RG/BY" when nothing was turned.
std::string corners(const cv::Mat& rgb) {
    const auto letter = [&](double x, double y) {
        const cv::Vec3b at =
            rgb.at<cv::Vec3b>(static_cast<int>(rgb.rows * y), static_cast<int>(rgb.cols * x));
        return at[2] > 120 ? 'B' : at[0] > 120 ? (at[1] > 120 ? 'Y' : 'R') : 'G';
    };
    return {letter(0.2, 0.2), letter(0.8, 0.2), '/', letter(0.2, 0.8), letter(0.8, 0.8)};
}

/// What EXIF's orientations 1 to 8 make of it, by the standard's own words for the stored first row and
/// column: 6 says that the first row is the right side, for instance.
constexpr std::array<const char*, 9> kShown{"",      "RG/BY", "GR/YB", "YB/GR", "BY/RG",
                                            "RB/GY", "BR/YG", "YG/BR", "GY/RB"};

std::string big(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

std::string little(std::uint32_t value, int bytes) {
    const std::string text = big(value, bytes);
    return {text.rbegin(), text.rend()};
}

std::string exif(int orientation, bool big_first) {
    const auto n = [&](std::uint32_t v, int bytes) { return big_first ? big(v, bytes) : little(v, bytes); };
    return (big_first ? std::string("MM\0*", 4) : std::string("II*\0", 4)) + n(8, 4) + n(2, 2) + n(0x10F, 2) +
           n(2, 2) + n(1, 4) + n(0, 4) + n(0x112, 2) + n(3, 2) + n(1, 4) +
           n(static_cast<std::uint32_t>(orientation), 2) + n(0, 2) + n(0, 4);
}

std::string in_jpeg(std::string jpeg, const std::string& exif) {
    const std::string data = std::string("Exif\0\0", 6) + exif;
    return jpeg.insert(2, "\xFF\xE1" + big(static_cast<std::uint32_t>(data.size()) + 2, 2) + data);
}

std::string in_png(std::string png, const std::string& exif) {
    // The check behind a chunk is not looked at by decoders unless they are told to.
    return png.insert(33, big(static_cast<std::uint32_t>(exif.size()), 4) + "eXIf" + exif + big(0, 4));
}

std::string in_webp(std::string webp, const std::string& exif) {
    const std::string size = big(79, 3), height = big(47, 3);
    webp.insert(12, "VP8X" + little(10, 4) + "\x08" + std::string(3, '\0') +
                        std::string(size.rbegin(), size.rend()) +
                        std::string(height.rbegin(), height.rend()));
    webp += "EXIF" + little(static_cast<std::uint32_t>(exif.size()), 4) + exif;
    return webp.replace(4, 4, little(static_cast<std::uint32_t>(webp.size()) - 8, 4));
}

Project imported(const std::filesystem::path& path) {
    return core::apply(Project{}, import_edits({}, path.string(), false)).value();
}

/// Ten pictures of a film that says how it is to be looked at.
void write_film(const std::filesystem::path& path, const cv::Mat& rgb, const Posture& posture) {
    AVFormatContext* made = nullptr;
    ASSERT_GE(avformat_alloc_output_context2(&made, nullptr, nullptr, path.c_str()), 0);
    const OutputPtr output(made);
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    const CodecPtr encoder(avcodec_alloc_context3(codec));
    encoder->width = rgb.cols, encoder->height = rgb.rows, encoder->pix_fmt = AV_PIX_FMT_YUVJ420P;
    encoder->time_base = {1, 25};
    encoder->sample_aspect_ratio = {posture.pixel_width, posture.pixel_height};
    ASSERT_GE(avcodec_open2(encoder.get(), codec, nullptr), 0);
    AVStream* stream = avformat_new_stream(made, nullptr);
    stream->time_base = {1, 25};
    stream->sample_aspect_ratio = encoder->sample_aspect_ratio;
    avcodec_parameters_from_context(stream->codecpar, encoder.get());
    set_turn(*stream, posture);
    ASSERT_GE(avio_open(&made->pb, path.c_str(), AVIO_FLAG_WRITE), 0);
    ASSERT_GE(avformat_write_header(made, nullptr), 0);
    const PacketPtr packet(av_packet_alloc());
    const VideoFrame picture = VideoFrame::from_rgb(rgb, {}).in_format(AV_PIX_FMT_YUVJ420P);
    for (int i = 0; i < 10; ++i) {
        const FramePtr frame(av_frame_clone(picture.raw()));
        frame->pts = i;
        ASSERT_GE(avcodec_send_frame(encoder.get(), frame.get()), 0);
        ASSERT_GE(avcodec_receive_packet(encoder.get(), packet.get()), 0);
        packet->duration = 1;
        av_packet_rescale_ts(packet.get(), {1, 25}, stream->time_base);
        av_interleaved_write_frame(made, packet.get());
    }
    av_write_trailer(made);
}

} // namespace

TEST(Posture, Stills_AreShownTheWayUpThatTheySay) {
    const TemporaryFolder folder;
    const std::string jpeg = encoded_still(four_corners(), "mjpeg", AV_PIX_FMT_YUVJ444P),
                      png = encoded_still(four_corners(), "png", AV_PIX_FMT_RGB24),
                      webp = encoded_still(four_corners(), "libwebp", AV_PIX_FMT_YUV420P);
    for (int orientation = 1; orientation <= 8; ++orientation)
        for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{
                 {"a.jpg", in_jpeg(jpeg, exif(orientation, true))},
                 {"b.jpg", in_jpeg(jpeg, exif(orientation, false))},
                 {"a.png", in_png(png, exif(orientation, true))},
                 {"a.webp", in_webp(webp, exif(orientation, false))}}) {
            SCOPED_TRACE(name + " " + std::to_string(orientation));
            const auto path = folder / name;
            write_bytes(path, bytes);
            const Size shown = orientation > 4 ? Size{48, 80} : Size{80, 48};
            EXPECT_EQ(probe(path.string()).size, shown);
            EXPECT_EQ(corners(VideoReader(path.string()).frame_at(Time(0)).to_rgb()), kShown.at(orientation));
            Compositor compositor;
            EXPECT_EQ(corners(compositor.render(imported(path), Time(0), shown).to_rgb()),
                      kShown.at(orientation));
        }
}

TEST(Posture, Films_AreTurnedAndMirroredAsTheirMatrixSays) {
    const TemporaryFolder folder;
    for (int orientation = 1; orientation <= 8; ++orientation)
        for (const char* name : {"a.mov", "a.mp4"}) {
            SCOPED_TRACE(name + std::to_string(orientation));
            const auto path = folder / name;
            write_film(path, four_corners(), posture_of_exif(orientation));
            EXPECT_EQ(probe(path.string()).posture, posture_of_exif(orientation));
            Compositor compositor;
            EXPECT_EQ(corners(compositor.render(imported(path), Time(0), probe(path.string()).size).to_rgb()),
                      kShown.at(orientation));
        }
}

TEST(Posture, OddMatrices_AreTheNearestQuarterTurn) {
    EXPECT_EQ(posture_of(PictureMap{0.99, 0.1, -0.1, 0.99}), Posture{});
    EXPECT_EQ(posture_of(PictureMap{0.1, 2, -2, 0.1}), (Posture{90, false}));
    EXPECT_EQ(posture_of(PictureMap{-3, 0, 0, 1}), (Posture{0, true}));
    EXPECT_EQ(posture_of(PictureMap{0, 0, 0, 0}), Posture{});
    EXPECT_EQ(posture_of(PictureMap{1, 1, 1, 1}), Posture{});
    EXPECT_EQ(posture_of(PictureMap{NAN, 0, 0, 1}), Posture{});
    for (int orientation = 1; orientation <= 8; ++orientation)
        EXPECT_EQ(posture_of(map_of(posture_of_exif(orientation))), posture_of_exif(orientation));
}

TEST(Posture, PixelsThatAreNotSquare_AreStretched_Everywhere) {
    const TemporaryFolder folder;
    // A circle in pixels of 64:45 is stored narrow, in pixels of 1:2 flat.
    for (const auto& [stored, pixels, shown, name] :
         {std::tuple{Size{360, 288}, AVRational{64, 45}, Size{512, 288}, "wide.mov"},
          std::tuple{Size{360, 144}, AVRational{1, 2}, Size{360, 288}, "high.mov"}}) {
        SCOPED_TRACE(name);
        cv::Mat round(shown.height, shown.width, CV_8UC3, cv::Scalar::all(0)), rgb;
        cv::circle(round, {shown.width / 2, shown.height / 2}, 100, cv::Scalar::all(255), -1);
        cv::resize(round, rgb, {stored.width, stored.height}, 0, 0, cv::INTER_AREA);
        const auto path = folder / name;
        write_film(path, rgb, {.pixel_width = pixels.num, .pixel_height = pixels.den});
        EXPECT_EQ(probe(path.string()).size, shown);
        const Project project = imported(path);
        EXPECT_EQ(project.size, shown);
        export_project({.project = std::make_shared<const Project>(project),
                        .output = folder / "out.mp4",
                        .settings = encode_preset("h264-fast")},
                       {}, {});
        cv::Mat grey, points;
        cv::cvtColor(VideoReader((folder / "out.mp4").string()).frame_at(Time(0)).to_rgb(), grey,
                     cv::COLOR_RGB2GRAY);
        cv::findNonZero(grey > 128, points);
        const cv::Rect box = cv::boundingRect(points);
        EXPECT_NEAR(box.width, 200, 4);
        EXPECT_NEAR(box.height, 200, 4);
    }
}

TEST(Posture, PixelShapesThatAreDamage_AreNotBelieved) {
    EXPECT_EQ((Posture{90, false, 2, 1}.shown({100, 50})), (Size{50, 200}));
    EXPECT_EQ((Posture{0, false, 32, 27}.shown({720, 480})), (Size{854, 480}));
    const TemporaryFolder folder;
    for (const Posture& lie :
         {Posture{.pixel_width = 1000, .pixel_height = 1}, Posture{.pixel_width = 1, .pixel_height = 900}}) {
        write_film(folder / "lie.mov", four_corners(), lie);
        EXPECT_EQ(probe((folder / "lie.mov").string()).size, (Size{80, 48}));
    }
}

TEST(Posture, ExifOfStrangers_NeverReadsBeyondItsEnd) {
    const std::string whole = exif(6, true);
    for (std::size_t left = 0; left < whole.size() - 4; ++left)
        EXPECT_TRUE(exif_orientation(whole.substr(0, left)) == 0 || left >= 32) << left;
    EXPECT_EQ(exif_orientation(whole), 6);
    EXPECT_EQ(exif_orientation(std::string("MM\0*\xFF\xFF\xFF\xFF", 8)), 0);
    EXPECT_EQ(exif_orientation(exif(9, false)), 0);
    EXPECT_EQ(exif_orientation("\xFF\xD8\xFF\xE1\xFF\xFF" + whole), 6); // a part longer than the file
    EXPECT_EQ(exif_orientation(std::string("\xFF\xD8\xFF\xE1\0\0", 6)), 0);
    EXPECT_EQ(exif_orientation("\x89PNG\r\n\x1A\n" + big(0xFFFFFFFF, 4) + "IDAT"), 0);
    EXPECT_EQ(exif_orientation("RIFF1234WEBP" + std::string("EXIF\xFF\xFF\xFF\xFF") + exif(3, false)), 3);
}

TEST(Posture, AvifAndHeic_TurnByTheirProperties) {
    const auto box = [](const std::string& name, const std::string& content) {
        return big(static_cast<std::uint32_t>(content.size()) + 8, 4) + name + content;
    };
    const auto file = [&](const std::string& turns, const std::string& numbers) {
        const std::string ipma = big(0, 4) + big(2, 4) + big(7, 2) + big(1, 1) + big(1, 1) + big(5, 2) +
                                 big(static_cast<std::uint32_t>(numbers.size()), 1) + numbers;
        return box("ftyp", "avif") +
               box("meta", big(0, 4) + box("pitm", big(0, 4) + big(5, 2)) +
                               box("iprp", box("ipco", box("ispe", std::string(12, '\0')) + turns) +
                                               box("ipma", ipma)));
    };
    const std::string quarter_left = box("irot", "\1"), left_right = box("imir", "\1"),
                      top_bottom = box("imir", std::string(1, '\0'));
    EXPECT_EQ(heif_posture(file(quarter_left, "\x82")), (Posture{270, false}));
    EXPECT_EQ(heif_posture(file(left_right, "\2")), (Posture{0, true}));
    EXPECT_EQ(heif_posture(file(top_bottom, "\2")), (Posture{180, true}));
    EXPECT_EQ(heif_posture(file(quarter_left + left_right, "\x81\x82\x83")), (Posture{90, true}));
    EXPECT_EQ(heif_posture(file(quarter_left, "\1")), std::nullopt);
    const std::string whole = file(quarter_left + left_right, "\x81\x82\x83");
    for (std::size_t left = 0; left < whole.size(); ++left)
        static_cast<void>(heif_posture(whole.substr(0, left))); // damaged, but read to its end only
}

TEST(EmptyFrames, AreErrors) {
    const VideoFrame none;
    EXPECT_THROW(none.to_rgb(), Failure);
    EXPECT_THROW(none.in_format(0), Failure);
    EXPECT_THROW(VideoFrame(nullptr, {}), Failure);
    EXPECT_THROW(VideoFrame::from_rgb(cv::Mat(), {}), Failure);
    const TemporaryFolder folder;
    Encoder encoder(folder / "a.mp4", encode_preset("h264-fast"), {.size = {64, 48}, .fps = {25, 1}});
    EXPECT_THROW(encoder.add(none), Failure);
}
