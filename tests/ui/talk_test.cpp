// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Push to talk with a made voice, and the commands for what is heard and seen.
#include "core/media/probe.h"
#include "tests/ui/panels.h"
#include "ui/chat/chat_panel.h"
#include "ui/chat/push_to_talk.h"
#include "ui/panels/docks.h"
#include "ui/timeline/timeline_view.h"
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <cstring>

using test::settle, test::wait_until, test::Window;

namespace {

/// What espeak-ng says (where it is installed), else a tone, as a microphone gives it.
std::vector<float> voice(const std::filesystem::path& folder) {
    constexpr double kOwnRate = 22050;
    const QString file = QString::fromStdString((folder / "voice.wav").string());
    QByteArray bytes;
    if (std::system(("espeak-ng -w '" + file.toStdString() + "' 'cut the first clip' 2>/dev/null").c_str()) ==
        0) {
        QFile wav(file);
        if (wav.open(QIODevice::ReadOnly)) bytes = wav.readAll().mid(44);
    }
    for (int i = 0; bytes.size() < 22050 * 2; ++i) {
        const auto value = static_cast<qint16>(8000 * std::sin(0.1 * i));
        bytes.append(reinterpret_cast<const char*>(&value), 2);
    }
    std::vector<float> samples(static_cast<std::size_t>(bytes.size() / 2 * 48000 / kOwnRate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto at = static_cast<qsizetype>(static_cast<double>(i) * kOwnRate / 48000);
        qint16 value = 0;
        std::memcpy(&value, bytes.constData() + 2 * at, 2);
        samples[i] = static_cast<float>(value) / 32768;
    }
    return samples;
}

struct MadeVoice final : ui::SoundInput {
    std::vector<float> sound;
    QString problem;
    Take take;
    bool* hears;
    explicit MadeVoice(std::vector<float> given, bool* on) : sound(std::move(given)), hears(on) {}
    QString begin(Take to) override {
        take = std::move(to);
        *hears = problem.isEmpty();
        return problem;
    }
    void end() override {
        *hears = false;
        take(sound.data(), sound.size());
    }
};

/// A window whose assistant understands `said`, or says `problem`.
struct Talking : Window {
    std::string said = "cut the first clip", problem, file;
    double seconds = 0;
    bool hears = false;
    MadeVoice* source;
    ui::ChatPanel& panel;
    Talking() : panel(*window.findChild<ui::ChatPanel*>()) {
        auto made = std::make_unique<MadeVoice>(voice(folder.path()), &hears);
        source = made.get();
        panel.talk().set_source(std::move(made));
        answer = [this](const core::assist::Request& request) -> std::optional<core::assist::Event> {
            const auto* asked = std::get_if<core::assist::TranscribeRequest>(&request);
            if (!asked) return std::nullopt;
            file = asked->path;
            seconds = core::to_seconds(core::probe(asked->path).duration); // a real file of sound
            core::assist::TranscriptReady ready;
            ready.problem = problem;
            if (!said.empty()) {
                core::SpokenSegment segment;
                segment.text = said;
                ready.transcript.segments.push_back(segment);
            }
            return ready;
        };
    }
    [[nodiscard]] QString draft() const { return panel.draft(); }
    [[nodiscard]] bool told(const QString& words) const {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    }
    void hold(int milliseconds = 30) {
        auto* button = panel.findChild<QToolButton*>("talk");
        QTest::mousePress(button, Qt::LeftButton);
        settle(milliseconds);
        EXPECT_EQ(hears, source->problem.isEmpty());
        QTest::mouseRelease(button, Qt::LeftButton);
        wait_until([this] { return !panel.talk().busy(); });
        settle();
    }
};

} // namespace

TEST(PushToTalk, WhatIsSaidWhileItIsHeld_StandsInTheChatBox_AndNothingIsKept) {
    Talking w;
    w.panel.set_draft("Please");
    w.hold();
    EXPECT_EQ(w.draft(), "Please cut the first clip");
    EXPECT_NEAR(w.seconds, static_cast<double>(w.source->sound.size()) / 48000, 0.01);
    EXPECT_FALSE(w.hears);
    EXPECT_FALSE(std::filesystem::exists(w.file));
}

TEST(PushToTalk, AKeyIsHeld_AndLetGo) {
    Talking w;
    w.window.activateWindow();
    test::run(w, "talk.hold");
    EXPECT_TRUE(w.hears);
    settle(30);
    QTest::keyRelease(&w.window, Qt::Key_F8);
    EXPECT_FALSE(w.hears);
    wait_until([&] { return !w.draft().isEmpty(); });
    EXPECT_EQ(w.draft(), "cut the first clip");
}

TEST(PushToTalk, BringsTheConversationToTheFront_AndSaysThatItListens) {
    Talking w;
    auto* docks = w.window.findChild<ui::Docks*>();
    const auto* box = w.panel.findChild<QPlainTextEdit*>();
    const QString example = box->placeholderText();
    docks->show("inspector", true);
    settle();
    ASSERT_FALSE(docks->in_front("chat"));
    test::run(w, "talk.hold");
    EXPECT_TRUE(docks->in_front("chat"));
    EXPECT_EQ(box->placeholderText(), "Listening");
    QTest::keyRelease(&w.window, Qt::Key_F8);
    EXPECT_EQ(box->placeholderText(), example);
    wait_until([&] { return !w.draft().isEmpty(); });
    docks->show("chat", false);
    settle();
    test::run(w, "help.talk");
    EXPECT_TRUE(docks->in_front("chat"));
}

TEST(PushToTalk, WhatIsMissing_IsSaidInWords) {
    Talking w;
    w.source->problem = "There is no microphone.";
    w.hold();
    EXPECT_TRUE(w.told("There is no microphone."));
    w.source->problem.clear();
    w.problem = "there is no speech model on this machine";
    w.hold();
    EXPECT_TRUE(w.told("there is no speech model"));
    w.problem.clear(), w.said.clear();
    w.hold();
    EXPECT_TRUE(w.told("Nothing was understood"));
    w.source->sound.resize(400); // a slip
    w.hold();
    EXPECT_TRUE(w.told("Hold it down while you speak"));
    EXPECT_EQ(w.draft(), "");
}

TEST(SenseCommands, SayTheirSentence_AndTheJobIsAskedFor) {
    Window w;
    std::vector<core::assist::Request> asked;
    w.answer = [&](const core::assist::Request& request) -> std::optional<core::assist::Event> {
        asked.push_back(request);
        return core::assist::Failed{"enough"};
    };
    const auto look_of = [&](const QString& id) -> const core::assist::LookRequest::What* {
        asked.clear();
        test::run(w, id);
        wait_until([&] { return !asked.empty(); });
        const auto* look = asked.empty() ? nullptr : std::get_if<core::assist::LookRequest>(&asked.front());
        EXPECT_TRUE(look) << id.toStdString();
        return look ? &look->parts.front().what : nullptr;
    };
    for (const char* id :
         {"people.blur_background", "people.darken_background", "people.colour_person", "people.cut_out"})
        if (const auto* what = look_of(id))
            EXPECT_TRUE(std::holds_alternative<core::assist::MaskRequest>(*what)) << id;
    if (const auto* what = look_of("scenes.cut"))
        EXPECT_TRUE(std::holds_alternative<core::assist::ShotsRequest>(*what));
    for (const char* id : {"people.follow_face", "people.blur_faces", "people.pixelate_faces"})
        if (const auto* what = look_of(id))
            EXPECT_TRUE(std::holds_alternative<core::assist::FacesRequest>(*what)) << id;
}

TEST(SenseCommands, BeatsAreShownOnSounds_AndThingsSnapToThem) {
    Window w;
    const std::string film = (w.folder / "music.mkv").string();
    {
        core::Encoder encoder(film, core::encode_preset("h264-fast"),
                              {.size = {64, 48}, .fps = {25, 1}, .sound = true});
        for (int i = 0; i < 200; ++i)
            encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(9, 9, 9)), {}));
        core::AudioBlock block{.channels = {2, std::vector<float>(8 * 48000)}};
        for (std::size_t i = 0; i < block.samples(); ++i) {
            const double t = std::fmod(static_cast<double>(i) / 48000 + 0.25, 0.5);
            for (auto& channel : block.channels)
                channel[i] = static_cast<float>(0.8 * std::sin(9000 * t) * std::exp(-t / 0.01));
        }
        encoder.add(block);
        encoder.finish();
    }
    EXPECT_TRUE(w.workspace.open({}, ui::Unsaved::discard).isEmpty());
    w.import(film);
    auto* timeline = w.window.findChild<ui::TimelineView*>();
    const QImage before = timeline->grab().toImage();
    EXPECT_FALSE(timeline->showing_beats());
    test::run(w, "view.beats");
    EXPECT_TRUE(timeline->showing_beats());
    settle(200);
    wait_until([&] { return timeline->grab().toImage() != before; });
    EXPECT_NE(timeline->grab().toImage(), before);
}
