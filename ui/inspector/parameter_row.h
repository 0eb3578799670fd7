// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One parameter: its name, what sets it (ui/inspector/value_editor.h), a way back to what changes nothing,
// and, where it may move, its key at the playhead and ways to the others; below it why what was chosen last
// cannot be. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class ValueEditor;

class ParameterRow : public Guarded<QWidget> {
    Q_OBJECT
  public:
    ParameterRow(const Parameter& parameter, QWidget* parent);
    /// Another value of the same parameter; nothing is sent.
    void show_value(const Parameter& parameter);
    /// Says under the field why it stays as it is; empty: nothing any more.
    void say(const QString& why);
    /// A person chose a value. A drag is one step of history: this comes when it ends.
    std::function<void(const core::Value&)> on_chosen;
    std::function<void(const core::Value&)> on_passed; ///< by a drag that goes on
    std::function<void()> on_reset;
    std::function<void()> on_key; ///< the key at the playhead is to be set or taken away
    std::function<void(int direction)> on_neighbour;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void add_keys(const Parameter& parameter);
    QToolButton* button(const char* icon_name, const QString& tip, const QString& name);
    QString label_;
    QHBoxLayout* row_;
    QLabel *name_, *problem_ = nullptr;
    ValueEditor* editor_;
    QToolButton *reset_ = nullptr, *key_ = nullptr, *previous_ = nullptr, *next_ = nullptr;
};

} // namespace ui
