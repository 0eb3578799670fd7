// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/system_look.h"
#include <QApplication>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QPalette>

namespace ui {
namespace {

const char* const kService = "org.freedesktop.portal.Desktop";
const char* const kPath = "/org/freedesktop/portal/desktop";
const char* const kInterface = "org.freedesktop.portal.Settings";
const char* const kSpace = "org.freedesktop.appearance";
const char* const kScheme = "color-scheme";
const char* const kContrast = "contrast";

bool is_light(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() > 127;
}

} // namespace

SystemLook::SystemLook(const QDBusConnection& bus, QObject* parent)
    : Guarded(parent), bus_(bus), light_palette_(is_light(qApp->palette())) {
    qApp->installEventFilter(this);
    decide();
    if (!bus_.isConnected()) return;
    // The message as a whole: Qt 6.4 finds no slot that takes a QDBusVariant before it has seen one.
    bus_.connect({}, kPath, kInterface, "SettingChanged", this, SLOT(hear(const QDBusMessage&)));
    ask(kScheme);
    ask(kContrast);
}

void SystemLook::ask(const QString& name) {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, "Read");
    call << QString(kSpace) << name;
    auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, name](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply(*done);
        if (!reply.isError()) take(name, reply.value().variant());
        done->deleteLater();
    });
}

void SystemLook::hear(const QDBusMessage& change) {
    const QVariantList said = change.arguments();
    if (said.size() == 3 && said[0] == kSpace) take(said[1].toString(), said[2]);
}

void SystemLook::take(const QString& name, const QVariant& value) {
    QVariant plain = value;
    while (plain.userType() == qMetaTypeId<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    bool number = false;
    const uint said = plain.toUInt(&number);
    if (!number) return;
    if (name == kScheme) scheme_ = said;
    if (name == kContrast) contrast_ = said == 1;
    decide();
}

void SystemLook::decide() {
    const bool light = scheme_ == 2 || (scheme_ != 1 && light_palette_);
    const Theme theme = contrast_ ? Theme::contrast : light ? Theme::light : Theme::dark;
    if (theme == system_theme()) return;
    set_system_theme(theme);
    Q_EMIT changed();
}

void SystemLook::see_palette() {
    // The program's own colours lie over those of the desktop; away with them for a moment.
    const QPalette own = qApp->palette();
    looking_ = true;
    qApp->setPalette(QPalette());
    light_palette_ = is_light(qApp->palette());
    qApp->setPalette(own);
    looking_ = false;
    decide();
}

bool SystemLook::eventFilter(QObject* object, QEvent* event) {
    // Every window is told of it. The program's own changes of the palette do not come this way.
    if (event->type() == QEvent::ThemeChange && !looking_) {
        looking_ = true; // once for all windows
        post(this, [this] { see_palette(); });
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui
