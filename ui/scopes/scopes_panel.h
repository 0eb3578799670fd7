// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Instruments over the picture that the viewer shows: waveform, parade, vectorscope, histogram. Counted on a
// thread of its own, the newest picture first; hidden, they cost nothing. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QFrame>
#include <QImage>
#include <QThreadPool>

class QComboBox;

namespace ui {

class ScopesPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit ScopesPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~ScopesPanel() override;
    /// What is drawn now; null before the first picture.
    [[nodiscard]] const QImage& drawn() const { return drawn_; }

  protected:
    void showEvent(QShowEvent*) override { start(); }

  private:
    void take(const cv::Mat& picture);
    void start();
    Workspace& workspace_;
    QComboBox* kind_;
    QWidget* view_;
    cv::Mat picture_; ///< the newest one
    bool working_ = false, waiting_ = false;
    QImage drawn_;
    QThreadPool pool_; ///< last: its task uses the rest
};

} // namespace ui
