// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/parameter_row.h"
#include "ui/style/style.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

/// What is selected, of any kind when it is alone; else what the chat would mean.
core::ClipId meant(const Workspace& workspace) {
    if (workspace.selection().size() == 1) return *workspace.selection().begin();
    const core::Clip* clip = workspace.target_clip();
    return clip ? clip->id : core::ClipId{};
}

} // namespace

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
        if (meant(workspace_) != shown_) refresh();
    });
    refresh();
}

core::Project::Found InspectorPanel::clip() const {
    return workspace_.project().find_clip(shown_);
}

void InspectorPanel::refresh() {
    shown_ = meant(workspace_);
    const auto found = clip();
    std::vector<ParameterGroup> groups;
    if (found.clip) groups = parameters_of(*found.clip, found.track->kind);
    title_->setText(found.clip ? one_line(QString::fromStdString(found.clip->name), 60)
                               : tr("Select a clip to see what can be set."));
    QString shape = QString::fromStdString(shown_.value);
    for (const ParameterGroup& group : groups)
        shape += QString("|%1 %2 %3").arg(group.title).arg(group.enabled).arg(group.parameters.size());
    if (shape != shape_) {
        shape_ = shape;
        return build(groups);
    }
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t p = 0; p < groups[g].parameters.size(); ++p)
            made_[g][p]->show_value(groups[g].parameters[p]);
}

QWidget* InspectorPanel::heading_of(const ParameterGroup& group) {
    auto* heading = new QWidget(rows_);
    heading->setObjectName("clear");
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 10, 0, 2);
    if (group.effect < 0) {
        auto* label = plain_label(group.title.toUpper(), heading);
        label->setObjectName("heading");
        row->addWidget(label, 1);
        return heading;
    }
    auto* on = new QCheckBox(plain_action(group.title), heading);
    on->setChecked(group.enabled);
    row->addWidget(on, 1);
    auto* remove = new QToolButton(heading);
    remove->setIcon(icon("trash"));
    remove->setIconSize({14, 14});
    remove->setToolTip(tr("Take the effect away"));
    remove->setAccessibleName(tr("Take %1 away").arg(group.title));
    row->addWidget(remove);
    connect(on, &QCheckBox::toggled, this, [this, effect = group.effect](bool enabled) {
        if (const auto found = clip(); found.clip)
            workspace_.apply({enable_effect_edit(*found.clip, effect, enabled)}, tr("Effect"));
    });
    connect(remove, &QToolButton::clicked, this, [this, effect = group.effect] {
        workspace_.apply({remove_effect_edit(shown_, effect)}, tr("Remove the effect"));
    });
    return heading;
}

void InspectorPanel::build(const std::vector<ParameterGroup>& groups) {
    if (rows_) {
        rows_->hide();
        rows_->deleteLater(); // it may be one of its own buttons that asks
    }
    rows_ = new QWidget(this);
    rows_->setObjectName("clear");
    auto* column = new QVBoxLayout(rows_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    made_.clear();
    for (std::size_t g = 0; g < groups.size(); ++g) {
        column->addWidget(heading_of(groups[g]));
        made_.emplace_back();
        for (std::size_t p = 0; p < groups[g].parameters.size(); ++p) {
            auto* row = new ParameterRow(groups[g].parameters[p], rows_);
            row->setObjectName("parameter:" + groups[g].title + "/" + groups[g].parameters[p].label);
            row->setEnabled(groups[g].enabled);
            connect(row, &ParameterRow::chosen, this, [this, g, p](double value) { set(g, p, value); });
            column->addWidget(row);
            made_.back().push_back(row);
        }
    }
    column_->insertWidget(0, rows_);
}

void InspectorPanel::set(std::size_t group, std::size_t parameter, double value) {
    const auto found = clip();
    if (!found.clip) return;
    const auto groups = parameters_of(*found.clip, found.track->kind);
    if (group >= groups.size() || parameter >= groups[group].parameters.size()) return;
    const Parameter& chosen = groups[group].parameters[parameter];
    if (!workspace_.apply({chosen.set(value)}, chosen.label)) refresh(); // back to what it is
}

EffectBrowser::EffectBrowser(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search effects"));
    search_->setAccessibleName(tr("Search effects"));
    search_->setClearButtonEnabled(true);
    list_ = new QListWidget(this);
    list_->setObjectName("effects");
    list_->setAccessibleName(tr("Effects"));
    auto* put = new QPushButton(tr("Put on the selected clips"), this);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(put);
    connect(search_, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(list_, &QListWidget::itemActivated, this, [this] { add(); });
    connect(put, &QPushButton::clicked, this, [this] { add(); });
    refresh();
}

void EffectBrowser::refresh() {
    list_->clear();
    const std::pair<core::TrackKind, QString> kinds[] = {{core::TrackKind::video, tr("picture")},
                                                         {core::TrackKind::audio, tr("sound")}};
    for (const auto& [kind, of] : kinds)
        for (const QString& name : effects_for(kind)) {
            QString text = QString(name).replace('_', ' ');
            if (!text.contains(search_->text(), Qt::CaseInsensitive)) continue;
            auto* item = new QListWidgetItem(text.left(1).toUpper() + text.mid(1) + "  ·  " + of, list_);
            item->setData(Qt::UserRole, name);
            item->setData(Qt::UserRole + 1, kind == core::TrackKind::audio);
        }
}

void EffectBrowser::add() {
    const QListWidgetItem* item = list_->currentItem();
    if (!item) return Q_EMIT workspace_.refused(tr("Choose an effect first."));
    const bool for_sound = item->data(Qt::UserRole + 1).toBool();
    std::vector<core::ClipId> clips = workspace_.desk().selected();
    if (const core::Clip* under = workspace_.target_clip(); clips.empty() && under)
        clips.push_back(under->id);
    std::vector<core::Edit> edits;
    for (const core::ClipId& id : clips) {
        const auto found = workspace_.project().find_clip(id);
        if (found.clip && (found.track->kind == core::TrackKind::audio) == for_sound)
            edits.push_back(add_effect_edit(id, item->data(Qt::UserRole).toString()));
    }
    if (edits.empty())
        return Q_EMIT workspace_.refused(for_sound ? tr("Select a clip with sound first.")
                                                   : tr("Select a clip with a picture first."));
    workspace_.apply(edits, item->text().section("  ·  ", 0, 0));
}

} // namespace ui
