// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits by a model that keep to the person, or to what is behind.
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include "inference/worker/native_resolution.h"
#include "inference/worker/person_mask.h"
#include "inference/worker/worker.h"
#include "tests/support/fake_model.h"
#include "tests/support/one_clip.h"
#include "tests/support/person_picture.h"
#include "tests/support/temporary_folder.h"
#include <future>
#include <gtest/gtest.h>

namespace ca = core::assist;
using ca::Whose;

namespace {

const cv::Rect kDress(226, 160, 40, 80),
    kWall(40, 20, 120, 100); ///< of twice the picture: hers, and nobody's

/// Makes all of the picture darker.
class NightModel : public test::FakeModel {
  public:
    inference::Edited edit(const at::Tensor& source, const std::string&, const inference::SampleOptions&,
                           inference::Noise&, const inference::RunHooks&) override {
        return {(source + 1) * 0.3 - 1, source};
    }
};

struct Bench {
    test::TemporaryFolder folder;
    cv::Mat picture;
    std::string clip;
    explicit Bench(const cv::Mat& shown)
        : picture(shown), clip(test::person_clip(folder / "clip.mp4", shown)) {}

    ca::Event edited(const ca::Region& region) {
        assistant::Worker worker(
            [](const std::string&, const inference::OpenOptions&) { return std::make_unique<NightModel>(); });
        const auto project = test::project_with(clip);
        std::promise<ca::Event> last;
        worker.submit(ca::EditRequest{.project = project,
                                      .takes_folder = folder.path(),
                                      .clip = project->tracks[0]->clips[0].id,
                                      .instruction = "make it night",
                                      .model = "fake",
                                      .region = region},
                      [&](ca::JobId, const ca::Event& event) {
                          if (ca::is_last(event)) last.set_value(event);
                      });
        return last.get_future().get();
    }
    std::string refusal(const ca::Region& region) {
        const ca::Event event = edited(region);
        const auto* failed = std::get_if<ca::Failed>(&event);
        return failed ? failed->message : "";
    }
};

cv::Mat picture_of(const std::string& path) {
    return core::VideoReader(path).frame_at(core::from_seconds(0.5)).to_rgb();
}

/// How light one picture is of another, within a part.
double lightness(const cv::Mat& of, const cv::Mat& among, const cv::Rect& part) {
    const auto light = [&](const cv::Mat& picture) {
        const cv::Scalar mean = cv::mean(picture(part));
        return mean[0] + mean[1] + mean[2];
    };
    return light(of) / light(among);
}

} // namespace

TEST(PersonRegion, TheBackgroundIsChanged_AndThePersonStays) {
    Bench bench(test::person_picture(2));
    const ca::Event event = bench.edited({.whose = Whose::background}); // her face is seen
    ASSERT_TRUE(std::holds_alternative<ca::TakeReady>(event)) << std::get<ca::Failed>(event).message;
    const auto& ready = std::get<ca::TakeReady>(event);
    const cv::Mat now = picture_of(ready.media.path), before = picture_of(bench.clip);
    EXPECT_NEAR(lightness(now, before, kDress), 1, 0.02);
    EXPECT_LT(lightness(now, before, kWall), 0.45);
    EXPECT_GT(ready.changed_share, 0.6);
    EXPECT_LT(ready.changed_share, 0.95);
    EXPECT_EQ(ready.take.provenance["only"], "background");
    EXPECT_FALSE(ready.take.provenance.contains("region"));
}

TEST(PersonRegion, ThePersonIsChanged_WithinWhatIsMarked_AndTheBackgroundStays) {
    Bench bench(test::person_picture(2));
    const auto person = std::get<ca::TakeReady>(bench.edited({.whose = Whose::person, .sure = true}));
    const cv::Mat before = picture_of(bench.clip), now = picture_of(person.media.path);
    EXPECT_LT(lightness(now, before, kDress), 0.45);
    EXPECT_NEAR(lightness(now, before, kWall), 1, 0.02);
    const ca::Region upper{.x = 0, .y = 0, .width = 1, .height = 0.5, .whose = Whose::person};
    const auto marked = std::get<ca::TakeReady>(bench.edited(upper));
    EXPECT_NEAR(lightness(picture_of(marked.media.path), before, kDress), 1, 0.02); // below what is marked
    EXPECT_GT(marked.changed_share, 0.01);
    EXPECT_LT(marked.changed_share, person.changed_share);
    EXPECT_EQ(marked.take.provenance["region"], nlohmann::json({0.0, 0.0, 1.0, 0.5}));
}

TEST(PersonRegion, OutsideOfIt_EveryBitStays) {
    const cv::Mat picture = test::person_picture(2);
    const core::VideoFrame frame = core::VideoFrame::from_rgb(picture, {});
    cv::Mat small;
    cv::resize(picture, small, {64, 36}, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32FC3, 1 / 255.0);
    const assistant::SmallPair pair{small, small * 0.3};
    const auto transform =
        assistant::fit_transform(pair, assistant::change_masks({1, [&](std::size_t) { return pair; }})[0]);
    assistant::PersonRegion background(Whose::background);
    const cv::Mat within = background.of(frame);
    EXPECT_EQ(cv::countNonZero(within(kDress)), 0);
    EXPECT_EQ(cv::countNonZero(within(kWall) == 1), kWall.area());
    const auto composed = assistant::compose(frame, transform, within);
    int untouched = 0;
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x) {
            if (within.at<float>(y, x) > 0) continue;
            ++untouched;
            ASSERT_EQ(composed.frame.raw()->data[0][y * composed.frame.raw()->linesize[0] + x],
                      frame.raw()->data[0][y * frame.raw()->linesize[0] + x]);
        }
    EXPECT_GT(untouched, 0.05 * picture.rows * picture.cols);
}

TEST(PersonRegion, WhereNobodyIs_NothingIsChanged_AndThatIsSaid) {
    cv::Mat wall(288, 512, CV_8UC3, cv::Scalar(60, 90, 120));
    Bench bench(wall);
    EXPECT_NE(bench.refusal({.whose = Whose::background}).find("no face was seen"), std::string::npos);
    EXPECT_NE(bench.refusal({.whose = Whose::person, .sure = true}).find("nobody was found"),
              std::string::npos);
    for (const auto& entry : std::filesystem::directory_iterator(bench.folder.path()))
        EXPECT_FALSE(entry.path().filename().string().starts_with("take"));
}

TEST(PersonRegion, APersonWithoutAFace_IsOnlyTakenForOne_WhenTheWordsSaySo) {
    cv::Mat picture = test::person_picture(2);
    cv::circle(picture, {242, 64}, 30, {35, 22, 18}, cv::FILLED); // turned away: hair
    Bench bench(picture);
    EXPECT_NE(bench.refusal({.whose = Whose::background}).find("say so"), std::string::npos);
    EXPECT_EQ(bench.refusal({.whose = Whose::background, .sure = true}), "");
}
