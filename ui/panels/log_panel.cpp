// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/log_panel.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/style/style.h"
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QThread>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr std::size_t kMostSteps = 30;

QString about_project(const core::Project& project) {
    std::size_t clips = 0, effects = 0;
    for (const auto& track : project.tracks)
        for (const core::Clip& clip : track->clips)
            ++clips, effects += clip.effects.size();
    return QString("%1x%2, %3 frames a second, %4; %5 tracks, %6 clips, %7 effects, %8 media, %9 sequences")
        .arg(project.canvas().width)
        .arg(project.canvas().height)
        .arg(project.rate().value(), 0, 'g', 5)
        .arg(time_words(project.duration(), project.rate()))
        .arg(project.tracks.size())
        .arg(clips)
        .arg(effects)
        .arg(project.media.size())
        .arg(project.sequences.size());
}

} // namespace

LogPanel::LogPanel(Workspace& workspace, const Told& told, QWidget* parent)
    : Guarded(parent), workspace_(workspace), told_(told) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    list_ = new QListWidget(this);
    list_->setObjectName("log");
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Log"));
    note_when_empty(list_, tr("Nothing to tell yet. Refusals and notices are kept here."));
    column->addWidget(list_, 1);
    focus_as_one(this, list_);
    auto* row = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Copy report"), this);
    copy->setObjectName("copy_report");
    copy->setToolTip(tr("Puts the log, the last steps and what the project is made of on the clipboard"));
    row->addStretch();
    row->addWidget(copy);
    column->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    for (const Told::Line& line : told.lines())
        add(line);
    connect(&told, &Told::added, this, [this] { add(told_.lines().back()); });
}

void LogPanel::add(const Told::Line& line) {
    auto* item = new QListWidgetItem(line.at.toString("HH:mm:ss") + "  " + line.sentence);
    item->setData(Qt::UserRole, line.refusal ? "refused" : "notice");
    if (line.refusal) item->setForeground(palette_of(current_theme()).danger);
    list_->addItem(item);
    while (list_->count() > told_.lines().size())
        delete list_->takeItem(0);
    list_->scrollToBottom();
}

QString LogPanel::report() const {
    const QScreen* screen = QGuiApplication::primaryScreen();
    QStringList lines{QString("Saycut %1, Qt %2, %3 (%4), %5 processors")
                          .arg(QCoreApplication::applicationVersion(), qVersion(),
                               QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
                          .arg(QThread::idealThreadCount())};
    if (screen)
        lines << QString("Screen %1x%2, scale %3, %4")
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(QGuiApplication::platformName());
    lines << "Project: " + about_project(workspace_.project());
    const auto& history = workspace_.history();
    const std::size_t done = history.undo_count();
    lines << QString("Steps: %1 done, %2 undone; the last ones:").arg(done).arg(history.redo_count());
    for (std::size_t i = done > kMostSteps ? done - kMostSteps : 0; i < done; ++i)
        lines << "  " + one_line(QString::fromStdString(history.steps()[i].label), 200);
    lines << "Told:";
    for (int i = 0; i < list_->count(); ++i)
        lines << "  " + list_->item(i)->data(Qt::UserRole).toString() + " " + list_->item(i)->text();
    return lines.join('\n') + "\n";
}

} // namespace ui
