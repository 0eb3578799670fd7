// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries out how large an export becomes, beside the window: whoever asked may be gone before the answer
// comes, and waits for nothing. Interface thread; the work runs on a thread of its own, and ends with this
// object.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/export/exporter.h"
#endif
#include "ui/base/guarded.h"
#include <QThreadPool>

namespace ui {

class ExportTrial : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit ExportTrial(QObject* parent);
    /// Stops what is being tried out, and waits for its end (a frame's time, and an encoder's last pictures).
    ~ExportTrial() override;
    /// Tries these out, instead of those before, and tells what they come to together; the answer says the
    /// number that this returns.
    std::uint64_t begin(std::vector<core::ExportRequest> requests);
    /// No answer comes any more.
    void stop();

  Q_SIGNALS:
    /// About how large and how long, or what is wrong with the choices: a sentence.
    void found(std::uint64_t number, const QString& sentence);

  private:
    std::uint64_t asked_ = 0;
    std::stop_source trying_;
    QThreadPool pool_; ///< last: its task posts to the rest
};

} // namespace ui
