// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media that came in: thumbnails made on a pool, double click or drag puts one on the timeline.
#pragma once
#include "ui/workspace/workspace.h"
#include <QThreadPool>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace ui {

class MediaBin : public QWidget {
    Q_OBJECT
  public:
    explicit MediaBin(Workspace& workspace, QWidget* parent = nullptr);
    ~MediaBin() override;
  Q_SIGNALS:
    void import_wanted();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void refresh();
    void request_thumbnail(const core::Media& media);
    Workspace& workspace_;
    QLineEdit* search_;
    QListWidget* list_;
    QThreadPool pool_;
    std::map<std::string, QIcon> thumbnails_; ///< by media path
};

} // namespace ui
