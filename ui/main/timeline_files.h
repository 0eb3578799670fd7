// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs' projects and subtitles, read and written on a thread of its own: media are looked at on the
// way. One after the other. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/interchange/convert.h"
#include "core/store/collect.h"
#include <functional>
#endif
#include "ui/base/guarded.h"
#include <QThreadPool>

namespace ui {

class TimelineFiles : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit TimelineFiles(QObject* parent);
    ~TimelineFiles() override;
    /// `then` is called on the interface thread; what goes wrong is told in its place.
    void convert(const QString& from, const QString& to,
                 std::function<void(const core::interchange::Converted&)> then);
    /// A project with its media into a folder of its own (core/store/collect.h), as `name`.saycut there.
    void collect(core::ProjectPtr project, const std::filesystem::path& project_file, const QString& folder,
                 const QString& name, std::function<void(const core::Collected&)> then);
    /// For a file dialog: "Timelines (*.otio *.edl ...)".
    [[nodiscard]] static QString filter(bool for_saving);
    /// What did not come along, a line each; empty: everything did.
    [[nodiscard]] static QString left_out(const core::interchange::Converted& done);

  private:
    std::stop_source stop_; ///< for what takes long
    QThreadPool pool_;
};

} // namespace ui
