// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/language_model_box.h"
#include "core/assist/planner/language_server.h"
#include "core/base/thrown.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

namespace ca = core::assist;

LanguageModelBox::LanguageModelBox(QFormLayout* form, QWidget* parent) : Guarded(parent), lane_([] {}) {
    hide(); // its rows stand in the form
    on_ = new QCheckBox(tr("Ask it where Saycut is unsure of a message"), parent);
    on_->setObjectName("language_model_on");
    form->addRow(tr("Language model"), on_);
    address_ = new QLineEdit(parent);
    address_->setObjectName("language_model_address");
    address_->setPlaceholderText("http://localhost:11434/v1");
    form->addRow(tr("Its address"), address_);
    auto* row = new QHBoxLayout;
    model_ = new QComboBox(parent);
    model_->setObjectName("language_model_name");
    model_->setEditable(true);
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    model_->lineEdit()->setPlaceholderText(tr("The first that it has"));
    model_->setAccessibleName(tr("Its model"));
    find_ = new QPushButton(tr("Find"), parent);
    row->addWidget(model_, 1);
    row->addWidget(find_);
    form->addRow(tr("Its model"), row);
    key_ = new QLineEdit(parent);
    key_->setObjectName("language_model_key");
    key_->setEchoMode(QLineEdit::Password);
    key_->setPlaceholderText(tr("None"));
    form->addRow(tr("Its key"), key_);
    sees_ = new QCheckBox(tr("It sees: small pictures are sent, too"), parent);
    sees_->setObjectName("language_model_sees");
    form->addRow(QString(), sees_);
    note_ = plain_paragraph({}, parent);
    note_->setObjectName("faint");
    note_->setMinimumHeight(5 *
                            note_->fontMetrics().lineSpacing()); // the longest that is told, in any language
    form->addRow(QString(), note_);
    show_kept();
    connect(on_, &QCheckBox::clicked, this, [this] { keep(); });
    connect(sees_, &QCheckBox::clicked, this, [this] { keep(); });
    for (const QLineEdit* line : {address_, key_, model_->lineEdit()})
        connect(line, &QLineEdit::editingFinished, this, [this] { keep(); });
    connect(model_, &QComboBox::activated, this, [this] { keep(); });
    connect(find_, &QPushButton::clicked, this, [this] { find_models(); });
}

void LanguageModelBox::show_kept() {
    tell(tr(
        "Off, nothing leaves this machine. On, your message, the names and times of the clips and what was "
        "said last go to this address and nowhere else."));
    try {
        const ca::LanguageServer kept = ca::kept_server();
        on_->setChecked(kept.on);
        sees_->setChecked(kept.sees);
        address_->setText(QString::fromStdString(kept.address));
        key_->setText(QString::fromStdString(kept.key));
        model_->setCurrentText(QString::fromStdString(kept.model));
    } catch (...) {
        tell(in_words(core::sentence_of_thrown()));
    }
}

void LanguageModelBox::tell(const QString& sentence) {
    note_->setText(sentence);
}

void LanguageModelBox::keep() try {
    ca::LanguageServer server{.model = model_->currentText().trimmed().toStdString(),
                              .on = on_->isChecked(),
                              .sees = sees_->isChecked()};
    const QString written = address_->text().trimmed();
    const auto key = ca::clean_key(key_->text().trimmed().toStdString());
    const auto address = ca::clean_address(written.toStdString());
    const bool wrong = !key || (!address && (server.on || !written.isEmpty()));
    if (wrong) { // what cannot be is not kept, and nothing is asked
        on_->setChecked(false);
        return tell(in_words(key ? address.message() : key.message()));
    }
    server.key = key.value();
    if (address) {
        server.address = address.value();
        address_->setText(QString::fromStdString(server.address));
    }
    ca::keep_server(server);
} catch (...) {
    tell(in_words(core::sentence_of_thrown()));
}

void LanguageModelBox::find_models() {
    keep();
    const auto address = ca::clean_address(address_->text().toStdString());
    if (!address) return tell(in_words(address.message()));
    find_->setEnabled(false);
    const ca::LanguageServer server{.address = address.value(), .key = key_->text().trimmed().toStdString()};
    lane_.add("models", {}, [this, server](const std::stop_token& stop, const core::JobQueue::Report&) {
        QStringList models;
        std::string problem;
        try {
            for (const std::string& name :
                 ca::models_of(server, {.quiet_seconds = 10, .all_seconds = 15, .most_bytes = 1 << 20}, stop))
                models << QString::fromStdString(name);
        } catch (...) {
            problem = core::sentence_of_thrown();
        }
        post(this, [this, models, problem] { found(models, in_words(problem)); });
        return std::string();
    });
}

void LanguageModelBox::found(const QStringList& models, const QString& problem) {
    find_->setEnabled(true);
    if (!problem.isEmpty()) return tell(problem);
    const QString chosen = model_->currentText();
    model_->clear();
    model_->addItems(models);
    model_->setCurrentText(chosen.isEmpty() && !models.isEmpty() ? models.front() : chosen);
    tell(tr("%n model(s) found there.", nullptr, static_cast<int>(models.size())));
    keep();
}

} // namespace ui
