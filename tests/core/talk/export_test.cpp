// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports that are said with a size, a rate or a site, and what sounds like them and changes the film.
#include "tests/support/talk_film.h"
#include <gtest/gtest.h>

namespace {

std::string heard(const char* text) {
    return test::Talk{}.after(text);
}

} // namespace

TEST(TalkExport, OfASize) {
    for (const char* text : {"export it in 720p", "export the film at 720p", "export in 720p please",
                             "render the film in 720p", "export as mp4 in 720p", "give me an mp4 in 720p",
                             "export the video in 720p resolution", "I need a 720p mp4"})
        EXPECT_EQ(heard(text), "<export h264 720p>") << text;
    EXPECT_EQ(heard("export it in 360p at 10 fps"), "<export h264 360p 10>");
    EXPECT_EQ(heard("give me a 500p mp4"), "<export h264 500p>");
    EXPECT_EQ(heard("export it at 540p"), "<export h264 540p>");
    EXPECT_EQ(heard("export it in 4K"), "<export h264 2160p>");
    EXPECT_EQ(heard("export it in full hd"), "<export h264 1080p>");
    EXPECT_EQ(heard("export it as prores in 4K"), "<export prores 2160p>");
    EXPECT_EQ(heard("export it in 1280x720"), "<export h264 1280x720>");
    EXPECT_EQ(heard("save the film as mp4 in 640x360"), "<export h264 640x360>");
}

TEST(TalkExport, OfARate) {
    for (const char* text : {"give me a 1080x1920 mp4 at 30 fps", "export it at 30 fps in 1080x1920",
                             "export it in 1080x1920 at 30 frames per second"})
        EXPECT_EQ(heard(text), "<export h264 1080x1920 30>") << text;
    EXPECT_EQ(heard("export it at 25 fps"), "<export h264 25>");
    EXPECT_EQ(heard("export the film at 29.97 fps"), "<export h264 30000/1001>");
    EXPECT_EQ(heard("export a gif at 10 fps"), "<export gif 10>");
    EXPECT_EQ(heard("export it at 400 fps"), "<refuse>");
    const auto way = test::Talk{}.route("export it in 720p at 25 fps");
    EXPECT_EQ(way.understood, "export the film as h264 in 720p, 25 frames a second");
}

TEST(TalkExport, ForASite) {
    for (const char* text : {"export for YouTube", "export it for youtube",
                             "export the film for YouTube please", "render it for youtube"})
        EXPECT_EQ(heard(text), "<export youtube-1080p>") << text;
    for (const char* text : {"export for TikTok", "export it for tiktok", "export for Instagram reels",
                             "export for YouTube Shorts", "render the film for TikTok"})
        EXPECT_EQ(heard(text), "<export tiktok>") << text;
    EXPECT_EQ(heard("export for YouTube in 4K"), "<export youtube-1080p 2160p>");
    EXPECT_EQ(heard("export for email"), "<export email>");
    EXPECT_EQ(heard("export from 2 to 5 seconds for TikTok"), "<export tiktok>");
}

TEST(TalkExport, WhatChangesTheFilm_StaysAnEdit) {
    for (const char* text :
         {"make it upright for tiktok", "make it 1080p", "set the frame rate to 30", "make it 1280x720",
          "output size 1080x1920", "export resolution 720p", "make it landscape for youtube"})
        EXPECT_FALSE(heard(text).starts_with("<export")) << text << ": " << heard(text);
    EXPECT_EQ(heard("export it"), "<export h264>");
    EXPECT_EQ(heard("give me an mp3 of this"), "<export mp3>");
    EXPECT_EQ(heard("export it in two parts").find("p>"), std::string::npos);
}
