// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/channel_mix.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include "tests/support/sounds.h"
#include <gtest/gtest.h>

using namespace core;
using enum SoundLayout;

namespace {

constexpr SoundLayout kAll[] = {mono, stereo, five_one, seven_one};
/// As WAVE says which loudspeakers there are, in the order of a layout's channels.
constexpr std::uint32_t kMasks[] = {0x4, 0x3, 0x3f, 0x63f};

/// What a reader gives of a file in which one channel alone is `value` all along.
std::vector<float> heard(const test::TemporaryFolder& folder, SoundLayout from, std::uint32_t mask,
                         std::size_t channel, double value, SoundLayout to) {
    const std::string path = test::write_wav(
        folder / "one.wav", 0.1, [&](std::int64_t, std::size_t c) { return c == channel ? value : 0.0; },
        static_cast<std::uint16_t>(channels_of(from)), mask);
    AudioReader reader(path, {}, to);
    std::vector<float> all;
    for (const auto& each : reader.read(1000, 100).channels)
        all.push_back(each[50]);
    return all;
}

} // namespace

// ITU-R BS.775: L = L + 0.7071 C + 0.7071 Ls, the low channel not at all; then all by one factor, so that
// three channels of full scale come to full scale.
TEST(ChannelMix, SurroundToStereo_IsByTheStandard_AndDoesNotClip) {
    const double behind = std::sqrt(0.5), whole = 1 + 2 * behind;
    const ChannelMix mix(five_one, stereo);
    const double left[] = {1, 0, behind, 0, behind, 0}, right[] = {0, 1, behind, 0, 0, behind};
    for (std::size_t c = 0; c < 6; ++c) {
        EXPECT_NEAR(mix.share(0, c), left[c] / whole, 1e-6) << c;
        EXPECT_NEAR(mix.share(1, c), right[c] / whole, 1e-6) << c;
    }
    AudioBlock loud{.channels = std::vector<std::vector<float>>(6, std::vector<float>(4, 1.0F))};
    for (const auto& channel : mix(loud).channels)
        EXPECT_NEAR(channel[2], 1, 1e-6);
}

TEST(ChannelMix, NothingClips_FewerChannelsStayAsLoud) {
    for (const SoundLayout from : kAll)
        for (const SoundLayout to : kAll) {
            const ChannelMix mix(from, to);
            for (std::size_t t = 0; t < channels_of(to); ++t) {
                double sum = 0;
                for (std::size_t f = 0; f < channels_of(from); ++f)
                    sum += std::abs(mix.share(t, f));
                EXPECT_LE(sum, 1 + 1e-6) << name_of(from) << " to " << name_of(to) << ", channel " << t;
            }
        }
    for (const SoundLayout to : {five_one, seven_one}) {
        const ChannelMix both(stereo, to), one(mono, to);
        for (std::size_t t = 0; t < channels_of(to); ++t) {
            EXPECT_EQ(both.share(t, 0), t == 0 ? 1 : 0);
            EXPECT_EQ(both.share(t, 1), t == 1 ? 1 : 0);
            EXPECT_EQ(one.share(t, 0), t == 2 ? 1 : 0); // the centre
        }
    }
    EXPECT_EQ(ChannelMix(mono, stereo).share(0, 0), 1);
    EXPECT_EQ(ChannelMix(mono, stereo).share(1, 0), 1);
    EXPECT_NEAR(ChannelMix(stereo, mono).share(0, 1), 0.5, 1e-6);
}

// A file goes the way of libswresample; what it gives is the same matrix.
TEST(ChannelMix, AFileIsReadByTheSameLevels) {
    const test::TemporaryFolder folder;
    for (const SoundLayout from : kAll)
        for (const SoundLayout to : kAll) {
            const ChannelMix mix(from, to);
            for (std::size_t c = 0; c < channels_of(from); ++c) {
                const auto all = heard(folder, from, kMasks[static_cast<std::size_t>(from)], c, 0.75, to);
                ASSERT_EQ(all.size(), channels_of(to));
                for (std::size_t t = 0; t < all.size(); ++t)
                    EXPECT_NEAR(all[t], 0.75 * (from == to ? t == c : mix.share(t, c)), 1e-6)
                        << name_of(from) << " to " << name_of(to) << ": " << c << " in " << t;
            }
        }
}

// Half of the world's 5.1 has its rear loudspeakers at the sides: they are the same ones.
TEST(ChannelMix, SidesAndBacksOfFiveOneAreOne) {
    const test::TemporaryFolder folder;
    for (const std::size_t c : {4U, 5U}) {
        const auto all = heard(folder, five_one, 0x60f, c, 0.5, five_one);
        for (std::size_t t = 0; t < all.size(); ++t)
            EXPECT_NEAR(all[t], t == c ? 0.5 : 0, 1e-6) << c << " in " << t;
    }
}

TEST(SoundLayouts, KnowTheirSpeakers) {
    EXPECT_EQ(channels_of(mono), 1U);
    EXPECT_EQ(speakers_of(mono)[0], Speaker::centre);
    EXPECT_EQ(channels_of(stereo), 2U);
    EXPECT_EQ(channels_of(five_one), 6U);
    EXPECT_EQ(speakers_of(five_one)[3], Speaker::low);
    EXPECT_EQ(channels_of(seven_one), kMostChannels);
    for (const auto& [channels, layout] : {std::pair{1, mono},
                                           {2, stereo},
                                           {5, stereo},
                                           {6, five_one},
                                           {7, five_one},
                                           {8, seven_one},
                                           {16, seven_one}})
        EXPECT_EQ(layout_of(channels), layout) << channels;
    for (const SoundLayout layout : kAll)
        EXPECT_EQ(static_cast<std::size_t>(av_layout_of(layout).nb_channels), channels_of(layout));
}
