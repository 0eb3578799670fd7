// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_dialog.h"
#include "core/assist/model_registry.h"
#include "core/assist/model_settings.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "ui/base/ask.h"
#include "ui/base/language.h"
#include "ui/base/numbers.h"
#include "ui/base/plain_text.h"
#include "ui/models/model_use_box.h"
#include <QDir>
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
    return bytes >= 1e9 ? QObject::tr("%1 GB").arg(number_words(bytes / 1e9, 2))
                        : QObject::tr("%1 MB").arg(number_words(bytes / 1e6, 1));
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

ModelDialog::ModelDialog(AssistantFactory make_assistant, QString used, QWidget* parent)
    : Guarded(parent), make_assistant_(std::move(make_assistant)), used_(std::move(used)) {
    setWindowTitle(tr("Models"));
    setMinimumSize(940, 460);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    auto* row = new QHBoxLayout;
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Models"));
    list_->setFixedWidth(240);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle); // the tip says where it lies
    report_ = new QPlainTextEdit(this);
    report_->setReadOnly(true);
    report_->setAccessibleName(tr("What the model's folder holds"));
    report_->setPlaceholderText(tr("Choose a model and check it, or add the folder of one that you have."));
    auto* of_model = new QVBoxLayout;
    how_ = new ModelUseBox(this);
    of_model->addWidget(report_, 1);
    of_model->addWidget(how_);
    row->addWidget(list_);
    row->addLayout(of_model, 1);
    column->addLayout(row, 1);
    state_ = plain_paragraph({}, this);
    state_->setObjectName("faint");
    column->addWidget(state_);
    auto* buttons = new QHBoxLayout;
    add_ = new QPushButton(tr("Add folder…"), this);
    check_ = new QPushButton(tr("Check"), this);
    use_ = new QPushButton(tr("Use in the chat"), this);
    remove_ = new QPushButton(tr("Remove from list"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {add_, check_, use_, remove_})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(add_, &QPushButton::clicked, this, &ModelDialog::add_folder);
    connect(check_, &QPushButton::clicked, this, &ModelDialog::check_selected);
    connect(use_, &QPushButton::clicked, this, &ModelDialog::use_selected);
    connect(remove_, &QPushButton::clicked, this, &ModelDialog::remove_selected);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        if (selected() != reported_) report_->clear(); // it is about another
        refresh_buttons();
        // Its own models take no adapters.
        how_->show_model(core::assist::is_own_model(selected().toStdString()) ? QString() : selected());
    });
    refresh();
}

void ModelDialog::show_problem(const QString& sentence) {
    state_->setText(sentence);
}

ModelDialog::~ModelDialog() {
    if (running_.valid()) running_.wait();
}

QString ModelDialog::selected() const {
    const QListWidgetItem* item = list_->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QString ModelDialog::folder_of(const QString& model) {
    const auto folder = ModelRegistry::of_user().find(model.toStdString());
    return folder ? QString::fromStdString(folder->string()) : model;
}

void ModelDialog::refresh_buttons() {
    const QString name = selected();
    add_->setEnabled(!busy_);
    check_->setEnabled(!busy_ && !name.isEmpty());
    use_->setEnabled(!busy_ && !name.isEmpty() && name != used_);
    remove_->setEnabled(!busy_ && !name.isEmpty() && !core::assist::is_own_model(name.toStdString()));
}

void ModelDialog::refresh() {
    const QString before = selected();
    list_->clear();
    const auto add = [&](const QString& name, const QString& tip) {
        auto* item = new QListWidgetItem(name == used_ ? tr("%1 (used)").arg(name) : name, list_);
        item->setData(Qt::UserRole, name);
        item->setToolTip(plain_tool_tip(tip));
        if (name == before) list_->setCurrentItem(item);
    };
    for (const char* own : {"starter", "starter-univigu"})
        add(own, tr("Comes with the program"));
    try {
        const auto registry = ModelRegistry::of_user();
        for (const auto& [name, path] : registry.models())
            add(QString::fromStdString(name), QString::fromStdString(path.string()));
    } catch (const core::Failure& failure) {
        state_->setText(in_words(std::string(failure.what())));
    }
    if (!list_->currentItem()) list_->setCurrentRow(0);
    refresh_buttons();
}

void ModelDialog::add_folder() {
    choose_files(
        this,
        {.title = tr("The folder of a model"), .start = QDir::homePath(), .mode = QFileDialog::Directory},
        [this](const QStringList& folders) {
            inspect(folders.front(), QDir(folders.front()).dirName(), Then::add);
        });
}

void ModelDialog::check_selected() {
    inspect(folder_of(selected()), selected(), Then::nothing);
}

void ModelDialog::use_selected() {
    inspect(folder_of(selected()), selected(), Then::use);
}

void ModelDialog::remove_selected() {
    const QString name = selected();
    auto registry = ModelRegistry::of_user();
    registry.remove(name.toStdString());
    core::assist::keep_use(name.toStdString(), {});
    if (name == used_) use("starter", {});
    refresh();
}

void ModelDialog::use(const QString& model, const QStringList& can) {
    used_ = model;
    Q_EMIT use_wanted(model, can);
}

void ModelDialog::inspect(const QString& folder_or_name, const QString& model, Then then) {
    state_->setText(tr("Reading the folder…"));
    busy_ = true;
    refresh_buttons();
    // The destructor waits for it.
    running_ =
        std::async(std::launch::async, [this, make = make_assistant_, folder = folder_or_name, model, then] {
            Report report;
            try {
                const auto found = make()->inspect_model(folder.toStdString());
                report = {.text = readable(found), .complete = found["complete"].get<bool>()};
                for (const auto& what : found.value("can", nlohmann::ordered_json::array()))
                    report.can << QString::fromStdString(what.get<std::string>());
            } catch (...) {
                report.text = in_words(core::sentence_of_thrown());
            }
            post(this, [this, report, folder, model, then] { show_report(report, folder, model, then); });
        });
}

void ModelDialog::show_report(const Report& report, const QString& folder, const QString& model, Then then) {
    busy_ = false;
    refresh_buttons();
    reported_ = model;
    report_->setPlainText(report.text);
    state_->setText(report.complete ? tr("Complete.") : tr("Not complete: it cannot be used as it is."));
    if (!report.complete || then == Then::nothing) return;
    if (then == Then::add) {
        auto registry = ModelRegistry::of_user();
        registry.add(model.toStdString(), folder.toStdString());
        state_->setText(tr("Added as '%1'. Press 'Use in the chat' to work with it.").arg(model));
    } else {
        use(model, report.can);
        const bool all = report.can.contains("edit") && report.can.contains("answer");
        state_->setText(
            all ? tr("The chat uses '%1' from now on.").arg(model)
                : tr("The chat uses '%1' for what it can do, the starter for the rest.").arg(model));
    }
    refresh();
    for (int i = 0; i < list_->count(); ++i)
        if (list_->item(i)->data(Qt::UserRole).toString() == model) list_->setCurrentRow(i);
}

} // namespace ui
