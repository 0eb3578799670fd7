// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random projects out and in again, and files that were damaged on the way.
#include "core/base/result.h"
#include "core/document/problem_of.h"
#include "tests/core/interchange/made_projects.h"
#include <gtest/gtest.h>

namespace {

using namespace core;
using namespace core::interchange;

struct Case {
    Format format;
    tests::Holds holds;
};
const Case kCases[] = {
    {Format::otio, {}},
    {Format::fcpxml, {}},
    {Format::xmeml, {}},
    {Format::mlt, {}},
    {Format::edl,
     {.layers = false,
      .titles = false,
      .nested = false,
      .disabled = false,
      .generators = false,
      .links = false}},
};
constexpr FrameRate kRates[] = {{25, 1}, {24, 1}, {24000, 1001}, {30000, 1001}, {50, 1}, {60000, 1001}};

#ifdef SAYCUT_CAMPAIGN // long_interchange
constexpr unsigned kProjects = 3000, kDamaged = 20'000;
#else
constexpr unsigned kProjects = 60, kDamaged = 300;
#endif

class RoundTrips : public testing::TestWithParam<Case> {};

TEST_P(RoundTrips, WhatIsSeenAndHeard_IsTheSameAfterwards) {
    for (unsigned seed = 1; seed <= kProjects; ++seed) {
        const FrameRate fps = kRates[seed % 6];
        const Project before = tests::ProjectMaker(seed, fps, GetParam().holds).make();
        ASSERT_EQ(problem_of(before), std::nullopt) << "seed " << seed;
        const Writing written = write(before, GetParam().format, {.name = "made", .project = "/films"});
        const Reading read_back = read(written.text, GetParam().format, {.folder = "/films"});
        ASSERT_EQ(problem_of(read_back.project), std::nullopt) << "seed " << seed;
        EXPECT_EQ(read_back.project.fps, fps);
        ASSERT_EQ(tests::difference(tests::facts(read_back.project), tests::facts(before)), "")
            << "seed " << seed;
    }
}

/// Bytes changed, taken out, doubled, or the end cut off.
std::string damaged(std::string text, std::mt19937& dice) {
    const auto at = [&] { return std::uniform_int_distribution<std::size_t>(0, text.size() - 1)(dice); };
    for (int i = std::uniform_int_distribution<int>(1, 6)(dice); i > 0 && text.size() > 20; --i) {
        const std::size_t from = at(), length = std::min<std::size_t>(text.size() - from, 1 + at() % 40);
        switch (dice() % 6) {
        case 0:
            text[from] = static_cast<char>(dice());
            break;
        case 1:
            text.erase(from, length);
            break;
        case 2:
            text.insert(at(), text.substr(from, length));
            break;
        case 3: { // a number becomes an absurd one
            const std::size_t digit = text.find_first_of("0123456789", from);
            if (digit != std::string::npos)
                text.replace(digit, 1, dice() % 2 ? "99999999999999999999" : "-7");
            break;
        }
        case 4:
            text.insert(from, dice() % 2 ? "<a>" : "{\"a\":[");
            break;
        default:
            if (dice() % 8 == 0) text.resize(from);
        }
    }
    return text;
}

TEST_P(RoundTrips, ADamagedFile_IsReadAsAProject_OrRefusedInOneSentence) {
    std::mt19937 dice(7);
    int read_all = 0, refused = 0;
    for (unsigned seed = 1; seed <= kDamaged; ++seed) {
        const Project before = tests::ProjectMaker(seed % 10 + 1, kRates[seed % 6], GetParam().holds).make();
        const std::string text =
            damaged(write(before, GetParam().format, {.name = "made", .project = "/films"}).text, dice);
        try {
            const Reading reading = read(text, GetParam().format, {.folder = "/films"});
            EXPECT_EQ(problem_of(reading.project), std::nullopt) << "seed " << seed;
            ++read_all;
        } catch (const Failure& failure) {
            EXPECT_GT(std::string(failure.what()).size(), 10U);
            EXPECT_EQ(std::string(failure.what()).find('\n'), std::string::npos) << failure.what();
            ++refused;
        }
    }
    EXPECT_GT(read_all, 0);
    EXPECT_GT(refused, 0);
}

std::string name_of_case(const testing::TestParamInfo<Case>& info) {
    constexpr const char* names[] = {"otio", "edl", "fcpxml", "xmeml", "mlt", "kdenlive"};
    return names[static_cast<std::size_t>(info.param.format)];
}
INSTANTIATE_TEST_SUITE_P(Formats, RoundTrips, testing::ValuesIn(kCases), name_of_case);

TEST(HostileXml, IsRefusedInWords) {
    const auto why = [](const std::string& text) -> std::string {
        try {
            static_cast<void>(read(text, Format::mlt, {}));
        } catch (const Failure& failure) {
            return failure.what();
        }
        return "";
    };
    EXPECT_NE(why("<!DOCTYPE mlt [<!ENTITY a \"b\">]><mlt>&a;</mlt>").find("entities"), std::string::npos);
    EXPECT_NE(why("<!DOCTYPE mlt [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><mlt/>").find("entities"),
              std::string::npos);
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    std::string closed = "<mlt>" + deep;
    for (int i = 0; i < 100'000; ++i)
        closed += "</a>";
    EXPECT_NE(why(closed + "</mlt>").find("levels deep"), std::string::npos);
    EXPECT_NE(why("<mlt>\n<playlist>\n</mlt>").find("line 3"), std::string::npos);
    EXPECT_NE(why("<html/>").find("root is <html>"), std::string::npos);
    EXPECT_NE(
        why("<mlt><producer id=\"a\" in=\"0\" out=\"99999999999999\"/></mlt>").find("no timeline holds"),
        std::string::npos);
}

} // namespace
