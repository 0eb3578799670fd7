// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures drawn before they are played: they are what would be drawn, an edit passes over what it touches
// and finds the rest again, exports draw for themselves, and the budget holds.
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/media/readers.h"
#include "core/playback/draw_parts.h"
#include "core/playback/player.h"
#include "core/render/compositor.h"
#include "core/render/look.h"
#include "tests/support/made_film.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <condition_variable>
#include <fstream>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;
using namespace test;

namespace {

constexpr Size kSize{192, 128};
constexpr FrameRate kRate{25, 1};

Time frame(std::int64_t number) {
    return frame_start(number, kRate);
}

double apart(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() ? cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3) : 1e9;
}

/// What a player shows at a time.
class Viewer {
  public:
    cv::Mat shown_at(Time time) {
        {
            const std::scoped_lock lock(mutex_);
            shown_.reset();
        }
        player.seek(time);
        std::unique_lock lock(mutex_);
        came_.wait_for(lock, std::chrono::seconds(20), [&] { return shown_ && shown_->time == time; });
        return shown_ ? shown_->picture.clone() : cv::Mat();
    }

  private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::optional<Player::Shown> shown_;

  public:
    Player player{[this](Player::Shown shown) {
        const std::scoped_lock lock(mutex_);
        shown_ = std::move(shown);
        came_.notify_all();
    }};
};

/// Twenty frames: a film cut in two, both parts with an effect.
class Drawn : public testing::Test {
  protected:
    void SetUp() override {
        make_film({.container = "mp4", .size = kSize, .pictures = 20, .group = 5}, folder_ / "a.mp4");
        project_ = project_with((folder_ / "a.mp4").string());
        edit({SplitClip{first().id, frame(10)}});
        const ProjectPtr cut = project_;
        for (const Clip& clip : cut->tracks[0]->clips)
            edit({AddEffect{clip.id, {.name = "exposure", .params = {{"stops", Value(0.7)}}}}});
    }
    void edit(const std::vector<Edit>& edits) {
        auto made = apply(*project_, edits);
        ASSERT_TRUE(made) << made.message();
        project_ = std::make_shared<const Project>(made.value());
    }
    [[nodiscard]] const Clip& first() const { return project_->tracks[0]->clips[0]; }
    [[nodiscard]] const Clip& second() const { return project_->tracks[0]->clips[1]; }
    DrawnCount draw(TimeRange range = {Time(0), frame(20)}) {
        return draw_parts(*project_, file_, range, *pictures_, {}, {}, [](double) {});
    }
    [[nodiscard]] std::vector<TimeRange> parts() const { return drawn_parts(*project_, file_, *pictures_); }
    [[nodiscard]] std::uint64_t look(Time at) const {
        return *look_of(*project_, plan(*project_, at), file_);
    }
    [[nodiscard]] cv::Mat now(Time at) const {
        return Compositor(file_).render(*project_, at, kSize).to_rgb().clone();
    }
    void change(const ClipId& clip, double stops) {
        edit({SetParameter{.clip = clip, .index = 0, .name = "stops", .value = Curve(Value(stops))}});
    }
    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "film.saycut";
    std::shared_ptr<DrawnPictures> pictures_ = std::make_shared<DrawnPictures>(drawn_folder(file_));
    ProjectPtr project_;
};

const cv::Mat kGreen(kSize.height, kSize.width, CV_8UC3, cv::Scalar(0, 255, 0));

} // namespace

TEST_F(Drawn, AreWhatWouldBeDrawn) {
    const DrawnCount count = draw();
    EXPECT_EQ(count.drawn, 20);
    EXPECT_EQ(parts(), (std::vector<TimeRange>{{Time(0), frame(20)}}));
    for (const int number : {0, 9, 10, 19}) {
        const cv::Mat kept = pictures_->at(look(frame(number)), kSize, true);
        EXPECT_LT(apart(kept, now(frame(number))), 2.0) << number;
        EXPECT_GT(apart(kept, now(frame((number + 5) % 20))), 2.0) << number; // of this picture, not of any
    }
    EXPECT_EQ(draw().there, 20); // nothing is drawn twice
    DrawnPictures again(drawn_folder(file_));
    EXPECT_EQ(again.count(), 20U); // as another start of the program finds them
    EXPECT_EQ(again.bytes(), pictures_->bytes());
}

TEST_F(Drawn, AnEditPassesOverWhatItTouches_AndFindsItAgainWhenItIsTakenBack) {
    draw();
    Viewer viewer;
    viewer.player.set_view(kSize);
    viewer.player.set_drawn(pictures_);
    viewer.player.set_project(project_, file_);
    const ProjectPtr before = project_;
    change(second().id, -1.5);
    viewer.player.set_project(project_, file_);
    EXPECT_EQ(parts(), (std::vector<TimeRange>{{Time(0), frame(10)}})); // what lies elsewhere is kept
    const cv::Mat shown = viewer.shown_at(frame(15));
    EXPECT_LT(apart(shown, now(frame(15))), 0.5); // seen at once
    EXPECT_EQ(draw().drawn, 10);
    EXPECT_EQ(parts(), (std::vector<TimeRange>{{Time(0), frame(20)}}));
    project_ = before;
    EXPECT_EQ(draw().there, 20);
    // What is only moved in time looks as it did.
    edit({RemoveClips{.clips = {first().id}, .ripple = true}});
    EXPECT_EQ(draw().there, 10);
}

TEST_F(Drawn, ArePlayed_AndNeverExported) {
    pictures_->keep(look(frame(3)), kGreen);
    pictures_->keep(look(frame(4)), kGreen(cv::Rect(0, 0, kSize.width / 2, kSize.height / 2)));
    Viewer viewer;
    viewer.player.set_view(kSize);
    viewer.player.set_project(project_, file_);
    EXPECT_GT(apart(viewer.shown_at(frame(3)), kGreen), 20);
    viewer.player.set_drawn(pictures_);
    EXPECT_LT(apart(viewer.shown_at(frame(3)), kGreen), 2);
    EXPECT_GT(apart(viewer.shown_at(frame(4)), kGreen), 20); // too small to stand still
    EXPECT_GT(apart(viewer.shown_at(frame(5)), kGreen), 20);
    const auto out = folder_ / "out.mkv";
    export_project({.project = project_, .project_file = file_, .output = out, .settings = settings_for(out)},
                   {}, [](const ExportProgress&) {});
    VideoReader reader(out.string());
    EXPECT_LT(apart(reader.frame_at(frame(3) + Time(1000)).to_rgb(), now(frame(3))), 2.0);
}

TEST_F(Drawn, OfFilesThatChanged_AreNotFound_OfAProjectThatWasMovedTheyAre) {
    draw();
    take_drawn_along(file_, folder_ / "other.saycut");
    EXPECT_EQ(DrawnPictures(drawn_folder(folder_ / "other.saycut")).count(), 20U);
    const std::uint64_t before = look(Time(0));
    Project relative = *project_;
    auto media = std::make_shared<Media>(*relative.media[0]);
    media->path = "a.mp4";
    relative.media[0] = media;
    EXPECT_EQ(look_of(relative, plan(relative, Time(0)), file_), before);
    Project wide = *project_;
    wide.colour = FilmColour::bt2020;
    EXPECT_NE(look_of(wide, plan(wide, Time(0)), file_), before);
    const auto path = folder_ / "a.mp4";
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::seconds(5));
    EXPECT_NE(look(Time(0)), before);
    EXPECT_TRUE(parts().empty());
    std::filesystem::remove(path);
    EXPECT_FALSE(look_of(*project_, plan(*project_, Time(0)), file_));
    EXPECT_EQ(draw().missing, 20);
}

TEST_F(Drawn, WhatNeedsNoDrawingIsNotKept) {
    edit({RemoveEffect{first().id, 0}});
    const DrawnCount count = draw();
    EXPECT_EQ(count.plain, 10);
    EXPECT_EQ(count.drawn, 10);
    EXPECT_EQ(parts(), (std::vector<TimeRange>{{frame(10), frame(20)}}));
    EXPECT_EQ(draw({frame(5), frame(12)}).there, 2);
}

TEST_F(Drawn, KeepToTheirBudget_TheLeastUsedGoFirst) {
    draw({Time(0), frame(10)});
    const std::uintmax_t half = pictures_->bytes();
    pictures_->use(look(Time(0)));
    pictures_->set_budget(half);
    draw({frame(10), frame(13)});
    EXPECT_LE(pictures_->bytes(), half);
    EXPECT_TRUE(pictures_->has(look(Time(0)))); // used since
    EXPECT_FALSE(pictures_->has(look(frame(1))));
    try {
        draw();
        ADD_FAILURE();
    } catch (const Failure& failure) {
        EXPECT_NE(std::string(failure.what()).find("mark a shorter part"), std::string::npos);
    }
    EXPECT_LE(pictures_->bytes(), half);
    pictures_->clear();
    EXPECT_EQ(pictures_->bytes(), 0U);
    EXPECT_TRUE(parts().empty());
    EXPECT_FALSE(std::filesystem::exists(drawn_folder(file_)));
}

TEST_F(Drawn, ADamagedFileIsDrawnAnew_AStopLeavesWhatIsThere) {
    draw();
    for (const auto& each : std::filesystem::directory_iterator(drawn_folder(file_)))
        std::ofstream(each.path()) << "no picture";
    std::ofstream(drawn_folder(file_) / "0123.jpg.part") << "half";
    auto again = std::make_shared<DrawnPictures>(drawn_folder(file_));
    Viewer viewer;
    viewer.player.set_view(kSize);
    viewer.player.set_drawn(again);
    viewer.player.set_project(project_, file_);
    EXPECT_LT(apart(viewer.shown_at(frame(7)), now(frame(7))), 0.5);
    EXPECT_FALSE(again->has(look(frame(7))));
    EXPECT_FALSE(std::filesystem::exists(drawn_folder(file_) / "0123.jpg.part"));
    again->clear();
    std::stop_source stop;
    EXPECT_THROW(draw_parts(*project_, file_, {Time(0), frame(20)}, *again, {}, stop.get_token(),
                            [&](double part) {
                                if (part > 0.2) stop.request_stop();
                            }),
                 Stopped);
    EXPECT_EQ(again->count(), 5U);
}
