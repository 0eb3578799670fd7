// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One parameter: its name, what sets it (ui/inspector/value_editor.h), a way back to what changes nothing,
// and, where it may move, its key at the playhead and ways to the others. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#include <QWidget>

class QToolButton;

namespace ui {

class ValueEditor;

class ParameterRow : public Guarded<QWidget> {
    Q_OBJECT
  public:
    ParameterRow(const Parameter& parameter, QWidget* parent);
    /// Another value of the same parameter; nothing is sent.
    void show_value(const Parameter& parameter);
    /// A person chose a value. A drag is one step of history: this comes when it ends.
    std::function<void(const core::Value&)> on_chosen;
    std::function<void(const core::Value&)> on_passed; ///< by a drag that goes on
    std::function<void()> on_key;                      ///< the key at the playhead is to be set or taken away
    std::function<void(int direction)> on_neighbour;

  private:
    QToolButton* button(const char* icon_name, const QString& tip, const QString& name);
    core::Value neutral_;
    ValueEditor* editor_;
    QToolButton *reset_, *key_ = nullptr, *previous_ = nullptr, *next_ = nullptr;
};

} // namespace ui
