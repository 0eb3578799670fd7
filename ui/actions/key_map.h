// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys do what: a preset (a file of command ids and keys) and what the person changed on top of it.
// Kept in the settings. Interface thread.
#pragma once
#include <QHash>
#include <QKeySequence>
#include <QMap>
#include <QStringList>

namespace ui {

class KeyMap {
  public:
    /// The preset and the changes that the settings name.
    KeyMap();
    /// Names and titles of the presets that come with the program, the program's own first.
    [[nodiscard]] static QList<QPair<QString, QString>> presets();
    [[nodiscard]] const QString& preset() const { return preset_; }
    /// Another preset; the person's own changes go. False when it cannot be read.
    bool use(const QString& preset);

    [[nodiscard]] QList<QKeySequence> of(const QString& id) const;
    [[nodiscard]] bool changed(const QString& id) const { return own_.contains(id); }
    /// The person's own keys for a command; whoever had one of them loses it.
    void set(const QString& id, const QList<QKeySequence>& keys);
    /// Back to the preset's keys.
    void reset(const QString& id);
    /// Commands that a key would fire, beside `but`.
    [[nodiscard]] QStringList users(const QKeySequence& key, const QString& but = {}) const;
    /// The whole map as a file that `read` takes, and back. Reading gives what is wrong with the file, or
    /// nothing.
    bool write(const QString& file) const;
    QString read(const QString& file);

  private:
    void keep() const;
    QString preset_;
    QMap<QString, QList<QKeySequence>> from_preset_, own_;
};

} // namespace ui
