// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window with an assistant that is scripted, for the tests of the user interface.
#pragma once
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "tests/support/temporary_folder.h"
#include "ui/main/main_window.h"
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <filesystem>
#include <gtest/gtest.h>

namespace test {

namespace ca = core::assist;

/// Answers at once, from the thread that asks.
class FakeAssistant final : public ca::Assistant {
  public:
    /// `held`: where the end of a job is put while it is not null, to be called by the test.
    explicit FakeAssistant(std::function<ca::Event(const ca::Request&)> reply,
                           std::function<void()>* held = nullptr, const bool* hold = nullptr)
        : reply_(std::move(reply)), held_(held), hold_(hold) {}
    ca::JobId submit(ca::Request request,
                     std::function<void(ca::JobId, const ca::Event&)> on_event) override {
        on_event(++last_, ca::Progress{"drawing", 0.5, 3});
        on_event_ = on_event;
        if (hold_ && *hold_)
            *held_ = [this, request, on_event, id = last_] { on_event(id, reply_(request)); };
        else
            on_event(last_, reply_(request));
        return last_;
    }
    void cancel(ca::JobId job) override {
        if (held_ && std::exchange(*held_, nullptr)) on_event_(job, ca::Cancelled{});
    }
    [[nodiscard]] nlohmann::ordered_json inspect_model(const std::string& folder) const override {
        return {{"kind", "Wan"},
                {"can", {"generate"}},
                {"path", folder},
                {"complete", true},
                {"parts", nlohmann::ordered_json::array()},
                {"licences", nlohmann::ordered_json::array()},
                {"problems", nlohmann::ordered_json::array()}};
    }

  private:
    std::function<ca::Event(const ca::Request&)> reply_;
    std::function<void()>* held_;
    const bool* hold_;
    std::function<void(ca::JobId, const ca::Event&)> on_event_;
    ca::JobId last_ = 0;
};

inline void settle(int milliseconds = 60) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

/// Runs the event loop until it holds, ten seconds at the most: slow machines and sanitizers take their time.
inline void wait_until(const std::function<bool()>& holds) {
    for (int i = 0; i < 500 && !holds(); ++i)
        settle(20);
}

struct Window {
    TemporaryFolder folder;
    std::string clip = (folder / "clip.mp4").string(), take = (folder / "take.mp4").string();
    std::optional<ca::EditRequest> last_edit;
    std::string last_model;
    ca::ModelUse last_use;
    int takes_made = 0;
    double share = 0.2; ///< of the pixels, that a job says it has changed
    /// What is answered to a request, where it is given; else what stands below.
    std::function<std::optional<ca::Event>(const ca::Request&)> answer;
    bool hold = false; ///< jobs wait until `finish_job` is called
    std::function<void()> finish_job;
    ui::Workspace workspace;
    ui::MainWindow window{
        workspace, [this] {
            return std::make_unique<FakeAssistant>(
                [this](const ca::Request& request) -> ca::Event {
                    if (const auto* edit = std::get_if<ca::EditRequest>(&request)) last_edit = *edit;
                    last_model = std::visit(
                        [](const auto& asked) -> std::string { // some need none
                            if constexpr (requires { asked.model; }) return asked.model;
                            return {};
                        },
                        request);
                    last_use = std::visit(
                        [](const auto& asked) -> ca::ModelUse {
                            if constexpr (requires { asked.use; }) return asked.use;
                            return {};
                        },
                        request);
                    if (answer)
                        if (auto own = answer(request)) return *own;
                    if (std::holds_alternative<ca::AskRequest>(request))
                        return ca::AnswerReady{"It is 1 s long.",
                                               {{{core::Time(0), core::Time(5)}, "1 s", "measured"}}};
                    // Every job writes a file of its own, as the worker's do.
                    const auto place = std::visit(
                        [](const auto& asked) -> std::filesystem::path {
                            if constexpr (requires { asked.takes_folder; }) return asked.takes_folder;
                            return {};
                        },
                        request);
                    const std::string own = ((place.empty() ? folder.path() : place) /
                                             ("take" + std::to_string(++takes_made) + ".mp4"))
                                                .string();
                    std::filesystem::copy_file(take, own);
                    return ca::TakeReady{.media = {.path = own,
                                                   .kind = core::MediaKind::generated,
                                                   .duration = core::from_seconds(1)},
                                         .take = {.generated = true, .instruction = "x"},
                                         .changed_share = share};
                },
                &finish_job, &hold);
        }};
    explicit Window(int frames = 16) {
        for (const std::string& path : {clip, take}) {
            core::Encoder encoder(path, core::encode_preset("h264-fast"), {.size = {64, 48}, .fps = {16, 1}});
            for (int i = 0; i < frames; ++i)
                encoder.add(
                    core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(200, 30, 30)), {}));
            encoder.finish();
        }
        import(clip);
        window.show();
        settle();
    }
    /// Brings a file in and waits until it is there.
    void import(const std::string& file) {
        workspace.import({QString::fromStdString(file)}, false);
        wait_until([this] { return workspace.importing() == 0; });
    }
    void say(const QString& text) {
        window.findChild<ui::ChatController*>()->submit(text);
        settle();
    }
    [[nodiscard]] QString path(const std::string& name) const {
        return QString::fromStdString((folder / name).string());
    }
    [[nodiscard]] const core::Clip& first() const { return workspace.project().tracks[0]->clips[0]; }
};

/// The menu's action of a name, as Ctrl+Shift+P finds it.
inline QAction* action(const ui::MainWindow& window, const QString& text) {
    for (QAction* found : window.findChildren<QAction*>())
        if (found->text() == text) return found;
    return nullptr;
}

/// The question that stands in front of the window; null when there is none.
inline QMessageBox* question() {
    return qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
}

/// Presses a button of the question.
inline void answer(QMessageBox::StandardButton button) {
    ASSERT_TRUE(question() && question()->button(button));
    question()->button(button)->click();
    settle();
}

/// Chooses a file in the file dialog that stands in front of the window.
inline void choose(const QString& file) {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    ASSERT_TRUE(dialog);
    dialog->findChild<QLineEdit*>("fileNameEdit")->setText(file);
    QMetaObject::invokeMethod(dialog, "accept");
    settle();
}

} // namespace test
