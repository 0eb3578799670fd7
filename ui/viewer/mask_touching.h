// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The person mask of the selected clip, corrected on the picture: a click adds what lies there, with Alt or
// Shift it takes it away; with the keyboard a cross is moved by the arrows, Enter adds, Shift+Enter takes
// away. The mask is looked for anew in the background and changes when that is done, as one step. Interface
// thread.
#pragma once
#include "ui/viewer/canvas_handles.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/mask_touch.h"
#endif

class QKeyEvent;

namespace ui {

class MaskTouching : public Guarded<QObject> {
    Q_OBJECT
  public:
    MaskTouching(Workspace& workspace, const CanvasHandles& canvas, QObject* parent);
    ~MaskTouching() override;
    /// Makes the assistant when the first touch needs it; may throw.
    void set_assistant(std::function<core::assist::Assistant&()> assistant) {
        assistant_ = std::move(assistant);
    }
    /// Why the selected clip has nothing to correct; empty: it has.
    [[nodiscard]] QString why_not() const;
    /// `area`: where the picture lies in the widget.
    void paint(QPainter& painter, const QRectF& area) const;
    void press(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys);
    /// Whether it is one of the keys that move the cross and touch; they are not for anybody else then.
    [[nodiscard]] static bool wants(const QKeyEvent& event);
    void key(const QKeyEvent& event);
    /// Where the cross is, in fractions of the clip's picture; nothing until a key was pressed.
    [[nodiscard]] std::optional<core::Point> cross() const { return cross_; }
    /// Calls the search off: what was touched and is not corrected yet is forgotten. False: none runs.
    bool cancel();
    [[nodiscard]] bool busy() const { return job_ != 0; }

  Q_SIGNALS:
    void changed();
    /// What is going on, or why it came to nothing.
    void told(const QString& text);

  private:
    [[nodiscard]] const core::Clip* clip() const;
    [[nodiscard]] std::filesystem::path folder() const;
    /// Those of the mask and those that are not corrected yet.
    [[nodiscard]] std::vector<core::Touch> touches() const;
    void touch(core::Point place, bool add);
    void receive(core::assist::JobId job, const core::assist::Event& event);
    Workspace& workspace_;
    const CanvasHandles& canvas_;
    std::function<core::assist::Assistant&()> assistant_;
    std::optional<core::Point> cross_;
    std::optional<core::assist::MaskCorrection> wanted_; ///< of the job that runs
    std::filesystem::path project_;                      ///< in which it was wanted
    core::assist::JobId job_ = 0;
    struct Alive; ///< jobs may outlive this: the window is built anew in another language
    std::shared_ptr<Alive> alive_;
};

} // namespace ui
