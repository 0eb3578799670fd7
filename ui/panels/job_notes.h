// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells of jobs that have ended while nobody looked: the window asks for attention, and the desktop shows a
// notification (org.freedesktop.Notifications). Without a bus, or with nobody there who shows them, nothing
// more happens. Interface thread.
#pragma once
#include "ui/export/export_queue.h"
#include <QDBusConnection>

namespace ui {

class JobNotes : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `bus`: of the person's session.
    JobNotes(ExportQueue& queue, QWidget& window, const QDBusConnection& bus);

  private Q_SLOTS:
    /// A notification was pressed: the window comes to the front.
    void pressed(uint note, const QString& action);

  private:
    void tell(const core::Job& job, const QString& sentence);
    void notify(const QString& title, const QString& text);
    ExportQueue& queue_;
    QWidget& window_;
    QDBusConnection bus_;
    /// Of the jobs in the background that are done: one note when none runs any more.
    void tell_of_background();
    QStringList titles_, sentences_; ///< of those that were not told of yet
    QList<uint> notes_;
};

} // namespace ui
