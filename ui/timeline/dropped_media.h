// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What files are that are dragged over the timeline: read once a file, one after the other on a thread of its
// own, so that the place they would take is shown before they are let go. The interface thread only asks.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/document/project.h"
#endif
#include "ui/base/guarded.h"
#include <QThreadPool>
#include <map>
#include <memory>
#include <string>

namespace ui {

class DroppedMedia : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit DroppedMedia(QObject* parent = nullptr);
    ~DroppedMedia() override;
    /// Null until the file has been read, then `ready` is sent; stays null for folders and for what is no
    /// medium.
    std::shared_ptr<const core::Media> of(const std::string& path);
    /// The drag is over: files may be others when they come again.
    void forget();

  Q_SIGNALS:
    void ready();

  private:
    std::map<std::string, std::shared_ptr<const core::Media>> known_;
    std::uint64_t drag_ = 0; ///< how many there were
    QThreadPool pool_;
};

} // namespace ui
