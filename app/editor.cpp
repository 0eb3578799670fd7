// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor.h"
#include "app/cli.h"
#include "app/end_signals.h"
#include "core/assist/planner/seen_by_server.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "ui/base/language.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/main/main_window.h"
#include "ui/style/style.h"
#include "ui/style/system_look.h"
#include "ui/timeline/timeline_view.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <cstdlib>
#include <utility>

namespace app {
namespace {

void name_program() {
    QCoreApplication::setApplicationName("Saycut");
    QCoreApplication::setOrganizationName("Saycut");
    QCoreApplication::setApplicationVersion(SAYCUT_VERSION);
}

/// The scale of the settings, unless one was given from outside; to be said before there is an application.
void apply_scale() {
    if (const double scale = ui::preferences::scale();
        scale != 1 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
}

/// What answers: the models here, and beside them the language model that a person may have named.
std::unique_ptr<core::assist::Assistant> make_assistant() {
    return core::assist::beside_server(core::assist::load_assistant);
}

/// Qt ends the program with words of its own when there is no screen: said here instead.
void without_a_screen(QtMsgType kind, const QMessageLogContext& /*context*/, const QString& /*message*/) {
    if (kind != QtFatalMsg) return;
    print_error("saycut", "there is no screen to open the editor on; log in to a desktop, or use one of the "
                          "verbs that `saycut --help` lists");
    std::_Exit(1);
}

} // namespace

int run_editor(int argc, char** argv) try {
    const QtMessageHandler usual = qInstallMessageHandler(without_a_screen);
    name_program();
    apply_scale();
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    ui::apply_chosen_language();
    const ui::SystemLook look(QDBusConnection::sessionBus());
    ui::apply_chosen_theme();
    ui::apply_chosen_decoding();
    ui::follow_system(look);
    ui::Workspace workspace;
    ui::MainWindow window(workspace, make_assistant);
    bool first = true;
    for (const QString& file : application.arguments().mid(1)) {
        if (std::exchange(first, false) && file == "--") continue;
        if (!file.endsWith(".saycut"))
            workspace.import({file}, false,
                             [&window] { window.findChild<ui::TimelineView*>()->zoom_to_fit(); });
        else if (const QString problem = workspace.open(file); !problem.isEmpty())
            Q_EMIT workspace.refused(problem);
    }
    application.processEvents(); // what the desktop says of its colours, before they are seen
    window.show();
    window.offer_unsaved();
    if (application.arguments().size() < 2) window.offer_tour(); // who opens a film wants to see it
    window.findChild<ui::TimelineView*>()->zoom_to_fit();
    const EndSignals signals([&] {
        window.end();
        QCoreApplication::exit(0); // also out of a menu that is open
    });
    return application.exec();
    // The order of the end, whichever way it came: the window has stopped jobs and exports (MainWindow::end
    // and its closeEvent); going out of scope it waits for their threads, then the workspace stops the player
    // and lets go of the project, whose journal holds what was not saved.
} catch (...) {
    print_error("saycut", "the editor cannot go on: " + core::sentence_of_thrown());
    return 1;
}

void draw_editor(const std::string& project, const std::string& png) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    char name[] = "saycut";
    char* arguments[] = {name, nullptr};
    int count = 1;
    QApplication application(count, arguments);
    name_program();
    ui::apply_theme(application, ui::Theme::dark);
    ui::Workspace workspace;
    ui::MainWindow window(workspace, make_assistant);
    if (const QString problem = workspace.open(QString::fromStdString(project)); !problem.isEmpty())
        throw core::Failure(problem.toStdString());
    window.show();
    bool picture = false;
    QObject::connect(&workspace, &ui::Workspace::picture_ready, &window, [&] { picture = true; });
    window.findChild<ui::TimelineView*>()->zoom_to_fit();
    workspace.seek(core::Time(workspace.project().duration().count() / 2));
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 5000 && (!picture || waited.elapsed() < 700) && !interrupted())
        application.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    if (interrupted()) throw core::Stopped();
    if (!window.grab().save(QString::fromStdString(png))) throw core::Failure("cannot write " + png);
}

} // namespace app
