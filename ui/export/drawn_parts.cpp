// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawn_parts.h"
#include "core/playback/draw_parts.h"
#include "ui/base/language.h"
#include "ui/base/times.h"
#include <QSettings>

namespace ui {

namespace preferences {

int rendered_gib() {
    return std::clamp(QSettings().value("rendered/gib", 4).toInt(), 1, 1024);
}

} // namespace preferences

namespace {

std::uintmax_t budget() {
    return static_cast<std::uintmax_t>(preferences::rendered_gib()) << 30U;
}

} // namespace

DrawnParts::DrawnParts(Workspace& workspace, ExportQueue& queue, QObject* parent)
    : Guarded(parent), workspace_(workspace), queue_(queue) {
    constexpr int kQuiet = 300;
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowPriority);
    quiet_.setSingleShot(true);
    quiet_.setInterval(kQuiet);
    connect(&quiet_, &QTimer::timeout, this, [this] { look(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { follow_project(); });
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path&) { follow_project(); });
    connect(&queue, &ExportQueue::changed, this, [this] {
        if (jobs_.empty()) return;
        for (const core::Job& job : queue_.queue().jobs())
            if (job.over()) std::erase(jobs_, job.number);
        if (!quiet_.isActive()) quiet_.start();
    });
    follow_project();
}

DrawnParts::~DrawnParts() {
    looks_.request_stop();
    pool_.clear();
    pool_.waitForDone();
}

void DrawnParts::follow_project() {
    if (!pictures_ || project_ != workspace_.project_path()) {
        project_ = workspace_.project_path();
        stop(); // of what was open before
        pictures_ = std::make_shared<core::DrawnPictures>(core::drawn_folder(project_), budget());
        workspace_.player().set_drawn(pictures_);
    }
    quiet_.start();
}

void DrawnParts::follow_budget() {
    pictures_->set_budget(budget());
    quiet_.start();
}

void DrawnParts::make() {
    if (workspace_.only_looks())
        return Q_EMIT workspace_.refused(
            tr("The project is open in another window, which renders: here it is only looked at."));
    const core::ProjectPtr film = workspace_.snapshot();
    const core::TimeRange range =
        workspace_.marked().value_or(core::TimeRange{core::Time(0), film->duration()});
    if (range.length() <= core::Time(0))
        return Q_EMIT workspace_.refused(tr("The timeline is empty. Import a clip first."));
    // The words are made here: what runs on the queue's thread knows no language.
    const std::string words = tr("%1 % of the part").toStdString(),
                      done = tr("The part is rendered: it is played without drawing.").toStdString(),
                      plain = tr("Nothing here needs rendering: it is played as it is.").toStdString(),
                      missing = tr("The part is rendered, but for what lacks its media.").toStdString();
    jobs_.push_back(queue_.queue().add(
        tr("Rendering %1 to %2")
            .arg(time_words(range.start, film->rate()), time_words(range.end, film->rate()))
            .toStdString(),
        {},
        [=, pictures = pictures_, file = project_](std::stop_token stop,
                                                   const core::JobQueue::Report& report) -> std::string {
            int told = -1;
            const core::DrawnCount count = core::draw_parts(
                *film, file, range, *pictures, std::make_shared<core::KeptNotes>(file), stop,
                [&](double part) {
                    if (const int percent = static_cast<int>(part * 100);
                        std::exchange(told, percent) != percent)
                        report(part, QString::fromStdString(words).arg(percent).toStdString());
                });
            return count.missing > 0 ? missing : count.drawn + count.there > 0 ? done : plain;
        }));
    Q_EMIT changed();
}

void DrawnParts::stop() {
    for (const core::JobNumber job : jobs_)
        queue_.queue().stop(job);
}

void DrawnParts::clear() {
    stop();
    if (workspace_.only_looks() || parts_.empty())
        return Q_EMIT workspace_.refused(tr("Nothing of this timeline is rendered."));
    // Many files: not on this thread.
    pool_.start(guarded_thread(this, [this, pictures = pictures_] { // the destructor waits for it
        pictures->clear();
        post(this, [this] { look(); });
    }));
}

void DrawnParts::look() {
    if (std::exchange(looking_, true)) {
        look_again_ = true;
        looks_.request_stop(); // of what it was
        return;
    }
    looks_ = {};
    pool_.start(
        guarded_thread(this, [this, film = workspace_.snapshot(), file = project_, pictures = pictures_,
                              stop = looks_.get_token()] { // the destructor waits for it
            const auto parts = core::drawn_parts(*film, file, *pictures, stop);
            post(this, [this, parts, stopped = stop.stop_requested()] {
                looking_ = false;
                if (std::exchange(look_again_, false) || stopped) return look();
                if (std::exchange(parts_, parts) != parts) Q_EMIT changed();
            });
        }));
}

} // namespace ui
