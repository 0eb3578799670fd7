// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sets a value, by its type: a slider with a number, a switch, a colour, a place, a choice, words, a
// file. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <optional>
#endif
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
    /// Called with why what a person wrote is none; the field shows what it was again.
    std::function<void(const QString&)> refused;
    /// What somebody is writing and has not finished; none: the field shows what is.
    [[nodiscard]] virtual std::optional<QString> written() const { return {}; }
    virtual void go_on_writing(const QString& /*text*/) {}
    bool eventFilter(QObject* object, QEvent* event) override;

  protected:
    /// Sends what differs from what is shown; where several differ, everything does.
    void choose(const core::Value& value);
    /// The wheel scrolls the panel, until a person has gone into the field; and Undo is the film's, unless
    /// something is being written there.
    void leave_wheel(QWidget* field);
    core::Value value_;
    bool mixed_ = false; ///< several values that differ are shown
};

[[nodiscard]] ValueEditor* make_value_editor(const Parameter& parameter, QWidget* parent);
} // namespace ui
