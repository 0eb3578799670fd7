// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of several clips, of a track and of the whole, set by its own widgets.
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/key_panel.h"
#include "ui/mixer/mixer_panel.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using test::panel, test::row, test::run, test::settle, test::Timeline, test::Window;

namespace {

/// A film of 4 s, cut at 1 s and at 2 s, all of it selected.
struct Several : Window {
    Several() : Window(64) {
        for (const double at : {1.0, 2.0}) {
            workspace.seek(core::from_seconds(at));
            run(*this, "clip.split_all");
        }
        workspace.seek({});
        select_all();
    }
    void select_all() {
        workspace.select({clip(0).id, clip(1).id, clip(2).id});
        settle();
    }
    [[nodiscard]] const core::Clip& clip(std::size_t n) const {
        return workspace.project().tracks[0]->clips[n];
    }
    void change(std::vector<core::Edit> edits) {
        ASSERT_TRUE(workspace.apply(std::move(edits)));
        settle();
    }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    [[nodiscard]] QDoubleSpinBox* number(const QString& name) const {
        return row(*this, name)->findChild<QDoubleSpinBox*>();
    }
};

QString heading(const Window& w) {
    return panel(w, "inspector")->findChild<QLabel*>("time")->text();
}

QToolButton* button_named(const Window& w, const QString& panel_id, const QString& name) {
    for (QToolButton* each : panel(w, panel_id)->findChildren<QToolButton*>())
        if (each->accessibleName() == name && each->isVisibleTo(panel(w, panel_id))) return each;
    return nullptr;
}

QCheckBox* switch_named(const Window& w, const QString& text) {
    for (QCheckBox* each : panel(w, "inspector")->findChildren<QCheckBox*>())
        if (each->text() == text && each->isVisibleTo(panel(w, "inspector"))) return each;
    return nullptr;
}

} // namespace

TEST(InspectorOfSeveral, SaysHowMany_ShowsWhatIsEqual_AndMixedWhatDiffers) {
    Several w;
    EXPECT_EQ(heading(w), "3 clips");
    EXPECT_EQ(w.number("Clip/Opacity")->text(), "100 %");
    w.change({core::SetClip{.clip = w.clip(1).id, .opacity = core::Value(0.5)}});
    EXPECT_EQ(w.number("Clip/Opacity")->text(), "mixed");
    EXPECT_EQ(w.number("Clip/Speed")->text(), "100 %");
    // What fits one only is not there.
    for (const char* name : {"Clip/Start", "Clip/Length", "Clip/Source in"})
        EXPECT_FALSE(row(w, name)) << name;
    w.workspace.select({w.clip(1).id});
    settle();
    EXPECT_EQ(w.number("Clip/Opacity")->text(), "50 %");
    EXPECT_TRUE(row(w, "Clip/Start"));
}

TEST(InspectorOfSeveral, AChangeIsOneOfAll_InOneStep) {
    Several w;
    w.change({core::SetClip{.clip = w.clip(1).id, .opacity = core::Value(0.5)}});
    const auto steps = w.steps();
    auto* number = w.number("Clip/Opacity");
    number->setFocus();
    settle();
    number->selectAll();
    QTest::keyClicks(number, "50"); // what one of them has already
    QTest::keyClick(number, Qt::Key_Return);
    settle();
    EXPECT_EQ(w.steps(), steps + 1);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(w.clip(i).opacity, core::Curve(core::Value(0.5))) << i;
    EXPECT_EQ(w.number("Clip/Opacity")->text(), "50 %");
    w.workspace.undo();
    settle();
    EXPECT_EQ(w.clip(0).opacity, core::Curve(core::Value(1.0)));
    EXPECT_EQ(w.number("Clip/Opacity")->text(), "mixed");
}

TEST(InspectorOfSeveral, ADragOfASliderIsOneStep_ASwitchAndAChoiceToo) {
    Several w;
    auto steps = w.steps();
    auto* slider = row(w, "Clip/Fade in")->findChild<QSlider*>();
    slider->setSliderDown(true);
    for (int at = 100; at <= 250; at += 50)
        slider->setSliderPosition(at);
    EXPECT_EQ(w.steps(), steps);
    slider->setSliderDown(false);
    settle();
    EXPECT_EQ(w.steps(), ++steps);
    for (std::size_t i = 0; i < 3; ++i) // a quarter of the shortest, of 1 s
        EXPECT_NEAR(core::to_seconds(w.clip(i).fade_in), 0.25, 0.01) << i;
    auto* shapes = row(w, "Clip/Fade in curve")->findChild<QComboBox*>();
    shapes->setCurrentIndex(shapes->findData("smooth"));
    Q_EMIT shapes->activated(shapes->currentIndex());
    settle();
    EXPECT_EQ(w.steps(), ++steps);
    EXPECT_EQ(w.clip(2).fade_in_shape, core::FadeShape::smooth);
    w.change({core::SetClip{.clip = w.clip(2).id, .enabled = false}}), ++steps;
    auto* on = row(w, "Clip/Enabled")->findChild<QCheckBox*>();
    EXPECT_EQ(on->checkState(), Qt::PartiallyChecked);
    EXPECT_EQ(on->text(), "mixed");
    on->click();
    settle();
    EXPECT_TRUE(w.clip(2).enabled);
    EXPECT_EQ(w.steps(), ++steps);
    row(w, "Clip/Enabled")->findChild<QCheckBox*>()->click();
    settle();
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_FALSE(w.clip(i).enabled) << i;
}

TEST(InspectorOfSeveral, SpeedMovesWhatFollows_TheWholeStaysInOrder) {
    Several w;
    const auto steps = w.steps();
    w.number("Clip/Speed")->setValue(200);
    settle();
    EXPECT_EQ(w.steps(), steps + 1);
    EXPECT_EQ(w.clip(0).end(), core::from_seconds(0.5));
    EXPECT_EQ(w.clip(1).start, core::from_seconds(0.5));
    EXPECT_EQ(w.clip(2).end(), core::from_seconds(2));
    w.number("Clip/Speed")->setValue(20'000);
    settle();
    EXPECT_EQ(w.clip(0).speed.value(), 2);
    const auto* said = row(w, "Clip/Speed")->findChild<QLabel*>("refusal");
    ASSERT_TRUE(said && said->isVisible());
}

TEST(InspectorOfSeveral, EffectsThatAllOfThemHave_AreSetSwitchedAndTakenAwayTogether) {
    Several w;
    const auto put = [&](std::size_t n, const char* name) {
        w.change({core::AddEffect{.clip = w.clip(n).id, .effect = {.name = name}}});
    };
    put(0, "sepia"), put(0, "brightness"), put(1, "brightness"), put(2, "blur"), put(2, "brightness");
    w.select_all();
    EXPECT_FALSE(row(w, "Sepia/Amount"));
    EXPECT_FALSE(row(w, "Blur/Radius"));
    ASSERT_TRUE(row(w, "Brightness/Amount"));
    auto steps = w.steps();
    w.number("Brightness/Amount")->setValue(-0.4);
    settle();
    EXPECT_EQ(w.steps(), ++steps);
    const auto amount = [&](std::size_t n, std::size_t effect) {
        return core::number_at(w.clip(n).effects[effect].params.at("amount"), {});
    };
    EXPECT_NEAR(amount(0, 1), -0.4, 1e-9);
    EXPECT_NEAR(amount(1, 0), -0.4, 1e-9);
    EXPECT_NEAR(amount(2, 1), -0.4, 1e-9);
    EXPECT_FALSE(w.clip(0).effects[0].params.contains("amount"));     // the sepia
    EXPECT_FALSE(button_named(w, "inspector", "Move Brightness up")); // among whose?
    ASSERT_TRUE(switch_named(w, "Brightness"));
    switch_named(w, "Brightness")->click();
    settle();
    EXPECT_EQ(w.steps(), ++steps);
    EXPECT_FALSE(w.clip(0).effects[1].enabled || w.clip(1).effects[0].enabled ||
                 w.clip(2).effects[1].enabled);
    core::Effect on = w.clip(1).effects[0];
    on.enabled = true;
    w.change({core::SetEffect{.clip = w.clip(1).id, .index = 0, .effect = on}}), ++steps;
    ASSERT_TRUE(switch_named(w, "Brightness · mixed"));
    switch_named(w, "Brightness · mixed")->click(); // on for all
    settle();
    EXPECT_EQ(w.steps(), ++steps);
    EXPECT_TRUE(w.clip(0).effects[1].enabled && w.clip(2).effects[1].enabled);
    ASSERT_TRUE(button_named(w, "inspector", "Take Brightness away"));
    button_named(w, "inspector", "Take Brightness away")->click();
    settle();
    EXPECT_EQ(w.steps(), ++steps);
    ASSERT_EQ(w.clip(0).effects.size(), 1U);
    EXPECT_EQ(w.clip(0).effects[0].name, "sepia");
    EXPECT_TRUE(w.clip(1).effects.empty());
    EXPECT_EQ(w.clip(2).effects[0].name, "blur");
}

TEST(InspectorOfSeveral, TheWayBackIsOneOfAll_AndTakesKeysAway) {
    Several w;
    w.change({core::SetClip{.clip = w.clip(0).id, .opacity = core::Value(0.5)},
              core::SetParameter{
                  .clip = w.clip(1).id,
                  .name = "opacity",
                  .value = core::Curve(std::vector<core::Key>{{w.clip(1).source.start, core::Value(0.2)}})}});
    const auto steps = w.steps();
    auto* reset = row(w, "Clip/Opacity")->findChild<QToolButton*>("reset");
    ASSERT_TRUE(reset->isEnabled());
    reset->click();
    settle();
    EXPECT_EQ(w.steps(), steps + 1);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(w.clip(i).opacity, core::Curve(core::Value(1.0))) << i;
    EXPECT_FALSE(row(w, "Clip/Opacity")->findChild<QToolButton*>("reset")->isEnabled());
}

TEST(InspectorOfSeveral, KeysAreSetWhereThePlayheadLies_OtherClipsKeepTheirs) {
    Several w;
    w.workspace.seek(core::from_seconds(1.5));
    settle();
    const auto steps = w.steps();
    row(w, "Clip/Opacity")->findChild<QToolButton*>("key")->click();
    settle();
    EXPECT_EQ(w.steps(), steps + 1);
    EXPECT_FALSE(core::moves(w.clip(0).opacity) || core::moves(w.clip(2).opacity));
    ASSERT_TRUE(core::moves(w.clip(1).opacity));
    EXPECT_TRUE(row(w, "Clip/Opacity")->findChild<QToolButton*>("key")->isChecked());
    // Elsewhere a value is one of those that do not move there.
    const core::Curve before = w.clip(1).opacity;
    w.workspace.seek(core::from_seconds(3));
    settle();
    EXPECT_FALSE(row(w, "Clip/Opacity")->findChild<QToolButton*>("key")->isChecked());
    w.number("Clip/Opacity")->setValue(30);
    settle();
    EXPECT_EQ(w.clip(0).opacity, core::Curve(core::Value(0.3)));
    EXPECT_EQ(w.clip(2).opacity, core::Curve(core::Value(0.3)));
    EXPECT_EQ(w.clip(1).opacity, before);
    row(w, "Clip/Opacity")->findChild<QToolButton*>("previous_key")->click();
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(1.5));
    settle();
    EXPECT_EQ(panel(w, "keys")->findChild<ui::KeyView*>("keys")->lanes(), 1U);
    row(w, "Clip/Opacity")->findChild<QToolButton*>("key")->click(); // takes it away
    settle();
    EXPECT_FALSE(core::moves(w.clip(1).opacity));
}

TEST(InspectorOfSeveral, PicturesAndSounds_HaveWhatTheyHaveInCommon) {
    Several w;
    const core::ClipId tone{"tone"};
    core::Clip heard{.id = tone, .name = "tone", .source = {core::Time(0), core::from_seconds(2)}};
    heard.content = core::Generator{.kind = "tone"};
    w.change({core::AddTrack{.id = {"S1"}, .kind = core::TrackKind::audio},
              core::AddClip{.track = {"S1"}, .clip = heard}});
    w.workspace.select({w.clip(0).id, tone});
    settle();
    EXPECT_EQ(heading(w), "2 clips");
    EXPECT_FALSE(row(w, "Clip/Opacity") || row(w, "Sound/Volume"));
    row(w, "Clip/Fade out")->findChild<QDoubleSpinBox*>()->setValue(0.25);
    settle();
    EXPECT_NEAR(core::to_seconds(w.clip(0).fade_out), 0.25, 1e-6);
    EXPECT_NEAR(core::to_seconds(w.workspace.project().find_clip(tone).clip->fade_out), 0.25, 1e-6);
    w.workspace.select({w.clip(0).id, w.clip(1).id, tone}); // the tone has nobody to share with
    settle();
    EXPECT_EQ(heading(w), "3 clips");
    EXPECT_TRUE(row(w, "Clip/Opacity"));
    EXPECT_FALSE(row(w, "Sound/Volume"));
}

TEST(InspectorOfSeveral, TitlesShareTheirLook_NotTheirWords) {
    Several w;
    for (const char* text : {"One", "Two"}) {
        w.workspace.seek(core::from_seconds(text[0] == 'O' ? 0 : 10));
        ASSERT_TRUE(w.workspace.attempt_run("title.add", {{"text", text}}).isEmpty());
    }
    std::set<core::ClipId> titles;
    for (const auto& track : w.workspace.project().tracks)
        for (const core::Clip& clip : track->clips)
            if (clip.is_title()) titles.insert(clip.id);
    ASSERT_EQ(titles.size(), 2U);
    w.workspace.select(titles);
    settle();
    EXPECT_FALSE(row(w, "Clip/Words"));
    w.number("Look of the title/Size")->setValue(12);
    settle();
    for (const core::ClipId& id : titles) {
        const auto& title = std::get<core::Title>(w.workspace.project().find_clip(id).clip->content);
        EXPECT_NEAR(core::number_at(title.style.at("size"), {}), 0.12, 1e-9);
    }
    // Of a place each part is of its own: what is not written stays.
    const auto id = *titles.begin();
    w.change(
        {core::SetParameter{.clip = id, .name = "place", .value = core::Value(core::Point{0.25, 0.75})}});
    auto boxes = row(w, "Look of the title/Place")->findChildren<QDoubleSpinBox*>();
    ASSERT_EQ(boxes.size(), 2);
    boxes[0]->setValue(40);
    settle();
    const auto place = [&](const core::ClipId& of) {
        const auto& title = std::get<core::Title>(w.workspace.project().find_clip(of).clip->content);
        return std::get<core::Point>(core::value_at(title.style.at("place"), {}));
    };
    EXPECT_NEAR(place(id).x, 0.4, 1e-9);
    EXPECT_NEAR(place(id).y, 0.75, 1e-9);
    EXPECT_NEAR(place(*titles.rbegin()).x, 0.4, 1e-9);
    EXPECT_NE(place(*titles.rbegin()).y, 0.75);
}

TEST(InspectorOfATrack, AHeadThatIsPressed_ShowsIt_NameAndEffects) {
    Several w;
    Timeline timeline(w);
    const core::TrackId track = timeline.video().id;
    timeline.click({20, timeline.y(track) - 8});
    EXPECT_EQ(heading(w), "Video 1");
    EXPECT_FALSE(row(w, "Clip/Opacity"));
    auto* name = row(w, "Track/Name")->findChild<QLineEdit*>();
    name->setFocus();
    QTest::keyClicks(name, "Garden");
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    EXPECT_EQ(timeline.video().name, "Garden");
    EXPECT_EQ(heading(w), "Garden");
    auto* add = panel(w, "inspector")->findChild<QPushButton*>("add_effect");
    ASSERT_TRUE(add && add->menu());
    for (QAction* action : add->menu()->actions())
        if (action->text() == "Sepia") action->trigger();
    settle();
    ASSERT_EQ(timeline.video().effects.size(), 1U);
    EXPECT_EQ(timeline.video().effects[0].name, "sepia");
    EXPECT_TRUE(w.clip(0).effects.empty());
    w.number("Sepia/Amount")->setValue(0.3);
    settle();
    EXPECT_NEAR(core::number_at(timeline.video().effects[0].params.at("amount"), {}), 0.3, 1e-9);
    switch_named(w, "Sepia")->click();
    settle();
    EXPECT_FALSE(timeline.video().effects[0].enabled);
    button_named(w, "inspector", "Take Sepia away")->click();
    settle();
    EXPECT_TRUE(timeline.video().effects.empty());
    timeline.click({timeline.x(0.5), timeline.y(track)}); // a clip again
    EXPECT_TRUE(row(w, "Clip/Opacity"));
    EXPECT_FALSE(row(w, "Track/Name"));
}

TEST(InspectorOfATrack, AMixersStripLeadsToItsEffects_TheWholeHasItsOwn) {
    Several w;
    ASSERT_TRUE(w.workspace.attempt_run("track.add_audio").isEmpty());
    const auto track = [&]() -> const core::Track& {
        for (const auto& each : w.workspace.project().tracks)
            if (each->kind == core::TrackKind::audio) return *each;
        throw std::out_of_range("track");
    };
    w.select_all();
    ASSERT_TRUE(button_named(w, "mixer", "Effects of Sound 1"));
    button_named(w, "mixer", "Effects of Sound 1")->click();
    settle();
    EXPECT_EQ(heading(w), "Sound 1");
    w.number("Track/Gain")->setValue(-6);
    w.number("Track/Pan")->setValue(0.5);
    settle();
    EXPECT_EQ(track().gain_db, -6);
    EXPECT_EQ(track().pan, 0.5);
    EXPECT_TRUE(w.workspace.attempt_run("effect.add", {{"name", "reverb"}}).isEmpty()); // on what is shown
    ASSERT_EQ(track().effects.size(), 1U);
    EXPECT_FALSE(
        w.workspace.attempt_run("effect.add", {{"name", "blur"}, {"track", track().id.value}}).isEmpty());
    button_named(w, "mixer", "Effects on the sound of the whole")->click();
    settle();
    EXPECT_EQ(heading(w), "Sound of the whole");
    EXPECT_FALSE(row(w, "Track/Gain"));
    auto* add = panel(w, "inspector")->findChild<QPushButton*>("add_effect");
    for (QAction* action : add->menu()->actions())
        if (action->text() == "Limiter") action->trigger();
    settle();
    ASSERT_EQ(w.workspace.project().master.size(), 1U);
    w.number("Limiter/Ceiling db")->setValue(-3);
    settle();
    EXPECT_NEAR(core::number_at(w.workspace.project().master[0].params.at("ceiling_db"), {}), -3, 1e-9);
    panel(w, "inspector")->findChild<QToolButton*>("leave_whole")->click();
    settle();
    EXPECT_EQ(heading(w), "Sound 1");
    run(w, "view.inspect_whole");
    EXPECT_EQ(heading(w), "Sound of the whole");
    w.select_all();
    EXPECT_EQ(heading(w), "3 clips");
}

TEST(InspectorOfSeveral, OfThousandsOfClips_IsThereAtOnce) {
    core::Desk desk;
    core::Project project;
    core::Track track{.id = {"V1"}};
    for (int i = 0; i < 2000; ++i) {
        core::Clip clip{.id = {"c" + std::to_string(i)}, .name = "c", .start = core::from_seconds(i)};
        clip.source = {core::Time(0), core::from_seconds(1)};
        clip.content = core::Generator{};
        clip.effects = {core::Effect{.id = {"e1"}, .name = "brightness"}};
        desk.selection.insert(clip.id);
        track.clips.push_back(clip);
    }
    project.tracks = {std::make_shared<const core::Track>(track)};
    desk.project = std::make_shared<const core::Project>(project);
    QElapsedTimer timer;
    timer.start();
    const ui::Inspected shown = ui::inspected(desk);
    const auto took = timer.elapsed();
    EXPECT_EQ(shown.title, "2000 clips");
    ASSERT_EQ(shown.groups.size(), 3U); // own, the colour, the effect
    EXPECT_EQ(shown.groups[2].parameters[0].chosen(core::Value(0.5)).size(), 2000U);
    EXPECT_LT(took, 2000) << "ms";
    RecordProperty("milliseconds", static_cast<int>(took));
}
