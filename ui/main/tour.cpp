// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/tour.h"
#include "ui/base/plain_text.h"
#include "ui/panels/docks.h"
#include <QDockWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

namespace ui {

Tour::Tour(Docks& docks, QWidget* over) : Guarded(over), docks_(docks) {
    setObjectName("bubble_saycut");
    setAccessibleName(tr("First steps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    count_ = plain_label({}, this);
    count_->setObjectName("heading");
    heading_ = plain_label({}, this);
    heading_->setObjectName("time");
    words_ = plain_paragraph({}, this);
    words_->setMinimumWidth(360);
    column->addWidget(count_);
    column->addWidget(heading_);
    column->addWidget(words_);
    auto* row = new QHBoxLayout;
    skip_ = new QPushButton(tr("Leave the tour"), this);
    skip_->setObjectName("skip");
    back_ = new QPushButton(tr("Back"), this);
    next_ = new QPushButton(tr("Next"), this);
    next_->setObjectName("primary");
    row->addWidget(skip_);
    row->addStretch();
    row->addWidget(back_);
    row->addWidget(next_);
    column->addLayout(row);
    connect(skip_, &QPushButton::clicked, this, [this] { end(); });
    connect(back_, &QPushButton::clicked, this, [this] { show_step(at_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] { at_ + 1 < kSteps ? show_step(at_ + 1) : end(); });
    over->installEventFilter(this);
    hide();
}

bool Tour::seen() {
    return QSettings().value("tour/seen").toBool();
}

void Tour::begin(bool take_focus) {
    show();
    raise();
    show_step(0);
    if (take_focus) next_->setFocus(Qt::OtherFocusReason);
}

void Tour::end() {
    QSettings().setValue("tour/seen", true);
    hide();
}

void Tour::show_step(int step) {
    const std::tuple<const char*, QString, QString> steps[kSteps] = {
        {"bin", tr("Bring clips in"),
         tr("Drop files here, or press Ctrl+I. A double click puts a clip on the timeline.")},
        {"timeline", tr("Cut"),
         tr("Drag clips and their edges. Ctrl+K cuts at the playhead, Delete takes away, Space plays.")},
        {"inspector", tr("Set"),
         tr("Every value of the chosen clip stands here: speed, opacity, effects. The diamond sets a key.")},
        {"chat", tr("Talk"),
         tr("Write what should change: \"cut the first 2 seconds\", \"make it warmer\". Each answer can be "
            "undone.")},
        {"jobs", tr("Export"),
         tr("Ctrl+M writes the film while you go on working; this list shows how far it is. Ctrl+Shift+P "
            "finds "
            "every command.")}};
    at_ = std::clamp(step, 0, kSteps - 1);
    const auto& [panel, heading, words] = steps[at_];
    count_->setText(tr("STEP %1 OF %2").arg(at_ + 1).arg(kSteps));
    heading_->setText(heading);
    words_->setText(words);
    back_->setEnabled(at_ > 0);
    next_->setText(at_ + 1 < kSteps ? tr("Next") : tr("Done"));
    if (QDockWidget* dock = docks_.of(panel)) dock->show(), dock->raise(); // the focus stays here
    raise();
    place();
}

void Tour::place() {
    const QSize room = parentWidget()->size();
    const int width = std::min(440, room.width() - 40);
    resize(width, std::max(sizeHint().height(), layout()->heightForWidth(width)));
    move(room.width() - this->width() - 24,
         room.height() - height() - 24); // nothing of a new project lies there
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return end();
    QFrame::keyPressEvent(event);
}

bool Tour::eventFilter(QObject* object, QEvent* event) {
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(object, event);
}

} // namespace ui
