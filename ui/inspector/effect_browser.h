// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects, transitions, titles and generators (ui/inspector/offers.h) in groups, each with a small picture of
// what it makes of the film here (ui/inspector/effect_pictures.h), which moves under the pointer where it is
// one of a transition or a title, with a search: a double
// click, Return or the button puts one where it is meant, a drag onto the timeline where it is dropped.
// Interface thread.
#pragma once
#include "ui/inspector/effect_pictures.h"
#include <QFrame>

class QLineEdit;
class QTimer;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class EffectBrowser : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit EffectBrowser(Workspace& workspace, QWidget* parent = nullptr);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void show_picture(const QString& key);
    [[nodiscard]] QTreeWidgetItem* item_of(const QString& key) const;
    /// What the pointer is over moves; nothing for an empty key.
    void point_at(const QString& key);
    void move_on();
    void filter();
    void add();
    Workspace& workspace_;
    QLineEdit* search_;
    QTreeWidget* list_;
    EffectPictures pictures_;
    QTimer* moving_;
    QString pointed_; ///< the key of what the pointer is over
    int step_ = 0;
};

} // namespace ui
