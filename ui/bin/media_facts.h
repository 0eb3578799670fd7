// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a medium's file says of itself beyond what the project keeps: codecs, sound, date. Read one after the
// other on a thread of its own and kept; the interface thread only asks.
#pragma once
#include "ui/base/guarded.h"
#include <QDateTime>
#include <QThreadPool>
#include <map>
#include <string>

namespace ui {

class MediaFacts : public Guarded<QObject> {
    Q_OBJECT
  public:
    struct Facts {
        QString codec; ///< of the picture; of the sound where there is none: "H264"
        int channels = 0, rate = 0;
        QDateTime date; ///< when the file was written last
        bool operator==(const Facts&) const = default;
    };
    explicit MediaFacts(QObject* parent = nullptr);
    ~MediaFacts() override;
    /// Empty until the file has been read, then `ready` is sent; a file that cannot be read stays empty.
    [[nodiscard]] Facts of(const std::string& file);

  Q_SIGNALS:
    void ready();

  private:
    std::map<std::string, Facts> facts_;
    QThreadPool pool_; ///< last: its tasks post to the rest
};

} // namespace ui
