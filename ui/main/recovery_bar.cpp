// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/recovery_bar.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/workspace/workspace.h"
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ui {
namespace {

QString moment(std::filesystem::file_time_type time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::file_clock::to_sys(time).time_since_epoch());
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds.count()), QLocale::ShortFormat);
}

/// "beach.mp4, harbour.mp4 and 3 more".
QString names(const std::vector<std::string>& media) {
    constexpr std::size_t kShown = 2;
    QStringList shown;
    for (std::size_t i = 0; i < std::min(kShown, media.size()); ++i)
        shown << QString::fromStdString(media[i]);
    const QString list = shown.join(", ");
    return media.size() > kShown
               ? QObject::tr("%1 and %n more", nullptr, static_cast<int>(media.size() - kShown)).arg(list)
               : list;
}

} // namespace

RecoveryBar::RecoveryBar(QWidget* parent) : Guarded(parent) {
    setObjectName("panel");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    text_ = plain_paragraph({}, this);
    row->addWidget(text_, 1);
    const auto button = [&](const QString& text, auto action) {
        auto* made = new QPushButton(text, this);
        made->setFocusPolicy(Qt::TabFocus); // the keys belong to the editor
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    button(tr("Open it"), [this] {
        const QString file = QString::fromStdString(left_.front().file.string());
        left_.erase(left_.begin());
        show_next();
        Q_EMIT wanted(file);
    })->setObjectName("primary");
    button(tr("Throw away…"), [this] { throw_away(); });
    button(tr("Later"), [this] {
        left_.erase(left_.begin());
        show_next();
    });
    hide();
}

void RecoveryBar::look() {
    left_.clear();
    for (const QString& place : Workspace::untitled_places())
        for (auto& project : core::find_unsaved(place.toStdString()))
            left_.push_back(std::move(project));
    show_next();
}

void RecoveryBar::show_next() {
    setVisible(!left_.empty());
    if (left_.empty()) return;
    const auto& project = left_.front();
    QString text = project.media.empty() ? tr("An untitled project of %1 was never saved: %n step(s).",
                                              nullptr, static_cast<int>(project.changes))
                                               .arg(moment(project.changed))
                                         : tr("An untitled project of %1 was never saved: %2.")
                                               .arg(moment(project.changed), names(project.media));
    if (left_.size() > 1) text += tr(" There are %n more.", nullptr, static_cast<int>(left_.size()) - 1);
    text_->setText(text);
}

void RecoveryBar::throw_away() {
    ask(this,
        {.title = tr("Throw away"),
         .text = tr("Throw this project away for good? Its media stay where they are; takes that were made "
                    "for it are gone."),
         .buttons = QMessageBox::Discard | QMessageBox::Cancel,
         .preset = QMessageBox::Cancel,
         .yes = tr("Throw away")},
        [this](QMessageBox::StandardButton answer) {
            if (answer != QMessageBox::Discard || left_.empty()) return;
            std::filesystem::remove_all(left_.front().file.parent_path());
            left_.erase(left_.begin());
            show_next();
        });
}

} // namespace ui
