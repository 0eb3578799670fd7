// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/backups_dialog.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/store/project_lock.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

QString contents(const core::Project& project) {
    std::size_t clips = 0;
    for (const auto& track : project.tracks)
        clips += track->clips.size();
    return BackupsDialog::tr("%1 clips, %2").arg(clips).arg(time_words(project.duration(), project.rate()));
}

/// What a backup has that is not there now, and the other way round.
QString compared(const core::Project& then, const core::Project& now) {
    std::set<core::ClipId> before, after;
    for (const auto& [project, ids] : {std::pair{&then, &before}, std::pair{&now, &after}})
        for (const auto& track : project->tracks)
            for (const core::Clip& clip : track->clips)
                ids->insert(clip.id);
    int gone = 0, added = 0;
    for (const core::ClipId& id : before)
        gone += after.contains(id) ? 0 : 1;
    for (const core::ClipId& id : after)
        added += before.contains(id) ? 0 : 1;
    if (gone == 0 && added == 0) return BackupsDialog::tr("the same clips");
    return BackupsDialog::tr("%1 clips that are gone now, %2 not there yet").arg(gone).arg(added);
}

} // namespace

BackupsDialog::BackupsDialog(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setWindowTitle(tr("Backups"));
    resize(640, 380);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(12);
    column->addWidget(plain_paragraph(
        tr("Now: %1. A backup is opened as a copy beside the project; this one stays as it is.")
            .arg(contents(*workspace.film())),
        this));
    list_ = new QTreeWidget(this);
    list_->setObjectName("backups");
    list_->setHeaderLabels({tr("Saved"), tr("Holds"), tr("Compared with now")});
    list_->setRootIsDecorated(false);
    list_->setAccessibleName(tr("Backups"));
    note_when_empty(list_, tr("There are no backups yet. One is made when a project is saved, every five "
                              "minutes at most."));
    column->addWidget(list_, 1);
    const QDir folder(
        QString::fromStdString((core::data_folder(workspace.project_path()) / "backups").string()));
    for (const QFileInfo& file : folder.entryInfoList({"*.saycut"}, QDir::Files, QDir::Time)) {
        auto* item = new QTreeWidgetItem(list_);
        item->setData(0, Qt::UserRole, file.filePath());
        item->setText(0, QLocale().toString(file.lastModified(), QLocale::ShortFormat));
        try {
            const auto then =
                core::ProjectFile::open(file.filePath().toStdString(), core::ProjectFile::Access::read);
            item->setText(1, contents(then.project()));
            item->setText(2, compared(then.project(), *workspace.film()));
        } catch (const core::Failure& failure) {
            item->setText(2, one_line(QString::fromStdString(failure.what()), 120));
            item->setDisabled(true);
        }
    }
    for (int part = 0; part < 2; ++part)
        list_->header()->setSectionResizeMode(part, QHeaderView::ResizeToContents);
    auto* row = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), this);
    open_ = new QPushButton(tr("Open a copy"), this);
    open_->setObjectName("primary");
    open_->setEnabled(false);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(open_);
    column->addLayout(row);
    connect(list_, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { open_->setEnabled(item && !item->isDisabled()); });
    connect(list_, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem*, int) { open_chosen(); });
    connect(close, &QPushButton::clicked, this, [this] { reject(); });
    connect(open_, &QPushButton::clicked, this, [this] { open_chosen(); });
}

int BackupsDialog::count() const {
    return list_->topLevelItemCount();
}

void BackupsDialog::open_chosen() {
    const QTreeWidgetItem* item = list_->currentItem();
    if (!item || item->isDisabled()) return;
    const QString from = item->data(0, Qt::UserRole).toString();
    const std::filesystem::path project = workspace_.project_path();
    const std::string stamp = QFileInfo(from).completeBaseName().toStdString();
    const std::filesystem::path copy =
        project.parent_path() / (project.stem().string() + " " + stamp + ".saycut");
    if (!std::filesystem::exists(copy))
        core::write_whole(copy, core::read_file(from.toStdString()), core::mode_of(project));
    accept();
    Q_EMIT wanted(QString::fromStdString(copy.string()));
}

} // namespace ui
