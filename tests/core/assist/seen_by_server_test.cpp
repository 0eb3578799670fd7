// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about pictures, answered by a language model that sees: what is sent, and what comes of it.
#include "core/assist/planner/seen_by_server.h"
#include "core/export/encoder.h"
#include "core/media/jpeg_bytes.h"
#include "core/media/readers.h"
#include "tests/support/http_server.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <semaphore>

using namespace core;
using namespace core::assist;
using test::HttpServer, test::streamed, test::TemporaryFolder;

namespace {

/// Red for a second, then blue for one.
std::string make_film(const TemporaryFolder& folder) {
    const std::string path = (folder / "clip.mp4").string();
    Encoder encoder(path, encode_preset("h264-fast"), {.size = {1280, 720}, .fps = {16, 1}});
    for (int i = 0; i < 32; ++i)
        encoder.add(VideoFrame::from_rgb(
            cv::Mat(720, 1280, CV_8UC3, i < 16 ? cv::Scalar(200, 30, 30) : cv::Scalar(30, 30, 200)), {}));
    encoder.finish();
    return path;
}

LanguageServer seeing(const HttpServer& server) {
    return {.address = server.address(), .model = "eyes", .on = true, .sees = true};
}

std::string decoded(const std::string& text) {
    static const std::string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned bits = 0, count = 0;
    for (const char c : text) {
        if (c == '=') break;
        bits = bits << 6U | static_cast<unsigned>(signs.find(c));
        if (count += 6; count >= 8) out += static_cast<char>(bits >> (count -= 8) & 0xFFU);
    }
    return out;
}

} // namespace

TEST(SeenByServer, Jpegs_AreThePictures) {
    const TemporaryFolder folder;
    cv::Mat picture(48, 64, CV_8UC3);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            picture.at<cv::Vec3b>(y, x) = x < 32 ? cv::Vec3b(200, 40, 20) : cv::Vec3b(20, 60, 180);
    const std::string bytes = jpeg_bytes(picture), file = (folder / "p.jpg").string();
    std::ofstream(file, std::ios::binary) << bytes;
    const cv::Mat back = VideoReader(file).frame_at(Time(0)).to_rgb();
    ASSERT_EQ(back.size(), picture.size());
    EXPECT_LT(cv::norm(back, picture, cv::NORM_L1) / (48 * 64 * 3), 3);
}

TEST(SeenByServer, AQuestion_SendsSmallPicturesWithTimes) {
    const TemporaryFolder folder;
    const HttpServer server([](const HttpServer::Request&, HttpServer::Client& client) {
        client.send(streamed("Ein rotes\nBild, dann ein blaues."));
    });
    Clip clip{.id = {"c"},
              .name = "clip",
              .start = from_seconds(10),
              .source = {Time(0), from_seconds(2)},
              .content = MediaContent{.takes = {{.id = {"t"}, .media = {"m"}}}}};
    const auto answer = seen_by_server(
        seeing(server), {.path = make_film(folder), .question = "was ist zu sehen?", .clip = clip}, {}, {});
    EXPECT_EQ(answer.answer.find("The model says: Ein rotes Bild, dann ein blaues."), 0U) << answer.answer;
    ASSERT_FALSE(answer.evidence.empty());
    EXPECT_EQ(answer.evidence.front().source, "model");
    const auto body = nlohmann::json::parse(server.seen().front().body);
    const auto& parts = body["messages"][1]["content"];
    std::vector<std::string> labels, pictures;
    for (const auto& part : parts) {
        if (part["type"] == "text") labels.push_back(part["text"]);
        if (part["type"] == "image_url") pictures.push_back(part["image_url"]["url"]);
    }
    ASSERT_EQ(pictures.size(), 8U);
    EXPECT_EQ(labels.front(), "at 10.00 s:"); // as the timeline has it
    EXPECT_EQ(labels.back(), "was ist zu sehen?");
    EXPECT_LT(server.seen().front().body.size(), 400000U);
    for (const std::size_t i : {std::size_t(0), std::size_t(7)}) {
        const std::string head = "data:image/jpeg;base64,";
        ASSERT_EQ(pictures[i].find(head), 0U);
        const auto file = (folder / "sent.jpg").string();
        std::ofstream(file, std::ios::binary) << decoded(pictures[i].substr(head.size()));
        const cv::Mat sent = VideoReader(file).frame_at(Time(0)).to_rgb();
        EXPECT_EQ(sent.size(), cv::Size(512, 288));
        const auto middle = sent.at<cv::Vec3b>(144, 256);
        EXPECT_GT(middle[i == 0 ? 0 : 2], 150);
        EXPECT_LT(middle[i == 0 ? 2 : 0], 80);
    }
}

TEST(SeenByServer, WhatIsMeasured_IsNotSent) {
    const TemporaryFolder folder;
    const HttpServer server(
        [](const HttpServer::Request&, HttpServer::Client& client) { client.send(streamed("three hours")); });
    const auto answer =
        seen_by_server(seeing(server), {.path = make_film(folder), .question = "how long is it?"}, {}, {});
    EXPECT_TRUE(server.seen().empty());
    EXPECT_EQ(answer.answer.find("three hours"), std::string::npos);
    EXPECT_THROW(seen_by_server(seeing(server), {.path = make_film(folder), .question = " ? "}, {}, {}),
                 Failure);
}

TEST(SeenByServer, Captions_AreOneSentenceAShot) {
    const TemporaryFolder folder;
    std::atomic<int> asked = 0;
    const HttpServer server([&](const HttpServer::Request&, HttpServer::Client& client) {
        client.send(streamed(++asked == 1 ? "A red wall." : "A blue wall."));
    });
    const auto answer =
        seen_by_server(seeing(server), {.path = make_film(folder), .captions = Captions::shots}, {}, {});
    ASSERT_EQ(answer.evidence.size(), 2U);
    EXPECT_EQ(answer.evidence[1].text, "A blue wall.");
    EXPECT_NEAR(to_seconds(answer.evidence[1].range.start), 1, 0.3);
}

namespace {

class Other final : public Assistant {
  public:
    JobId submit(Request, std::function<void(JobId, const Event&)> on_event) override {
        on_event(1, AnswerReady{"the other's", {}});
        return 1;
    }
    void cancel(JobId) override {}
    [[nodiscard]] nlohmann::ordered_json inspect_model(const std::string&) const override { return {}; }
};

} // namespace

TEST(SeenByServer, TheLane_AnswersStopsAndLeavesTheRestToTheOther) {
    const TemporaryFolder folder;
    const std::string film = make_film(folder);
    bool made = false;
    std::atomic<bool> slow = false;
    const HttpServer server([&](const HttpServer::Request&, HttpServer::Client& client) {
        if (slow) return client.wait(30);
        client.send(streamed("red"));
    });
    LanguageServer kept = seeing(server);
    const auto lane = beside_server(
        [&] {
            made = true;
            return std::make_unique<Other>();
        },
        [&] { return kept; });
    const auto run = [&](const AskRequest& request, double stop_after) {
        std::binary_semaphore over(0);
        Event last;
        JobId told = 0;
        const JobId job = lane->submit(request, [&](JobId id, const Event& event) {
            if (!is_last(event)) return;
            told = id, last = event;
            over.release();
        });
        if (stop_after >= 0) {
            EXPECT_FALSE(over.try_acquire_for(std::chrono::duration<double>(stop_after)));
            lane->cancel(job);
            EXPECT_TRUE(over.try_acquire_for(std::chrono::seconds(1))); // within a second
        } else {
            over.acquire();
        }
        EXPECT_EQ(told, job);
        return last;
    };
    AskRequest request{.path = film, .question = "what colour is the wall?", .model = kServerModel};
    auto answer = run(request, -1);
    ASSERT_TRUE(std::holds_alternative<AnswerReady>(answer));
    EXPECT_FALSE(made);
    slow = true;
    EXPECT_TRUE(std::holds_alternative<Cancelled>(run(request, 1.5)));
    kept.on = false; // turned off: nothing is sent any more
    const std::size_t asked = server.seen().size();
    auto off = run(request, -1);
    ASSERT_TRUE(std::holds_alternative<Failed>(off));
    EXPECT_NE(std::get<Failed>(off).message.find("no language model is turned on"), std::string::npos);
    EXPECT_EQ(server.seen().size(), asked);
    request.model = "starter";
    EXPECT_EQ(std::get<AnswerReady>(run(request, -1)).answer, "the other's");
    EXPECT_TRUE(made);
}
