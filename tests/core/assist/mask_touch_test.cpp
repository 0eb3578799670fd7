// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person mask that touches correct: the request, and what it does to the document.
#include "core/assist/mask_touch.h"
#include "core/base/result.h"
#include "core/json/project_json.h"
#include "tests/support/talk_film.h"

using namespace core;
using namespace core::assist;

namespace {

const std::filesystem::path kFile = "/films/film.saycut", kFolder = "/films/film.data/masks";

/// "street" with a person's mask on two effects, one of them inverted, and another film's on a third.
Project film() {
    const auto effect = [](const char* name, const char* file, bool inverted) {
        return AddEffect{.clip = {"street"},
                         .effect = {.name = name,
                                    .mask = Mask{.shape = MaskShape::file,
                                                 .size = Value(Point{1, 1}),
                                                 .file = file,
                                                 .inverted = inverted}}};
    };
    return core::apply(test::talk_film(),
                       std::vector<Edit>{effect("sepia", "painted.png", false),
                                         effect("blur", "film.data/masks/m-street-0-5000.mkv", true),
                                         effect("brightness", "film.data/masks/m-street-0-5000.mkv", false)})
        .value();
}

const Touch kAdd{from_seconds(1), {0.25, 0.5}, true}, kAway{from_seconds(2), {0.75, 0.5}, false};

} // namespace

TEST(MaskTouch, ACorrection_LooksAnew_AndEveryEffectUsesWhatWasFound) {
    const Project before = film();
    const auto one = corrected_mask(before, kFile, kFolder, {"street"}, {kAdd, kAway});
    ASSERT_EQ(one.request.parts.size(), 1U);
    const auto& asked = std::get<MaskRequest>(one.request.parts[0].what);
    EXPECT_EQ(asked.path, "/films/street.mp4");
    EXPECT_TRUE(asked.timed);
    EXPECT_EQ(asked.touches, (std::vector<Touch>{kAdd, kAway}));
    EXPECT_EQ(asked.target.parent_path(), kFolder);
    EXPECT_EQ(asked.range, (TimeRange{Time(0), from_seconds(5)}));
    auto made = core::apply(before, correction_edits(before, one));
    ASSERT_TRUE(made.ok()) << made.message();
    const auto& effects = made.value().find_clip({"street"}).clip->effects;
    EXPECT_EQ(effects[0].mask->file, "painted.png");
    for (const std::size_t i : {1U, 2U}) {
        EXPECT_EQ(kFile.parent_path() / effects[i].mask->file, asked.target);
        EXPECT_EQ(effects[i].mask->touches, (std::vector<Touch>{kAdd, kAway}));
    }
    EXPECT_TRUE(effects[1].mask->inverted);
    EXPECT_FALSE(effects[2].mask->inverted);
}

TEST(MaskTouch, OtherTouches_AreAnotherFilm_AndNoneTheFirst) {
    const Project before = film();
    const auto target = [&](std::vector<Touch> touches) {
        const auto made = corrected_mask(before, kFile, kFolder, {"street"}, std::move(touches));
        return std::get<MaskRequest>(made.request.parts[0].what).target.filename().string();
    };
    Touch turned = kAdd;
    turned.add = false;
    EXPECT_EQ(target({kAdd}), target({kAdd}));
    EXPECT_NE(target({kAdd}), target({turned}));
    EXPECT_NE(target({kAdd}), target({kAdd, kAway}));
    EXPECT_EQ(target({}).find('+'), std::string::npos);
}

TEST(MaskTouch, TouchesBeyondACut_AreFollowedFromThere_InTheMediumsTime) {
    Project cut = core::apply(film(), SplitClip{{"street"}, from_seconds(8 + 3)}).value();
    const Clip& right = *std::find_if(cut.tracks[0]->clips.begin(), cut.tracks[0]->clips.end(),
                                      [](const Clip& clip) { return clip.start == from_seconds(11); });
    const auto made = corrected_mask(cut, kFile, kFolder, right.id, {kAdd});
    const auto& asked = std::get<MaskRequest>(made.request.parts[0].what);
    EXPECT_EQ(asked.range, (TimeRange{kAdd.at, from_seconds(5)}));
    EXPECT_EQ(asked.touches[0].at, kAdd.at);
}

TEST(MaskTouch, AClipWithoutAMaskOfAPerson_IsRefused) {
    const Project before = film();
    EXPECT_FALSE(person_mask_in(*before.find_clip({"coast"}).clip, kFile, kFolder));
    EXPECT_EQ(person_mask_in(*before.find_clip({"street"}).clip, kFile, kFolder), 1U);
    EXPECT_THROW(corrected_mask(before, kFile, kFolder, {"coast"}, {kAdd}), Failure);
    EXPECT_THROW(corrected_mask(before, kFile, kFolder, {"gone"}, {kAdd}), Failure);
    const auto made = corrected_mask(before, kFile, kFolder, {"street"}, {kAdd});
    const Project without = core::apply(before, RemoveClips{{{"street"}}, false}).value();
    EXPECT_TRUE(correction_edits(without, made).empty());
}

TEST(MaskTouch, ItStandsInTheFile_AndAPlaceBesideThePictureIsRefused) {
    const Project before = film();
    const auto made = corrected_mask(before, kFile, kFolder, {"street"}, {kAdd, kAway});
    const Project now = core::apply(before, correction_edits(before, made)).value();
    const Project read = project_from_json(project_to_json(now)).value();
    EXPECT_EQ(read.find_clip({"street"}).clip->effects, now.find_clip({"street"}).clip->effects);
    auto beside = correction_edits(before, made);
    std::get<SetMask>(beside[0]).mask->touches[0].place.x = 1.2;
    EXPECT_FALSE(core::apply(before, beside).ok());
    std::get<SetMask>(beside[0]).mask->touches[0].place.x = 0.2;
    std::get<SetMask>(beside[0]).mask->shape = MaskShape::ellipse;
    EXPECT_FALSE(core::apply(before, beside).ok());
}
