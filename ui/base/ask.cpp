// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/ask.h"
#include "ui/base/guarded.h"
#include "ui/style/style.h"
#include <QAbstractButton>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>

namespace ui {

void ask(QWidget* parent, const Question& question,
         std::function<void(QMessageBox::StandardButton)> answered) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, question.title, {}, question.buttons, parent);
    constexpr int kPicture = 32;
    box->setIconPixmap(icon(question.buttons == QMessageBox::Ok ? "notice" : "question").pixmap(kPicture));
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (question.preset != QMessageBox::NoButton) box->setDefaultButton(question.preset);
    if (!question.yes.isEmpty())
        for (const auto button : {QMessageBox::Yes, QMessageBox::Discard})
            if (QAbstractButton* shown = box->button(button)) shown->setText(question.yes);
    if (answered)
        QObject::connect(box, &QMessageBox::finished, parent, guarded(parent, [answered](int result) {
                             answered(static_cast<QMessageBox::StandardButton>(result));
                         }));
    box->open();
}

void ask_for_name(QWidget* parent, const NameQuestion& question, std::function<void(const QString&)> named) {
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.label);
    dialog->setTextValue(question.text);
    constexpr int kWide = 320; // the title is read as a whole
    if (auto* line = dialog->findChild<QLineEdit*>()) line->setMinimumWidth(kWide);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     guarded(parent, [named = std::move(named)](const QString& text) {
                         if (const QString name = text.trimmed(); !name.isEmpty()) named(name);
                     }));
    dialog->open();
}

void choose_files(QWidget* parent, const FileChoice& choice, std::function<void(const QStringList&)> chosen) {
    auto* dialog = new QFileDialog(parent, choice.title, {}, choice.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(choice.for_saving ? QFileDialog::AnyFile : choice.mode);
    dialog->setAcceptMode(choice.for_saving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, !choice.ask_before_replacing);
    dialog->setOption(QFileDialog::ShowDirsOnly, choice.mode == QFileDialog::Directory);
    if (!choice.ending.isEmpty()) dialog->setDefaultSuffix(choice.ending);
    if (!choice.start.isEmpty()) {
        const QFileInfo start(choice.start);
        dialog->setDirectory(start.isDir() ? choice.start : start.path());
        if (!start.isDir()) dialog->selectFile(start.fileName());
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     guarded(parent, [chosen = std::move(chosen)](const QStringList& files) {
                         if (!files.isEmpty()) chosen(files);
                     }));
    dialog->open();
}

} // namespace ui
