// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every parameter of what is selected (else of the chosen track, or of what lies under the playhead), the
// effects on it, and how it was made. Of several clips what they have in common: a change is one of all of
// them. Keeps values only. Interface thread.
#pragma once
#include "ui/inspector/parameters.h"
#include "ui/workspace/workspace.h"
#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ColourWheels;
class ParameterRow;

class InspectorPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit InspectorPanel(Workspace& workspace, QWidget* parent = nullptr);
    /// The effects on the sound of the whole, until something is selected.
    void show_whole(bool whole = true);

  Q_SIGNALS:
    void whole_shown(bool whole);
    /// A mask is to be painted on the picture; it is to follow what it lies on.
    void paint_wanted(const MaskOf& mask);
    void follow_wanted(const MaskOf& mask, bool backward);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    [[nodiscard]] QString shape() const;
    void build();
    void fill(QVBoxLayout* column);
    /// One width for the names of all rows, so that fields stand below each other.
    void fit_names();
    QWidget* heading_of(const ParameterGroup& group);
    void add_effect_buttons(std::size_t group, QWidget* heading);
    ColourWheels* wheels_of(std::size_t group);
    QWidget* row_of(std::size_t group, std::size_t parameter);
    QWidget* mask_tools_of(std::size_t group, std::size_t parameter);
    QWidget* effect_menu();
    /// One step of history; what is refused goes back to what it was. Why, or nothing.
    QString change(const Edits& edits, QString label);
    /// The same from a row, which says why.
    void change_in(ParameterRow& row, const Edits& edits, const QString& label);
    /// The same where no field is: the window says why.
    void apply(const Edits& edits, const QString& label);
    Workspace& workspace_;
    Inspected shown_;
    QString shape_; ///< which rows there are: they are made anew only when that changes
    bool whole_ = false;
    core::TrackId track_; ///< chosen last
    QLabel* title_;
    QToolButton* leave_;
    QWidget* rows_ = nullptr;
    QString rows_of_; ///< the id of what they were made for
    QVBoxLayout* column_;
    QTimer* later_; ///< while much is shown and the film plays
    std::vector<std::vector<ParameterRow*>> made_;
    std::vector<ColourWheels*> wheels_; ///< by group; null where it has none
};

} // namespace ui
