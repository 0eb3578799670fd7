// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media that came in: in folders, as a list with columns or as pictures, searched, sorted and filtered.
// Thumbnails are made on a pool, and run with the pointer; a double click, Return or a drag puts those that
// are chosen on the timeline, the current one is what the source viewer shows. Interface thread.
#pragma once
#include "ui/bin/bin_model.h"
#include "ui/bin/media_facts.h"
#include "ui/workspace/workspace.h"
#include <QIcon>
#include <QThreadPool>
#include <QWidget>

class QAbstractItemView;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;
class QTreeView;
class QVBoxLayout;

namespace ui {

class Actions;
class HoverScrub;
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
    bool eventFilter(QObject* watched, QEvent* event) override;

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
    void build_views();
    void dress(QAbstractItemView* view, const QString& name);
    /// What is current is what the source viewer shows.
    void choose(const QModelIndex& index);
    /// Media and subclips that are chosen, in the order of the rows.
    [[nodiscard]] std::vector<core::MediaId> chosen() const;
    /// After the rows were made anew: what was chosen, or what the source viewer shows.
    void choose_again(const std::vector<core::MediaId>& before);
    void activate(const QModelIndex& index);
    void refresh();
    void count_uses();
    void add_folders(std::vector<BinRow>& rows) const;
    [[nodiscard]] BinRow row_of(const core::Project::BinEntry& entry);
    [[nodiscard]] QString name_of(const core::Project::BinEntry& entry) const;
    [[nodiscard]] QString tip_of(const core::Project::BinEntry& entry) const;
    [[nodiscard]] bool shows(const core::Project::BinEntry& entry) const;
    [[nodiscard]] std::string file_of(const std::string& path) const;
    /// Of the medium, or of the part of it, under this name among the thumbnails.
    void request_thumbnail(const core::Project::BinEntry& entry, const std::string& key);
    /// Which files are there is looked at on the pool: a network may be slow.
    void look_for_files();
    void show_as_grid(bool grid);
    [[nodiscard]] QAbstractItemView* view() const;
    /// Which columns there are, and which are shown.
    void add_columns_to(QMenu* menu);
    void add_orders_to(QMenu* menu);
    void keep_columns();
    void new_folder();
    void rename_folder(const QString& folder);
    /// Its media, and the folders in it, come to where it was.
    void remove_folder(const QString& folder);
    void move_folder(const QString& from, const QString& to, const QString& label);
    /// Of what is current: a subclip's name, else the tags.
    void edit_words();
    void edit_tags(const QString& media);
    void popup(const QPoint& at);
    void add_of_media(QMenu* menu, const std::vector<core::MediaId>& media);
    void add_of_one(QMenu* menu, const core::Project::BinEntry& entry);
    void add_of_folder(QMenu* menu, const QString& folder);
    void move_to(const std::vector<core::MediaId>& media, const QString& folder);
    void remove(const std::vector<core::MediaId>& media);
    void tag(const core::MediaId& media, const QStringList& tags);
    void rename_subclip(const core::MediaId& subclip, const QString& name);
    [[nodiscard]] bool is_written_in() const;
    [[nodiscard]] QStringList all_folders() const;
    Workspace& workspace_;
    Proxies& proxies_;
    Actions& actions_;
    QLineEdit* search_;
    QComboBox* filter_;
    QToolButton *grid_, *up_;
    QLabel* place_;
    QStackedWidget* views_;
    QListView* pictures_;
    QTreeView* table_;
    BinModel model_{this};
    MediaFacts facts_;
    HoverScrub* scrub_;
    QTimer* soon_; ///< many files are read one after the other: shown together
    QString folder_;
    std::map<core::MediaId, int> uses_;
    std::map<core::MediaId, std::string> said_; ///< what was asked of a model, of the takes that it made
    std::set<core::MediaId> offline_;
    bool filling_ = false, looking_ = false;
    std::map<std::string, QIcon> thumbnails_; ///< by what the rows look like
    QThreadPool pool_;                        ///< last: its tasks use the rest
};

} // namespace ui
