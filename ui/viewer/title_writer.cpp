// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/title_writer.h"
#include "ui/style/style.h"
#include "ui/viewer/title_place.h"
#include <QKeyEvent>
#include <QTextBlock>
#include <cmath>

namespace ui {
namespace {

constexpr int kRoom = 6; ///< round the words, with the frame

bool keeps(const QKeyEvent& event) {
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           event.modifiers() & Qt::ControlModifier;
}

/// Light letters lie on dark, dark ones on light, whatever the film shows below; a little of it is seen.
QString sheet_of(const TitlePlace& place) {
    constexpr double kLight = 0.5;
    constexpr int kCover = 236;
    const bool light = place.colour.lightnessF() > kLight;
    const QColor ground = light ? QColor(16, 18, 22, kCover) : QColor(250, 250, 250, kCover);
    QString family = place.font.family();
    family.remove('"').remove('\\').remove('\n'); // it is others' words
    return QString("ui--TitleWriter { background: rgba(%1, %2, %3, %4); color: %5; border: 1px solid %6; "
                   "border-radius: 4px; padding: %7px; font-family: \"%8\"; font-size: %9px; ")
               .arg(ground.red())
               .arg(ground.green())
               .arg(ground.blue())
               .arg(ground.alpha())
               .arg(place.colour.name(), palette_of(current_theme()).accent.name())
               .arg(kRoom - 1)
               .arg(family)
               .arg(place.font.pixelSize()) +
           QString("font-weight: %1; font-style: %2; text-decoration: %3; }")
               .arg(std::clamp((place.font.weight() + 50) / 100 * 100, 100, 900))
               .arg(place.font.italic() ? "italic" : "normal", place.font.underline() ? "underline" : "none");
}

} // namespace

QString TitleWriter::why_not(const Workspace& workspace, const core::ClipId& title) {
    const auto found = workspace.project().find_clip(title);
    if (!found.clip || !found.clip->is_title()) return tr("Move the playhead to a title first.");
    if (workspace.only_looks()) return tr("This project is only looked at: another window works on it.");
    if (found.track->locked) return tr("The title's track is locked. The lock at its left end opens it.");
    return {};
}

TitleWriter::TitleWriter(Workspace& workspace, const core::ClipId& title, QWidget* viewer)
    : Guarded(viewer), workspace_(workspace), title_(title) {
    setObjectName("title_writer");
    setAccessibleName(tr("Words of the title"));
    setToolTip(tr("Ctrl+Enter keeps the words, Escape takes them back"));
    setCursor(Qt::IBeamCursor);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    if (const auto found = workspace.project().find_clip(title); found.clip)
        before_ = QString::fromStdString(found.clip->text());
    setPlainText(before_);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { show_words(); });
    connect(&workspace, &Workspace::project_changed, this, [this] {
        follow();
        if (!ended_ && toPlainText() != before_) workspace_.preview(edits()); // it went with the change
    });
    connect(&workspace, &Workspace::playhead_moved, this, [this] { follow(); });
}

std::vector<core::Edit> TitleWriter::edits() const {
    return {core::SetClip{.clip = title_, .text = toPlainText().toStdString()}};
}

void TitleWriter::show_words() {
    if (ended_) return;
    workspace_.preview(edits());
    place(area_);
}

/// The title may be gone, or another moment be shown.
void TitleWriter::follow() {
    if (ended_) return;
    const auto found = workspace_.project().find_clip(title_);
    if (!found.clip || !found.clip->is_title()) return end();
    if (!found.clip->range().contains(workspace_.playhead())) return keep();
}

void TitleWriter::place(const QRectF& area) {
    area_ = area;
    auto look = look_of_title(workspace_, title_);
    if (!look || ended_) return;
    look->text = toPlainText().toStdString();
    const TitlePlace place = title_place(*look, area);
    if (const QString sheet = sheet_of(place); sheet != sheet_) {
        sheet_ = sheet;
        setStyleSheet(sheet);
    }
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(place.across);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    // A letter more than there is: the next one does not break the line before the field has grown.
    const double more = place.font.pixelSize();
    QRectF box = place.box.adjusted(-kRoom - more, -kRoom, kRoom + more, kRoom);
    if (place.across == Qt::AlignLeft) box.setLeft(place.box.left() - kRoom);
    if (place.across == Qt::AlignRight) box.setRight(place.box.right() + kRoom);
    const QRectF room = parentWidget()->rect();
    box = QRectF(box.topLeft(), box.size().boundedTo(room.size()));
    box.moveTo(std::clamp(box.left(), 0.0, room.width() - box.width()),
               std::clamp(box.top(), 0.0, room.height() - box.height()));
    setGeometry(box.toAlignedRect());
    ensureCursorVisible();
}

void TitleWriter::keep() {
    if (ended_) return;
    const bool changed = toPlainText() != before_;
    const auto list = edits();
    end();
    if (changed) workspace_.apply(list, tr("Words"));
}

void TitleWriter::give_up() {
    end();
}

void TitleWriter::end() {
    if (std::exchange(ended_, true)) return;
    workspace_.preview({});
    Q_EMIT done();
}

/// All its keys are its own: letters and Delete are commands elsewhere, Ctrl+Enter may be one.
bool TitleWriter::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (keeps(*key) || key->key() == Qt::Key_Escape || key->key() == Qt::Key_Tab) {
            event->accept();
            return true;
        }
    }
    return Guarded::event(event);
}

void TitleWriter::keyPressEvent(QKeyEvent* event) {
    if (keeps(*event)) return keep();
    if (event->key() == Qt::Key_Escape) return give_up();
    QPlainTextEdit::keyPressEvent(event);
}

void TitleWriter::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    // Its own menu, or another program: it is come back to.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason &&
        event->reason() != Qt::MenuBarFocusReason)
        keep();
}

} // namespace ui
