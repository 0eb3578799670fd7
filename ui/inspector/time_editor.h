// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A time that is typed as all times are (core::parse_time), shown as a timecode; the arrows go a frame on or
// back. Interface thread.
#pragma once
#include "ui/inspector/value_editor.h"

class QLineEdit;

namespace ui {

class TimeEditor : public Guarded<ValueEditor> {
    Q_OBJECT
  public:
    TimeEditor(const Parameter& parameter, QWidget* parent);
    void show_value(const Parameter& parameter) override;
    [[nodiscard]] std::optional<QString> written() const override;
    void go_on_writing(const QString& text) override;
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void read();
    void step(int frames);
    [[nodiscard]] QString shown() const;
    core::FrameRate rate_;
    QLineEdit* line_;
};

} // namespace ui
