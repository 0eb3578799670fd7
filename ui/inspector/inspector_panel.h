// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every parameter of what is selected (else of what lies under the playhead), and the effects on it. Keeps
// values only. Interface thread.
#pragma once
#include "ui/inspector/parameters.h"
#include "ui/workspace/workspace.h"
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace ui {

class ColourWheels;
class ParameterRow;

class InspectorPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit InspectorPanel(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void refresh();
    void build();
    QWidget* heading_of(const ParameterGroup& group);
    ColourWheels* wheels_of(std::size_t group);
    QWidget* row_of(std::size_t group, std::size_t parameter);
    /// One step of history; what is refused goes back to what it was.
    void apply(const std::vector<core::Edit>& edits, const QString& label);
    Workspace& workspace_;
    Inspected shown_;
    QString shape_; ///< which rows there are: they are made anew only when that changes
    QLabel* title_;
    QWidget* rows_ = nullptr;
    QVBoxLayout* column_;
    std::vector<std::vector<ParameterRow*>> made_;
    std::vector<ColourWheels*> wheels_; ///< by group; null where it has none
};

} // namespace ui
