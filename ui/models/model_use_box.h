// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a model is used: adapters with their strengths, and the memory that its weights may take. What is
// changed is kept at once and counts from the next job on.
#pragma once
#include "core/assist/model_use.h"
#include "ui/base/guarded.h"
#include <QWidget>

class QDoubleSpinBox;
class QPushButton;
class QTableWidget;

namespace ui {

class ModelUseBox : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit ModelUseBox(QWidget* parent);
    /// Shows what is kept of a model; nothing can be chosen for an empty name.
    void show_model(const QString& model);

  private:
    void fill();
    void add_adapters();
    void remove_adapter();
    void change();
    QString model_;
    core::assist::ModelUse use_;
    QTableWidget* adapters_;
    QPushButton *add_, *remove_;
    QDoubleSpinBox* limit_;
    bool filling_ = false;
};

} // namespace ui
