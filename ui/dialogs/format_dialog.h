// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The size, rate, colour and sound of a film: of a new project, or of the one that is open. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/edits/tracks.h"
#endif
#include "ui/base/guarded.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;

namespace ui {

class FormatDialog : public Guarded<QDialog> {
    Q_OBJECT
  public:
    /// `of`: the project whose format is changed; null: for a new one, which may also take that of its first
    /// clip.
    FormatDialog(const core::Project* of, QWidget* parent);
    /// No size and no rate: those of the first clip, or as they are.
    [[nodiscard]] core::SetFormat chosen() const;

  private:
    [[nodiscard]] core::Size chosen_size() const;
    [[nodiscard]] core::FrameRate chosen_rate() const;
    void take_preset(int index);
    QComboBox *preset_, *rate_, *colour_, *sound_;
    QSpinBox *width_, *height_;
};

} // namespace ui
