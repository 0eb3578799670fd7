// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media that came in: in folders, as a list or as pictures, searched and filtered. Thumbnails are made on
// a pool; a double click or a drag puts one on the timeline, the current one is what the source viewer shows.
// Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QIcon>
#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Actions;
class Proxies;

class MediaBin : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// `proxies`, `actions`: what is told of proxies, and done about them.
    MediaBin(Workspace& workspace, Proxies& proxies, Actions& actions, QWidget* parent = nullptr);
    ~MediaBin() override;
    /// Which folder is open; empty: the top.
    [[nodiscard]] const QString& folder() const { return folder_; }
    void open_folder(const QString& folder);

  Q_SIGNALS:
    void import_wanted();
    /// Files that are not there are to be found.
    void relink_wanted();
    /// Some that were there, or of a project that was just opened, are not there.
    void files_missing();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void build_tools(QVBoxLayout* column);
    /// What is current is what the source viewer shows.
    void choose(const QListWidgetItem* item);
    void activate(const QListWidgetItem* item);
    void refresh();
    void add_folders();
    void add_media(const core::Media& media);
    [[nodiscard]] bool shows(const core::Media& media) const;
    void request_thumbnail(const core::Media& media);
    /// Which files are there is looked at on the pool: a network may be slow.
    void look_for_files();
    void show_as_grid(bool grid);
    void new_folder();
    void popup(const QPoint& at);
    void move_to(const core::MediaId& media, const QString& folder);
    [[nodiscard]] QStringList all_folders() const;
    Workspace& workspace_;
    Proxies& proxies_;
    Actions& actions_;
    QLineEdit* search_;
    QComboBox* filter_;
    QToolButton *grid_, *up_;
    QLabel* place_;
    QListWidget* list_;
    QString folder_;
    QStringList empty_folders_; ///< made by hand, nothing is in them yet
    std::map<core::MediaId, int> uses_;
    std::set<core::MediaId> offline_;
    bool filling_ = false, looking_ = false;
    std::map<std::string, QIcon> thumbnails_; ///< by media path
    QThreadPool pool_;                        ///< last: its tasks use the rest
};

} // namespace ui
