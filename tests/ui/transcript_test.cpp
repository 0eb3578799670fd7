// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript panel by its own widgets, with a made transcript.
#include "tests/ui/panels.h"
#include "ui/transcript/speech_fetch.h"
#include "ui/transcript/transcript_panel.h"
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>

using test::panel, test::run, test::settle, test::wait_until, test::Window;

namespace {

constexpr double kWord = 0.4;

/// "So um we we go home" in a film of 6 s: a word each 0.6 s from 0.5 s on, "home" after a pause of 1.6 s.
core::assist::TranscriptReady heard() {
    core::assist::TranscriptReady ready;
    ready.transcript.language = "en";
    core::SpokenSegment segment;
    double at = 0.5;
    for (const char* word : {"So", "um", "we", "we", "go", "home."}) {
        if (std::string(word) == "home.") at += 1.4;
        segment.words.push_back(
            {std::string(" ") + word, {core::from_seconds(at), core::from_seconds(at + kWord)}, 0.9});
        ready.transcript.speech.push_back({core::from_seconds(at), core::from_seconds(at + kWord)});
        at += 0.6;
    }
    segment.when = {core::from_seconds(0.5), core::from_seconds(at)};
    segment.text = " So um we we go home.";
    ready.transcript.segments.push_back(segment);
    ready.loudness.peaks.resize(600, 0);
    for (const core::SpokenWord& word : segment.words)
        for (double t = core::to_seconds(word.when.start); t < core::to_seconds(word.when.end); t += 0.01)
            ready.loudness.peaks[static_cast<std::size_t>(t * 100 + 0.5)] = 200;
    return ready;
}

/// A film of 6 s with sound, that says what `heard` says.
struct Spoken : Window {
    std::string problem;
    int asked = 0;
    QTextEdit* text;
    Spoken() : Window(1) {
        const std::string film = (folder / "spoken.mp4").string();
        {
            core::Encoder encoder(film, core::encode_preset("h264-fast"),
                                  {.size = {64, 48}, .fps = {25, 1}, .sound = true});
            for (int i = 0; i < 150; ++i)
                encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(i, 90, 60)), {}));
            encoder.add(core::AudioBlock{.channels = {2, std::vector<float>(6 * 48000, 0.1F)}});
            encoder.finish();
        }
        EXPECT_TRUE(workspace.open({}, ui::Unsaved::discard).isEmpty());
        import(film);
        answer = [this](const core::assist::Request& request) -> std::optional<core::assist::Event> {
            const auto* listen = std::get_if<core::assist::ListenRequest>(&request);
            if (!listen) return std::nullopt;
            asked += static_cast<int>(listen->parts.size());
            core::assist::ListenReady ready;
            for (const auto& part : listen->parts) {
                ready.parts.push_back({part.clip, heard()});
                ready.parts.back().heard.problem = problem;
            }
            return ready;
        };
        text = panel(*this, "transcript")->findChild<QTextEdit*>("transcript");
    }
    void press(const QString& name) {
        panel(*this, "transcript")->findChild<QPushButton*>(name)->click();
        settle();
    }
    /// Clicks in the middle of a word, or drags from one to another.
    void take(const QString& from, const QString& to = {}) {
        const QString all = text->toPlainText();
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(static_cast<int>(all.indexOf(from)) + (to.isEmpty() ? 1 : 0));
        const QPoint first = text->cursorRect(cursor).center();
        cursor.setPosition(static_cast<int>(all.indexOf(to.isEmpty() ? from : to) + to.size()) +
                           (to.isEmpty() ? 1 : 0));
        const QPoint last = text->cursorRect(cursor).center();
        QWidget& on = *text->viewport();
        test::mouse(on, QEvent::MouseButtonPress, first, Qt::LeftButton);
        if (last != first) test::mouse(on, QEvent::MouseMove, last, Qt::LeftButton);
        test::mouse(on, QEvent::MouseButtonRelease, last, Qt::NoButton);
        settle(150);
    }
    [[nodiscard]] double seconds() const { return core::to_seconds(workspace.project().duration()); }
};

} // namespace

TEST(Transcript, IsHeardWhenItIsAskedFor_AWordIsGoneTo_WordsAreMarked) {
    Spoken w;
    EXPECT_TRUE(w.text->toPlainText().startsWith("Nothing was heard yet"));
    w.press("listen");
    EXPECT_EQ(w.text->toPlainText(), "So um we we go\nhome.");
    w.take("go");
    EXPECT_NEAR(core::to_seconds(w.workspace.playhead()), 2.9, 0.041);
    EXPECT_FALSE(w.workspace.marked());
    w.take("um", "go");
    ASSERT_TRUE(w.workspace.marked());
    EXPECT_NEAR(core::to_seconds(w.workspace.marked()->start), 1.1, 0.041);
    EXPECT_NEAR(core::to_seconds(w.workspace.marked()->end), 3.3, 0.041);
}

TEST(Transcript, DeleteCutsTheWords_OneStep_AndTheTextFollows) {
    Spoken w;
    w.press("listen");
    const auto steps = w.workspace.history().undo_count();
    const double before = w.seconds();
    w.take("um", "um");
    w.text->setFocus();
    QTest::keyClick(w.text, Qt::Key_Delete);
    settle();
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
    EXPECT_EQ(w.text->toPlainText(), "So we we go\nhome.");
    EXPECT_NEAR(before - w.seconds(), 0.75, 0.1);                 // the word and the silence round it
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U); // picture and sound were cut
    EXPECT_GT(w.workspace.project().tracks[1]->clips[1].fade_in, core::Time(0));
    w.workspace.undo();
    settle();
    EXPECT_EQ(w.text->toPlainText(), "So um we we go\nhome.");
    EXPECT_EQ(w.seconds(), before);
}

TEST(Transcript, FillersGo_PausesAreShortened_CaptionsAreMadeAndReplaced) {
    Spoken w;
    w.press("listen");
    w.press("fillers"); // "um", and the first "we"
    EXPECT_EQ(w.text->toPlainText(), "So we go\nhome.");
    const double before = w.seconds();
    panel(w, "transcript")->findChild<QDoubleSpinBox*>()->setValue(0.3);
    w.press("pauses");
    EXPECT_LT(w.seconds(), before - 0.9);
    w.press("captions");
    const auto& track = *w.workspace.project().tracks.back();
    const core::Track* captions = nullptr;
    for (const auto& each : w.workspace.project().tracks)
        if (each->kind == core::TrackKind::subtitle) captions = each.get();
    ASSERT_TRUE(captions) << track.id.value;
    ASSERT_FALSE(captions->clips.empty());
    const auto fields = panel(w, "transcript")->findChildren<QLineEdit*>();
    for (QLineEdit* field : fields)
        if (field->accessibleName() == "Find") field->setText("home");
    for (QLineEdit* field : fields)
        if (field->accessibleName() == "Replace by") field->setText("to Porto");
    w.press("replace");
    std::string all;
    for (const auto& each : w.workspace.project().tracks)
        for (const core::Clip& clip : each->clips)
            if (each->kind == core::TrackKind::subtitle) all += clip.text() + "|";
    EXPECT_NE(all.find("to Porto."), std::string::npos) << all;
}

TEST(Transcript, IsWrittenAsSubtitlesOfEachForm) {
    Spoken w;
    w.press("listen");
    for (const auto& [name, holds] :
         {std::pair{"a.srt", "-->"}, {"a.vtt", "WEBVTT"}, {"a.ass", "[Script Info]"}, {"a.txt", "home."}}) {
        w.press("export");
        test::choose(w.path(name));
        QFile file(w.path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        const QString text = QString::fromUtf8(file.readAll());
        EXPECT_TRUE(text.contains(holds) && text.contains("home.")) << name << text.toStdString();
    }
}

TEST(Transcript, LinesAreAsLongAsWasChosen) {
    Spoken w;
    w.press("listen");
    for (auto* box : panel(w, "transcript")->findChildren<QSpinBox*>())
        if (box->accessibleName() == "Longest line") box->setValue(10);
    w.press("export");
    test::choose(w.path("short.srt"));
    QFile file(w.path("short.srt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    ASSERT_TRUE(text.contains("home."));
    for (const QString& line : text.split('\n'))
        if (!line.contains("-->")) EXPECT_LE(line.size(), 10) << line.toStdString();
}

TEST(Transcript, IsKeptBesideTheProject_AndIsThereAtTheNextOpening) {
    Spoken w;
    w.press("listen");
    EXPECT_EQ(w.asked, 1);
    w.press("listen"); // it was heard already
    EXPECT_EQ(w.asked, 1);
    ASSERT_TRUE(w.workspace.save(w.path("film.saycut")).isEmpty());
    ASSERT_TRUE(w.workspace.open({}).isEmpty());
    settle();
    EXPECT_TRUE(w.text->toPlainText().startsWith("Nothing was heard yet"));
    ASSERT_TRUE(w.workspace.open(w.path("film.saycut")).isEmpty());
    wait_until([&] { return w.text->toPlainText().contains("home."); });
    EXPECT_TRUE(w.text->toPlainText().contains("home."));
    EXPECT_EQ(w.asked, 1);
}

TEST(Transcript, WithoutAModel_SaysWhatIsMissing_AndFetchesItWhenItMay) {
    Spoken w;
    w.problem = "there is no speech model on this machine";
    auto* fetch = w.window.findChild<ui::SpeechFetch*>();
    QFile script(w.path("get.sh"));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write("echo the network is down; exit 1\n");
    script.close();
    fetch->set_script(w.path("get.sh"));
    w.press("listen");
    auto* get = panel(w, "transcript")->findChild<QPushButton*>("fetch");
    ASSERT_TRUE(get->isVisible());
    EXPECT_TRUE(get->text().contains("75 MB"));
    get->click();
    settle();
    ASSERT_TRUE(test::question()); // asked before anything is fetched
    EXPECT_TRUE(test::question()->text().contains("75 MB"));
    EXPECT_FALSE(fetch->running());
    test::answer(QMessageBox::Yes);
    wait_until([&] { return !fetch->running(); });
    settle();
    const auto says = [&](const QString& words) {
        for (const QLabel* label : panel(w, "transcript")->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    EXPECT_TRUE(says("the network is down"));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly | QIODevice::Truncate));
    script.write("exit 0\n");
    script.close();
    w.problem.clear(); // now it is there
    get->click();
    settle();
    test::answer(QMessageBox::Yes);
    wait_until([&] { return w.text->toPlainText().contains("home."); });
    EXPECT_FALSE(get->isVisible());
    EXPECT_TRUE(w.text->toPlainText().contains("home."));
}
