// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/dropped_media.h"
#include "core/base/result.h"
#include "core/store/import.h"
#include <QFileInfo>

namespace ui {

DroppedMedia::DroppedMedia(QObject* parent) : Guarded(parent) {
    pool_.setMaxThreadCount(1);
}

DroppedMedia::~DroppedMedia() {
    pool_.clear();
    pool_.waitForDone();
}

std::shared_ptr<const core::Media> DroppedMedia::of(const std::string& path) {
    const auto [found, fresh] = known_.try_emplace(path);
    if (!fresh || !QFileInfo(QString::fromStdString(path)).isFile()) return found->second;
    pool_.start(guarded_thread(this, [this, path, drag = drag_] { // the destructor waits for it
        try {
            auto read = std::make_shared<const core::Media>(core::read_media(path));
            post(this, [this, path, drag, read] {
                if (drag != drag_) return;
                known_[path] = read;
                Q_EMIT ready();
            });
        } catch (const core::Failure&) { // it is refused when it is let go
        }
    }));
    return nullptr;
}

void DroppedMedia::forget() {
    pool_.clear();
    known_.clear();
    ++drag_;
}

} // namespace ui
