// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey.h"
#include "core/document/problem_of.h"
#include "core/json/project_json.h"
#include "ui/viewer/viewer_widget.h"
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace test {
namespace {

/// Things that end the run, leave the project or ask the desktop.
bool is_left_out(const QString& id) {
    static const QStringList left{"file.quit",
                                  "file.new",
                                  "file.open",
                                  "view.full_screen",
                                  "file.save",
                                  "file.save_as",
                                  "file.import",
                                  "view.models",
                                  "file.export_timeline",
                                  "file.open_timeline",
                                  "file.look_for_unsaved"};
    return left.contains(id);
}

} // namespace

Monkey::Monkey(Window& window, unsigned seed)
    : w_(window), timeline_(*window.window.findChild<ui::TimelineView*>()), random_(seed) {}

void Monkey::did(const QString& what) {
    story_.push_back(what);
    if (story_.size() > 40) story_.pop_front();
    if (qEnvironmentVariableIsSet("SAYCUT_MONKEY_TELLS")) qInfo("%d %s", steps_, qPrintable(what));
}

std::string Monkey::story() const {
    std::string all;
    for (const QString& each : story_)
        all += "  " + each.toStdString() + "\n";
    return all;
}

void Monkey::command() {
    auto* actions = w_.window.findChild<ui::Actions*>();
    const QString id = actions->ids()[any(0, static_cast<int>(actions->ids().size()) - 1)];
    if (is_left_out(id)) return;
    did("command " + id);
    actions->of(id)->trigger();
}

void Monkey::key() {
    static const Qt::Key keys[] = {Qt::Key_Delete, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,  Qt::Key_Down,
                                   Qt::Key_Home,   Qt::Key_End,  Qt::Key_I,     Qt::Key_O,   Qt::Key_M,
                                   Qt::Key_V,      Qt::Key_C,    Qt::Key_B,     Qt::Key_Q,   Qt::Key_W,
                                   Qt::Key_S,      Qt::Key_D,    Qt::Key_K,     Qt::Key_Tab, Qt::Key_Escape,
                                   Qt::Key_Return, Qt::Key_Space};
    const Qt::Key key = keys[any(0, static_cast<int>(std::size(keys)) - 1)];
    const Qt::KeyboardModifiers with = chance(30)   ? Qt::ControlModifier
                                       : chance(20) ? Qt::ShiftModifier
                                       : chance(10) ? Qt::AltModifier
                                                    : Qt::NoModifier;
    if (key == Qt::Key_S && with != Qt::NoModifier) return; // saving asks for a name
    if (key == Qt::Key_O && with != Qt::NoModifier) return;
    if (key == Qt::Key_W && with == Qt::ControlModifier) return;
    if (key == Qt::Key_Q && with == Qt::ControlModifier) return;
    if (key == Qt::Key_I && with == Qt::ControlModifier) return;
    if (key == Qt::Key_M && with == Qt::ControlModifier) return;
    QWidget* on = chance(60) ? static_cast<QWidget*>(&timeline_) : QApplication::focusWidget();
    if (!on || !on->isVisible()) return;
    did(QString("key %1 with %2 on %3").arg(key).arg(with.toInt()).arg(on->metaObject()->className()));
    QTest::keyClick(on, key, with);
}

void Monkey::mouse_on_timeline() {
    const auto place = [&] { return QPoint(any(0, timeline_.width() - 1), any(0, timeline_.height() - 1)); };
    const QPoint from = place(), to = chance(70) ? from + QPoint(any(-120, 120), any(-60, 60)) : place();
    const Qt::KeyboardModifiers with = chance(20)   ? Qt::ControlModifier
                                       : chance(20) ? Qt::ShiftModifier
                                       : chance(20) ? Qt::AltModifier
                                                    : Qt::NoModifier;
    did(QString("timeline %1,%2 to %3,%4 with %5")
            .arg(from.x())
            .arg(from.y())
            .arg(to.x())
            .arg(to.y())
            .arg(with.toInt()));
    if (chance(10)) return QTest::mouseDClick(&timeline_, Qt::LeftButton, with, from);
    if (chance(10)) {
        QWheelEvent event(from, timeline_.mapToGlobal(from), {}, {0, any(-3, 3) * 120}, Qt::NoButton, with,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&timeline_, &event);
        return;
    }
    mouse(timeline_, QEvent::MouseButtonPress, from, Qt::LeftButton, with);
    if (chance(75)) {
        mouse(timeline_, QEvent::MouseMove, (from + to) / 2, Qt::LeftButton, with);
        mouse(timeline_, QEvent::MouseMove, to, Qt::LeftButton, with);
        if (chance(10)) QTest::keyClick(&timeline_, Qt::Key_Escape);
        if (chance(5)) w_.workspace.undo(); // while the drag is in flight
    }
    mouse(timeline_, QEvent::MouseButtonRelease, to, Qt::NoButton, with);
}

void Monkey::mouse_on_picture() {
    auto* viewer = w_.window.findChild<ui::ViewerWidget*>();
    if (!viewer->isVisible()) return;
    const auto place = [&] { return QPoint(any(0, viewer->width() - 1), any(0, viewer->height() - 1)); };
    const QPoint from = place(), to = place();
    did(QString("picture %1,%2 to %3,%4").arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y()));
    drag(*viewer, from, to);
}

void Monkey::value_of_a_widget() {
    static const char* panels[] = {"inspector", "mixer", "keys", "markers", "history", "bin", "effects"};
    QWidget* in = w_.window.findChild<QDockWidget*>(QString("dock:") + panels[any(0, 6)]);
    if (!in) return;
    if (!in->isVisible()) in->show();
    QList<QWidget*> there;
    for (QWidget* each : in->findChildren<QWidget*>())
        if (each->isVisible() && each->isEnabled() &&
            (qobject_cast<QAbstractSlider*>(each) || qobject_cast<QAbstractSpinBox*>(each) ||
             qobject_cast<QComboBox*>(each) || qobject_cast<QAbstractButton*>(each)))
            there << each;
    if (there.isEmpty()) return;
    QWidget* one = there[any(0, static_cast<int>(there.size()) - 1)];
    did(QString("value of %1 '%2' in %3")
            .arg(one->metaObject()->className(), one->accessibleName(), in->objectName()));
    if (auto* slider = qobject_cast<QAbstractSlider*>(one))
        slider->setValue(any(slider->minimum(), slider->maximum()));
    else if (auto* number = qobject_cast<QDoubleSpinBox*>(one))
        number->setValue(number->minimum() + (number->maximum() - number->minimum()) * any(0, 100) / 100);
    else if (auto* list = qobject_cast<QComboBox*>(one); list && list->count() > 0) {
        list->setCurrentIndex(any(0, list->count() - 1));
        Q_EMIT list->activated(list->currentIndex());
    } else if (auto* button = qobject_cast<QAbstractButton*>(one))
        button->click();
}

void Monkey::history() {
    const int count = any(1, 6);
    did(QString("%1 steps of history").arg(count));
    for (int i = 0; i < count; ++i)
        chance(60) ? w_.workspace.undo() : w_.workspace.redo();
}

void Monkey::close_what_is_open() {
    for (int i = 0; i < 8; ++i) {
        QWidget* open = QApplication::activePopupWidget();
        if (!open) open = QApplication::activeModalWidget();
        for (QWidget* each : QApplication::topLevelWidgets())
            if (!open && each->isVisible() && qobject_cast<QDialog*>(each)) open = each;
        if (!open) return;
        open->close();
        QCoreApplication::processEvents();
    }
}

bool Monkey::whole() {
    const core::ProjectPtr film = w_.workspace.film();
    if (const auto problem = core::problem_of(*film)) {
        ADD_FAILURE() << "step " << steps_ << ": " << *problem << "\n" << story();
        return false;
    }
    const auto again = core::ProjectFile::open(w_.workspace.project_path(), core::ProjectFile::Access::read);
    if (core::project_to_json(again.project()) == core::project_to_json(*film)) return true;
    ADD_FAILURE() << "step " << steps_ << ": the journal gives another project\n" << story();
    return false;
}

bool Monkey::step() {
    ++steps_;
    const int what = any(1, 100);
    if (what <= 35)
        command();
    else if (what <= 65)
        mouse_on_timeline();
    else if (what <= 78)
        key();
    else if (what <= 84)
        mouse_on_picture();
    else if (what <= 95)
        value_of_a_widget();
    else
        history();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    close_what_is_open();
    if (w_.workspace.player().playing() && chance(50)) w_.workspace.player().pause();
    return whole();
}

} // namespace test
