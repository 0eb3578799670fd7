// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/colour_wheels.h"
#include "ui/inspector/kept_focus.h"
#include "ui/inspector/made_box.h"
#include "ui/inspector/mask_tools.h"
#include "ui/inspector/parameter_row.h"
#include "ui/style/style.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

InspectorPanel::InspectorPanel(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(10, 8, 4, 8);
    auto* top = new QHBoxLayout;
    title_ = plain_label({}, this);
    title_->setObjectName("time");
    leave_ = new QToolButton(this);
    leave_->setObjectName("leave_whole");
    leave_->setIcon(icon("close"));
    leave_->setIconSize({14, 14});
    leave_->setToolTip(tr("Back to what is selected"));
    leave_->setAccessibleName(tr("Back to what is selected"));
    top->addWidget(title_, 1);
    top->addWidget(leave_);
    outside->addLayout(top);
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
    constexpr int kLater = 200; ///< milliseconds
    later_ = new QTimer(this);
    later_->setSingleShot(true);
    later_->setInterval(kLater);
    connect(later_, &QTimer::timeout, this, [this] { refresh(); });
    connect(leave_, &QToolButton::clicked, this, [this] { show_whole(false); });
    connect(&workspace, &Workspace::project_changed, this, [this] {
        for (const auto& rows : made_)
            for (ParameterRow* row : rows)
                row->say({}); // what was refused is past
        refresh();
    });
    connect(&workspace, &Workspace::selection_changed, this, [this] { show_whole(false); });
    connect(&workspace, &Workspace::desk_changed, this, [this] {
        if (workspace_.desk().track == track_) return;
        track_ = workspace_.desk().track;
        show_whole(false);
    });
    connect(&workspace, &Workspace::playhead_moved, this,
            [this] { // values that move, and which clip is meant
                constexpr std::size_t kMany = 16;
                if (!isVisible()) return;
                if (workspace_.selection().size() <= kMany || !workspace_.player().playing())
                    return refresh();
                if (!later_->isActive()) later_->start();
            });
    refresh();
}

void InspectorPanel::show_whole(bool whole) {
    if (whole_ != whole) {
        whole_ = whole;
        Q_EMIT whole_shown(whole);
    }
    refresh();
}

QString InspectorPanel::shape() const {
    QString shape = shown_.id;
    for (const ParameterGroup& group : shown_.groups) {
        shape +=
            QString("|%1 %2 %3 %4").arg(group.title).arg(group.enabled).arg(group.mixed).arg(group.clips);
        for (const Parameter& parameter : group.parameters)
            shape +=
                "," + parameter.label + (parameter.choices.size() ? parameter.choices.join('/') : QString());
    }
    if (shown_.made)
        shape += "|" + QString::fromStdString(shown_.made->id.value + " " + shown_.made->instruction);
    return shape;
}

void InspectorPanel::refresh() {
    shown_ = inspected(workspace_.desk(), whole_);
    leave_->setVisible(whole_);
    title_->setText(shown_.id.isEmpty() ? tr("Select a clip to see what can be set.")
                                        : one_line(shown_.title, 60));
    if (QString now = shape(); now != shape_) {
        shape_ = std::move(now);
        return build();
    }
    for (std::size_t g = 0; g < shown_.groups.size(); ++g)
        if (wheels_[g]) wheels_[g]->show_values(shown_.groups[g]);
    for (std::size_t g = 0; g < shown_.groups.size(); ++g)
        for (std::size_t p = 0; p < shown_.groups[g].parameters.size(); ++p)
            made_[g][p]->show_value(shown_.groups[g].parameters[p]);
}

QString InspectorPanel::change(const Edits& edits, QString label) { // its name goes with what is shown
    workspace_.preview({});
    if (edits.empty()) return {};
    QString why = workspace_.change(edits, label);
    if (!why.isEmpty()) refresh();
    return why;
}

void InspectorPanel::change_in(ParameterRow& row, const Edits& edits, const QString& label) {
    const QPointer<ParameterRow> still(&row); // another row may stand in its place then
    const QString why = change(edits, label);
    if (still) still->say(why);
}

void InspectorPanel::apply(const Edits& edits, const QString& label) {
    if (const QString why = change(edits, label); !why.isEmpty()) Q_EMIT workspace_.refused(why);
}

QWidget* InspectorPanel::heading_of(const ParameterGroup& group) {
    auto* heading = new QWidget(rows_);
    heading->setObjectName("clear");
    set_place(*heading, "heading:" + group.key + group.title);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 10, 0, 2);
    row->setSpacing(2);
    const QString count = group.clips > 0 ? QString(" (%1)").arg(group.clips) : QString();
    if (!group.is_effect) {
        auto* label = plain_label(group.title.toUpper() + count, heading);
        label->setObjectName("heading");
        row->addWidget(label, 1);
        return heading;
    }
    auto* on =
        new QCheckBox(plain_action(group.title + (group.mixed ? " · " + tr("mixed") : QString())), heading);
    on->setTristate(group.mixed);
    on->setCheckState(group.mixed ? Qt::PartiallyChecked : group.enabled ? Qt::Checked : Qt::Unchecked);
    row->addWidget(on, 1);
    connect(on, &QCheckBox::clicked, this, [this, enable = group.enable, on] {
        apply(enable(on->checkState() == Qt::Checked), tr("Effect"));
    });
    return heading;
}

void InspectorPanel::add_effect_buttons(std::size_t g, QWidget* heading) {
    const ParameterGroup& group = shown_.groups[g];
    const auto button = [&](const char* icon_name, const QString& tip, const QString& name, auto action) {
        auto* made = new QToolButton(heading);
        made->setIcon(icon(icon_name));
        made->setIconSize({14, 14});
        made->setToolTip(tip);
        made->setAccessibleName(name);
        heading->layout()->addWidget(made);
        connect(made, &QToolButton::clicked, this, action);
        return made;
    };
    // Among several clips it has a place on each: there is no one above it.
    if (group.clips == 0)
        button("up", tr("Earlier: before the effect above"), tr("Move %1 up").arg(group.title),
               [this, earlier = group.earlier] { apply(earlier(), tr("Order of effects")); })
            ->setEnabled(group.earlier != nullptr);
    button("trash",
           group.clips > 0 ? tr("Take the effect away from all of them") : tr("Take the effect away"),
           tr("Take %1 away").arg(group.title),
           [this, remove = group.remove] { apply(remove(), tr("Remove the effect")); });
}

ColourWheels* InspectorPanel::wheels_of(std::size_t g) {
    auto* wheels = ColourWheels::make(
        shown_.groups[g],
        [this, g](const std::vector<WheelChoice>& choices, bool passing) {
            Edits edits; // three numbers, one step
            for (const WheelChoice& choice : choices)
                for (core::Edit& edit :
                     shown_.groups[g].parameters[choice.parameter].chosen(core::Value(choice.value)))
                    edits.push_back(std::move(edit));
            passing ? workspace_.preview(edits) : apply(edits, shown_.groups[g].title);
        },
        rows_);
    if (wheels) wheels->setEnabled(shown_.groups[g].enabled || shown_.groups[g].mixed);
    return wheels;
}

QWidget* InspectorPanel::row_of(std::size_t g, std::size_t p) {
    const ParameterGroup& group = shown_.groups[g];
    const Parameter& parameter = group.parameters[p];
    auto* row = new ParameterRow(parameter, rows_);
    row->setObjectName("parameter:" + group.title + "/" + parameter.label);
    set_place(*row, row->objectName());
    row->setEnabled(group.enabled || group.mixed);
    // What is shown is asked when it happens: its edits are made of the values of now.
    row->on_chosen = [this, g, p, row](const core::Value& value) {
        const Parameter& now = shown_.groups[g].parameters[p];
        const QString why = now.why_not ? now.why_not(value) : QString();
        if (why.isEmpty()) {
            const auto mask = now.mask;
            change_in(*row, now.chosen(value), now.label);
            if (mask && value == core::Value(std::string("painted"))) Q_EMIT paint_wanted(*mask);
            return;
        }
        workspace_.preview({});
        row->show_value(now);
        row->say(why);
    };
    row->on_passed = [this, g, p](const core::Value& value) {
        workspace_.preview(shown_.groups[g].parameters[p].chosen(value));
    };
    row->on_reset = [this, g, p, row] {
        const Parameter& now = shown_.groups[g].parameters[p];
        change_in(*row, now.reset(), now.label);
    };
    row->on_key = [this, g, p, row] {
        const Parameter& now = shown_.groups[g].parameters[p];
        change_in(*row, now.toggle_key(), now.has_key() ? tr("Remove the key") : tr("Set a key"));
    };
    row->on_neighbour = [this, g, p](int direction) {
        if (const auto key = shown_.groups[g].parameters[p].neighbour(direction)) workspace_.seek(*key);
    };
    made_.back().push_back(row);
    return row;
}

QWidget* InspectorPanel::mask_tools_of(std::size_t g, std::size_t p) {
    const ParameterGroup& group = shown_.groups[g];
    const MaskOf of = *group.parameters[p].mask;
    const core::Mask* mask = of.in(workspace_.project());
    auto* tools = new MaskTools(group.title, mask && mask->shape != core::MaskShape::file, rows_);
    tools->setEnabled(group.enabled);
    tools->on_paint = [this, of] { Q_EMIT paint_wanted(of); };
    tools->on_follow = [this, of](bool backward) { Q_EMIT follow_wanted(of, backward); };
    return tools;
}

QWidget* InspectorPanel::effect_menu() {
    auto* add = new QPushButton(tr("Add an effect"), rows_);
    add->setObjectName("add_effect");
    add->setToolTip(shown_.effects_of->track.empty() ? tr("Puts an effect on the sound of the whole")
                                                     : tr("Puts an effect on all that lies on the track"));
    add->setStyleSheet("QPushButton { padding-right: 28px; } QPushButton::menu-indicator { "
                       "subcontrol-position: right center; right: 8px; }"); // beside the words
    auto* menu = new QMenu(add);
    menu->setStyleSheet("QMenu { menu-scrollable: 1; }");
    for (const core::Kind& kind : core::kinds_of(shown_.domain)) {
        if (kind.hidden) continue;
        menu->addAction(plain_action(readable(kind.name)), this,
                        guarded(this, [this, name = kind.name, track = shown_.effects_of->track] {
                            core::Args args{{"name", name}};
                            track.empty() ? args["whole"] = true : args["track"] = track.value;
                            workspace_.run("effect.add", args);
                        }));
    }
    add->setMenu(menu);
    return add;
}

void InspectorPanel::resizeEvent(QResizeEvent* event) {
    Guarded::resizeEvent(event);
    fit_names();
}

void InspectorPanel::fit_names() {
    constexpr int kShare = 38; ///< hundredths of the panel, at the most
    int longest = ParameterRow::kLeastName;
    for (const auto& rows : made_)
        for (const ParameterRow* row : rows)
            longest = std::max(longest, row->width_of_name());
    const int most = std::max(ParameterRow::kLeastName, width() * kShare / 100);
    for (const auto& rows : made_)
        for (ParameterRow* row : rows)
            row->set_name_width(std::min(longest, most));
}

void InspectorPanel::build() {
    QWidget* const before = rows_;
    const std::optional<KeptFocus> focus = KeptFocus::of(before);
    const bool same = std::exchange(rows_of_, shown_.id) == shown_.id;
    std::optional<QString> written; // what somebody is writing stays with what it is written for
    QString written_in;
    for (const auto& rows : made_)
        for (ParameterRow* row : rows) {
            if (auto text = row->written()) written = std::move(text), written_in = row->objectName();
            row->let_go(); // what they were made for is not what is shown now
        }
    rows_ = new QWidget(this);
    rows_->setObjectName("clear");
    auto* column = new QVBoxLayout(rows_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    made_.clear();
    wheels_.clear();
    fill(column);
    fit_names();
    column_->insertWidget(0, rows_);
    if (focus) {
        rows_->show(); // only what is shown can be given it
        QWidget* field = focus->give(*rows_);
        if (written && same && field)
            for (const auto& rows : made_)
                for (ParameterRow* row : rows)
                    if (row->objectName() == written_in && row->isAncestorOf(field))
                        row->go_on_writing(*written);
    }
    if (!before) return;
    before->hide();
    before->setParent(nullptr);
    before->deleteLater(); // it may be one of its own buttons that asks
}

void InspectorPanel::fill(QVBoxLayout* column) {
    for (std::size_t g = 0; g < shown_.groups.size(); ++g) {
        QWidget* heading = heading_of(shown_.groups[g]);
        if (shown_.groups[g].is_effect) add_effect_buttons(g, heading);
        column->addWidget(heading);
        made_.emplace_back();
        wheels_.push_back(wheels_of(g));
        if (wheels_.back()) column->addWidget(wheels_.back());
        for (std::size_t p = 0; p < shown_.groups[g].parameters.size(); ++p) {
            column->addWidget(row_of(g, p));
            if (shown_.groups[g].parameters[p].mask) column->addWidget(mask_tools_of(g, p));
        }
    }
    if (shown_.effects_of) {
        column->addSpacing(8);
        column->addWidget(effect_menu(), 0, Qt::AlignLeft);
    }
    if (shown_.made) {
        column->addSpacing(14);
        column->addWidget(new MadeBox(*shown_.made, rows_));
    }
}

} // namespace ui
