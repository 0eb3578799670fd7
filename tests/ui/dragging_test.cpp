// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are dragged to other tracks, copied, chosen in a row, cut through all tracks, replaced; what is
// seen of it meanwhile; and the heads of tracks.
#include "core/edits/sync.h"
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/base/dropped.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_painter.h"
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>
#include <QUrl>
#include <cmath>

using test::run, test::settle, test::Timeline, test::wait_until, test::Window;
using ui::TimelineLayout, ui::TrackSwitch;

namespace {

//  V2 |   |   | B |
//  V1 | A |   |   |     A from 0 to 1 s, B from 2 to 3 s, each of a film of four
//  A1 | A |   |   |     their sounds are linked to them
//  A2 |   |   | B |
struct Layers : Window {
    std::optional<Timeline> timeline;
    Layers() : Window(64) {
        const core::Clip whole = first();
        const core::TrackId v1 = workspace.project().tracks[0]->id;
        std::vector<core::Edit> edits{
            core::RemoveClips{{whole.id}, false}, core::AddTrack{{"V2"}, core::TrackKind::video},
            core::AddTrack{{"A1"}, core::TrackKind::audio}, core::AddTrack{{"A2"}, core::TrackKind::audio}};
        const auto add = [&](const char* id, const core::TrackId& track, double start, const char* link) {
            core::Clip clip = whole;
            clip.id.value = clip.name = id;
            clip.link = link;
            clip.media().takes[0].id.value = std::string("take ") + id;
            clip.start = core::from_seconds(start);
            clip.source = {core::from_seconds(1), core::from_seconds(2)};
            edits.emplace_back(core::AddClip{track, clip});
        };
        add("A", v1, 0, "a"), add("As", {"A1"}, 0, "a");
        add("B", {"V2"}, 2, "b"), add("Bs", {"A2"}, 2, "b");
        EXPECT_TRUE(workspace.apply(edits));
        window.findChild<ui::TimelineView*>()->setMinimumHeight(320); // all rows are in sight
        settle();
        timeline.emplace(*this);
        timeline->view.set_snapping(false);
    }
    [[nodiscard]] const core::Project& project() const { return workspace.project(); }
    [[nodiscard]] core::TrackId v1() const { return timeline->video(0).id; }
    /// Low in a track's row, off the lines and handles of its clips.
    [[nodiscard]] QPoint at(double seconds, const core::TrackId& track) const {
        const auto scroll = timeline->view.scroll();
        const auto row = timeline->row(track);
        return {TimelineLayout::kHeader +
                    static_cast<int>((seconds - scroll.seconds) * scroll.pixels_per_second),
                row.top + row.height - 8};
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier) const {
        test::drag(timeline->view, from, to, keys);
        settle();
    }
    /// "A V1 150, …": each clip by name, with its track and where it begins, in hundredths of a second.
    [[nodiscard]] std::string text() const {
        std::string words;
        for (const auto& track : project().tracks)
            for (const core::Clip& clip : track->clips)
                words += (words.empty() ? "" : ", ") + clip.name + " " +
                         (track->id == v1() ? "V1" : track->id.value) + " " +
                         std::to_string(std::lround(core::to_seconds(clip.start) * 100));
        return words;
    }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    [[nodiscard]] std::string told() const {
        return QToolTip::isVisible() ? QToolTip::text().toStdString() : "";
    }
};

constexpr const char* kBefore = "A V1 0, B V2 200, As A1 0, Bs A2 200";

} // namespace

TEST(Dragging, ToAnotherTrack_TheSoundGoesAlongInTime_InOneStep) {
    Layers w;
    ASSERT_EQ(w.text(), kBefore);
    const auto before = w.steps();
    w.drag(w.at(0.5, w.v1()), w.at(1.5, {"V2"})); // beside B, up to it
    EXPECT_EQ(w.text(), "A V2 100, B V2 200, As A1 100, Bs A2 200");
    EXPECT_EQ(core::linked_clips(w.project(), {"A"}).size(), 2U);
    EXPECT_EQ(w.steps(), before + 1);
    w.workspace.undo();
    EXPECT_EQ(w.text(), kBefore);
    w.drag(w.at(0.5, w.v1()), w.at(0.5, {"V2"})); // up alone: nothing moves in time
    EXPECT_EQ(w.text(), "A V2 0, B V2 200, As A1 0, Bs A2 200");
    w.workspace.undo();
    w.drag(w.at(0.5, {"A1"}), w.at(1.25, {"A2"})); // the sound is dragged, its picture goes along
    EXPECT_EQ(w.text(), "A V1 75, B V2 200, As A2 75, Bs A2 200");
}

TEST(Dragging, WhereOnlyAHalfIsSelected_TheOtherIsNotLeftBehind_UnlessAltAndAClickChoseIt) {
    Layers w;
    w.workspace.select({{"A"}});
    w.drag(w.at(0.5, w.v1()), w.at(1.5, w.v1()));
    EXPECT_EQ(w.text(), "A V1 100, B V2 200, As A1 100, Bs A2 200");
    w.workspace.undo();
    w.timeline->click(w.at(0.5, w.v1()), Qt::AltModifier);
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"A"}}));
    w.drag(w.at(0.5, w.v1()), w.at(1.5, w.v1()));
    EXPECT_EQ(w.text(), "A V1 100, B V2 200, As A1 0, Bs A2 200");
}

TEST(Dragging, SeveralClips_GoTheSameTimeAndTracks) {
    Layers w;
    ASSERT_TRUE(w.workspace.apply({core::AddTrack{{"V3"}, core::TrackKind::video}}));
    w.timeline->fit();
    const auto before = w.steps();
    w.timeline->click(w.at(0.5, w.v1()));
    w.timeline->click(w.at(2.5, {"V2"}), Qt::ControlModifier);
    ASSERT_EQ(w.workspace.selection().size(), 4U);
    w.drag(w.at(2.5, {"V2"}), w.at(2.75, {"V3"}));
    EXPECT_EQ(w.text(), "A V2 25, As A1 25, Bs A2 225, B V3 225");
    EXPECT_EQ(w.steps(), before + 1);
    w.workspace.undo();
    w.drag(w.at(0.5, w.v1()), w.at(0.75, {"V3"})); // two up: B would need a fourth
    EXPECT_EQ(w.text(), kBefore);
    EXPECT_NE(w.told().find("no track there for"), std::string::npos) << w.told();
    EXPECT_EQ(w.steps(), before);
}

TEST(Dragging, WhatCannotBe_IsToldAtTheMouse_AndNothingIsParted) {
    Layers w;
    QStringList elsewhere;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { elsewhere << why; });
    w.drag(w.at(0.5, w.v1()), w.at(2.5, {"V2"})); // over B, wholly
    EXPECT_EQ(w.text(), kBefore);
    EXPECT_NE(w.told().find("would lie over"), std::string::npos) << w.told();
    ASSERT_TRUE(w.workspace.apply({core::SetTrack{.track = {"A1"}, .locked = true}}));
    QToolTip::hideText();
    w.drag(w.at(0.5, w.v1()), w.at(0.75, {"V2"})); // its sound is held
    EXPECT_EQ(w.text(), kBefore);
    EXPECT_NE(w.told().find("locked"), std::string::npos) << w.told();
    EXPECT_TRUE(elsewhere.isEmpty());
    // No one goes before the film's beginning: the first stops there, and the others keep their distance.
    ASSERT_TRUE(w.workspace.apply({core::SetTrack{.track = {"A1"}, .locked = false},
                                   core::MoveClips{{{"A"}, {"As"}}, core::from_seconds(0.5), {}}}));
    w.timeline->click(w.at(1, w.v1()));
    w.timeline->click(w.at(2.5, {"V2"}), Qt::ControlModifier);
    w.drag(w.at(2.5, {"V2"}), w.at(1.25, {"V2"}));
    EXPECT_EQ(w.text(), "A V1 0, B V2 150, As A1 0, Bs A2 150");
}

TEST(Dragging, OverTheEndOfAnother_OnAnotherTrack_ItBecomesACrossFade) {
    Layers w;
    w.drag(w.at(0.5, w.v1()), w.at(1.75, {"V2"})); // A from 1.25 to 2.25, B begins at 2
    EXPECT_EQ(w.text(), "A V2 125, B V2 200, As A1 125, Bs A2 200");
    ASSERT_EQ(w.timeline->video(1).transitions.size(), 1U);
    EXPECT_NEAR(core::to_seconds(w.timeline->video(1).transitions[0].length), 0.25, 1e-6);
}

TEST(Dragging, WithAlt_ACopyIsMade_OfPairsAndOfSeveral) {
    Layers w;
    const auto before = w.steps();
    w.drag(w.at(0.5, w.v1()), w.at(1.5, {"V2"}), Qt::AltModifier);
    EXPECT_EQ(w.text(), "A V1 0, A V2 100, B V2 200, As A1 0, As A1 100, Bs A2 200");
    EXPECT_EQ(w.steps(), before + 1);
    const auto copies = w.workspace.selection();
    ASSERT_EQ(copies.size(), 2U);
    EXPECT_FALSE(copies.contains({"A"}));
    EXPECT_EQ(core::linked_clips(w.project(), *copies.begin()).size(), 2U);
    EXPECT_EQ(core::linked_clips(w.project(), {"A"}), (std::vector<core::ClipId>{{"A"}, {"As"}}));
    w.workspace.undo();
    EXPECT_EQ(w.text(), kBefore);
    ASSERT_TRUE(w.workspace.apply({core::AddTrack{{"V3"}, core::TrackKind::video}}));
    w.timeline->fit();
    w.timeline->click(w.at(0.5, w.v1()));
    w.timeline->click(w.at(2.5, {"V2"}), Qt::ControlModifier);
    // The pair's own place is free for it in the row above.
    test::mouse(w.timeline->view, QEvent::MouseButtonPress, w.at(0.5, w.v1()), Qt::LeftButton,
                Qt::AltModifier);
    test::mouse(w.timeline->view, QEvent::MouseMove, w.at(1.5, {"V2"}), Qt::LeftButton, Qt::AltModifier);
    test::mouse(w.timeline->view, QEvent::MouseButtonRelease, w.at(1.5, {"V2"}), Qt::NoButton,
                Qt::AltModifier);
    settle();
    EXPECT_EQ(w.text(), "A V1 0, A V2 100, B V2 200, As A1 0, As A1 100, Bs A2 200, Bs A2 300, B V3 300");
    EXPECT_EQ(w.workspace.selection().size(), 4U);
    w.workspace.undo();
    const auto steps = w.steps();
    w.drag(w.at(0.5, w.v1()), w.at(0.75, w.v1()), Qt::AltModifier); // over itself
    EXPECT_EQ(w.text(), kBefore);
    EXPECT_EQ(w.steps(), steps);
    EXPECT_NE(w.told().find("would lie over"), std::string::npos) << w.told();
}

namespace {

/// So much of a colour over another.
QColor over(const QColor& above, const QColor& below, double share) {
    const auto mixed = [&](int a, int b) {
        return static_cast<int>(std::lround(a * share + b * (1 - share)));
    };
    return {mixed(above.red(), below.red()), mixed(above.green(), below.green()),
            mixed(above.blue(), below.blue())};
}

bool close(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) < 8 && std::abs(a.green() - b.green()) < 8 &&
           std::abs(a.blue() - b.blue()) < 8;
}

/// The colour of the upper part of a row, where no pictures and no handles are.
QColor upper(const Layers& w, QPoint at, const core::TrackId& track) {
    return w.timeline->view.grab().toImage().pixelColor(at.x(), w.timeline->row(track).top + 11);
}

} // namespace

TEST(Ghosts, AreDrawnInTheTargetRow_TheOriginalIsDimmed_EscapeTakesThemAway) {
    Layers w;
    const auto colours = ui::palette_of(ui::current_theme());
    const QColor ghost = over(colours.video, colours.panel, 0.75);
    test::mouse(w.timeline->view, QEvent::MouseButtonPress, w.at(0.9, w.v1()), Qt::LeftButton);
    EXPECT_TRUE(close(upper(w, w.at(0.5, w.v1()), w.v1()), colours.video));
    test::mouse(w.timeline->view, QEvent::MouseMove, w.at(1.9, {"V2"}), Qt::LeftButton);
    EXPECT_TRUE(close(upper(w, w.at(1.4, {"V2"}), {"V2"}), ghost)) << "no ghost";
    EXPECT_TRUE(close(upper(w, w.at(1.4, {"V2"}), w.v1()), colours.panel)) << "a ghost in the own row";
    EXPECT_TRUE(close(upper(w, w.at(0.5, w.v1()), w.v1()), over(colours.video, colours.panel, 0.35)));
    const QColor sound = over(colours.audio, colours.panel, 0.75);
    EXPECT_TRUE(close(upper(w, w.at(1.4, {"A1"}), {"A1"}), sound)) << "the sound's goes along in its row";
    QTest::keyClick(&w.timeline->view, Qt::Key_Escape);
    // A copy leaves the original as it is.
    test::mouse(w.timeline->view, QEvent::MouseButtonPress, w.at(0.9, w.v1()), Qt::LeftButton,
                Qt::AltModifier);
    test::mouse(w.timeline->view, QEvent::MouseMove, w.at(1.9, {"V2"}), Qt::LeftButton, Qt::AltModifier);
    EXPECT_TRUE(close(upper(w, w.at(0.5, w.v1()), w.v1()), colours.video));
    EXPECT_TRUE(close(upper(w, w.at(1.4, {"V2"}), {"V2"}), ghost));
    QTest::keyClick(&w.timeline->view, Qt::Key_Escape);
    EXPECT_TRUE(close(upper(w, w.at(1.4, {"V2"}), {"V2"}), colours.panel));
    test::mouse(w.timeline->view, QEvent::MouseButtonRelease, w.at(1.9, {"V2"}), Qt::NoButton);
    EXPECT_EQ(w.text(), kBefore);
}

namespace {

void hover(const Layers& w, QPoint at, const QMimeData& data, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(&w.timeline->view, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(&w.timeline->view, &move);
    EXPECT_TRUE(move.isAccepted());
    settle();
}

void drop_with(const Layers& w, QPoint at, const QMimeData& data, Qt::KeyboardModifiers keys) {
    hover(w, at, data, keys);
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(&w.timeline->view, &event);
    settle();
}

/// Whether a ghost lies in the row of V2 from 3.5 s on for as long as the medium is: four seconds.
bool ghost_of_four_seconds(const Layers& w) {
    const auto colours = ui::palette_of(ui::current_theme());
    const QColor ghost = over(colours.video, colours.panel, 0.75);
    const QPoint inside(-8, 0), outside(6, 0);
    return close(upper(w, w.at(5.5, {"V2"}), {"V2"}), ghost) &&
           close(upper(w, w.at(7.5, {"V2"}) + inside, {"V2"}), ghost) &&
           close(upper(w, w.at(7.5, {"V2"}) + outside, {"V2"}), colours.panel) &&
           close(upper(w, w.at(3.5, {"V2"}) - outside, {"V2"}), colours.panel);
}

} // namespace

TEST(Ghosts, OfADropFromTheBinAndOfFiles_AreAsLongAsTheMedium) {
    Layers w;
    w.timeline->view.zoom(0.35, TimelineLayout::kHeader);
    settle();
    {
        QMimeData data;
        data.setData(ui::kMediaMime, QByteArray::fromStdString(w.project().media[0]->id.value));
        hover(w, w.at(3.5, {"V2"}), data);
        EXPECT_TRUE(ghost_of_four_seconds(w));
        QDragLeaveEvent leave;
        QApplication::sendEvent(&w.timeline->view, &leave);
        EXPECT_FALSE(ghost_of_four_seconds(w));
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(w.take))});
    hover(w, w.at(3.5, {"V2"}), data);
    wait_until([&] { return ghost_of_four_seconds(w); }); // it is read on a thread of its own
    EXPECT_TRUE(ghost_of_four_seconds(w));
    EXPECT_EQ(w.project().media.size(), 1U); // nothing has been let go yet
    QDragLeaveEvent leave;
    QApplication::sendEvent(&w.timeline->view, &leave);
}

TEST(Ghosts, WhereATrackIsMadeOnlyByTheDrop_TheyLieBelow) {
    Layers w;
    std::vector<core::Edit> edits;
    for (const char* track : {"A1", "A2", "V2"})
        edits.emplace_back(core::RemoveTrack{{track}});
    edits.emplace_back(core::RemoveTrack{w.v1()});
    ASSERT_TRUE(w.workspace.apply(edits));
    ASSERT_TRUE(w.project().tracks.empty());
    QMimeData data;
    data.setData(ui::kMediaMime, QByteArray::fromStdString(w.project().media[0]->id.value));
    hover(w, {TimelineLayout::kHeader + 20, TimelineLayout::kRuler + 60}, data);
    const auto colours = ui::palette_of(ui::current_theme());
    const QImage image = w.timeline->view.grab().toImage();
    EXPECT_TRUE(close(image.pixelColor(TimelineLayout::kHeader + 140, TimelineLayout::kRuler + 14),
                      over(colours.video, colours.window, 0.75)));
    QDragLeaveEvent leave;
    QApplication::sendEvent(&w.timeline->view, &leave);
}

namespace {

/// By WCAG 2: relative luminance, and the contrast of two colours from 1 to 21.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

} // namespace

TEST(SelectionRings, StandOut_3To1_FromClipsOfEveryColour_InEveryTheme) {
    const auto rings = ui::selection_rings();
    EXPECT_GE(contrast(rings.outer, rings.inner), 3);
    const auto stands_out = [&](const QColor& colour) {
        return std::max(contrast(rings.outer, colour), contrast(rings.inner, colour)) >= 3;
    };
    for (const ui::Theme theme : ui::kThemes) {
        const auto c = ui::palette_of(theme);
        for (const QColor& fill : {c.video, c.audio, c.title, c.generated}) {
            EXPECT_TRUE(stands_out(fill)) << fill.name().toStdString();
            EXPECT_TRUE(stands_out(over(fill, c.panel, 90 / 255.0))) << fill.name().toStdString();
        }
        EXPECT_TRUE(stands_out(c.panel)); // beside the clip
    }
    for (int r = 0; r < 256; r += 15) // pictures and labels of any colour
        for (int g = 0; g < 256; g += 15)
            for (int b = 0; b < 256; b += 15)
                EXPECT_TRUE(stands_out({r, g, b})) << r << " " << g << " " << b;
}

TEST(SelectionRings, AreDrawnRoundWhatIsSelected_TheDarkOneOutside) {
    Layers w;
    const ui::Theme before = ui::current_theme();
    for (const ui::Theme theme : ui::kThemes) {
        ui::apply_theme(*qApp, theme);
        const auto dark_then_light = [&] {
            settle();
            const QImage image = w.timeline->view.grab().toImage();
            const QPoint edge = w.at(2, {"V2"});
            int dark = -1, light = -1;
            for (int x = edge.x() - 1; x < edge.x() + 8; ++x) {
                const QColor colour = image.pixelColor(x, edge.y());
                if (dark < 0 && close(colour, ui::selection_rings().outer)) dark = x;
                if (light < 0 && close(colour, ui::selection_rings().inner)) light = x;
            }
            return dark >= 0 && light > dark;
        };
        w.workspace.select({});
        EXPECT_FALSE(dark_then_light());
        w.workspace.select({{"B"}});
        EXPECT_TRUE(dark_then_light()) << ui::name_of(theme).toStdString();
    }
    ui::apply_theme(*qApp, before);
}

TEST(Selecting, ShiftAndAClick_TakesAllFromTheLastOneOn_OnTheirTracks_CtrlToggles) {
    Layers w;
    std::vector<core::Edit> edits;
    for (int i = 0; i < 3; ++i) { // C, D and E behind A, on V1 alone
        core::Clip clip = *w.project().find_clip({"A"}).clip;
        clip.id.value = clip.name = std::string(1, static_cast<char>('C' + i));
        clip.link.clear();
        clip.media().takes[0].id.value = "take " + clip.name;
        clip.start = core::from_seconds(1 + i);
        edits.emplace_back(core::AddClip{w.v1(), clip});
    }
    ASSERT_TRUE(w.workspace.apply(edits));
    w.timeline->fit();
    const auto selected = [&] { return w.workspace.selection(); };
    using Ids = std::set<core::ClipId>;
    w.timeline->click(w.at(1.5, w.v1())); // C
    w.timeline->click(w.at(3.5, w.v1()), Qt::ShiftModifier);
    EXPECT_EQ(selected(), (Ids{{"C"}, {"D"}, {"E"}}));
    w.timeline->click(w.at(0.5, w.v1()), Qt::ShiftModifier); // from the same one to the other side
    EXPECT_EQ(selected(), (Ids{{"A"}, {"As"}, {"C"}}));
    w.timeline->click(w.at(1.5, w.v1()), Qt::ControlModifier);
    EXPECT_EQ(selected(), (Ids{{"A"}, {"As"}}));
    w.timeline->click(w.at(1.5, w.v1()));
    w.timeline->click(w.at(2.5, {"V2"}), Qt::ShiftModifier); // to another track: those of both
    EXPECT_EQ(selected(), (Ids{{"C"}, {"D"}, {"B"}, {"Bs"}}));
    // A drag with Shift at an edge is still a ripple trim.
    w.timeline->click(w.at(1.5, w.v1()));
    w.drag(w.at(2, w.v1()) - QPoint(3, 0), w.at(1.5, w.v1()) - QPoint(3, 0), Qt::ShiftModifier);
    EXPECT_EQ(selected(), (Ids{{"C"}}));
    EXPECT_NEAR(core::to_seconds(w.project().find_clip({"D"}).clip->start), 1.5, 0.07);
}

TEST(Selecting, ARubberBandOverPictures_TakesTheirSoundsAlong_NotWithAlt) {
    Layers w;
    const auto row = w.timeline->row(w.v1());
    const QPoint from{w.timeline->x(1.5), row.top + 3}, to{w.timeline->x(0.5), row.top + row.height - 3};
    w.drag(from, to);
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"A"}, {"As"}}));
    w.drag(from, to, Qt::AltModifier);
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"A"}}));
}

TEST(Replacing, AMediumDroppedWithAlt_TakesThePlaceOfWhatAClipShows) {
    Layers w;
    w.workspace.import({QString::fromStdString(w.take)}, true);
    wait_until([&] { return w.project().media.size() == 2; });
    const core::MediaId other = w.project().media[1]->id;
    ASSERT_TRUE(w.workspace.apply({core::AddEffect{{"A"}, {.name = "blur"}},
                                   core::SetClip{.clip = {"A"}, .fade_in = core::from_seconds(0.25)}}));
    const core::Clip was = *w.project().find_clip({"A"}).clip;
    const auto steps = w.steps();
    QMimeData data;
    data.setData(ui::kMediaMime, QByteArray::fromStdString(other.value));
    drop_with(w, w.at(0.5, w.v1()), data, Qt::AltModifier);
    const core::Clip* now = w.project().find_clip({"A"}).clip;
    ASSERT_TRUE(now);
    EXPECT_EQ(now->takes()[0].media, other);
    EXPECT_EQ(now->start, was.start);
    EXPECT_EQ(now->length(), was.length());
    EXPECT_EQ(now->effects, was.effects);
    EXPECT_EQ(now->fade_in, was.fade_in);
    EXPECT_EQ(now->link, was.link);
    EXPECT_EQ(w.timeline->video(0).clips.size(), 1U);
    EXPECT_EQ(w.steps(), steps + 1);
    w.workspace.undo();
    EXPECT_EQ(w.text(), kBefore);
    // Without Alt it is put there, and nothing is replaced.
    drop_with(w, w.at(0.5, w.v1()), data, Qt::NoModifier);
    EXPECT_GT(w.timeline->video(0).clips.size(), 1U);
}

TEST(Replacing, AMediumThatIsTooShort_IsRefusedAtTheMouse) {
    Layers w;
    const std::string file = (w.folder / "short.mp4").string();
    {
        core::Encoder encoder(file, core::encode_preset("h264-fast"), {.size = {64, 48}, .fps = {16, 1}});
        for (int i = 0; i < 4; ++i)
            encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(0, 90, 0)), {}));
        encoder.finish();
    }
    w.workspace.import({QString::fromStdString(file)}, true);
    wait_until([&] { return w.project().media.size() == 2; });
    const core::Clip was = *w.project().find_clip({"A"}).clip;
    QMimeData data;
    data.setData(ui::kMediaMime, QByteArray::fromStdString(w.project().media[1]->id.value));
    drop_with(w, w.at(0.5, w.v1()), data, Qt::AltModifier);
    EXPECT_EQ(*w.project().find_clip({"A"}).clip, was);
    EXPECT_NE(w.told().find("longer than what the source has"), std::string::npos) << w.told();
}

TEST(Razor, WithShift_CutsAllTracksThatAreNotLocked) {
    Layers w;
    std::vector<core::Edit> edits;
    for (const char* track : {"A2", "V2"}) {
        core::Clip clip = *w.project().find_clip({"A"}).clip;
        clip.id.value = clip.name = std::string("on ") + track;
        clip.link.clear();
        clip.media().takes[0].id.value = "take " + clip.name;
        edits.emplace_back(core::AddClip{{track}, clip});
    }
    edits.emplace_back(core::SetTrack{.track = {"A2"}, .locked = true});
    ASSERT_TRUE(w.workspace.apply(edits));
    const auto steps = w.steps();
    w.timeline->view.set_tool(ui::Tool::razor);
    w.timeline->click(w.at(0.5, w.v1()), Qt::ShiftModifier);
    EXPECT_EQ(w.text(), "A V1 0, A V1 50, on V2 V2 0, on V2 V2 50, B V2 200, As A1 0, As A1 50, on A2 A2 0, "
                        "Bs A2 200");
    EXPECT_EQ(w.steps(), steps + 1);
    EXPECT_EQ(core::linked_clips(w.project(), w.timeline->video(0).clips[1].id).size(), 2U);
    w.timeline->click(w.at(1.5, w.v1()), Qt::ShiftModifier); // over no clip
    EXPECT_EQ(w.steps(), steps + 1);
    EXPECT_NE(w.told().find("Nothing lies here"), std::string::npos) << w.told();
}

TEST(TrackHeads, TargetAndSyncLock_AreSeen_Pressed_AndExplained) {
    Layers w;
    const auto press = [&](const core::TrackId& track, TrackSwitch which) {
        w.timeline->click(TimelineLayout::switch_box(w.timeline->row(track), which).center());
    };
    const auto tip = [&](const core::TrackId& track, TrackSwitch which) {
        const QPoint at = TimelineLayout::switch_box(w.timeline->row(track), which).center();
        QHelpEvent help(QEvent::ToolTip, at, w.timeline->view.mapToGlobal(at));
        QApplication::sendEvent(&w.timeline->view, &help);
        return QToolTip::text().toStdString();
    };
    const auto lit = [&](const core::TrackId& track, TrackSwitch which) { // pixels of the accent
        const QColor accent = ui::palette_of(ui::current_theme()).accent;
        const QRect box = TimelineLayout::switch_box(w.timeline->row(track), which);
        const QImage image = w.timeline->view.grab().toImage();
        int found = 0;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                found += close(image.pixelColor(x, y), accent);
        return found;
    };
    EXPECT_NE(tip({"V2"}, TrackSwitch::target).find("Make this track the target"), std::string::npos);
    EXPECT_EQ(lit({"V2"}, TrackSwitch::target), 0);
    press({"V2"}, TrackSwitch::target);
    EXPECT_EQ(w.workspace.desk().targets, (std::set<core::TrackId>{{"V2"}}));
    EXPECT_GT(lit({"V2"}, TrackSwitch::target), 3);
    EXPECT_NE(tip({"V2"}, TrackSwitch::target).find("Target"), std::string::npos);
    press(w.v1(), TrackSwitch::target); // one of a kind
    EXPECT_EQ(w.workspace.desk().targets, (std::set<core::TrackId>{w.v1()}));
    press({"A2"}, TrackSwitch::sync);
    EXPECT_FALSE(w.project().find_track({"A2"})->sync_locked);
    EXPECT_TRUE(w.project().find_track({"A1"})->sync_locked);
    EXPECT_EQ(lit({"A2"}, TrackSwitch::sync), 0);
    EXPECT_GT(lit({"A1"}, TrackSwitch::sync), 3);
    EXPECT_NE(tip({"A2"}, TrackSwitch::sync).find("Stays where it is"), std::string::npos);
    EXPECT_NE(tip({"A1"}, TrackSwitch::sync).find("Moves with the other tracks"), std::string::npos);
    press({"A2"}, TrackSwitch::sync);
    EXPECT_TRUE(w.project().find_track({"A2"})->sync_locked);
    for (const TrackSwitch which : TimelineLayout::switches_of(core::TrackKind::audio))
        EXPECT_FALSE(tip({"A1"}, which).empty());
}

TEST(TrackHeads, SwitchesLieApart_BesideTheName_InRowsOfEveryHeight) {
    for (const auto kind : {core::TrackKind::audio, core::TrackKind::video, core::TrackKind::title})
        for (int height = 26; height <= 120; ++height) {
            const TimelineLayout::Row row{{"t"}, kind, 100, height};
            const QRect all(0, row.top, TimelineLayout::kHeader, row.height);
            QList<QRect> boxes{TimelineLayout::name_box(row)};
            for (const TrackSwitch which : TimelineLayout::switches_of(kind)) {
                boxes << TimelineLayout::switch_box(row, which);
                EXPECT_EQ(TimelineLayout::switch_at(row, boxes.back().center()), which);
            }
            for (qsizetype i = 0; i < boxes.size(); ++i) {
                EXPECT_TRUE(all.contains(boxes[i])) << height << " " << i;
                EXPECT_GT(boxes[i].width(), 12) << height << " " << i;
                for (qsizetype k = 0; k < i; ++k)
                    EXPECT_FALSE(boxes[i].intersects(boxes[k])) << height << " " << i << " " << k;
            }
            EXPECT_FALSE(TimelineLayout::switch_at(row, {20, row.top + height / 2})); // the track's own
        }
}
