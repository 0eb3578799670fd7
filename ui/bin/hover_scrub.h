// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clip's picture in the bin runs with the pointer that is moved across it: from the clip's beginning on the
// left to its end on the right. The pictures are decoded on a thread of their own; until the one for a place
// is there, the last one stays. Interface thread.
#pragma once
#include "ui/timeline/filmstrip.h"
#include <QIcon>
#include <QString>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <functional>
#endif

class QAbstractItemView;

namespace ui {

class BinModel;

class HoverScrub : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `file_of`: where the file of a row's path lies.
    HoverScrub(BinModel& model, std::function<std::string(const QString& path)> file_of, QObject* parent);
    /// Follows the pointer over this view, which shows the model.
    void follow(QAbstractItemView* view);
    /// What is looked through; empty: nothing is.
    [[nodiscard]] const QString& media() const { return media_; }
    /// Rows are about to be made anew.
    void end();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void move(const QAbstractItemView& view, const QPoint& at);
    void show();
    BinModel& model_;
    std::function<std::string(const QString&)> file_of_;
    Filmstrip pictures_;
    QString media_;
    QIcon before_;     ///< its picture otherwise
    double share_ = 0; ///< of the way through it
};

} // namespace ui
