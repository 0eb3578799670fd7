// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/ask.h"
#include "ui/base/guarded.h"
#include <QAbstractButton>
#include <QFileInfo>

namespace ui {

void ask(QWidget* parent, const Question& question,
         std::function<void(QMessageBox::StandardButton)> answered) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, question.title, {}, question.buttons, parent);
    box->setIcon(question.buttons == QMessageBox::Ok ? QMessageBox::Information : QMessageBox::Question);
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
