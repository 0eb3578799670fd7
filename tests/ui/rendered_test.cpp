// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the timeline that are rendered before they are played: by command, seen over the ruler, shown by
// the viewer, gone with an edit that touches them.
#include "core/media/jpeg_bytes.h"
#include "core/playback/drawn_pictures.h"
#include "tests/ui/panels.h"
#include "ui/export/drawn_parts.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QSettings>
#include <fstream>

using test::run, test::settle, test::wait_until, test::Window;

namespace {

struct Rendered : Window {
    ui::DrawnParts* drawn = window.findChild<ui::DrawnParts*>();
    ui::TimelineView* timeline = window.findChild<ui::TimelineView*>();
    explicit Rendered(int frames = 16) : Window(frames) {
        const core::ClipId clip = first().id;
        EXPECT_TRUE(workspace.apply({core::SplitClip{clip, core::from_seconds(0.5)}}));
        for (const int i : {0, 1})
            EXPECT_TRUE(workspace.apply({core::AddEffect{
                workspace.project().tracks[0]->clips[static_cast<std::size_t>(i)].id, {.name = "invert"}}}));
        settle();
    }
    ~Rendered() { QSettings().remove("rendered/gib"); }
    /// Seconds of the timeline over which the bar lies.
    [[nodiscard]] double barred() const {
        const QImage image = timeline->grab().toImage();
        const double ratio = image.devicePixelRatio();
        int green = 0;
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, static_cast<int>(3 * ratio));
            green += at.green() > 150 && at.red() < 110;
        }
        return green / ratio / timeline->scroll().pixels_per_second;
    }
    /// Waits until the parts are these, "0-8 12-16" in frames.
    bool come_to(const QString& wanted) const {
        const auto now = [&] {
            QStringList words;
            for (const core::TimeRange& part : drawn->parts())
                words << QString("%1-%2")
                             .arg(std::lround(core::to_seconds(part.start) * 16))
                             .arg(std::lround(core::to_seconds(part.end) * 16));
            return words.join(' ');
        };
        wait_until([&] { return now() == wanted && !drawn->busy(); });
        EXPECT_EQ(now().toStdString(), wanted.toStdString());
        return now() == wanted;
    }
    void mark(double from, double to) {
        workspace.seek(core::from_seconds(from));
        run(*this, "mark.in");
        workspace.seek(core::from_seconds(to));
        run(*this, "mark.out");
    }
};

} // namespace

TEST(RenderedParts, AreMadeOfTheMarkedPartOrOfAll_AndBarred) {
    Rendered w;
    EXPECT_EQ(w.barred(), 0);
    w.mark(0.25, 0.75);
    run(w, "render.part");
    ASSERT_EQ(w.drawn->parts().size(), 0U); // nothing was drawn on this thread
    const auto part = w.workspace.marked();
    ASSERT_TRUE(part);
    EXPECT_TRUE(w.come_to(QString("4-%1").arg(std::lround(core::to_seconds(part->end) * 16))));
    settle();
    EXPECT_NEAR(w.barred(), core::to_seconds(part->length()), 0.05);
    run(w, "mark.clear");
    run(w, "render.part");
    EXPECT_TRUE(w.come_to("0-16"));
    settle();
    EXPECT_NEAR(w.barred(), 1, 0.05);
    run(w, "render.clear");
    EXPECT_TRUE(w.come_to(""));
    settle();
    EXPECT_EQ(w.barred(), 0);
}

TEST(RenderedParts, OfWhatAnEditTouches_AreGone_TheOthersStay) {
    Rendered w;
    run(w, "render.part");
    ASSERT_TRUE(w.come_to("0-16"));
    ASSERT_TRUE(w.workspace.apply(
        {core::AddEffect{w.workspace.project().tracks[0]->clips[1].id, {.name = "sepia"}}}));
    EXPECT_TRUE(w.come_to("0-8"));
    run(w, "edit.undo");
    EXPECT_TRUE(w.come_to("0-16"));
    ASSERT_EQ(w.workspace.save(w.path("elsewhere.saycut")), QString());
    EXPECT_TRUE(w.come_to("0-16")); // they go along
    EXPECT_EQ(core::DrawnPictures(core::drawn_folder(w.workspace.project_path())).count(), 16U);
    ASSERT_EQ(w.workspace.open({}), QString());
    EXPECT_TRUE(w.come_to(""));
}

TEST(RenderedParts, AreWhatTheViewerShows) {
    Rendered w;
    w.workspace.seek(core::from_seconds(0.25));
    run(w, "render.part");
    ASSERT_TRUE(w.come_to("0-16"));
    const std::string violet = core::jpeg_bytes(cv::Mat(48, 64, CV_8UC3, cv::Scalar(230, 20, 230)), 2);
    for (const auto& each :
         std::filesystem::directory_iterator(core::drawn_folder(w.workspace.project_path())))
        std::ofstream(each.path(), std::ios::binary) << violet;
    const auto middle = [&] {
        const QImage image = w.window.findChild<ui::ViewerWidget*>()->grab().toImage();
        return image.pixelColor(image.width() / 2, image.height() / 2);
    };
    w.workspace.seek(core::from_seconds(0.5));
    wait_until([&] { return middle().red() > 200; });
    EXPECT_GT(middle().red(), 200);
    EXPECT_GT(middle().blue(), 200);
    const core::ClipId second = w.workspace.project().tracks[0]->clips[1].id;
    ASSERT_TRUE(w.workspace.apply({core::RemoveEffect{second, 0}})); // seen at once
    wait_until([&] { return middle().blue() < 90; });
    EXPECT_GT(middle().red(), 150);
    EXPECT_LT(middle().blue(), 90);
}

TEST(RenderedParts, AreStopped_AndKeepToTheBudgetOfThePreferences) {
    Rendered w(3200);
    QStringList refused;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { refused << why; });
    run(w, "render.stop");
    run(w, "render.clear");
    EXPECT_EQ(refused, QStringList({"Nothing is being rendered.", "Nothing of this timeline is rendered."}));
    run(w, "render.part");
    EXPECT_TRUE(w.drawn->busy());
    run(w, "render.stop");
    wait_until([&] { return !w.drawn->busy() && !w.drawn->parts().empty(); });
    EXPECT_FALSE(w.drawn->busy());
    settle(1500);                           // until it was looked at for the last time
    ASSERT_EQ(w.drawn->parts().size(), 1U); // what was drawn so far stays
    EXPECT_LT(w.drawn->parts()[0].end, w.workspace.project().duration());
    run(w, "file.preferences");
    auto* sizes = w.window.findChild<QComboBox*>("rendered");
    ASSERT_TRUE(sizes);
    EXPECT_EQ(sizes->currentData().toInt(), 4);
    sizes->setCurrentIndex(sizes->findData(1));
    Q_EMIT sizes->activated(sizes->currentIndex());
    EXPECT_EQ(ui::preferences::rendered_gib(), 1);
}
