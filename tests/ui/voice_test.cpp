// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A voice is recorded at the playhead; without a microphone a sentence says so.
#include "core/media/readers.h"
#include "tests/ui/window.h"
#include "ui/mixer/voice_over.h"
#include <QAudioDevice>
#include <QMediaDevices>
#include <cmath>

using test::action, test::settle, test::Window;

namespace {

class MadeInput final : public ui::SoundInput {
  public:
    explicit MadeInput(QString problem = {}) : problem_(std::move(problem)) {}
    QString begin(Take take) override {
        take_ = std::move(take);
        return problem_;
    }
    void end() override { take_ = nullptr; }
    void speak(double seconds) const {
        std::vector<float> samples(static_cast<std::size_t>(seconds * 48000));
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = 0.5F * static_cast<float>(std::sin(static_cast<double>(i) * 0.05));
        take_(samples.data(), samples.size());
    }

  private:
    QString problem_;
    Take take_;
};

struct Studio : Window {
    ui::VoiceOver* voice = window.findChild<ui::VoiceOver*>();
    MadeInput* input = nullptr;
    QString why;
    explicit Studio(const QString& problem = {}) {
        auto made = std::make_unique<MadeInput>(problem);
        input = made.get();
        voice->set_input(std::move(made));
        QObject::connect(&workspace, &ui::Workspace::refused, [this](const QString& text) { why = text; });
    }
    void press() const {
        action(window, "Record a voice at the playhead")->trigger();
        settle();
    }
    void record(double at, double seconds) {
        workspace.seek(core::from_seconds(at));
        settle();
        press();
        input->speak(seconds);
        press();
    }
    [[nodiscard]] std::vector<const core::Track*> voices() const {
        std::vector<const core::Track*> found;
        for (const auto& track : workspace.project().tracks)
            if (track->name == "Voice-over") found.push_back(track.get());
        return found;
    }
};

} // namespace

TEST(VoiceOver, LiesWhereItWasBegun_OneStep) {
    Studio w;
    w.workspace.seek(core::from_seconds(0.5));
    settle();
    w.press();
    EXPECT_TRUE(w.voice->recording());
    EXPECT_TRUE(w.workspace.player().playing());
    EXPECT_TRUE(action(w.window, "Record a voice at the playhead")->isChecked());
    w.input->speak(0.25);
    w.input->speak(0.25);
    w.press();
    EXPECT_FALSE(w.voice->recording());
    EXPECT_FALSE(w.workspace.player().playing());
    ASSERT_EQ(w.voices().size(), 1U) << w.why.toStdString();
    const core::Clip clip = w.voices().front()->clips[0];
    EXPECT_EQ(clip.start, core::from_seconds(0.5));
    EXPECT_EQ(clip.source.length(), core::from_seconds(0.5));
    const core::Media* media = w.workspace.project().find_media(clip.takes().front().media);
    ASSERT_TRUE(media);
    core::AudioReader reader(media->path);
    const core::AudioBlock block = reader.read(0, 24000);
    EXPECT_NEAR(block.channels[0][31], 0.5 * std::sin(31 * 0.05), 0.001);
    EXPECT_NEAR(block.channels[1][23999], 0.5 * std::sin(11999 * 0.05), 0.001);
    w.workspace.undo();
    EXPECT_TRUE(w.voices().empty());
}

TEST(VoiceOver, TakesAFreeTrack_ElseANewOne) {
    Studio w;
    w.record(0, 0.2);
    w.record(0.5, 0.2);
    EXPECT_EQ(w.voices().size(), 1U);
    w.record(0.1, 0.2);
    ASSERT_EQ(w.voices().size(), 2U) << w.why.toStdString();
}

TEST(VoiceOver, WithoutAMicrophone_SaysSo_AndLeavesNothing) {
    Studio w("There is no microphone.");
    w.press();
    EXPECT_EQ(w.why, "There is no microphone.");
    EXPECT_FALSE(w.voice->recording());
    EXPECT_FALSE(w.workspace.player().playing());
    for (const auto& file : std::filesystem::directory_iterator(w.workspace.takes_folder()))
        EXPECT_EQ(file.path().string().find("voice"), std::string::npos) << file.path();
    if (QMediaDevices::defaultAudioInput().isNull()) {
        const QString problem = ui::microphone()->begin([](const float*, std::size_t) {});
        EXPECT_TRUE(problem.startsWith("There is no microphone")) << problem.toStdString();
    }
}

TEST(VoiceOver, ThatHeardNothing_OrLostItsProject_PutsNothing) {
    Studio w;
    w.press();
    w.press();
    EXPECT_TRUE(w.why.startsWith("Nothing was heard")) << w.why.toStdString();
    EXPECT_TRUE(w.voices().empty());
    w.press();
    w.input->speak(0.2);
    w.workspace.discard();
    ASSERT_EQ(w.workspace.open({}), QString());
    EXPECT_FALSE(w.voice->recording());
    EXPECT_TRUE(w.voices().empty());
}
