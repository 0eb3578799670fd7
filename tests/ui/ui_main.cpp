// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_folder.h"
#include "ui/base/language.h"
#include <QApplication>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    const test::TemporaryFolder home; // settings and untitled projects of the tests' own
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().c_str());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/none"); // no word to the desktop of whoever runs them
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName("saycut-test");
    ui::choose_language("en"); // whatever the machine speaks
    return RUN_ALL_TESTS();
}
