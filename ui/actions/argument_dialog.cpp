// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/argument_dialog.h"
#include "ui/actions/choices.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/style/dress.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

/// What the clip that is meant has now, for people to begin from; empty for what has no state.
QString begin_with(const std::string& command, const std::string& argument, const Workspace& workspace) {
    const core::Clip* clip = workspace.desk().target_clip();
    if (!clip) return {};
    if (command == "clip.rename") return QString::fromStdString(clip->name);
    const bool speed = argument == "percent" || argument == "from" || argument == "to";
    return speed ? QLocale().toString(clip->speed.value() * 100, 'g', 6) : QString();
}

} // namespace

ArgumentDialog::ArgumentDialog(const core::Command& command, Workspace& workspace, QWidget* parent)
    : Guarded(parent), command_(command), workspace_(workspace) {
    setWindowTitle(in_words(command.text).remove("…"));
    setMinimumWidth(360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    auto* form = new QFormLayout;
    for (const core::ArgSpec& spec : command.args) {
        if (!spec.needed) continue;
        if (spec.kind == core::ArgSpec::Kind::truth) {
            auto* box = new QCheckBox(in_words(spec.words), this);
            box->setObjectName(QString::fromStdString(spec.name));
            box->setChecked(spec.usual);
            form->addRow(box);
            inputs_ << box;
            continue;
        }
        const std::string now = spec.now ? spec.now(workspace.desk()) : std::string();
        if (!spec.choices.empty()) {
            auto* list = new QComboBox(this);
            list->setObjectName(QString::fromStdString(spec.name));
            list->setAccessibleName(in_words(spec.words));
            for (const std::string& choice : spec.choices)
                list->addItem(choice_icon(choice), choice_word(spec, choice), QString::fromStdString(choice));
            list->setCurrentIndex(std::max(0, list->findData(QString::fromStdString(now))));
            form->addRow(in_words(spec.words), list);
            inputs_ << list;
            continue;
        }
        auto* input = new QLineEdit(this);
        input->setObjectName(QString::fromStdString(spec.name));
        input->setAccessibleName(in_words(spec.words));
        if (spec.kind == core::ArgSpec::Kind::time) input->setPlaceholderText("00:00:05:00");
        input->setText(spec.now ? QString::fromStdString(now) : begin_with(command.id, spec.name, workspace));
        input->selectAll(); // typing replaces it
        form->addRow(in_words(spec.words), input);
        inputs_ << input;
    }
    column->addLayout(form);
    problem_ = plain_paragraph({}, this);
    problem_->setObjectName("problem");
    problem_->hide();
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    make_primary(buttons->button(QDialogButtonBox::Ok));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { accept(); });
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { reject(); });
}

void ArgumentDialog::show_problem(const QString& sentence) {
    problem_->setText(sentence);
    problem_->show();
}

void ArgumentDialog::accept() {
    core::Args args = core::Args::object();
    qsizetype next = 0;
    for (const core::ArgSpec& spec : command_.args) {
        if (!spec.needed) continue;
        const QWidget* input = inputs_[next++];
        if (const auto* box = qobject_cast<const QCheckBox*>(input)) {
            args[spec.name] = box->isChecked();
            continue;
        }
        if (const auto* list = qobject_cast<const QComboBox*>(input)) {
            args[spec.name] = list->currentData().toString().toStdString();
            continue;
        }
        const QString text = qobject_cast<const QLineEdit*>(input)->text().trimmed();
        if (spec.kind == core::ArgSpec::Kind::number) {
            bool ok = false;
            double value = QLocale().toDouble(text, &ok);
            if (!ok) value = text.toDouble(&ok);
            if (!ok) return show_problem(tr("'%1' is no number.").arg(text));
            args[spec.name] = value;
        } else if (spec.kind == core::ArgSpec::Kind::time) {
            const auto time = core::parse_time(text.toStdString(), workspace_.project().rate());
            if (!time) return show_problem(tr("'%1' is no time: 12.5, 00:01:02:12 and 150f are.").arg(text));
            args[spec.name] = core::to_seconds(*time);
        } else {
            args[spec.name] = text.toStdString();
        }
    }
    const QString why = workspace_.attempt_run(command_.id, args);
    if (!why.isEmpty()) return show_problem(why);
    QDialog::accept();
}

} // namespace ui
