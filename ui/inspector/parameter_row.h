// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One parameter: its name, what sets it (ui/inspector/value_editor.h), a way back to what changes nothing,
// and, where it may move, its key at the playhead and ways to the others; below it why what was chosen last
// cannot be. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <optional>
#endif
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
    /// Pixels that its name takes on one line.
    [[nodiscard]] int width_of_name() const;
    /// How wide the column of names is, the same for all rows; longer names are wrapped.
    void set_name_width(int width);
    static constexpr int kLeastName = 92; ///< pixels
    /// What somebody is writing into its field and has not finished, and the same in a row that takes its
    /// place.
    [[nodiscard]] std::optional<QString> written() const;
    void go_on_writing(const QString& text);
    /// Nothing is sent any more: what it was made for is not shown now.
    void let_go();
    /// Says under the field why it stays as it is; empty: nothing any more.
    void say(const QString& why);
    /// A person chose a value. A drag is one step of history: this comes when it ends.
    std::function<void(const core::Value&)> on_chosen;
    std::function<void(const core::Value&)> on_passed; ///< by a drag that goes on
    std::function<void()> on_reset;
    std::function<void()> on_key; ///< the key at the playhead is to be set or taken away
    std::function<void(int direction)> on_neighbour;

  private:
    void add_keys(const Parameter& parameter);
    QToolButton* button(const char* icon_name, const QString& tip, const QString& name);
    QString label_;
    QHBoxLayout* row_;
    QLabel *name_, *problem_ = nullptr;
    ValueEditor* editor_;
    QToolButton *reset_ = nullptr, *key_ = nullptr, *previous_ = nullptr, *next_ = nullptr;
    bool let_go_ = false;
};

} // namespace ui
