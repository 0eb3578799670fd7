// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media that came in: thumbnails made on a pool, double click or drag puts one on the timeline.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/store/import.h"
#endif
#include "ui/workspace/workspace.h"
#include <QThreadPool>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace ui {

class MediaBin : public Guarded<QWidget> {
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
    /// What is current is what the source viewer shows.
    void choose(const QListWidgetItem* item);
    void refresh();
    void request_thumbnail(const core::Media& media);
    Workspace& workspace_;
    QLineEdit* search_;
    QListWidget* list_;
    bool filling_ = false;
    QThreadPool pool_;
    std::map<std::string, QIcon> thumbnails_; ///< by media path
};

} // namespace ui
