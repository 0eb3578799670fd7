// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a brush is like, over the lower edge of the picture while a mask is painted. Interface thread.
#pragma once
#include "ui/viewer/mask_painting.h"
#include <QFrame>

class QLabel;
class QSlider;
class QToolButton;

namespace ui {

class BrushBar : public Guarded<QFrame> {
    Q_OBJECT
  public:
    BrushBar(MaskPainting& painting, QWidget* over);
    bool eventFilter(QObject* object, QEvent* event) override;

  Q_SIGNALS:
    void done();

  private:
    void follow();
    void place();
    QSlider* slider(const QString& name, const QString& tip, QLabel*& value);
    MaskPainting& painting_;
    QToolButton *add_, *erase_;
    QSlider *size_, *hardness_;
    QLabel *size_words_ = nullptr, *hardness_words_ = nullptr;
};

} // namespace ui
