// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/wording_lists.h"

namespace inference::training::lists {

const Words kSet{"turn",    "make",     "make",   "paint", "dye", "color", "colour",
                 "recolor", "recolour", "render", "have",  "get", "draw"};
const Words kChange{"change", "turn",  "switch",    "recolor", "recolour", "convert",
                    "shift",  "alter", "transform", "set",     "take"};
const Words kSwap{"replace", "swap", "exchange", "trade", "switch"};
const Words kWant{"want", "would like", "need", "prefer", "wish", "would love"};
const Words kShould{"should be",   "should become", "must be", "has to be", "needs to be",
                    "should turn", "should look",   "becomes", "is now",    "shall be"};
const Words kDeterminer{"the", "the",         "the",     "that",     "this",       "her",    "his",
                        "my",  "the woman's", "the big", "the long", "the pretty", "the old"};
const Words kBefore{"please",   "hey,", "ok,",    "now",           "can you", "could you", "would you",
                    "will you", "just", "let us", "i want you to", "try to",  "so"};
const Words kAfter{"please",    "now",          "thanks",       "for me",     "instead",
                   "this time", "in this clip", "in the video", "if you can", "everywhere"};
const Words kAnyThing{"thing", "one", "object", "shape", "part", "cloth"};
const Words kDrop{"remove", "delete",     "erase",    "take away", "get rid of", "take out",
                  "drop",   "clear away", "wipe out", "hide",      "cut out",    "edit out"};
const Words kPut{"add", "put", "place", "insert", "draw", "paint", "drop in", "set", "paste"};
const Words kIt{"it",         "the picture", "the scene", "the video", "the clip",
                "everything", "this",        "the image", "the shot",  "the film"};
const Words kBehind{"the background",    "the background", "what is behind",  "the back",
                    "everything behind", "the backdrop",   "the surroundings"};
const Words kOnLeft{"on the left", "to the left", "on the left side", "at the left"};
const Words kOnRight{"on the right", "to the right", "on the right side", "at the right"};
const Words kInMiddle{"in the middle", "in the center", "in the centre", "in the middle of the picture"};
const Words kAcross{"{side} half", "{side} side", "{side} part", "{side} half of the picture", "{side}"};
const Words kUpDown{"{side} half", "{side} part", "{side}", "{side} half of the picture"};
const Words kStrangers{"dog",      "cat",    "horse",    "bird",   "cow",    "sheep",    "lion",    "tiger",
                       "fish",     "boat",   "ship",     "train",  "bus",    "truck",    "bicycle", "bike",
                       "plane",    "rocket", "tree",     "flower", "bush",   "mushroom", "house",   "church",
                       "castle",   "bridge", "tower",    "table",  "chair",  "lamp",     "sofa",    "bed",
                       "book",     "phone",  "laptop",   "clock",  "guitar", "piano",    "drum",    "cake",
                       "apple",    "banana", "pizza",    "cup",    "bottle", "hat",      "shoe",    "glove",
                       "umbrella", "flag",   "sign",     "robot",  "dragon", "ghost",    "moon",    "sun",
                       "cloud",    "star",   "mountain", "river",  "king",   "soldier",  "baby",    "doctor",
                       "clown",    "monkey", "snake",    "spider", "frog",   "duck",     "rabbit",  "mouse"};
const Words kStrangersHeldOut{"elephant", "penguin", "helicopter", "violin", "sandwich", "kite",
                              "giraffe",  "tractor", "pumpkin",    "camel",  "volcano",  "scarf"};

const Words kRecolour{"{set} {det} {a} {thing} {b}",
                      "{set} {det} {a} {thing} {b}",
                      "{set} {det} {a} {thing} {b}",
                      "{change} {det} {a} {thing} to {b}",
                      "{change} {det} {a} {thing} into {b}",
                      "{change} {det} {thing} from {a} to {b}",
                      "{change} the {colour} of {det} {a} {thing} to {b}",
                      "{change} {det} {a} {thing} into a {b} {thing}",
                      "{set} {det} {a} {thing} a {b} one",
                      "{set} {det} {thing} {b} instead of {a}",
                      "{set} {det} {thing} {b} and not {a}",
                      "{swap} {det} {a} {thing} with a {b} {thing}",
                      "{swap} {det} {a} {thing} for a {b} one",
                      "{swap} the {a} for {b}",
                      "{set} everything that is {a} {b}",
                      "i {want} {det} {a} {thing} to be {b}",
                      "i {want} {det} {a} {thing} in {b}",
                      "i {want} {b} rather than {a} for {det} {thing}",
                      "{det} {a} {thing} {should} {b}",
                      "{det} {thing} {should} {b} and not {a}",
                      "{det} {a} {thing} in {b}",
                      "let {det} {a} {thing} be {b}",
                      "give {det} {a} {thing} a {b} {colour}",
                      "give me a {b} {thing} where {det} {a} one is",
                      "no more {a} {thing}, {b}",
                      "{a} {thing} to {b}",
                      "{b} for {det} {a} {thing}"};
const Words kRecolourHeldOut{"could the {a} {thing} be {b} please",
                             "i would like a {b} {thing} instead of the {a} {thing}",
                             "set the colour of the {a} {thing} to {b}"};
const Words kRecolourPlain{"{set} {det} {thing} {b}",
                           "{set} {det} {thing} {b}",
                           "{change} {det} {thing} to {b}",
                           "{change} {det} {thing} into {b}",
                           "{change} the {colour} of {det} {thing} to {b}",
                           "i {want} {det} {thing} to be {b}",
                           "i {want} {det} {thing} in {b}",
                           "{det} {thing} {should} {b}",
                           "{det} {thing} in {b}",
                           "give {det} {thing} a {b} {colour}",
                           "let {det} {thing} be {b}",
                           "{b} for {det} {thing}"};
const Words kRecolourPlainHeldOut{"could the {thing} be {b} please", "set the colour of the {thing} to {b}",
                                  "dip the {thing} in {b}"};
const Words kRecolourSide{
    "{set} the {thing} on the {side} {b}",       "{set} the {side} {thing} {b}",
    "{change} the {thing} on the {side} to {b}", "{change} the {colour} of the {thing} on the {side} to {b}",
    "the {thing} on the {side} {should} {b}",    "i {want} the {thing} on the {side} to be {b}",
    "{set} the {thing} to the {side} {b}",       "{set} what is on the {side} {b}",
    "the {side} {thing} {should} {b}",           "{b} for the {thing} on the {side}"};
const Words kRecolourSideHeldOut{"could the {thing} on the {side} be {b} please",
                                 "set the colour of the {thing} at the {side} to {b}"};
const Words kBeIt{"make {it} {A}",           "make {it} {A}", "turn {it} {A}",      "{it} {should} {A}",
                  "i {want} {it} {A}",       "get {it} {A}",  "{A} please",         "let {it} be {A}",
                  "render {it} {A}",         "{A}",           "make {it} look {A}", "{it} should look {A}",
                  "i {want} {it} to be {A}", "have {it} {A}"};
const Words kBeItHeldOut{"could all of it be {A} please", "have the whole clip look {A}",
                         "change the mood so that it is {A}"};
const Words kHaveIt{"add {N}",
                    "give {it} {N}",
                    "i {want} {N}",
                    "{N} please",
                    "{N}",
                    "turn {it} into {N}",
                    "change {it} to {N}",
                    "make {it} {N}",
                    "let there be {N}",
                    "make {it} look like {N}",
                    "with {N}",
                    "put {it} in {N}",
                    "{it} should have {N}",
                    "i {want} {it} with {N}"};
const Words kHaveItHeldOut{"i think {N} would be nice here", "apply {N} to the whole clip",
                           "could we see this with {N}"};
const Words kTonePlace{"make the {half} {A}",          "the {half} {should} {A}", "i {want} the {half} {A}",
                       "turn the {half} {A}",          "get the {half} {A}",      "{A} on the {half}",
                       "make {it} {A} on the {half}",  "let the {half} be {A}",   "only the {half} {A}",
                       "i {want} the {half} to be {A}"};
const Words kTonePlaceHeldOut{"could just the {half} be {A} please", "have the {half} look {A}"};
const Words kRemove{"{drop} {det} {what}",
                    "{drop} {det} {what}",
                    "{drop} {det} {what} from {it}",
                    "no {what}",
                    "no {what} please",
                    "i do not want {det} {what}",
                    "{det} {what} has to go",
                    "{det} {what} should go",
                    "without {det} {what}",
                    "make {det} {what} disappear",
                    "make {det} {what} vanish",
                    "{it} without {det} {what}",
                    "let {det} {what} disappear",
                    "{det} {what} should not be there"};
const Words kRemoveHeldOut{"could the {what} be gone please", "i would like to see it without the {what}",
                           "leave the {what} away"};
const Words kAdd{"{put} a{n} {what}{where}",
                 "{put} a{n} {what}{where}",
                 "i {want} a{n} {what}{where}",
                 "let there be a{n} {what}{where}",
                 "there should be a{n} {what}{where}",
                 "a{n} {what}{where} please",
                 "give me a{n} {what}{where}",
                 "{put} one {what}{where}",
                 "show a{n} {what}{where}",
                 "i {want} to see a{n} {what}{where}",
                 "make a{n} {what} appear{where}",
                 "include a{n} {what}{where}"};
const Words kAddHeldOut{"could there be a{n} {what}{where} please", "a{n} {what} should show up{where}"};
const Words kSky{"{set} the sky {b}",          "{set} the sky {b}",
                 "{change} the sky to {b}",    "{change} the {colour} of the sky to {b}",
                 "the sky {should} {b}",       "i {want} a {b} sky",
                 "give {it} a {b} sky",        "a {b} sky please",
                 "i {want} the sky to be {b}", "{b} for the sky",
                 "let the sky be {b}",         "replace the sky with a {b} one"};
const Words kSkyHeldOut{"could the sky be {b} please", "set the colour of the sky to {b}"};
const Words kGroundColour{"{set} {behind} {b}",
                          "{change} {behind} to {b}",
                          "i {want} a {b} background",
                          "a {b} background please",
                          "give {it} a {b} background",
                          "put {it} on {b}",
                          "put the things on a {b} background",
                          "{swap} the background with {b}",
                          "{behind} {should} {b}",
                          "replace {behind} with plain {b}",
                          "{b} background",
                          "{drop} {behind} and make it {b}",
                          "i {want} {behind} in {b}"};
const Words kGroundColourHeldOut{"could the background be {b} please", "set it against plain {b}"};

const std::array<Wish, kToneCount> kTone{
    {{{},
      {"night", "night time", "a night scene", "a night look"},
      {"make it night", "turn day into night", "make it look like night", "change it to night",
       "i want a night scene", "make it dark like at night", "turn this into a night scene",
       "let it be night", "night time please", "make it nighttime"},
      {"change the scene to night", "let it look like night time"}},
     {{"golden"},
      {"golden hour", "golden hour light", "golden light", "sunset light", "a sunset", "the golden hour"},
      {"make it golden hour", "golden hour light", "make it look like golden hour", "give it sunset light",
       "make it sunset", "turn it into a sunset", "i want golden light", "light it like at sunset",
       "make it glow like the golden hour"},
      {"make it look like a sunset", "i want it to be golden hour"}},
     {{"warmer", "warm"},
      {"warmth", "warmer colours", "warm light", "a warmer look", "warmer colors"},
      {"make it warmer", "warm it up", "make the colours warmer", "give it a warmer look",
       "make the picture warm", "warmer please", "i want warmer colors", "add warmth"},
      {"make the scene warmer", "give the colours a warm look"}},
     {{"colder", "cold", "cooler"},
      {"colder colours", "cold light", "a colder look", "cooler colors"},
      {"make it colder", "cool it down", "make the colours colder", "give it a colder look",
       "make the picture cold", "colder please", "i want cooler colors", "make it cooler"},
      {"make the scene colder", "give the colours a cold look"}},
     {{"faded", "vintage"},
      {"a faded look", "old film", "faded film", "a vintage look", "a faded film look"},
      {"make it look like faded film", "faded film look", "give it a faded film look",
       "make it look like an old film", "i want a faded look", "turn it into faded film", "make it vintage",
       "make the film look faded"},
      {"make the scene look like faded film", "give it the look of old film"}},
     {{"black and white", "monochrome", "grey", "colourless"},
      {"black and white", "a black and white look", "no colours", "shades of grey"},
      {"make it black and white", "turn it black and white", "remove the colours", "take the colour out",
       "no colour at all", "drain the colours", "as a black and white film", "convert it to monochrome",
       "desaturate it", "make it grey"},
      {"strip all colour from the clip", "show it in black and white"}},
     {{"brighter", "lighter", "bright"},
      {"more light", "more brightness", "a brighter look"},
      {"make it brighter", "brighten it", "brighten it up", "lighten the picture", "it is too dark",
       "turn up the light", "more light please", "raise the brightness", "lighten it up"},
      {"it could use more brightness", "make the whole thing lighter"}},
     {{"darker", "dimmer"},
      {"less light", "less brightness", "a darker look"},
      {"make it darker", "darken it", "dim it", "it is too bright", "turn down the light",
       "less light please", "lower the brightness", "dim the light", "darken the picture"},
      {"it could do with less light", "make the whole thing dimmer"}},
     {{"more colourful", "more colorful", "vivid", "more vivid", "more saturated"},
      {"stronger colours", "more colour", "vivid colors", "more saturation"},
      {"make the colours stronger", "boost the colours", "more saturation please", "saturate it",
       "make the colors pop", "turn up the colours", "make it colourful", "raise the saturation"},
      {"let the colours pop more", "intensify the colours"}},
     {{"sepia", "brownish"},
      {"sepia", "a sepia tone", "a sepia look", "an old photo look"},
      {"make it sepia", "sepia tone please", "turn it into sepia", "like an old brown photograph",
       "make it look like an old photograph", "tone it sepia", "give it a sepia tone"},
      {"show it in sepia", "age it like a brown photograph"}}}};

const std::array<Wish, kLookCount> kLook{
    {{{"foggy", "misty", "hazy"},
      {"fog", "mist", "thick fog", "haze", "some fog", "a foggy day", "morning mist"},
      {"let fog roll in", "cover it with fog", "fill it with mist", "make the fog come in", "wrap it in fog",
       "put fog over it", "add a layer of mist", "make it a foggy day"},
      {"have some mist drift in", "make the place full of fog"}},
     {{"snowy", "wintry"},
      {"snow", "falling snow", "a snowy day", "winter", "a winter scene", "some snow"},
      {"let it snow", "make it snow", "cover it with snow", "make it winter", "turn it into a winter scene",
       "it should be snowing", "let snow fall", "put snow over it"},
      {"have snow come down", "make the season winter"}},
     {{"like at dusk"},
      {"dusk", "twilight", "the blue hour", "evening light", "dusk light", "an evening mood", "evening"},
      {"make it dusk", "turn it into dusk", "make it evening", "let the evening come",
       "light it like at dusk", "make it look like twilight", "shift it to twilight", "it should be dusk"},
      {"move the time to dusk", "let it look like late evening"}},
     {{"sketched", "hand drawn"},
      {"a sketch", "a pencil sketch", "a pencil drawing", "a drawing", "a sketch look", "a line drawing"},
      {"sketch it", "draw it with a pencil", "make it look like a pencil sketch", "turn it into a drawing",
       "as a pencil sketch", "in the style of a sketch", "sketch style", "make a sketch of it"},
      {"show it as if drawn with a pencil", "redo it as a sketch"}},
     {{"painted", "painterly"},
      {"an oil painting", "a painting", "oil paint", "an oil painting look", "brush strokes",
       "a painted look"},
      {"make it look like an oil painting", "paint it in oil", "turn it into an oil painting",
       "as an oil painting", "in the style of an oil painting", "oil painting style",
       "make a painting of it"},
      {"show it as if painted in oil", "redo it as an oil painting"}},
     {{"pixelated", "blocky", "pixelled"},
      {"pixel art", "pixels", "big pixels", "a pixel look", "an old video game", "a mosaic"},
      {"pixelate it", "make it pixelated", "turn it into pixel art", "make it look like an old video game",
       "as pixel art", "in the style of pixel art", "pixel style", "break it into blocks"},
      {"show it as if made of big pixels", "redo it as pixel art"}}}};

const std::array<Wish, kGroundCount> kGround{
    {{{},
      {},
      {"blur {behind}", "make {behind} blurry", "make {behind} blurred", "put {behind} out of focus",
       "{behind} should be blurred", "blur out {behind}", "i {want} {behind} blurred", "soften {behind}",
       "i {want} a blurry background", "a blurred background please", "keep only the things sharp",
       "give it a soft background", "blur everything but the things"},
      {"could the background be blurry please", "let the backdrop go out of focus"}},
     {{},
      {},
      {"darken {behind}", "make {behind} darker", "make {behind} dark", "dim {behind}",
       "{behind} should be darker", "i {want} {behind} darker", "i {want} a darker background",
       "a dark background please", "turn down the light behind the things", "let {behind} be dark",
       "darken everything but the things"},
      {"could the background be darker please", "let the backdrop sink into darkness"}},
     {{},
      {},
      {"make {behind} black and white", "take the colour out of {behind}", "make {behind} grey",
       "turn {behind} black and white", "only the things in colour", "keep only the things in colour",
       "{behind} in black and white", "desaturate {behind}", "i {want} {behind} without colour",
       "remove the colours from {behind}", "everything black and white but the things"},
      {"could the background be black and white please", "drain the colour from the backdrop"}},
     {{},
      {},
      {"{drop} {behind}", "remove {behind}", "no background", "cut the things out", "{behind} has to go",
       "without {behind}", "make {behind} disappear", "i do not {want} {behind}", "erase {behind}",
       "isolate the things", "get rid of {behind}", "leave only the things"},
      {"could the background be gone please", "free the things from their background"}}}};

} // namespace inference::training::lists
