// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words and sentence forms that instructions are made of. What is held out is never trained on.
#pragma once
#include "inference/training/wording.h"
#include <array>

namespace inference::training::lists {

/// How a look is asked for: "make it ADJECTIVE", "give it NOUN", or whole sentences.
struct Wish {
    Words adjectives, nouns, sentences, sentences_held_out;
};

extern const Words kSet, kChange, kSwap, kWant, kShould, kDeterminer, kBefore, kAfter, kAnyThing, kDrop, kPut,
    kIt, kBehind, kOnLeft, kOnRight, kInMiddle, kAcross, kUpDown, kStrangers, kStrangersHeldOut;
extern const Words kRecolour, kRecolourHeldOut, kRecolourPlain, kRecolourPlainHeldOut, kRecolourSide,
    kRecolourSideHeldOut, kBeIt, kBeItHeldOut, kHaveIt, kHaveItHeldOut, kTonePlace, kTonePlaceHeldOut,
    kRemove, kRemoveHeldOut, kAdd, kAddHeldOut, kSky, kSkyHeldOut, kGroundColour, kGroundColourHeldOut;
extern const std::array<Wish, kToneCount> kTone;
extern const std::array<Wish, kLookCount> kLook;
extern const std::array<Wish, kGroundCount> kGround;

/// Whether a sentence, before words are put around it, has one of the held-out forms.
bool is_held_out(const std::string& text);

} // namespace inference::training::lists
