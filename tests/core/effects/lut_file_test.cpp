// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Look-up tables in files of every kind, written here by hand.
#include "core/base/result.h"
#include "core/effects/effects.h"
#include "core/effects/lut_file.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>

using namespace core;

namespace {

using Three = std::array<double, 3>;
/// What the tables of these tests do, which is linear where it mixes channels: between entries it is exact.
Three bent(const Three& p) {
    return {0.1 + 0.8 * p[1], 0.9 - 0.6 * p[0], 0.2 + 0.3 * p[2] + 0.3 * p[0]};
}
double curved(double x) {
    return 0.1 + 0.5 * x * x + 0.2 * x;
}

std::string words(const Three& p) {
    return std::to_string(p[0]) + " " + std::to_string(p[1]) + " " + std::to_string(p[2]) + "\n";
}
template <class Line>
std::string over_cube(int side, bool red_fastest, const Line& line) {
    std::string text;
    for (int a = 0; a < side; ++a)
        for (int b = 0; b < side; ++b)
            for (int c = 0; c < side; ++c) {
                const Three p{(red_fastest ? c : a) / (side - 1.0), b / (side - 1.0),
                              (red_fastest ? a : c) / (side - 1.0)};
                text += line(p, red_fastest ? c : a, b, red_fastest ? a : c);
            }
    return text;
}
std::string whole(const Three& p, double by) {
    std::string text;
    for (const double part : p)
        text += std::to_string(std::lround(part * by)) + " ";
    return text + "\n";
}

std::string spi3d(int side) {
    return "SPILUT 1.0\n3 3\n" + std::to_string(side) + " " + std::to_string(side) + " " +
           std::to_string(side) + "\n" + over_cube(side, false, [](const Three& p, int r, int g, int b) {
               return std::to_string(r) + " " + std::to_string(g) + " " + std::to_string(b) + " " +
                      words(bent(p));
           });
}
std::string spi1d() {
    std::string text = "Version 1\nFrom 0.0 1.0\nLength 1024\nComponents 1\n{\n";
    for (int i = 0; i < 1024; ++i)
        text += "    " + std::to_string(curved(i / 1023.0)) + "\n";
    return text + "}\n";
}
std::string flame_3dl() { // blue changes fastest
    std::string text;
    for (int i = 0; i < 17; ++i)
        text += std::to_string(std::min(1023, 64 * i)) + " ";
    return text + "\n" +
           over_cube(17, false, [](const Three& p, int, int, int) { return whole(bent(p), 4095); });
}
/// A curve, then a cube.
std::string csp() {
    std::string text = "CSPLUTV100\n3D\n\nBEGIN METADATA\nby hand\nEND METADATA\n\n";
    for (int c = 0; c < 3; ++c)
        text += "2\n0.0 1.0\n0.1 0.6\n";
    return text + "\n5 5 5\n" +
           over_cube(5, true, [](const Three& p, int, int, int) { return words(bent(p)); });
}
std::string clf() {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<ProcessList xmlns="urn:AMPAS:CLF:v3.0" id="x" compCLFversion="3.0">
  <Matrix inBitDepth="32f" outBitDepth="32f">
    <Array dim="3 3">
      0 0.8 0
      -0.6 0 0
      0.3 0 0.3
    </Array>
  </Matrix>
  <Range inBitDepth="32f" outBitDepth="32f" noClamp="True" style="noClamp">
    <minInValue>0</minInValue><maxInValue>1</maxInValue><minOutValue>0.1</minOutValue><maxOutValue>1.1</maxOutValue>
  </Range>
</ProcessList>
)";
}
const std::string kCorrection =
    "<SOPNode><Slope>1.1 0.9 1.2</Slope><Offset>0.02 0.015 0.03</Offset><Power>0.9 1.2 "
    "1.0</Power></SOPNode><SatNode><Saturation>1.3</Saturation></SatNode>";
std::string cc() {
    return "<ColorCorrection id=\"a\">" + kCorrection + "</ColorCorrection>";
}
std::string ccc() {
    return "<ColorCorrectionCollection xmlns=\"urn:ASC:CDL:v1.2\">" + cc() + "</ColorCorrectionCollection>";
}
std::string cdl() {
    return "<ColorDecisionList xmlns=\"urn:ASC:CDL:v1.2\"><ColorDecision>" + cc() +
           "</ColorDecision></ColorDecisionList>";
}
/// The ASC's formula.
Three corrected(const Three& p) {
    const Three slope{1.1, 0.9, 1.2}, offset{0.02, 0.015, 0.03}, power{0.9, 1.2, 1.0};
    Three q{};
    for (std::size_t c = 0; c < 3; ++c)
        q[c] = std::pow(std::max(0.0, p[c] * slope[c] + offset[c]), power[c]);
    const double luma = 0.2126 * q[0] + 0.7152 * q[1] + 0.0722 * q[2];
    for (double& part : q)
        part = luma + 1.3 * (part - luma);
    return q;
}

void expect(const std::string& text, const char* ending, const std::function<Three(const Three&)>& right,
            double off = 5e-4) {
    const LutTables tables = parse_lut(text, ending);
    for (int i = 0; i < 200; ++i) {
        const Three p{(i * 37 % 101) / 100.0, (i * 53 % 101) / 100.0, (i * 71 % 101) / 100.0};
        float r = static_cast<float>(p[0]), g = static_cast<float>(p[1]), b = static_cast<float>(p[2]);
        tables.apply(&r, &g, &b, 1);
        const Three wanted = right(p);
        EXPECT_NEAR(static_cast<double>(r), wanted[0], off) << ending << " red of " << words(p);
        EXPECT_NEAR(static_cast<double>(g), wanted[1], off) << ending << " green of " << words(p);
        EXPECT_NEAR(static_cast<double>(b), wanted[2], off) << ending << " blue of " << words(p);
    }
}

std::string sentence(const std::function<void()>& work) {
    try {
        work();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "nothing was refused";
}
std::string refused(const std::string& text, const std::string& ending) {
    const test::TemporaryFolder folder;
    const auto file = folder / ("look" + ending);
    std::ofstream(file, std::ios::binary) << text;
    return sentence([&] { static_cast<void>(read_lut(file)); });
}

} // namespace

TEST(LutFile, EachKindGivesWhatItSays) {
    expect(spi3d(17), ".spi3d", bent);
    expect(spi3d(33), ".spi3d", bent);
    expect(flame_3dl(), ".3dl", bent);
    expect(spi1d(), ".spi1d", [](const Three& p) { return Three{curved(p[0]), curved(p[1]), curved(p[2])}; });
    expect(clf(), ".clf", [](const Three& p) {
        return Three{0.1 + 0.8 * p[1], 0.1 - 0.6 * p[0], 0.1 + 0.3 * p[0] + 0.3 * p[2]};
    });
    expect(csp(), ".csp", [](Three p) {
        for (double& part : p)
            part = 0.1 + 0.5 * part;
        return bent(p);
    });
    for (const char* ending : {".cc", ".ccc", ".cdl"})
        expect(ending == std::string(".cc")    ? cc()
               : ending == std::string(".ccc") ? ccc()
                                               : cdl(),
               ending, corrected);
}

TEST(LutFile, ACubeOfAnyFinenessKeepsItsEntries) {
    // 6 a side: 0, 0.2, 0.4 ...; a bump at one entry alone must be found whole, and be gone at the next.
    std::string text = "SPILUT 1.0\n3 3\n6 6 6\n";
    text += over_cube(6, false, [](const Three&, int r, int g, int b) {
        const bool there = r == 2 && g == 3 && b == 1;
        return std::to_string(r) + " " + std::to_string(g) + " " + std::to_string(b) +
               (there ? " 1 1 1\n" : " 0 0 0\n");
    });
    const LutTables tables = parse_lut(text, ".spi3d");
    const auto at = [&](float r, float g, float b) {
        tables.apply(&r, &g, &b, 1);
        return r;
    };
    EXPECT_NEAR(at(0.4F, 0.6F, 0.2F), 1, 1e-4);
    EXPECT_NEAR(at(0.5F, 0.6F, 0.2F), 0.5, 1e-4);
    EXPECT_NEAR(at(0.6F, 0.6F, 0.2F), 0, 1e-4);
    EXPECT_EQ(tables.cube.size, 36);
}

TEST(LutFile, CorrectionsKeepWhatIsBrighterThanWhite) {
    const LutTables tables =
        parse_lut("<ColorCorrection id=\"a\"><SOPNode><Slope>0.5 0.5 0.5</Slope><Offset>0 0 0</Offset>"
                  "<Power>1 1 1</Power></SOPNode></ColorCorrection>",
                  ".cc");
    float r = 1.2F, g = -0.1F, b = 0.4F;
    tables.apply(&r, &g, &b, 1);
    EXPECT_NEAR(r, 0.6, 1e-4);
    EXPECT_NEAR(g, -0.05, 1e-4);
    EXPECT_NEAR(b, 0.2, 1e-4);
}

TEST(LutFile, TheEffectTakesThem_WhateverTheCaseOfTheirNames) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "LOOK.SPI1D") << spi1d();
    for (const int depth : {8, 10}) {
        Surface picture({4, 4}, PixelFormat::rgb(depth));
        picture.fill(0.25, 0.5, 0.75);
        const Effect effect{.name = "lut", .params = {{"file", Value(std::string("LOOK.SPI1D"))}}};
        const Surface made =
            apply_effect(effect, {picture, {0, 0}}, {.canvas = {4, 4}, .folder = folder.path()}).picture;
        const double peak = picture.format().peak(), place = std::round(0.25 * peak) / peak;
        const double red = depth == 8 ? made.row<std::uint8_t>(0, 1)[1] : made.row<std::uint16_t>(0, 1)[1];
        EXPECT_NEAR(red, curved(place) * peak, 1) << depth;
    }
}

TEST(LutFile, DamagedOnesAreRefusedInASentence) {
    const auto says = [](const std::string& text, const std::string& ending, const std::string& part) {
        const std::string said = refused(text, ending);
        EXPECT_NE(said.find(part), std::string::npos) << ending << ": " << said;
        EXPECT_NE(said.find("choose another file"), std::string::npos) << said;
    };
    const std::string cube = spi3d(5), curve = spi1d(), mesh = flame_3dl(), steps = csp(), form = clf();
    says(cube.substr(0, cube.size() / 2), ".spi3d", "is no .spi3d look-up table: it is damaged");
    says(curve.substr(0, curve.size() / 2), ".spi1d", "is no .spi1d look-up table: it is damaged");
    says(mesh.substr(0, mesh.size() / 2), ".3dl", "is no .3dl look-up table");
    says(steps.substr(0, steps.size() / 2), ".csp", "is no .csp look-up table: it is damaged");
    says(form.substr(0, form.size() / 2), ".clf", "is no .clf look-up table: it is damaged");
    says("CSPLUTV100\n3D\nBEGIN METADATA\nno end\n", ".csp", "line 4: 'END METADATA' is missing");
    says("", ".spi1d", "nothing is in it");
    says("# a note\n", ".3dl", "nothing is in it");
    says("hello", ".csp", "line 1: 'CSPLUTV100' should stand there");
    says("hello", ".cc", "it is no XML");
    says(std::string("SPILUT 1.0\0", 11), ".spi3d", "it is no text");
    says("0 64 128\n1 2 three\n", ".3dl", "line 2: 'three' is no number");
    says("0 64 128 192\n1 2\n", ".3dl", "line 2: three numbers are needed");
}

TEST(LutFile, SizesThatNoTableHasAreRefused_BeforeRoomIsMadeForThem) {
    EXPECT_NE(refused("SPILUT 1.0\n3 3\n4000 4000 4000\n", ".spi3d").find("a cube's side is at most 129"),
              std::string::npos);
    EXPECT_NE(refused("Version 1\nFrom 0 1\nLength 2000000000\nComponents 3\n{\n0 0 0\n}\n", ".spi1d")
                  .find("line 3"),
              std::string::npos);
    EXPECT_NE(refused("CSPLUTV100\n1D\n99999999\n", ".csp").find("larger than any table's size"),
              std::string::npos);
    EXPECT_NE(
        refused("<ProcessList><LUT3D><Array dim=\"900 900 900 3\"></Array></LUT3D></ProcessList>", ".clf")
            .find("a cube's side is at most 129"),
        std::string::npos);
    EXPECT_NE(refused("<ProcessList><LUT1D><Array dim=\"900000 3\"></Array></LUT1D></ProcessList>", ".clf")
                  .find("a table's side is at most 65536"),
              std::string::npos);
}

TEST(LutFile, OneFileNamesNoOthers_AndOneKindIsNotReadAsAnother) {
    for (const char* text : {"<ProcessList><Reference path=\"/etc/passwd\"/></ProcessList>",
                             "<!DOCTYPE a [<!ENTITY b \"c\">]><ProcessList/>"})
        EXPECT_NE(refused(text, ".clf").find("names other files"), std::string::npos);
    EXPECT_NE(refused("LUT_3D_SIZE 2\n", ".3dl").find("'LUT_3D_SIZE' is no number"), std::string::npos);
    EXPECT_NE(refused(spi1d(), ".spi3d").find("'SPILUT' should stand there"), std::string::npos);
    EXPECT_NE(refused("Version 1\nFormat any\n", ".spi1d").find("'Format' is no number"), std::string::npos);
}

TEST(LutFile, FilesThatAreNotThere_AreNamed) {
    const std::string said = sentence([] { static_cast<void>(read_lut("/nowhere/look.csp")); });
    EXPECT_EQ(said, "the look-up table '/nowhere/look.csp' cannot be opened; choose its file again, or take "
                    "the effect away");
    EXPECT_NE(sentence([] { static_cast<void>(read_lut("/tmp")); }).find("cannot be opened"),
              std::string::npos);
}
