// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters are compared with FreeType's own outlines, colours with arithmetic.
#include "core/catalogue/catalogue.h"
#include "core/catalogue/title_templates.h"
#include "core/edits/edits.h"
#include "core/render/blend.h"
#include "core/render/plan.h"
#include "core/titles/title_drawer.h"
#include <chrono>
#include <clocale>
#include <cmath>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <gtest/gtest.h>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <thread>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

namespace {

using namespace core;

constexpr Size kCanvas{640, 360};
const PixelFormat kFilm = PixelFormat::yuv420(8);

Clip title(const std::string& text, Params style = {}) {
    Clip clip{.id = {"t"}, .source = {Time(0), from_seconds(4)}};
    clip.content = Title{text, std::move(style)};
    return clip;
}
/// Nothing but the letters.
Params plain(Params more = {}) {
    more.try_emplace("font", Value(std::string("DejaVu Sans")));
    more.try_emplace("weight", Value(400.0));
    more.try_emplace("shadow_distance", Value(0.0));
    return more;
}

/// Coverage over the whole canvas, 0 to 255.
cv::Mat1b coverage(const Clip& clip, double seconds = 2, Size canvas = kCanvas) {
    TitleDrawer drawer;
    const Layer layer = drawer.draw(title_look(clip, from_seconds(seconds)), canvas, PixelFormat::rgb(8));
    cv::Mat1b all = cv::Mat1b::zeros(canvas.height, canvas.width);
    if (!layer.picture.empty())
        layer.picture.mat(3).copyTo(
            all(cv::Rect(layer.at, cv::Size(layer.picture.width(), layer.picture.height()))));
    return all;
}
cv::Rect ink(const cv::Mat1b& coverage) {
    return cv::boundingRect(coverage >= 128);
}
int rows_of_ink(const cv::Mat1b& coverage) {
    int rows = 0;
    bool before = false;
    for (int y = 0; y < coverage.rows; ++y) {
        const bool now = cv::countNonZero(coverage.row(y) >= 128) > 0;
        rows += now && !before;
        before = now;
    }
    return rows;
}

std::string file_of(const char* family) {
    FcPattern* pattern = FcNameParse(reinterpret_cast<const FcChar8*>(family));
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result{};
    FcPattern* match = FcFontMatch(nullptr, pattern, &result);
    FcChar8* file = nullptr;
    std::string name;
    if (match && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch)
        name = reinterpret_cast<const char*>(file);
    if (match) FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    return name;
}
bool some_font_has(char32_t letter) {
    FcCharSet* letters = FcCharSetCreate();
    FcCharSetAddChar(letters, letter);
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddCharSet(pattern, FC_CHARSET, letters);
    FcObjectSet* nothing = FcObjectSetBuild(FC_FAMILY, nullptr);
    FcFontSet* fonts = FcFontList(nullptr, pattern, nothing);
    const bool has = fonts && fonts->nfont > 0;
    if (fonts) FcFontSetDestroy(fonts);
    FcObjectSetDestroy(nothing), FcPatternDestroy(pattern), FcCharSetDestroy(letters);
    return has;
}

/// FreeType's own outline of a letter of DejaVu Sans, at the size at which a line is `line` pixels high.
struct Outline {
    double left = 0, right = 0, top = 0, bottom = 0, advance = 0, ascender = 0, line = 0, area = 0;
};
Outline outline_of(char letter, double line) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    FT_Init_FreeType(&library);
    EXPECT_EQ(FT_New_Face(library, file_of("DejaVu Sans").c_str(), 0, &face), 0);
    const auto* os2 = static_cast<TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    const double units = os2->usWinAscent + os2->usWinDescent, scale = line / units;
    FT_Load_Char(face, static_cast<FT_ULong>(letter), FT_LOAD_NO_SCALE);
    const FT_Glyph_Metrics& m = face->glyph->metrics;
    Outline out{static_cast<double>(m.horiBearingX) * scale,
                static_cast<double>(m.horiBearingX + m.width) * scale,
                static_cast<double>(m.horiBearingY) * scale,
                static_cast<double>(m.horiBearingY - m.height) * scale,
                static_cast<double>(m.horiAdvance) * scale,
                os2->usWinAscent * scale,
                line};
    // The shoelace formula; the letters that are asked for here have straight sides alone.
    const FT_Outline& o = face->glyph->outline;
    int first = 0;
    for (int contour = 0; contour < o.n_contours; ++contour) {
        const int last = o.contours[contour];
        for (int i = first; i <= last; ++i) {
            const FT_Vector a = o.points[i], b = o.points[i == last ? first : i + 1];
            out.area += (static_cast<double>(a.x) * static_cast<double>(b.y) -
                         static_cast<double>(b.x) * static_cast<double>(a.y)) *
                        scale * scale / 2;
        }
        first = last + 1;
    }
    out.area = std::abs(out.area);
    FT_Done_Face(face), FT_Done_FreeType(library);
    return out;
}

} // namespace

TEST(TitleDrawer, ALetter_IsTheFontsOutline_AtItsPlaceAndSize) {
    for (const char letter : {'H', 'E', 'L', 'T'}) {
        const Outline right = outline_of(letter, 0.5 * kCanvas.height);
        const cv::Mat1b drawn =
            coverage(title(std::string(1, letter), plain({{"size", Value(0.5)},
                                                          {"align", Value(std::string("left"))},
                                                          {"anchor", Value(std::string("top"))},
                                                          {"place", Value(Point{0.25, 0.25})}})));
        const cv::Rect box = ink(drawn);
        const double x = 0.25 * kCanvas.width, baseline = 0.25 * kCanvas.height + right.ascender;
        EXPECT_NEAR(box.x, x + right.left, 1) << letter;
        EXPECT_NEAR(box.br().x, x + right.right, 1) << letter;
        EXPECT_NEAR(box.y, baseline - right.top, 1) << letter;
        EXPECT_NEAR(box.br().y, baseline - right.bottom, 1) << letter;
        EXPECT_NEAR(cv::sum(drawn)[0] / 255, right.area, right.area * 0.01) << letter;
    }
}

TEST(TitleDrawer, Alignment_IsOfTheEdgeOrTheMiddleAtItsPlace) {
    const Outline h = outline_of('H', 0.3 * kCanvas.height);
    const auto drawn = [&](const char* align, const char* anchor) {
        return ink(coverage(title("H", plain({{"size", Value(0.3)},
                                              {"align", Value(std::string(align))},
                                              {"anchor", Value(std::string(anchor))},
                                              {"place", Value(Point{0.5, 0.5})}}))));
    };
    const double x = kCanvas.width / 2.0, y = kCanvas.height / 2.0;
    EXPECT_NEAR(drawn("left", "top").x, x + h.left, 1);
    EXPECT_NEAR(drawn("right", "top").br().x, x - (h.advance - h.right), 1);
    const cv::Rect middle = drawn("centre", "middle");
    EXPECT_NEAR(middle.x + middle.width / 2.0, x - h.advance / 2 + (h.left + h.right) / 2, 1);
    EXPECT_NEAR(middle.br().y, y - h.line / 2 + h.ascender, 1);
    EXPECT_NEAR(drawn("left", "bottom").br().y, y - (h.line - h.ascender), 1);
}

TEST(TitleDrawer, EveryScript_HasItsOwnLetters) {
    const char* pairs[][2] = {{"\u00e9", "\u00fc"}, {"\u0416", "\u042f"}, {"\u03a9", "\u03a8"},
                              {"\u05d0", "\u05e9"}, {"\u0639", "\u0645"}, {"\u0939", "\u0915"},
                              {"\u0e01", "\u0e22"}, {"\u65e5", "\u672c"}, {"\ud55c", "\uae00"},
                              {"\u3042", "\u30a2"}, {"\u10d0", "\u10d3"}, {"\u0531", "\u0544"}};
    const cv::Mat1b question = coverage(title("?")), missing = coverage(title("\U000F1234"));
    int scripts = 0;
    for (const auto& [first, second] : pairs) {
        const std::string one = first;
        char32_t code = one.size() == 2 ? (one[0] & 0x1FU) << 6U | (one[1] & 0x3FU)
                                        : (one[0] & 0x0FU) << 12U | (one[1] & 0x3FU) << 6U | (one[2] & 0x3FU);
        if (!some_font_has(code)) continue; // this machine has no letters to draw
        ++scripts;
        const cv::Mat1b a = coverage(title(first)), b = coverage(title(second));
        for (const cv::Mat1b* other : {&b, &question, &missing})
            EXPECT_GT(cv::norm(a, *other, cv::NORM_L1), 1000) << first;
        EXPECT_GT(cv::countNonZero(a), 20) << first;
    }
    EXPECT_GE(scripts, 3) << "Latin, Greek and Cyrillic are in every font";
}

TEST(TitleDrawer, LinesAreLines_AndOrdersInTheWordsAreWords) {
    EXPECT_EQ(rows_of_ink(coverage(title("HELLO\nWORLD", plain()))), 2);
    EXPECT_EQ(rows_of_ink(coverage(title("HELLO\\NWORLD", plain()))), 1);
    EXPECT_EQ(rows_of_ink(coverage(title("HELLO\\nWORLD\\h", plain()))), 1);
    const cv::Rect x = ink(coverage(title("x", plain())));
    for (const char* words :
         {"{\\an8}x", "{\\b1}x", "{x", "x}", "\\{x", "{\\p1}m 0 0 l 100 0 100 100{\\p0}", "{\\pos(0,0)}x"}) {
        const cv::Rect box = ink(coverage(title(words, plain())));
        EXPECT_GT(box.width, x.width * 3 / 2) << words;
        EXPECT_NEAR(box.y + box.height / 2.0, kCanvas.height / 2.0, 12) << words;
        EXPECT_NEAR(box.x + box.width / 2.0, kCanvas.width / 2.0, 12) << words;
    }
    // The joiner that keeps a backslash a backslash has neither width nor picture.
    const double slash =
        ink(coverage(title("HH\\HH", plain()))).width - ink(coverage(title("HHHH", plain()))).width;
    EXPECT_NEAR(slash, outline_of('\\', 0.074 * kCanvas.height).advance, 1.5);
}

TEST(TitleDrawer, InsideOfLetters_TheColourIsExact) {
    const Colour orange{1, 0.5, 0.25, 1};
    const double y = 0.2126 * orange.red + 0.7152 * orange.green + 0.0722 * orange.blue;
    const double u = (orange.blue - y) / 1.8556, v = (orange.red - y) / 1.5748;
    const Clip clip = title("\u2588", plain({{"size", Value(0.5)}, {"colour", Value(orange)}}));
    for (const int depth : {8, 10}) {
        const double unit = depth == 8 ? 1 : 4;
        for (const PixelFormat& format : {PixelFormat::yuv420(depth), PixelFormat::rgb(depth)}) {
            Surface canvas({kCanvas.width, kCanvas.height}, format);
            canvas.fill(0.1, 0.6, 0.9);
            TitleDrawer drawer;
            blend(canvas, drawer.draw(title_look(clip, from_seconds(1)), kCanvas, format));
            const bool rgb = format.family == PixelFormat::Family::rgb;
            const double right[3] = {rgb ? orange.red * format.peak() : (16 + 219 * y) * unit,
                                     rgb ? orange.green * format.peak() : (128 + 224 * u) * unit,
                                     rgb ? orange.blue * format.peak() : (128 + 224 * v) * unit};
            for (int plane = 0; plane < 3; ++plane) {
                const bool coarse = !rgb && plane > 0;
                const int at_x = kCanvas.width / (coarse ? 4 : 2), at_y = kCanvas.height / (coarse ? 4 : 2);
                const double seen = depth == 8 ? canvas.row<std::uint8_t>(plane, at_y)[at_x]
                                               : canvas.row<std::uint16_t>(plane, at_y)[at_x];
                EXPECT_LE(std::abs(seen - right[plane]), 0.5 + 1e-6) << format.text() << " plane " << plane;
            }
        }
    }
}

TEST(TitleDrawer, OutlineShadowAndBox_HaveTheirWidthAndColour) {
    const cv::Rect bare = ink(coverage(title("H", plain({{"size", Value(0.5)}}))));
    const cv::Rect outlined =
        ink(coverage(title("H", plain({{"size", Value(0.5)}, {"outline_width", Value(0.02)}}))));
    const double width = 0.02 * kCanvas.height;
    EXPECT_NEAR(bare.x - outlined.x, width, 1);
    EXPECT_NEAR(outlined.br().y - bare.br().y, width, 1);
    const cv::Rect shaded = ink(coverage(title("H", plain({{"size", Value(0.5)},
                                                           {"shadow_distance", Value(0.03)},
                                                           {"shadow", Value(Colour{0, 0, 0, 1})}}))));
    EXPECT_EQ(shaded.tl(), bare.tl());
    EXPECT_NEAR(shaded.br().x - bare.br().x, 0.03 * kCanvas.height, 1);
    const Clip boxed = title("H", plain({{"size", Value(0.5)},
                                         {"boxed", Value(true)},
                                         {"box_padding", Value(0.05)},
                                         {"box", Value(Colour{0, 0, 1, 0.5})}}));
    const cv::Mat1b cover = coverage(boxed);
    const Outline h = outline_of('H', 0.5 * kCanvas.height);
    const cv::Rect box = cv::boundingRect(cover > 0);
    EXPECT_NEAR(box.width, h.advance + 0.1 * kCanvas.height, 2);
    EXPECT_NEAR(box.height, h.line + 0.1 * kCanvas.height, 2);
    EXPECT_NEAR(cover(box.y + 3, box.x + 3), 127.5, 1);
    TitleDrawer drawer;
    const Layer layer = drawer.draw(title_look(boxed, Time(0)), kCanvas, PixelFormat::rgb(8));
    EXPECT_EQ(layer.picture.row<std::uint8_t>(2, 3)[3], 255);
    EXPECT_EQ(layer.picture.row<std::uint8_t>(0, 3)[3], 0);
    // Turned by a quarter, what was wide is high.
    Params turned = std::get<Title>(boxed.content).style;
    turned["rotation"] = Value(90.0);
    const cv::Rect upright = cv::boundingRect(coverage(title("H", turned)) > 64);
    EXPECT_NEAR(upright.width, box.height, 3);
    EXPECT_NEAR(upright.height, box.width, 3);
}

TEST(TitleDrawer, LongLinesAreBroken_LongWordsMadeSmaller_BothStayWhereItIsSafe) {
    const int left = kCanvas.width / 20 - 2, right = kCanvas.width - left;
    for (const char* words :
         {"many words that go on and on and on until they are far too long for one line of it",
          "Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctzenabzeichenverleihungsurkunde"}) {
        for (const char* align : {"left", "centre", "right"}) {
            const double x = *align == 'l' ? 0.05 : *align == 'r' ? 0.95 : 0.5;
            const cv::Rect box = ink(coverage(title(words, plain({{"size", Value(0.1)},
                                                                  {"align", Value(std::string(align))},
                                                                  {"place", Value(Point{x, 0.5})}}))));
            EXPECT_GE(box.x, left) << words;
            EXPECT_LE(box.br().x, right) << words;
            EXPECT_GT(box.width, kCanvas.width / 2) << words;
        }
    }
}

TEST(TitleDrawer, APreviewOfAnySize_ShowsTheSame) {
    const Clip clip = title("Two lines of\nwords, g", {{"template", Value(std::string("lower_third"))}});
    const cv::Rect large = ink(coverage(clip, 2, {1920, 1080})), small = ink(coverage(clip, 2, {480, 270}));
    EXPECT_NEAR(large.x / 4.0, small.x, 1.5);
    EXPECT_NEAR(large.y / 4.0, small.y, 1.5);
    EXPECT_NEAR(large.width / 4.0, small.width, 2);
    EXPECT_NEAR(large.height / 4.0, small.height, 2);
    // As small as a thumbnail, long lines break where they do in the film.
    const Clip words = title("many words that go on and on and on until they are broken into lines",
                             plain({{"size", Value(0.12)}}));
    const int lines = rows_of_ink(coverage(words, 2, {1920, 1080}));
    EXPECT_GT(lines, 1);
    const cv::Rect whole = ink(coverage(words, 2, {1920, 1080})),
                   thumbnail = ink(coverage(words, 2, {160, 90}));
    EXPECT_NEAR(whole.height / 12.0, thumbnail.height, 2);
    EXPECT_NEAR(whole.width / 12.0, thumbnail.width, 3);
}

TEST(TitleDrawer, Motions_ComeInAndThenStandStill) {
    for (const char* motion : {"fade", "rise", "slide", "typewriter", "zoom"}) {
        const Clip clip = title(
            "HELLO WORLD", plain({{"motion", Value(std::string(motion))}, {"motion_seconds", Value(1.0)}}));
        const Clip still = title("HELLO WORLD", plain());
        EXPECT_EQ(title_look(clip, from_seconds(1)), title_look(still, from_seconds(1))) << motion;
        EXPECT_NE(title_look(clip, from_seconds(0.5)), title_look(still, from_seconds(0.5))) << motion;
    }
    const cv::Mat1b whole = coverage(title("HELLO WORLD", plain()));
    const Clip typed = title(
        "HELLO WORLD", plain({{"motion", Value(std::string("typewriter"))}, {"motion_seconds", Value(1.0)}}));
    EXPECT_EQ(cv::countNonZero(coverage(typed, 0)), 0);
    const cv::Mat1b half = coverage(typed, 0.5); // five letters of eleven, where they will stand
    const cv::Rect box = ink(half);
    EXPECT_EQ(box.x, ink(whole).x);
    EXPECT_LT(box.width, ink(whole).width / 2);
    EXPECT_EQ(cv::norm(half(box), whole(box), cv::NORM_L1), 0);
}

TEST(TitleDrawer, ARoll_GoesFromBelowToAbove) {
    const Clip clip = title("A\nB\nC", {{"template", Value(std::string("credits"))}});
    EXPECT_EQ(cv::countNonZero(coverage(clip, 0)), 0);
    const cv::Rect early = ink(coverage(clip, 1)), middle = ink(coverage(clip, 2));
    EXPECT_GT(early.y, middle.y);
    EXPECT_NEAR(middle.y + middle.height / 2.0, kCanvas.height / 2.0, kCanvas.height / 20.0);
    EXPECT_EQ(cv::countNonZero(coverage(clip, 3.9999)), 0);
    std::string names;
    for (int i = 0; i < 300; ++i)
        names += "Name " + std::to_string(i) + "\n";
    const Clip all = title(names + "END", {{"template", Value(std::string("credits"))}});
    EXPECT_GT(cv::countNonZero(coverage(all, 3.95)), 0) << "the last line is still on its way";
    EXPECT_EQ(cv::countNonZero(coverage(all, 3.9999)), 0);
}

TEST(TitleDrawer, SplittingAndTrimming_ChangeNoFrame) {
    for (const TitleTemplate& each : title_templates()) {
        const Clip whole = title(
            "HELLO", {{"template", Value(each.name)},
                      {"size", std::vector<Key>{{Time(0), Value(0.05)}, {from_seconds(2), Value(0.2)}}}});
        Clip part = whole;
        part.start = part.source.start = from_seconds(0.3);
        for (const double seconds : {0.3, 0.45, 1.0, 3.0})
            EXPECT_EQ(title_look(part, from_seconds(seconds)), title_look(whole, from_seconds(seconds)))
                << each.name;
    }
}

TEST(TitleDrawer, WordsThatWereSaid_HaveTheirColour) {
    const Clip clip =
        title("one two", plain({{"size", Value(0.2)},
                                {"colour", Value(Colour{1, 1, 0, 1})},
                                {"waiting", Value(Colour{0, 0, 1, 1})},
                                {"spoken", std::vector<Key>{{Time(0), Value(0.0), Ease::hold},
                                                            {from_seconds(1), Value(4.0), Ease::hold},
                                                            {from_seconds(2), Value(7.0), Ease::hold}}}}));
    const auto parts = [&](double seconds) {
        TitleDrawer drawer;
        const Layer layer =
            drawer.draw(title_look(clip, from_seconds(seconds)), kCanvas, PixelFormat::rgb(8));
        const cv::Mat solid = layer.picture.mat(3) == 255;
        cv::Mat yellow = solid & (layer.picture.mat(0) == 255), blue = solid & (layer.picture.mat(2) == 255);
        return std::pair(cv::boundingRect(yellow), cv::boundingRect(blue));
    };
    EXPECT_TRUE(parts(0.5).first.empty());
    EXPECT_TRUE(parts(3).second.empty());
    const auto [yellow, blue] = parts(1.5);
    EXPECT_LT(yellow.br().x, blue.x);
    EXPECT_GT(yellow.width, 20);
    EXPECT_GT(blue.width, 20);
}

TEST(TitleDrawer, EveryTemplate_IsSeenWhole_AndIsOneOfTheChoices) {
    EXPECT_GE(title_templates().size(), 10U);
    for (const TitleTemplate& each : title_templates()) {
        const Clip clip = title("Porto\nin spring", {{"template", Value(each.name)}});
        EXPECT_FALSE(problem_of(title_kind(), std::get<Title>(clip.content).style)) << each.name;
        EXPECT_FALSE(problem_of(title_kind(), each.style)) << each.name;
        const cv::Rect box = ink(coverage(clip, 2.2));
        EXPECT_GT(box.area(), 100) << each.name;
        EXPECT_TRUE(box.x > 0 && box.y > 0 && box.br().x < kCanvas.width && box.br().y < kCanvas.height)
            << each.name;
    }
}

TEST(TitleDrawer, OnASubtitleTrack_ATitleLooksLikeASubtitle) {
    const Clip clip = title("Hello");
    EXPECT_GT(title_look(clip, Time(0), true).place.y, 0.9);
    EXPECT_EQ(title_look(clip, Time(0), false).place.y, 0.5);
    const Clip own = title("Hello", {{"place", Value(Point{0.5, 0.2})}});
    EXPECT_EQ(title_look(own, Time(0), true).place.y, 0.2);
}

TEST(TitleDrawer, WhatStandsStill_IsDrawnOnce_AndWordsWithoutEndEnd) {
    TitleDrawer drawer;
    const TitleLook look = title_look(title("Hello"), Time(0));
    TitleLook fading = look;
    fading.opacity = 0.5;
    const Layer first = drawer.draw(look, kCanvas, kFilm), second = drawer.draw(fading, kCanvas, kFilm);
    EXPECT_EQ(first.picture.at(0).data, second.picture.at(0).data);
    EXPECT_EQ(second.opacity, 0.5);
    std::string endless;
    for (int i = 0; i < 100'000; ++i)
        endless += i % 7 ? "x" : " ";
    const auto before = std::chrono::steady_clock::now();
    static_cast<void>(drawer.draw(title_look(title(endless), Time(0)), kCanvas, kFilm));
    static_cast<void>(drawer.draw(title_look(title(std::string(50'000, 'W')), Time(0)), kCanvas, kFilm));
    static_cast<void>(drawer.draw(title_look(title(""), Time(0)), kCanvas, kFilm));
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(60));
}

TEST(TitleDrawer, OnSeveralThreads_DrawTheSame) {
    const Clip clip = title("The same\non every thread", {{"template", Value(std::string("lower_third"))}});
    const cv::Mat1b right = coverage(clip);
    std::vector<cv::Mat1b> drawn(4);
    {
        std::vector<std::jthread> threads;
        for (cv::Mat1b& each : drawn)
            threads.emplace_back([&] { each = coverage(clip); });
    }
    for (const cv::Mat1b& each : drawn)
        EXPECT_EQ(cv::norm(each, right, cv::NORM_L1), 0);
}

TEST(TitleDrawer, InALanguageOfDecimalCommas_DrawsTheSame) {
    const Clip clip =
        title("12,5", {{"template", Value(std::string("lower_third"))}, {"rotation", Value(10.5)}});
    const cv::Mat1b right = coverage(clip);
    const char* set = nullptr;
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "ru_RU.UTF-8"})
        if (!set) set = std::setlocale(LC_NUMERIC, name);
    if (!set) GTEST_SKIP() << "this machine has no such language";
    const cv::Mat1b drawn = coverage(clip);
    std::setlocale(LC_NUMERIC, "C");
    EXPECT_EQ(cv::norm(drawn, right, cv::NORM_L1), 0);
}
