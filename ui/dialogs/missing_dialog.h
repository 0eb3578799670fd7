// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Media that are not where the project says: one is chosen by hand, or a folder is searched once for all of
// them. Closes by itself when nothing is missing any more. Interface thread; files are looked at on another.
#pragma once
#include "ui/workspace/workspace.h"
#include <QDialog>
#include <QThreadPool>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class MissingDialog : public Guarded<QDialog>, public ProblemSink {
    Q_OBJECT
  public:
    MissingDialog(Workspace& workspace, QWidget* parent);
    ~MissingDialog() override;
    /// How many are missing, as far as has been looked.
    [[nodiscard]] int count() const;
    /// Looks for all of them below a folder.
    void search(const QString& folder);

  Q_SIGNALS:
    /// It has been looked which files are there; `missing`: how many are not.
    void looked(int missing);

  private:
    void show_problem(const QString& sentence) override;
    /// Finds out which files are there, then lists the others.
    void look();
    void list(const std::vector<core::MediaId>& missing);
    void choose_one();
    Workspace& workspace_;
    std::filesystem::path project_; ///< whose media they are
    QTreeWidget* list_;
    QLabel* note_;
    QPushButton *one_, *folder_;
    bool looking_ = false;
    std::stop_source stop_;
    QThreadPool pool_; ///< last: its task uses the rest
};

} // namespace ui
