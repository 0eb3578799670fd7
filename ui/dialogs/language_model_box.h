// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The address of the person's language model: off until it is turned on here, kept where only the person may
// read it (core/assist/planner/server_settings.h). Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/planner/server_settings.h"
#include "core/jobs/job_queue.h"
#endif
#include "ui/base/guarded.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class LanguageModelBox : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// Adds its rows to `form`.
    LanguageModelBox(QFormLayout* form, QWidget* parent);

  private:
    void show_kept();
    void keep();
    /// Asks the server which models it has.
    void find_models();
    void found(const QStringList& models, const QString& problem);
    void tell(const QString& sentence);
    QCheckBox *on_, *sees_;
    QLineEdit *address_, *key_;
    QComboBox* model_;
    QPushButton* find_;
    QLabel* note_;
    core::JobQueue lane_; ///< last: its thread uses the rest
};

} // namespace ui
