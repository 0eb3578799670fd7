// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What both sides of a cut show while its edge is dragged: two pictures of a trim or a roll, four of a slip
// or a slide. Lies over the viewer as long as the drag lasts. Interface thread; pictures are made on one of
// its own, the newest wish first.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/edits/combined.h"
#endif
#include "ui/base/guarded.h"
#include <QImage>
#include <QThreadPool>
#include <QWidget>

namespace ui {

class EdgeView : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// Over all of `viewer`, whose size it follows.
    explicit EdgeView(QWidget* viewer);
    ~EdgeView() override;
    /// None: it goes away. `file`: where the media's paths count from.
    void show_edges(const core::ProjectPtr& project, const std::vector<core::EdgePicture>& edges,
                    const std::filesystem::path& file);
    /// What is shown, in order; a null picture: nothing touches there, or it is not made yet.
    [[nodiscard]] const std::vector<QImage>& pictures() const { return pictures_; }

    bool eventFilter(QObject* object, QEvent* event) override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Maker;
    void make();
    void take(const std::vector<QImage>& made);
    std::shared_ptr<Maker> maker_;
    core::ProjectPtr project_;
    std::vector<core::EdgePicture> edges_;
    std::filesystem::path file_;
    std::vector<QImage> pictures_;
    QStringList words_; ///< under each picture: whose it is, and when
    bool making_ = false, again_ = false;
    QThreadPool pool_; ///< its tasks post to this
};

} // namespace ui
