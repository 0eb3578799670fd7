// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What moves in what the inspector shows, a lane a parameter: its curve and its keys over time. Keys are
// dragged (in time, and up and down in value), added by a double click, removed by Del, and their way to the
// next one is chosen in a context menu. Interface thread.
#pragma once
#include "ui/inspector/parameters.h"
#include "ui/workspace/workspace.h"
#include <QFrame>

namespace ui {

class KeyView : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit KeyView(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {600, 180}; }
    bool event(QEvent* event) override;
    /// Where a key of a lane is drawn (lanes from the top, keys from the left); for tests as well.
    [[nodiscard]] QPointF key_point(std::size_t lane, std::size_t key) const;
    [[nodiscard]] std::size_t lanes() const { return lanes_.size(); }
    /// What moves on the sound of the whole, as the inspector shows it then.
    void show_whole(bool whole);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Lane {
        QString label;
        Parameter parameter;
        std::function<core::Time(core::Time)> on_timeline, in_source;
    };
    struct Held {
        std::size_t lane = 0, key = 0;
    };
    void refresh();
    [[nodiscard]] const std::vector<core::Key>& keys_of(const Lane& lane) const;
    [[nodiscard]] double x_of(core::Time on_timeline) const;
    [[nodiscard]] core::Time time_at(double x) const;
    [[nodiscard]] int top_of(std::size_t lane) const;
    [[nodiscard]] std::pair<double, double> range_of(const Lane& lane) const;
    [[nodiscard]] double y_of(std::size_t lane, const core::Value& value) const;
    [[nodiscard]] std::optional<Held> key_at(QPointF at) const;
    [[nodiscard]] std::optional<std::size_t> lane_at(double y) const;
    void paint_lane(QPainter& painter, std::size_t lane) const;
    void set_curve(std::size_t lane, const core::Curve& curve, const QString& label);
    void remove_held();
    void set_ease(core::Ease ease);
    Workspace& workspace_;
    std::vector<Lane> lanes_;
    bool whole_ = false;
    core::TimeRange range_; ///< of what is shown, on the timeline
    std::optional<Held> held_;
    bool dragging_ = false, scrubbing_ = false;
    QPointF pressed_;
    std::optional<std::vector<core::Key>> changed_; ///< of the held lane, while a key is dragged
};

class KeyPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit KeyPanel(Workspace& workspace, QWidget* parent = nullptr);
    void show_whole(bool whole) { view_->show_whole(whole); }

  private:
    KeyView* view_;
};

} // namespace ui
