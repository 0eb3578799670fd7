// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/base/accessible.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

ShortcutsDialog::ShortcutsDialog(Actions& actions, QWidget* parent) : Guarded(parent), actions_(actions) {
    setWindowTitle(tr("Keyboard shortcuts"));
    setMinimumSize(640, 560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    auto* top = new QHBoxLayout;
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search commands and keys"));
    search_->setAccessibleName(tr("Search commands and keys"));
    preset_ = new QComboBox(this);
    preset_->setAccessibleName(tr("Preset"));
    for (const auto& [name, title] : KeyMap::presets())
        preset_->addItem(title, name);
    top->addWidget(search_, 1);
    top->addWidget(preset_);
    column->addLayout(top);
    list_ = new QTreeWidget(this);
    list_->setHeaderLabels({tr("Command"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setAccessibleName(tr("Commands"));
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(list_, 1);
    add_rows();
    auto* row = new QHBoxLayout;
    key_ = new QKeySequenceEdit(this);
    set_accessible_role(key_, QAccessible::EditableText);
    key_->setAccessibleName(tr("New key"));
    const auto button = [&](const QString& text, const char* name, auto action) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    row->addWidget(key_, 1);
    row->addWidget(button(tr("Set"), "set", [this] { set_key(false); }));
    row->addWidget(button(tr("Add"), "add", [this] { set_key(true); }));
    row->addWidget(button(tr("Reset"), "reset", [this] { reset(); }));
    column->addLayout(row);
    note_ = plain_paragraph({}, this);
    note_->setObjectName("faint");
    column->addWidget(note_);
    auto* files = new QHBoxLayout;
    files->addWidget(button(tr("Read from a file…"), "read", [this] {
        choose_files(this, {.title = tr("Keys"), .filter = tr("Keys (*.json)")},
                     [this](const QStringList& chosen) {
                         QString wrong;
                         actions_.change_keys([&](KeyMap& map) { wrong = map.read(chosen.front()); });
                         refresh();
                         note_->setText(wrong);
                     });
    }));
    files->addWidget(button(tr("Write to a file…"), "write", [this] {
        choose_files(this, {.title = tr("Keys"), .start = "keys.json", .ending = "json", .for_saving = true},
                     [this](const QStringList& chosen) {
                         if (!actions_.keys().write(chosen.front()))
                             note_->setText(tr("%1 cannot be written.").arg(chosen.front()));
                     });
    }));
    files->addStretch();
    files->addWidget(button(tr("Close"), "close", [this] { accept(); }));
    column->addLayout(files);
    connect(search_, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(key_, &QKeySequenceEdit::keySequenceChanged, this, [this] { look_at_key(); });
    connect(list_, &QTreeWidget::currentItemChanged, this, [this] { look_at_key(); });
    connect(preset_, &QComboBox::activated, this, [this](int index) {
        actions_.change_keys([&](KeyMap& map) { map.use(preset_->itemData(index).toString()); });
        refresh();
    });
    refresh();
}

void ShortcutsDialog::show_problem(const QString& sentence) {
    note_->setText(sentence);
}

void ShortcutsDialog::add_rows() {
    for (const QString& id : actions_.ids()) {
        auto* item = new QTreeWidgetItem(list_, {actions_.of(id)->text().remove('&').remove("…")});
        item->setData(0, Qt::UserRole, id);
    }
}

void ShortcutsDialog::refresh() {
    preset_->setCurrentIndex(std::max(0, preset_->findData(actions_.keys().preset())));
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = list_->topLevelItem(i);
        const QString id = item->data(0, Qt::UserRole).toString();
        QStringList keys;
        for (const QKeySequence& key : actions_.keys().of(id))
            keys << key.toString(QKeySequence::NativeText);
        item->setText(1, keys.join(", "));
        QFont font = list_->font();
        font.setBold(actions_.keys().changed(id));
        item->setFont(1, font);
    }
    filter();
    look_at_key();
}

void ShortcutsDialog::filter() {
    const QStringList words = search_->text().split(' ', Qt::SkipEmptyParts);
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = list_->topLevelItem(i);
        const QString text = item->text(0) + " " + item->text(1);
        item->setHidden(!std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        }));
    }
}

QString ShortcutsDialog::chosen() const {
    const QTreeWidgetItem* item = list_->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void ShortcutsDialog::look_at_key() {
    const QKeySequence key = key_->keySequence();
    QStringList others;
    if (!key.isEmpty())
        for (const QString& id : actions_.keys().users(key, chosen()))
            if (actions_.has(id)) others << "'" + actions_.of(id)->text().remove('&') + "'";
    note_->setText(chosen().isEmpty() ? tr("Choose a command, then press its new key.")
                   : others.isEmpty() ? QString()
                                      : tr("%1 belongs to %2, which would lose it.")
                                            .arg(key.toString(QKeySequence::NativeText), others.join(", ")));
}

void ShortcutsDialog::set_key(bool beside_others) {
    const QString id = chosen();
    if (id.isEmpty()) return;
    QList<QKeySequence> keys = beside_others ? actions_.keys().of(id) : QList<QKeySequence>();
    if (!key_->keySequence().isEmpty() && !keys.contains(key_->keySequence())) keys << key_->keySequence();
    actions_.change_keys([&](KeyMap& map) { map.set(id, keys); });
    key_->clear();
    refresh();
}

void ShortcutsDialog::reset() {
    const QString id = chosen();
    if (id.isEmpty()) return;
    actions_.change_keys([&](KeyMap& map) { map.reset(id); });
    refresh();
}

} // namespace ui
