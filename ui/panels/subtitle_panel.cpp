// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/subtitle_panel.h"
#include "ui/base/fill_column.h"
#include "ui/base/list_note.h"
#include "ui/base/numbers.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/style/digits.h"
#include "ui/style/style.h"
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

constexpr double kFast = 20;                  ///< letters a second that most people can still read
constexpr int kWords = 3;                     ///< the column
const QString kBreak = QStringLiteral(" | "); ///< stands for a line's end in the list

std::vector<const core::Clip*> subtitles(const core::Project& project) {
    std::vector<const core::Clip*> all;
    for (const auto& track : project.tracks)
        if (track->kind == core::TrackKind::subtitle)
            for (const core::Clip& clip : track->clips)
                all.push_back(&clip);
    std::stable_sort(all.begin(), all.end(),
                     [](const core::Clip* a, const core::Clip* b) { return a->start < b->start; });
    return all;
}

QString in_a_line(const std::string& text) {
    return QString::fromStdString(text).replace('\n', kBreak);
}

double letters_a_second(const core::Clip& clip) {
    const QString text = QString::fromStdString(clip.text()).simplified();
    return static_cast<double>(text.size()) / std::max(0.001, core::to_seconds(clip.length()));
}

} // namespace

SubtitlePanel::SubtitlePanel(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    search_ = new QLineEdit(this);
    search_->setObjectName("search");
    search_->setPlaceholderText(tr("Search the subtitles"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    column->addWidget(search_);
    build_list();
    column->addWidget(list_, 1);
    note_ = plain_label({}, this);
    note_->setObjectName("faint");
    column->addWidget(note_);
    build_buttons();
    connect(search_, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] { follow(); });
    refresh();
}

void SubtitlePanel::build_list() {
    list_ = new QTreeWidget(this);
    list_->setObjectName("subtitles");
    list_->setHeaderLabels({tr("Start"), tr("End"), tr("Letters/s"), tr("Words")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAccessibleName(tr("Subtitles"));
    for (int part = 0; part < kWords; ++part)
        list_->header()->setSectionResizeMode(part, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    list_->header()->moveSection(kWords, 1); // in a narrow panel the start and the words are in sight
    new FillColumn(*list_, kWords, {0}, {}); // its child
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    note_when_empty(list_,
                    tr("No subtitles yet. Import a file with some, say \"add captions\", or add one at "
                       "the playhead."));
    focus_as_one(this, list_);
    const auto go = [this] {
        if (const core::Clip* clip = chosen()) {
            const core::ClipId id = clip->id;
            workspace_.seek(clip->start);
            workspace_.select({id});
        }
    };
    connect(list_, &QTreeWidget::currentItemChanged, this, [this] { show_buttons(); });
    connect(list_, &QTreeWidget::itemClicked, this, [go](QTreeWidgetItem*, int) { go(); });
    connect(list_, &QTreeWidget::itemActivated, this, [go](QTreeWidgetItem*, int) { go(); });
    connect(list_, &QTreeWidget::itemChanged, this,
            [this](const QTreeWidgetItem* item, int part) { rewrite(*item, part); });
}

void SubtitlePanel::build_buttons() {
    auto* grid = new QGridLayout;
    const auto button = [&](const char* name, const QString& text, const QString& tip, int row, int place,
                            auto act) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setToolTip(tip);
        grid->addWidget(made, row, place);
        connect(made, &QPushButton::clicked, this, act);
    };
    button("start", tr("Starts here"), tr("It begins at the playhead"), 0, 0,
           [this] { time_to_playhead("start"); });
    button("end", tr("Ends here"), tr("It ends at the playhead"), 0, 1, [this] { time_to_playhead("end"); });
    button("add", tr("Add here"), tr("A new one at the playhead"), 1, 0, [this] { add_here(); });
    button("remove", tr("Remove"), tr("Takes the subtitle away"), 1, 1, [this] {
        if (const core::Clip* clip = chosen())
            workspace_.apply({core::RemoveClips{{clip->id}, false}}, tr("Remove the subtitle"));
    });
    button("join", tr("Join with next"), tr("Both become one, in two lines"), 2, 0,
           [this] { put_together(); });
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

const core::Clip* SubtitlePanel::next_of(const core::Clip& clip) const {
    for (const core::Clip& other : workspace_.project().find_clip(clip.id).track->clips)
        if (other.start >= clip.end()) return &other;
    return nullptr;
}

void SubtitlePanel::show_buttons() {
    const core::Clip* clip = chosen();
    for (const char* name : {"start", "end", "remove"})
        findChild<QPushButton*>(name)->setEnabled(clip);
    findChild<QPushButton*>("join")->setEnabled(clip && next_of(*clip));
}

const core::Clip* SubtitlePanel::chosen() const {
    const QTreeWidgetItem* item = list_->currentItem();
    return item ? workspace_.project().find_clip({item->data(0, Qt::UserRole).toString().toStdString()}).clip
                : nullptr;
}

void SubtitlePanel::rewrite(const QTreeWidgetItem& item, int part) {
    const core::ClipId id{item.data(0, Qt::UserRole).toString().toStdString()};
    const core::Clip* clip = workspace_.project().find_clip(id).clip;
    if (part != kWords || !clip) return refresh(); // times are not written here
    const std::string text = QString(item.text(kWords)).replace(kBreak, "\n").toStdString();
    if (text == clip->text()) return refresh();
    core::SetClip edit{.clip = id};
    edit.text = text;
    workspace_.apply({edit}, tr("Words of the subtitle"));
}

void SubtitlePanel::time_to_playhead(const char* edge) {
    const core::Clip* clip = chosen();
    if (!clip) return;
    workspace_.apply({core::TrimClip{clip->id, edge, workspace_.playhead()}}, tr("Time of the subtitle"));
}

void SubtitlePanel::put_together() {
    const core::Clip* clip = chosen();
    if (!clip) return;
    const core::Clip* next = next_of(*clip);
    if (!next) return;
    core::SetClip words{.clip = clip->id};
    words.text = clip->text() + "\n" + next->text();
    workspace_.apply(
        {core::RemoveClips{{next->id}, false}, core::TrimClip{clip->id, "end", next->end()}, words},
        tr("Join the subtitles"));
}

void SubtitlePanel::add_here() {
    constexpr double kLength = 2;
    const core::Project& project = workspace_.project();
    const core::Track* track = nullptr;
    for (const auto& each : project.tracks)
        if (each->kind == core::TrackKind::subtitle && !each->locked && !track) track = each.get();
    std::vector<core::Edit> edits;
    core::Clip clip;
    clip.start = workspace_.playhead();
    clip.source = {core::Time(0), core::from_seconds(kLength)};
    clip.name = "Subtitle";
    clip.content = core::Title{.text = tr("New subtitle").toStdString(), .style = {}};
    core::TrackId id = track ? track->id : core::TrackId{"S1"};
    if (track) { // as long as there is room
        for (const core::Clip& other : track->clips)
            if (other.start > clip.start)
                clip.source.end = std::min(clip.source.end, other.start - clip.start);
    } else {
        for (int number = 2; project.find_track(id); ++number)
            id = {"S" + std::to_string(number)};
        edits.push_back(core::AddTrack{.id = id, .kind = core::TrackKind::subtitle});
    }
    edits.push_back(core::AddClip{id, clip});
    workspace_.apply(edits, tr("Add a subtitle"));
}

void SubtitlePanel::refresh() {
    const QSignalBlocker quiet(list_); // it is not a person who fills it
    const core::FrameRate rate = workspace_.project().rate();
    const core::Clip* before = chosen();
    const QString kept = before ? QString::fromStdString(before->id.value) : QString();
    list_->clear();
    int fast = 0;
    for (const core::Clip* clip : subtitles(workspace_.project())) {
        const QString words = in_a_line(clip->text());
        if (!words.contains(search_->text().trimmed(), Qt::CaseInsensitive)) continue;
        const double speed = letters_a_second(*clip);
        auto* item = new QTreeWidgetItem(list_, {time_words(clip->start, rate), time_words(clip->end(), rate),
                                                 number_words(speed, 0), one_line(words, 500)});
        item->setData(0, Qt::UserRole, QString::fromStdString(clip->id.value));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(kWords, plain_tool_tip(QString::fromStdString(clip->text())));
        for (const int numbers : {0, 1, 2})
            item->setFont(numbers, tabular(list_->font()));
        if (speed > kFast) {
            ++fast;
            item->setForeground(2, palette_of(current_theme()).danger);
            item->setToolTip(2, tr("Too fast to be read with ease; some 20 letters a second can be"));
        }
        if (item->data(0, Qt::UserRole) == kept) list_->setCurrentItem(item);
    }
    note_->setText(fast > 0 ? tr("%n of them is/are too fast to be read with ease", nullptr, fast)
                            : QString());
    note_->setVisible(fast > 0);
    follow();
    show_buttons();
}

void SubtitlePanel::follow() {
    if (list_->hasFocus()) return;
    const core::Time at = workspace_.playhead();
    for (int row = 0; row < list_->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = list_->topLevelItem(row);
        const core::Clip* clip =
            workspace_.project().find_clip({item->data(0, Qt::UserRole).toString().toStdString()}).clip;
        if (!clip || !clip->range().contains(at)) continue;
        list_->setCurrentItem(item);
        return list_->scrollToItem(item);
    }
}

} // namespace ui
