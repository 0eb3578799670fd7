// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One message of the conversation: its words, the places in the film that prove it, and what can be chosen.
// Everything in it is plain text; times to click are buttons made of numbers.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/time/time.h"
#include <nlohmann/json.hpp>
#endif
#include "ui/base/guarded.h"
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Bubble : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// `details` as the message keeps them; fields of other kinds than expected are left out. `rate`: in
    /// whose frames times are told.
    Bubble(const QString& role, const QString& text, const nlohmann::json& details, core::FrameRate rate,
           QWidget* parent = nullptr);
    /// A button under the words, in a row of its own.
    QPushButton* add_choice(const QString& label);
    /// A button in the row below the bubble.
    QPushButton* add_action(const QString& icon_name, const QString& label);

  Q_SIGNALS:
    void time_clicked(double seconds);

  private:
    void add_evidence(const nlohmann::json& evidence);
    core::FrameRate rate_;
    QVBoxLayout* words_;
    QHBoxLayout* actions_ = nullptr;
};

} // namespace ui
