// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/missing_dialog.h"
#include "core/store/find_media.h"
#include "core/store/relink.h"
#include "ui/base/ask.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <utility>

namespace ui {

MissingDialog::MissingDialog(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace), project_(workspace.project_path()) {
    setWindowTitle(tr("Missing media"));
    setMinimumSize(620, 340);
    pool_.setMaxThreadCount(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(plain_paragraph(tr("These files are not where the project says. Search the folder they "
                                         "lie in now: all that are below it are found at once."),
                                      this));
    list_ = new QTreeWidget(this);
    list_->setObjectName("missing");
    list_->setHeaderLabels({tr("File"), tr("It was in")});
    list_->setRootIsDecorated(false);
    list_->setAccessibleName(tr("Missing media"));
    list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    column->addWidget(list_, 1);
    note_ = plain_paragraph({}, this);
    note_->setObjectName("faint");
    column->addWidget(note_);
    auto* row = new QHBoxLayout;
    one_ = new QPushButton(tr("Find this one…"), this);
    one_->setObjectName("one");
    folder_ = new QPushButton(tr("Search a folder…"), this);
    folder_->setObjectName("primary");
    auto* close = new QPushButton(tr("Leave them out"), this);
    close->setObjectName("close");
    close->setToolTip(tr("They are shown as slates and stay silent until they are found"));
    row->addWidget(close);
    row->addStretch();
    row->addWidget(one_);
    row->addWidget(folder_);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, [this] { reject(); });
    connect(one_, &QPushButton::clicked, this, [this] { choose_one(); });
    connect(folder_, &QPushButton::clicked, this, [this] {
        choose_files(this, {.title = tr("Search a folder"), .mode = QFileDialog::Directory},
                     [this](const QStringList& chosen) { search(chosen.front()); });
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { look(); });
    look();
}

MissingDialog::~MissingDialog() {
    stop_.request_stop();
    pool_.waitForDone();
}

int MissingDialog::count() const {
    return list_->topLevelItemCount();
}

void MissingDialog::show_problem(const QString& sentence) {
    note_->setText(sentence);
}

void MissingDialog::look() {
    if (!workspace_.is_open(project_)) return QDialog::reject();
    if (std::exchange(looking_, true)) return;
    pool_.start(guarded_thread(this, [this, project = workspace_.snapshot(), file = project_] {
        const auto missing = core::offline_media(*project, file); // the destructor waits for it
        post(this, [this, missing, project] {
            looking_ = false;
            if (workspace_.project().media != project->media) return look(); // others came meanwhile
            list(missing);
        });
    }));
}

void MissingDialog::list(const std::vector<core::MediaId>& missing) {
    const QString chosen =
        list_->currentItem() ? list_->currentItem()->data(0, Qt::UserRole).toString() : QString();
    list_->clear();
    for (const core::MediaId& id : missing) {
        const QFileInfo file(QString::fromStdString(workspace_.project().find_media(id)->path));
        auto* item = new QTreeWidgetItem(list_, {one_line(file.fileName(), 120), one_line(file.path(), 200)});
        item->setData(0, Qt::UserRole, QString::fromStdString(id.value));
        if (item->data(0, Qt::UserRole) == chosen) list_->setCurrentItem(item);
    }
    if (!list_->currentItem()) list_->setCurrentItem(list_->topLevelItem(0));
    Q_EMIT looked(count());
    if (missing.empty()) accept();
}

void MissingDialog::search(const QString& folder) {
    folder_->setEnabled(false);
    note_->setText(tr("Searching %1…").arg(folder));
    pool_.start(guarded_thread(this, [this, folder, project = workspace_.snapshot(), file = project_,
                                      stop = stop_.get_token()] { // the destructor waits for it
        const auto wanted = core::offline_media(*project, file);
        const auto edits = core::find_media_below(*project, wanted, folder.toStdString(), stop, file);
        post(this, [this, edits, folder] {
            folder_->setEnabled(true);
            if (edits.empty())
                return note_->setText(tr("None of them lies below %1 with its name and size.").arg(folder));
            note_->setText(tr("%n file(s) found.", nullptr, static_cast<int>(edits.size())));
            if (const QString why = workspace_.change(edits, tr("Relink media")); !why.isEmpty())
                show_problem(why);
        });
    }));
}

void MissingDialog::choose_one() {
    const QTreeWidgetItem* item = list_->currentItem();
    if (!item) return;
    const std::string id = item->data(0, Qt::UserRole).toString().toStdString();
    choose_files(this, {.title = tr("Where is %1?").arg(item->text(0))},
                 [this, id](const QStringList& chosen) {
                     // The file is looked into before it is taken: on a thread of its own.
                     note_->setText(tr("Looking into %1…").arg(chosen.front()));
                     pool_.start(guarded_thread(this, [this, id, file = chosen.front(),
                                                       project = workspace_.snapshot(), at = project_] {
                         const auto edits = core::relink_edits(*project, at, id, file.toStdString());
                         post(this, [this, edits] {
                             const QString why = edits ? workspace_.change(edits.value(), tr("Relink media"))
                                                       : in_words(edits.message());
                             note_->setText(why);
                         });
                     }));
                 });
}

} // namespace ui
