// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bus of the test's own: what the program says to the desktop over it is heard here, and answered.
#pragma once
#include "tests/ui/window.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusVirtualObject>

namespace test {

class PeerBus final : public QDBusVirtualObject {
  public:
    /// `path`: the one object that is there; `answer`: what it says to a call.
    PeerBus(const QString& path, std::function<QVariantList(const QDBusMessage&)> answer)
        : answer_(std::move(answer)) {
        server_.setAnonymousAuthenticationAllowed(true);
        QObject::connect(&server_, &QDBusServer::newConnection, &server_,
                         [this, path](const QDBusConnection& connection) {
                             there_.emplace_back(connection);
                             there_.back().registerVirtualObject(path, this);
                         });
        wait_until([this] { return !there_.empty(); });
    }
    ~PeerBus() override { QDBusConnection::disconnectFromPeer(name_); }
    /// The program's end of it.
    [[nodiscard]] const QDBusConnection& bus() const { return bus_; }
    void signal(const QString& path, const QString& interface, const QString& name,
                const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(arguments);
        there_.back().send(message);
    }
    QList<QDBusMessage> calls;

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& call, const QDBusConnection& connection) override {
        calls << call;
        connection.send(call.createReply(answer_(call)));
        return true;
    }

  private:
    static QString fresh_name() {
        static int made = 0;
        return QString("test-bus-%1").arg(++made);
    }
    std::function<QVariantList(const QDBusMessage&)> answer_;
    QString name_ = fresh_name();
    QDBusServer server_;
    std::vector<QDBusConnection> there_;
    QDBusConnection bus_ = QDBusConnection::connectToPeer(server_.address(), name_);
};

} // namespace test
