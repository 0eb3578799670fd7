// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/key_map.h"
#include "ui/style/style.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>
#include <QSettings>

namespace ui {
namespace {

constexpr const char* kOwn = "saycut";

QString file_of(const QString& preset) {
    return ":/saycut/keys/" + preset + ".json";
}

using Map = QMap<QString, QList<QKeySequence>>;

/// {"keys": {"clip.split": ["Ctrl+K"]}}; an empty list: no key.
QString read_keys(const QByteArray& bytes, Map& keys) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || !document.object().value("keys").isObject())
        return QCoreApplication::translate("KeyMap", "This is no file of keys: it has no \"keys\" (%1).")
            .arg(error.errorString());
    const QJsonObject object = document.object().value("keys").toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        QList<QKeySequence> sequences;
        for (const QJsonValue& key : entry.value().toArray()) {
            const QKeySequence sequence(key.toString(), QKeySequence::PortableText);
            if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown)
                return QCoreApplication::translate("KeyMap", "'%1' (for %2) is no key.")
                    .arg(key.toString(), entry.key());
            sequences << sequence;
        }
        keys.insert(entry.key(), sequences);
    }
    return {};
}

/// A preset over the program's own keys: what it does not name keeps them, but for those that it gives to
/// others.
bool read_preset(const QString& preset, Map& keys) {
    QFile file(file_of(preset));
    Map named;
    if (!file.open(QIODevice::ReadOnly) || !read_keys(file.readAll(), named).isEmpty()) return false;
    QSet<QKeySequence> given;
    for (const QList<QKeySequence>& sequences : named)
        given.unite({sequences.begin(), sequences.end()});
    for (QList<QKeySequence>& kept : keys)
        kept.removeIf([&](const QKeySequence& key) { return given.contains(key); });
    for (auto entry = named.begin(); entry != named.end(); ++entry)
        keys.insert(entry.key(), entry.value());
    return true;
}

} // namespace

KeyMap::KeyMap() {
    load_built_in();
    const QSettings settings;
    preset_ = settings.value("keys/preset", kOwn).toString();
    read_preset(kOwn, from_preset_);
    if (preset_ != kOwn && !read_preset(preset_, from_preset_)) preset_ = kOwn;
    const QVariantMap own = settings.value("keys/own").toMap();
    for (auto entry = own.begin(); entry != own.end(); ++entry) {
        QList<QKeySequence> keys;
        for (const QString& key : entry.value().toStringList())
            keys << QKeySequence(key, QKeySequence::PortableText);
        own_.insert(entry.key(), keys);
    }
}

QList<QPair<QString, QString>> KeyMap::presets() {
    return {{kOwn, "Saycut"},
            {"premiere", QCoreApplication::translate("KeyMap", "Premiere-like")},
            {"resolve", QCoreApplication::translate("KeyMap", "Resolve-like")},
            {"shotcut", "Shotcut"},
            {"kdenlive", "Kdenlive"}};
}

bool KeyMap::use(const QString& preset) {
    Map keys;
    if (!read_preset(kOwn, keys) || (preset != kOwn && !read_preset(preset, keys))) return false;
    preset_ = preset;
    from_preset_ = keys;
    own_.clear();
    keep();
    return true;
}

QList<QKeySequence> KeyMap::of(const QString& id) const {
    const auto own = own_.find(id);
    return own != own_.end() ? *own : from_preset_.value(id);
}

void KeyMap::set(const QString& id, const QList<QKeySequence>& keys) {
    for (const QKeySequence& key : keys)
        for (const QString& other : users(key, id)) {
            QList<QKeySequence> left = of(other);
            left.removeAll(key);
            own_.insert(other, left);
        }
    own_.insert(id, keys);
    keep();
}

void KeyMap::reset(const QString& id) {
    own_.remove(id);
    for (const QKeySequence& key : from_preset_.value(id)) // who took one of them meanwhile gives it back
        for (const QString& other : users(key, id)) {
            QList<QKeySequence> left = of(other);
            left.removeAll(key);
            own_.insert(other, left);
        }
    keep();
}

QStringList KeyMap::users(const QKeySequence& key, const QString& but) const {
    QStringList ids;
    for (const QString& id : QSet<QString>(from_preset_.keyBegin(), from_preset_.keyEnd()) +
                                 QSet<QString>(own_.keyBegin(), own_.keyEnd()))
        if (id != but && of(id).contains(key)) ids << id;
    return ids;
}

bool KeyMap::write(const QString& file) const {
    QJsonObject keys;
    for (const QString& id : QSet<QString>(from_preset_.keyBegin(), from_preset_.keyEnd()) +
                                 QSet<QString>(own_.keyBegin(), own_.keyEnd())) {
        QJsonArray texts;
        for (const QKeySequence& key : of(id))
            texts.append(key.toString(QKeySequence::PortableText));
        keys.insert(id, texts);
    }
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) &&
           out.write(QJsonDocument(QJsonObject{{"keys", keys}}).toJson()) > 0 && out.commit();
}

QString KeyMap::read(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return QCoreApplication::translate("KeyMap", "%1 cannot be read: %2.").arg(name, file.errorString());
    Map keys;
    if (const QString wrong = read_keys(file.readAll(), keys); !wrong.isEmpty()) return wrong;
    own_ = keys;
    keep();
    return {};
}

void KeyMap::keep() const {
    QVariantMap own;
    for (auto entry = own_.begin(); entry != own_.end(); ++entry) {
        QStringList texts;
        for (const QKeySequence& key : entry.value())
            texts << key.toString(QKeySequence::PortableText);
        own.insert(entry.key(), texts);
    }
    QSettings settings;
    settings.setValue("keys/preset", preset_);
    settings.setValue("keys/own", own);
}

} // namespace ui
