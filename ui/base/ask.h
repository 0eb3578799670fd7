// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions and file dialogs in front of a window that run no event loop of their own: what comes after the
// answer is handed over as a function. Texts are plain. A parent that is gone takes its question with it.
#pragma once
#include <QFileDialog>
#include <QMessageBox>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <functional>
#endif

namespace ui {

struct Question {
    QString title, text;
    QMessageBox::StandardButtons buttons = QMessageBox::Ok;
    QMessageBox::StandardButton preset = QMessageBox::NoButton; ///< what Return takes
    QString yes; ///< the words of the Yes or Discard button, where there are better ones
};
/// `answered` is called with the button; closing the question counts as Cancel or No.
void ask(QWidget* parent, const Question& question,
         std::function<void(QMessageBox::StandardButton)> answered = {});

struct NameQuestion {
    QString title, label;
    QString text{}; ///< a proposal
};
/// `named` is called with a name that is not empty, without spaces around it.
void ask_for_name(QWidget* parent, const NameQuestion& question, std::function<void(const QString&)> named);

struct FileChoice {
    QString title, start; ///< where it begins: a folder, or a file's proposed name
    QString filter, ending;
    QFileDialog::FileMode mode = QFileDialog::ExistingFile;
    bool for_saving = false, ask_before_replacing = true;
};
/// `chosen` is called with at least one file or folder; not at all when nothing is chosen.
void choose_files(QWidget* parent, const FileChoice& choice, std::function<void(const QStringList&)> chosen);

} // namespace ui
