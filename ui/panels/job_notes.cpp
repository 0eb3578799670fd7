// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/job_notes.h"
#include "ui/base/plain_text.h"
#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <algorithm>

namespace ui {
namespace {

const char* const kService = "org.freedesktop.Notifications";
const char* const kPath = "/org/freedesktop/Notifications";

} // namespace

JobNotes::JobNotes(ExportQueue& queue, QWidget& window, const QDBusConnection& bus)
    : Guarded(&window), queue_(queue), window_(window), bus_(bus) {
    connect(&queue, &ExportQueue::job_ended, this,
            [this](const core::Job& job, const QString& sentence) { tell(job, sentence); });
    if (bus_.isConnected())
        bus_.connect({}, kPath, kService, "ActionInvoked", this, SLOT(pressed(uint, const QString&)));
}

void JobNotes::tell(const core::Job& job, const QString& sentence) {
    if (sentence.isEmpty()) return; // a step of something that goes on
    const QString title = one_line(QString::fromStdString(job.title), 120);
    if (job.lane == core::Lane::background && job.state == core::Job::State::done) {
        titles_ << title, sentences_ << sentence;
        post(this, [this] { tell_of_background(); }); // when all that ended with it is known
    } else if (!QApplication::activeWindow()) { // else somebody sees it in the window, or in a dialog before
                                                // it
        notify(title, sentence);
    }
}

void JobNotes::tell_of_background() {
    const auto jobs = queue_.queue().jobs();
    const bool busy = std::any_of(jobs.begin(), jobs.end(), [](const core::Job& job) {
        return job.lane == core::Lane::background && !job.over() && !job.paused;
    });
    if (busy || titles_.isEmpty()) return;
    const QStringList titles = std::exchange(titles_, {}), sentences = std::exchange(sentences_, {});
    if (QApplication::activeWindow()) return;
    if (titles.size() == 1) return notify(titles.front(), sentences.front());
    notify(tr("Work in the background"), tr("%n job(s) are done.", nullptr, static_cast<int>(titles.size())));
}

void JobNotes::notify(const QString& title, const QString& text) {
    QApplication::alert(&window_);
    if (!bus_.isConnected()) return;
    constexpr int kAsTheDesktopDoes = -1;
    constexpr int kLongest = 400;
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, "Notify");
    // The text may hold marks of HTML there; the title is plain.
    call << QString("Saycut") << 0U << QString("saycut") << title << one_line(text, kLongest).toHtmlEscaped()
         << QStringList{"default", tr("Show")} << QVariantMap{{"desktop-entry", "saycut"}}
         << kAsTheDesktopDoes;
    auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<uint> reply(*done);
        if (!reply.isError()) notes_ << reply.value();
        done->deleteLater();
    });
}

void JobNotes::pressed(uint note, const QString& /*action*/) {
    if (!notes_.removeOne(note)) return; // of another program
    window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
    window_.raise();
    window_.activateWindow();
}

} // namespace ui
