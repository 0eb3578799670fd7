// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "ui/main/main_window.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <cstdio>

namespace app {
namespace {

void name_program() {
    QCoreApplication::setApplicationName("Saycut");
    QCoreApplication::setOrganizationName("Saycut");
}

ui::Theme chosen_theme() {
    return QSettings().value("theme", "dark").toString() == "light" ? ui::Theme::light : ui::Theme::dark;
}

} // namespace

int run_editor(int argc, char** argv) try {
    QApplication application(argc, argv);
    name_program();
    ui::apply_theme(application, chosen_theme());
    ui::Workspace workspace;
    ui::MainWindow window(workspace, core::assist::load_assistant);
    for (const QString& file : application.arguments().mid(1)) {
        if (!file.endsWith(".saycut"))
            workspace.import({file}, false);
        else if (const QString problem = workspace.open(file); !problem.isEmpty())
            Q_EMIT workspace.refused(problem);
    }
    window.show();
    window.findChild<ui::TimelineView*>()->zoom_to_fit();
    return application.exec();
} catch (...) {
    std::fprintf(stderr, "saycut: the editor cannot go on: %s\n", core::sentence_of_thrown().c_str());
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
    ui::MainWindow window(workspace, core::assist::load_assistant);
    if (const QString problem = workspace.open(QString::fromStdString(project)); !problem.isEmpty())
        throw core::Failure(problem.toStdString());
    window.show();
    bool picture = false;
    QObject::connect(&workspace, &ui::Workspace::picture_ready, &window, [&] { picture = true; });
    window.findChild<ui::TimelineView*>()->zoom_to_fit();
    workspace.seek(core::Time(workspace.project().duration().count() / 2));
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 5000 && (!picture || waited.elapsed() < 700))
        application.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    if (!window.grab().save(QString::fromStdString(png))) throw core::Failure("cannot write " + png);
}

} // namespace app
