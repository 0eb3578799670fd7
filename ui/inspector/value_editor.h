// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sets a value, by its type: a slider with a number, a switch, a colour, a place, a choice, words, a
// file. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#include <QWidget>

namespace ui {

class ValueEditor : public Guarded<QWidget> {
    Q_OBJECT
  public:
    using Guarded::Guarded;
    /// Shows a value without sending it.
    virtual void show_value(const Parameter& parameter) = 0;
    /// Called with each value that a person chose, once: a drag ends before it comes.
    std::function<void(const core::Value&)> chosen;
    /// Called with each value that a drag passes by.
    std::function<void(const core::Value&)> passed;

  protected:
    /// Sends what differs from what is shown.
    void choose(const core::Value& value);
    core::Value value_;
};

[[nodiscard]] ValueEditor* make_value_editor(const Parameter& parameter, QWidget* parent);
/// Equal as far as a person can see.
[[nodiscard]] bool same_value(const core::Value& a, const core::Value& b);

} // namespace ui
