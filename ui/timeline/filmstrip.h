// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of media at their times, for the clips on the timeline. Made one after the other on a thread
// of its own and kept; the interface thread only asks.
#pragma once
#include "ui/base/guarded.h"
#include <QPixmap>
#include <QThreadPool>
#include <map>
#include <memory>
#include <string>

namespace ui {

class Filmstrip : public Guarded<QObject> {
    Q_OBJECT
  public:
    struct Keeping {
        double per_second = 2;   ///< pictures kept for a second of media
        std::size_t most = 3000; ///< of all of them; above it they are made anew
    };
    explicit Filmstrip(QObject* parent = nullptr, Keeping keeping = {2, 3000});
    ~Filmstrip() override;
    /// The picture of `path` nearest to `seconds`; null until it has been made, then `ready` is sent.
    QPixmap picture(const std::string& path, double seconds);
    /// Forgets what has not been started: what was asked for is no longer on the screen.
    void drop_waiting();
    static constexpr int kHeight = 96; ///< pixels; twice what a track shows, for dense screens

  Q_SIGNALS:
    void ready();

  private:
    using Key = std::pair<std::string, int>;
    struct Readers;
    void make(const Key& key);
    std::shared_ptr<Readers> readers_; ///< used on the pool's thread alone
    Keeping keeping_;
    std::map<Key, QPixmap> pictures_;
    QThreadPool pool_;
};

} // namespace ui
