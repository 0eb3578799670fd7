// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The selected recordings of one scene are brought into step, by what they heard or by their timecode, and
// moved or made into one clip with angles. Files are read on a thread of its own; another project that is
// opened meanwhile gets nothing. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/edits/multicam.h"
#endif
#include "ui/workspace/workspace.h"

namespace ui {

class Multicam : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit Multicam(Workspace& workspace, QObject* parent);
    ~Multicam() override;
    enum class By { sound, timecode };
    enum class Into { step, angles };
    /// Begins; what comes of it is a step of history, or `Workspace::refused`.
    void begin(By by, Into into);
    [[nodiscard]] bool working() const { return working_; }

  private:
    struct Heard;
    void end(const Heard& heard, Into into);
    Workspace& workspace_;
    bool working_ = false;
    std::stop_source stop_;
    QThreadPool pool_; ///< its task posts to this
};

} // namespace ui
