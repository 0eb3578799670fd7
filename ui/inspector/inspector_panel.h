// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every parameter of what is selected (else of what lies under the playhead), and the effects on it. Keeps
// ids only. Interface thread.
#pragma once
#include "ui/inspector/parameters.h"
#include "ui/workspace/workspace.h"
#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace ui {

class ParameterRow;

class InspectorPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit InspectorPanel(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void refresh();
    void build(const std::vector<ParameterGroup>& groups);
    QWidget* heading_of(const ParameterGroup& group);
    void set(std::size_t group, std::size_t parameter, double value);
    [[nodiscard]] core::Project::Found clip() const;
    Workspace& workspace_;
    core::ClipId shown_;
    QString shape_; ///< which rows there are: they are made anew only when that changes
    QLabel* title_;
    QWidget* rows_ = nullptr;
    QVBoxLayout* column_;
    std::vector<std::vector<ParameterRow*>> made_;
};

/// The effects that there are; a double click, Return or the button puts one on what is selected.
class EffectBrowser : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit EffectBrowser(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void refresh();
    void add();
    Workspace& workspace_;
    QLineEdit* search_;
    QListWidget* list_;
};

} // namespace ui
