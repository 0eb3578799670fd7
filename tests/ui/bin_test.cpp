// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media panel: folders, columns, order, tags, and pictures that run with the pointer.
#include "tests/support/made_film.h"
#include "tests/ui/panels.h"
#include "ui/base/language.h"
#include "ui/bin/bin_model.h"
#include "ui/bin/hover_scrub.h"
#include "ui/bin/media_bin.h"
#include "ui/bin/proxies.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>
#include <QtTest/QTest>

using test::settle, test::wait_until, test::Window;

namespace {

struct Bin : Window {
    ui::MediaBin* bin = window.findChild<ui::MediaBin*>();
    ui::BinModel* model = bin->findChild<ui::BinModel*>();
    QTreeView* table = bin->findChild<QTreeView*>("media_table");
    QListView* pictures = bin->findChild<QListView*>("media_pictures");
    explicit Bin(int frames = 16) : Window(frames) {}
    ~Bin() {
        QSettings().remove("bin/columns");
        QSettings().remove("bin/name_width_chosen");
        QSettings().remove("bin/grid");
    }
    void into_bin(const std::string& file) {
        workspace.import({QString::fromStdString(file)}, true);
        wait_until([&] { return workspace.importing() == 0; });
        settle();
    }
    [[nodiscard]] QString cell(int row, ui::BinColumn column) const {
        return model->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (int i = 0; i < model->rowCount(); ++i)
            names << model->at(i).name;
        return names;
    }
    /// Clicks on a column's title.
    void click_title(ui::BinColumn column) const {
        auto* header = table->header()->viewport();
        const int section = static_cast<int>(column);
        const QPointF at(table->header()->sectionViewportPosition(section) + 20, 8);
        test::mouse(*header, QEvent::MouseButtonPress, at, Qt::LeftButton);
        test::mouse(*header, QEvent::MouseButtonRelease, at, Qt::NoButton);
        settle();
    }
    /// Switches a column in the menu of the titles.
    void switch_column(const QString& title) const {
        Q_EMIT table->header()->customContextMenuRequested({5, 5});
        settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        for (QAction* action : menu->actions())
            if (action->text() == title) action->trigger();
        menu->close();
        settle();
    }
};

/// Red, then blue: half a second each.
std::string red_then_blue(const std::filesystem::path& path) {
    core::Encoder encoder(path, core::encode_preset("h264-fast"), {.size = {64, 48}, .fps = {16, 1}});
    for (int i = 0; i < 16; ++i)
        encoder.add(core::VideoFrame::from_rgb(
            cv::Mat(48, 64, CV_8UC3, i < 8 ? cv::Scalar(220, 20, 20) : cv::Scalar(20, 20, 220)), {}));
    encoder.finish();
    return path.string();
}

void hover(QAbstractItemView& view, QPoint at) {
    test::mouse(*view.viewport(), QEvent::MouseMove, at, Qt::NoButton);
}

QColor middle(const QIcon& icon) {
    const QImage image = icon.pixmap(64, 36).toImage();
    return image.pixelColor(image.width() / 4, image.height() / 2);
}

} // namespace

TEST(Bin, FoldersAreOpened_UsedAndUnusedAreToldApart) {
    Bin w;
    w.into_bin(w.take);
    EXPECT_EQ(w.model->rowCount(), 2);
    ASSERT_TRUE(w.workspace.apply(
        {core::SetMedia{.media = w.workspace.project().media[1]->id, .folder = "Day 1/Sea"}}));
    settle();
    ASSERT_EQ(w.names(), QStringList({"Day 1", "clip.mp4"})); // a folder and what lies at the top
    Q_EMIT w.table->doubleClicked(w.model->index(0, 0));
    Q_EMIT w.table->doubleClicked(w.model->index(0, 0));
    EXPECT_EQ(w.bin->folder(), "Day 1/Sea");
    EXPECT_EQ(w.names(), QStringList{"take.mp4"});
    w.bin->findChild<QToolButton*>("up")->click();
    EXPECT_EQ(w.bin->folder(), "Day 1");
    auto* filter = w.bin->findChild<QComboBox*>("filter");
    filter->setCurrentIndex(1);
    EXPECT_EQ(w.names(), QStringList{"clip.mp4"});
    filter->setCurrentIndex(2);
    EXPECT_EQ(w.names(), QStringList{"take.mp4"});
    filter->setCurrentIndex(0);
    EXPECT_TRUE(w.table->isVisible());
    w.bin->findChild<QToolButton*>("grid")->click();
    EXPECT_TRUE(w.pictures->isVisible() && !w.table->isVisible());
    w.bin->findChild<QToolButton*>("grid")->click();
    EXPECT_TRUE(w.table->isVisible() && !w.pictures->isVisible());
}

TEST(Bin, TheListHasColumns_ChosenInTheMenuOfTheTitles_Remembered) {
    Bin w;
    w.into_bin(test::made(w.folder, "sound.mkv", {.sounds = {{.seconds = 2}}}));
    using enum ui::BinColumn;
    EXPECT_EQ(w.cell(0, name), "clip.mp4");
    EXPECT_EQ(w.cell(0, length), "00:00:01:00");
    EXPECT_EQ(w.cell(0, size), "64×48");
    EXPECT_EQ(w.cell(0, rate), "16");
    EXPECT_EQ(w.cell(0, used), "1");
    EXPECT_EQ(w.cell(1, used), "0");
    EXPECT_TRUE(w.table->isColumnHidden(static_cast<int>(codec)));
    EXPECT_EQ(w.cell(0, codec), ""); // nothing is read for what is not shown
    w.switch_column("Codec");
    w.switch_column("Rate");
    w.switch_column("Frame rate");
    EXPECT_FALSE(w.table->isColumnHidden(static_cast<int>(codec)));
    EXPECT_TRUE(w.table->isColumnHidden(static_cast<int>(rate)));
    wait_until([&] { return w.cell(0, codec) == "H264" && !w.cell(1, sound).isEmpty(); });
    EXPECT_EQ(w.cell(0, codec), "H264");
    EXPECT_EQ(w.cell(0, sound), "");
    EXPECT_EQ(w.cell(1, sound), "stereo, 48 kHz");
    EXPECT_EQ(w.model->at(0).date.date(), QDate::currentDate());
    w.table->setColumnWidth(0, 233);
    w.click_title(length);
    ui::MediaBin next(w.workspace, *w.window.findChild<ui::Proxies*>(), *w.window.findChild<ui::Actions*>());
    const auto* table = next.findChild<QTreeView*>("media_table");
    EXPECT_FALSE(table->isColumnHidden(static_cast<int>(codec)));
    EXPECT_TRUE(table->isColumnHidden(static_cast<int>(rate)));
    EXPECT_EQ(table->columnWidth(0), 233);
    EXPECT_EQ(table->header()->sortIndicatorSection(), static_cast<int>(length));
}

TEST(Bin, IsSortedByAClickOnATitle_FoldersFirst_AndBackAgain) {
    Bin w;
    for (const auto& [file, frames] : {std::pair{"b10.mkv", 40}, std::pair{"b9.mkv", 60}})
        w.into_bin(test::made(w.folder, file, {.pictures = frames}));
    w.into_bin(w.take);
    ASSERT_TRUE(
        w.workspace.apply({core::SetMedia{.media = w.workspace.project().media.back()->id, .folder = "Z"}}));
    settle();
    const QStringList came{"Z", "clip.mp4", "b10.mkv", "b9.mkv"};
    EXPECT_EQ(w.names(), came);
    wait_until([&] { return middle(w.model->at(1).picture).red() > 150; }); // its own
    QPixmap blue(64, 36);
    blue.fill(Qt::blue);
    w.model->set_picture(1, ui::framed(blue));                   // one that comes after the rows
    w.click_title(ui::BinColumn::name);                          // numbers in names count as numbers
    EXPECT_EQ(middle(w.model->at(3).picture), QColor(Qt::blue)); // it goes along
    EXPECT_EQ(w.names(), QStringList({"Z", "b9.mkv", "b10.mkv", "clip.mp4"}));
    w.click_title(ui::BinColumn::length);
    EXPECT_EQ(w.names(), QStringList({"Z", "clip.mp4", "b10.mkv", "b9.mkv"}));
    w.click_title(ui::BinColumn::length);
    EXPECT_EQ(w.names(), QStringList({"Z", "b9.mkv", "b10.mkv", "clip.mp4"}));
    w.click_title(ui::BinColumn::length);
    EXPECT_EQ(w.names(), came);
}

TEST(Bin, TimesAreTimecodes_InEveryLanguage) {
    ui::choose_language("de");
    {
        Bin w;
        EXPECT_EQ(w.cell(0, ui::BinColumn::length), "00:00:01:00");
        EXPECT_TRUE(w.model->at(0).facts.startsWith("00:00:01:00"));
        w.workspace.select({w.first().id});
        settle();
        const auto labels = w.window.findChildren<QLabel*>();
        EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QString::fromUtf8("clip.mp4 · 00:00:01:00");
        }));
    }
    ui::choose_language("en");
    settle();
}

TEST(Bin, TagsAreWrittenInTheirColumn_AndFound) {
    Bin w;
    w.switch_column("Tags");
    const QModelIndex cell = w.model->index(0, static_cast<int>(ui::BinColumn::tags));
    Q_EMIT w.table->doubleClicked(cell);
    settle();
    auto* line = w.table->viewport()->findChild<QLineEdit*>();
    ASSERT_TRUE(line);
    line->setText("sea,  red boat , sea");
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, {});
    QApplication::sendEvent(line, &enter);
    settle(100);
    EXPECT_EQ(w.workspace.project().media[0]->tags, (std::vector<std::string>{"sea", "red boat"}));
    EXPECT_EQ(w.model->index(0, static_cast<int>(ui::BinColumn::tags)).data(), "sea, red boat");
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U); // it was not put on the timeline as well
    w.bin->findChild<QLineEdit*>()->setText("boat");
    EXPECT_EQ(w.names(), QStringList{"clip.mp4"});
    w.bin->findChild<QLineEdit*>()->setText("ship");
    EXPECT_EQ(w.names(), QStringList{});
}

TEST(Bin, ReturnPutsWhatIsCurrentOnTheTimeline) {
    Bin w;
    w.table->setFocus();
    w.table->setCurrentIndex(w.model->index(0, 0));
    QTest::keyClick(w.table, Qt::Key_Return);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
}

TEST(Bin, ThePictureOfAClipRunsWithThePointer) {
    Bin w;
    w.into_bin(red_then_blue(w.folder / "two.mp4"));
    for (const bool grid : {false, true}) {
        if (grid) w.bin->findChild<QToolButton*>("grid")->click();
        settle(100);
        QAbstractItemView& view = grid ? static_cast<QAbstractItemView&>(*w.pictures) : *w.table;
        const auto picture = [&] { return w.model->at(1).picture; };
        wait_until([&] { return middle(picture()).red() > 150; }); // as it stands there otherwise
        const QRect cell = view.visualRect(w.model->index(1, 0));
        const int left = grid ? cell.center().x() - view.iconSize().width() / 2 : cell.left() + 4;
        const QPoint right(left + view.iconSize().width() - 6, cell.top() + 20);
        const auto key = picture().cacheKey();
        hover(view, right);
        EXPECT_EQ(w.bin->findChild<ui::HoverScrub*>()->media(), w.model->at(1).id);
        if (!grid) {
            EXPECT_EQ(picture().cacheKey(), key); // nothing was decoded here
        }
        wait_until([&] { return middle(picture()).blue() > 150; });
        EXPECT_GT(middle(picture()).blue(), 150) << grid;
        hover(view, {left + 6, cell.top() + 20});
        wait_until([&] { return middle(picture()).red() > 150; });
        EXPECT_GT(middle(picture()).red(), 150) << grid;
        hover(view, right);
        wait_until([&] { return middle(picture()).blue() > 150; });
        QHelpEvent tip(QEvent::ToolTip, right, view.viewport()->mapToGlobal(right));
        QApplication::sendEvent(view.viewport(), &tip);
        EXPECT_FALSE(QToolTip::isVisible()); // it would lie on what is looked at
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(view.viewport(), &leave);
        EXPECT_GT(middle(picture()).red(), 150) << grid; // as before
        EXPECT_TRUE(w.bin->findChild<ui::HoverScrub*>()->media().isEmpty());
    }
}
