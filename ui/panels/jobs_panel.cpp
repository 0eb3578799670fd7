// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/jobs_panel.h"
#include "ui/base/language.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/base/show_file.h"
#include "ui/style/style.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

QString state_text(const core::Job& job) {
    if (job.paused) return JobsPanel::tr("paused");
    switch (job.state) {
    case core::Job::State::waiting:
        return JobsPanel::tr("waits");
    case core::Job::State::running:
        return QString::fromStdString(job.note);
    case core::Job::State::done:
        return QString::fromStdString(job.note);
    case core::Job::State::failed:
        return JobsPanel::tr("failed: %1").arg(in_words(job.note));
    case core::Job::State::stopped:
        return job.lane == core::Lane::model ? JobsPanel::tr("stopped, nothing was changed")
                                             : JobsPanel::tr("stopped, nothing was written");
    }
    return {};
}

} // namespace

JobsPanel::JobsPanel(ExportQueue& queue, QWidget* parent) : Guarded(parent), queue_(queue) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    list_ = new QTreeWidget(this);
    list_->setObjectName("jobs");
    list_->setHeaderLabels({tr("What"), tr("How far"), tr("State")});
    list_->setRootIsDecorated(false);
    list_->setAccessibleName(tr("Jobs"));
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch); // in a narrow panel the names give way
    list_->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    list_->header()->setMinimumSectionSize(48);
    list_->header()->resizeSection(1, 64);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    note_when_empty(list_,
                    tr("Nothing is being made. Exports, proxies and what the models do are listed here."));
    column->addWidget(list_, 1);
    auto* row = new QHBoxLayout;
    const auto button = [this, &row](const QString& text, auto action) {
        auto* made = new QPushButton(text, this);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    stop_ = button(tr("Stop"), [this] { queue_.queue().stop(chosen()); });
    pause_ = button({}, [this] {
        if (const auto job = chosen_job())
            job->paused ? queue_.queue().go_on(job->number) : queue_.queue().pause(job->number);
    });
    pause_->setObjectName("pause");
    earlier_ = button({}, [this] { queue_.queue().move(chosen(), -1); });
    later_ = button({}, [this] { queue_.queue().move(chosen(), 1); });
    for (const auto& [made, icon_name, words] :
         {std::tuple{pause_, "pause", tr("Pause")}, std::tuple{earlier_, "up", tr("Earlier")},
          std::tuple{later_, "down", tr("Later")}}) {
        made->setIcon(icon(icon_name));
        made->setFixedWidth(34);
        made->setToolTip(words);
        made->setAccessibleName(words);
    }
    row->addStretch();
    column->addLayout(row);
    row = new QHBoxLayout; // a second one: the panel is narrow on a small screen
    open_ = button(tr("Show in its folder"), [this] {
        if (const auto job = chosen_job()) show_in_folder(job->file);
    });
    clear_ = button(tr("Clear finished"), [this] { queue_.queue().forget_finished(); });
    column->addLayout(row);
    connect(&queue, &ExportQueue::changed, this, [this] { refresh(); });
    connect(list_, &QTreeWidget::currentItemChanged, this, [this] { refresh(); });
    refresh();
}

core::JobNumber JobsPanel::chosen() const {
    const QTreeWidgetItem* item = list_->currentItem();
    return item ? item->data(0, Qt::UserRole).toULongLong() : 0;
}

std::optional<core::Job> JobsPanel::chosen_job() const {
    for (const core::Job& job : queue_.queue().jobs())
        if (job.number == chosen()) return job;
    return {};
}

void JobsPanel::show_buttons(const core::Job* job) {
    stop_->setEnabled(job && !job->over());
    pause_->setEnabled(job && !job->over() && !job->followed);
    const bool paused = job && job->paused;
    const QString words = paused ? tr("Go on") : tr("Pause");
    if (pause_->toolTip() != words) {
        pause_->setIcon(icon(paused ? "play" : "pause"));
        pause_->setToolTip(words);
        pause_->setAccessibleName(words);
    }
    earlier_->setEnabled(job && job->state == core::Job::State::waiting);
    later_->setEnabled(earlier_->isEnabled());
    open_->setEnabled(job && job->state == core::Job::State::done && !job->file.empty());
}

void JobsPanel::refresh() {
    const auto jobs = queue_.queue().jobs();
    const QSignalBlocker quiet(list_);
    const core::JobNumber before = chosen();
    while (list_->topLevelItemCount() > static_cast<int>(jobs.size()))
        delete list_->takeTopLevelItem(list_->topLevelItemCount() - 1);
    const core::Job* current = nullptr;
    for (int i = 0; i < static_cast<int>(jobs.size()); ++i) {
        const core::Job& job = jobs[static_cast<std::size_t>(i)];
        QTreeWidgetItem* item = list_->topLevelItem(i);
        if (!item) {
            item = new QTreeWidgetItem(list_);
            auto* cell = new QWidget(list_);
            cell->setObjectName("clear");
            auto* bar = new QProgressBar(cell);
            auto* middle = new QVBoxLayout(cell);
            middle->setContentsMargins(2, 0, 6, 0);
            middle->addWidget(bar);
            bar->setRange(0, 1000);
            bar->setTextVisible(false);
            bar->setAccessibleName(tr("How far"));
            list_->setItemWidget(item, 1, cell);
        }
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(job.number));
        item->setText(0, one_line(QString::fromStdString(job.title), 120));
        item->setToolTip(0, plain_tool_tip(item->text(0)));
        item->setText(2, one_line(state_text(job), 300));
        item->setToolTip(2, plain_tool_tip(state_text(job)));
        list_->itemWidget(item, 1)->findChild<QProgressBar*>()->setValue(
            static_cast<int>(job.progress * 1000));
        if (job.number == before) list_->setCurrentItem(item), current = &job;
    }
    if (!current && !jobs.empty()) list_->setCurrentItem(list_->topLevelItem(0)), current = &jobs.front();
    show_buttons(current);
    clear_->setEnabled(
        std::any_of(jobs.begin(), jobs.end(), [](const core::Job& job) { return job.over(); }));
}

} // namespace ui
