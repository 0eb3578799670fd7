// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_dialog.h"
#include "core/assist/model_registry.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::assist::ModelRegistry;

QString amount(double bytes) {
    return bytes >= 1e9 ? QObject::tr("%1 GB").arg(bytes / 1e9, 0, 'f', 2)
                        : QObject::tr("%1 MB").arg(bytes / 1e6, 0, 'f', 1);
}

/// The report of inspect_model as lines to read.
QString readable(const nlohmann::ordered_json& report) {
    QStringList lines{QString::fromStdString(report["kind"].get<std::string>()),
                      QString::fromStdString(report["path"].get<std::string>()), ""};
    for (const auto& part : report.value("parts", nlohmann::ordered_json::array()))
        lines << QObject::tr("%1: %2 tensors, %3")
                     .arg(QString::fromStdString(part["name"].get<std::string>()))
                     .arg(part.value("tensors", 0))
                     .arg(amount(part.value("bytes", 0.0)));
    if (report.contains("plan"))
        lines << ""
              << QObject::tr("Runs on the %1, about %2 of %3 free memory")
                     .arg(QString::fromStdString(report["plan"]["device"].get<std::string>()),
                          amount(report["plan"]["peak_memory"]), amount(report["plan"]["available_memory"]));
    lines << (report["licences"].empty()
                  ? QObject::tr("No licence file in the folder; ask where the weights came from.")
                  : QObject::tr("Licence: %1")
                        .arg(QString::fromStdString(report["licences"][0].get<std::string>())));
    for (const auto& problem : report["problems"])
        lines << QObject::tr("Problem: %1").arg(QString::fromStdString(problem.get<std::string>()));
    return lines.join("\n");
}

} // namespace

ModelDialog::ModelDialog(AssistantFactory make_assistant, QWidget* parent)
    : Guarded(parent), make_assistant_(std::move(make_assistant)) {
    setWindowTitle(tr("Models"));
    setMinimumSize(720, 420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    auto* row = new QHBoxLayout;
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Models"));
    list_->setMaximumWidth(220);
    report_ = new QPlainTextEdit(this);
    report_->setReadOnly(true);
    report_->setAccessibleName(tr("What the model's folder holds"));
    report_->setPlaceholderText(tr("Choose a model and check it, or add the folder of one that you have."));
    row->addWidget(list_);
    row->addWidget(report_, 1);
    column->addLayout(row, 1);
    state_ = new QLabel(this);
    state_->setObjectName("faint");
    state_->setWordWrap(true);
    column->addWidget(state_);
    auto* buttons = new QHBoxLayout;
    add_ = new QPushButton(tr("Add folder…"), this);
    check_ = new QPushButton(tr("Check"), this);
    remove_ = new QPushButton(tr("Remove from list"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {add_, check_, remove_})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(add_, &QPushButton::clicked, this, &ModelDialog::add_folder);
    connect(check_, &QPushButton::clicked, this, &ModelDialog::check_selected);
    connect(remove_, &QPushButton::clicked, this, &ModelDialog::remove_selected);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        const QListWidgetItem* item = list_->currentItem();
        check_->setEnabled(item != nullptr);
        remove_->setEnabled(item && !core::assist::is_own_model(item->text().toStdString()));
    });
    refresh();
}

void ModelDialog::show_problem(const QString& sentence) {
    state_->setText(sentence);
}

ModelDialog::~ModelDialog() {
    if (running_.valid()) running_.wait();
}

void ModelDialog::refresh() {
    list_->clear();
    try {
        list_->addItems({"starter", "starter-univigu"});
        const auto registry = ModelRegistry::of_user();
        for (const auto& [name, path] : registry.models()) {
            auto* item = new QListWidgetItem(QString::fromStdString(name), list_);
            item->setToolTip(QString::fromStdString(path.string()));
        }
    } catch (const core::Failure& failure) {
        state_->setText(QString::fromStdString(failure.what()));
    }
    list_->setCurrentRow(0);
}

void ModelDialog::add_folder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("The folder of a model"), QDir::homePath());
    if (!folder.isEmpty()) inspect(folder, QDir(folder).dirName());
}

void ModelDialog::check_selected() {
    const QString name = list_->currentItem()->text();
    const auto folder = ModelRegistry::of_user().find(name.toStdString());
    inspect(folder ? QString::fromStdString(folder->string()) : name, {});
}

void ModelDialog::remove_selected() {
    try {
        auto registry = ModelRegistry::of_user();
        registry.remove(list_->currentItem()->text().toStdString());
    } catch (const core::Failure& failure) {
        state_->setText(QString::fromStdString(failure.what()));
    }
    refresh();
}

void ModelDialog::inspect(const QString& folder_or_name, const QString& then_add) {
    state_->setText(tr("Reading the folder…"));
    add_->setEnabled(false);
    check_->setEnabled(false);
    // The destructor waits for it.
    running_ =
        std::async(std::launch::async, [this, make = make_assistant_, folder = folder_or_name, then_add] {
            QString text;
            bool complete = false;
            try {
                const auto report = make()->inspect_model(folder.toStdString());
                text = readable(report);
                complete = report["complete"].get<bool>();
            } catch (...) {
                text = QString::fromStdString(core::sentence_of_thrown());
            }
            post(this,
                 [this, text, complete, folder, then_add] { show_report(text, complete, folder, then_add); });
        });
}

void ModelDialog::show_report(const QString& text, bool complete, const QString& folder,
                              const QString& then_add) {
    report_->setPlainText(text);
    state_->setText(complete ? tr("Complete.") : tr("Not complete: it cannot be used as it is."));
    add_->setEnabled(true);
    check_->setEnabled(true);
    if (!complete || then_add.isEmpty()) return;
    try {
        auto registry = ModelRegistry::of_user();
        registry.add(then_add.toStdString(), folder.toStdString());
        state_->setText(tr("Added as '%1'.").arg(then_add));
        refresh();
    } catch (const core::Failure& failure) {
        state_->setText(QString::fromStdString(failure.what()));
    }
}

} // namespace ui
