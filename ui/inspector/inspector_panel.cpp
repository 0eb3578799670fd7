// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/colour_wheels.h"
#include "ui/inspector/parameter_row.h"
#include "ui/style/style.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

InspectorPanel::InspectorPanel(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(10, 8, 4, 8);
    title_ = plain_label({}, this);
    title_->setObjectName("time");
    outside->addWidget(title_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    inside->setObjectName("clear");
    column_ = new QVBoxLayout(inside);
    column_->setContentsMargins(0, 4, 8, 4);
    column_->addStretch();
    scroll->setWidget(inside);
    outside->addWidget(scroll, 1);
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] {
        if (isVisible()) refresh(); // values that move, and which clip is meant
    });
    refresh();
}

void InspectorPanel::refresh() {
    shown_ = inspected(workspace_.desk());
    title_->setText(shown_.id.isEmpty() ? tr("Select a clip to see what can be set.")
                                        : one_line(shown_.title, 60));
    QString shape = shown_.id;
    for (const ParameterGroup& group : shown_.groups) {
        shape += QString("|%1 %2").arg(group.title).arg(group.enabled);
        for (const Parameter& parameter : group.parameters)
            shape += "," + parameter.label;
    }
    if (shape != shape_) {
        shape_ = shape;
        return build();
    }
    for (std::size_t g = 0; g < shown_.groups.size(); ++g)
        if (wheels_[g]) wheels_[g]->show_values(shown_.groups[g]);
    for (std::size_t g = 0; g < shown_.groups.size(); ++g)
        for (std::size_t p = 0; p < shown_.groups[g].parameters.size(); ++p)
            made_[g][p]->show_value(shown_.groups[g].parameters[p]);
}

void InspectorPanel::apply(const std::vector<core::Edit>& edits, const QString& label) {
    workspace_.preview({});
    if (!workspace_.apply(edits, label)) refresh();
}

QWidget* InspectorPanel::heading_of(const ParameterGroup& group) {
    auto* heading = new QWidget(rows_);
    heading->setObjectName("clear");
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 10, 0, 2);
    row->setSpacing(2);
    if (group.effect < 0) {
        auto* label = plain_label(group.title.toUpper(), heading);
        label->setObjectName("heading");
        row->addWidget(label, 1);
        return heading;
    }
    auto* on = new QCheckBox(plain_action(group.title), heading);
    on->setChecked(group.enabled);
    row->addWidget(on, 1);
    const auto button = [&](const char* icon_name, const QString& tip, const QString& name, auto action) {
        auto* made = new QToolButton(heading);
        made->setIcon(icon(icon_name));
        made->setIconSize({14, 14});
        made->setToolTip(tip);
        made->setAccessibleName(name);
        row->addWidget(made);
        connect(made, &QToolButton::clicked, this, action);
        return made;
    };
    const auto clip = group.clip;
    const int effect = group.effect;
    button("up", tr("Earlier: before the effect above"), tr("Move %1 up").arg(group.title),
           [this, clip, effect] {
               apply({core::MoveEffect{.clip = clip, .index = effect, .to = effect - 1}},
                     tr("Order of effects"));
           })
        ->setEnabled(effect > 0);
    button("trash", tr("Take the effect away"), tr("Take %1 away").arg(group.title),
           [this, clip, effect] { apply({remove_effect_edit(clip, effect)}, tr("Remove the effect")); });
    connect(on, &QCheckBox::toggled, this, [this, clip, effect](bool enabled) {
        if (const auto found = workspace_.project().find_clip(clip); found.clip)
            apply({enable_effect_edit(*found.clip, effect, enabled)}, tr("Effect"));
    });
    return heading;
}

ColourWheels* InspectorPanel::wheels_of(std::size_t g) {
    auto* wheels = ColourWheels::make(
        shown_.groups[g],
        [this, g](const std::vector<WheelChoice>& choices, bool passing) {
            std::vector<core::Edit> edits; // three numbers, one step
            for (const WheelChoice& choice : choices)
                for (core::Edit& edit :
                     shown_.groups[g].parameters[choice.parameter].chosen(core::Value(choice.value)))
                    edits.push_back(std::move(edit));
            passing ? workspace_.preview(edits) : apply(edits, shown_.groups[g].title);
        },
        rows_);
    if (wheels) wheels->setEnabled(shown_.groups[g].enabled);
    return wheels;
}

QWidget* InspectorPanel::row_of(std::size_t g, std::size_t p) {
    const ParameterGroup& group = shown_.groups[g];
    const Parameter& parameter = group.parameters[p];
    auto* row = new ParameterRow(parameter, rows_);
    row->setObjectName("parameter:" + group.title + "/" + parameter.label);
    row->setEnabled(group.enabled);
    // What is shown is asked when it happens: its edits are made of the values of now.
    row->on_chosen = [this, g, p](const core::Value& value) {
        const Parameter& now = shown_.groups[g].parameters[p];
        apply(now.chosen(value), now.label);
    };
    row->on_passed = [this, g, p](const core::Value& value) {
        workspace_.preview(shown_.groups[g].parameters[p].chosen(value));
    };
    row->on_key = [this, g, p] {
        const Parameter& now = shown_.groups[g].parameters[p];
        apply(now.toggle_key(), now.key_here() ? tr("Remove the key") : tr("Set a key"));
    };
    row->on_neighbour = [this, g, p](int direction) {
        const ParameterGroup& of = shown_.groups[g];
        if (const auto key = of.parameters[p].neighbour_key(direction))
            workspace_.seek(core::snap_to_frame(of.on_timeline(*key), workspace_.project().rate()));
    };
    made_.back().push_back(row);
    return row;
}

void InspectorPanel::build() {
    if (rows_) {
        rows_->hide();
        rows_->setParent(nullptr);
        rows_->deleteLater(); // it may be one of its own buttons that asks
    }
    rows_ = new QWidget(this);
    rows_->setObjectName("clear");
    auto* column = new QVBoxLayout(rows_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    made_.clear();
    wheels_.clear();
    for (std::size_t g = 0; g < shown_.groups.size(); ++g) {
        column->addWidget(heading_of(shown_.groups[g]));
        made_.emplace_back();
        wheels_.push_back(wheels_of(g));
        if (wheels_.back()) column->addWidget(wheels_.back());
        for (std::size_t p = 0; p < shown_.groups[g].parameters.size(); ++p)
            column->addWidget(row_of(g, p));
    }
    column_->insertWidget(0, rows_);
}

} // namespace ui
