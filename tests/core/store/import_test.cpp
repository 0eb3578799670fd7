// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a medium's file says is found out once, when it comes in.
#include "core/json/project_json.h"
#include "core/store/import.h"
#include "tests/support/flat_film.h"
#include "tests/support/made_film.h"
#include "tests/support/opened_media.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

std::string hlg_film(const test::TemporaryFolder& folder) {
    const ColourSpace hlg{ColourSpace::Matrix::bt2020, ColourSpace::Transfer::hlg,
                          ColourSpace::Primaries::bt2020, ColourSpace::Range::limited};
    return test::make_flat_film(folder / "hlg.mkv", PixelFormat::yuv420(10, hlg), {64, 48}, 5,
                                [](Surface& surface, int) { surface.fill(0.5, 0.5, 0.5); });
}

} // namespace

TEST(Import, TheLightOfAFilm_IsItsMediums_AndNothingIsReadAgainWhenItIsPlaced) {
    const test::TemporaryFolder folder;
    const Media read = read_media(hlg_film(folder));
    EXPECT_EQ(read.light, FilmColour::bt2020_hlg);
    const Project bin = core::apply(Project{}, import_edits(Project{}, read, true)).value();
    const Project opened = project_from_json(project_to_json(bin)).value(); // kept with the project
    EXPECT_EQ(opened.media.front()->light, FilmColour::bt2020_hlg);
    const int before = test::media_opened_here();
    const auto placed = core::apply(opened, place_edits(opened, *opened.media.front(), Placement::append));
    ASSERT_TRUE(placed) << placed.message();
    EXPECT_EQ(placed.value().colour, FilmColour::bt2020_hlg);
    EXPECT_EQ(test::media_opened_here(), before);
    (void)read_media(read.path);
    EXPECT_GT(test::media_opened_here(), before); // it counts
}

TEST(Import, TheUsualLight_IsNotWritten) {
    const test::TemporaryFolder folder;
    const Media read = read_media(test::made(folder, "a.mkv", {}));
    EXPECT_EQ(read.light, FilmColour::bt709);
    const Project bin = core::apply(Project{}, import_edits(Project{}, read, true)).value();
    EXPECT_FALSE(project_to_json(bin)["media"][0].contains("light"));
}
