// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Footage of cameras that write logarithms, said in six languages.
#include "tests/support/talk_film.h"
#include <gtest/gtest.h>

namespace {

/// The film with the clip "street" selected, after something was said.
test::Talk after(const std::string& said) {
    test::Talk talk;
    talk.scope.clip = {"street"};
    talk.say(said);
    return talk;
}
/// What the camera of the only effect is, "as it is" where none was named, or what else came of it.
std::string camera_of(const test::Talk& talk) {
    if (test::talk_text(talk.now) != "coast 0-8, street 0-5 camera_log amount 1, dinner 0-7")
        return test::talk_text(talk.now);
    const core::Effect& effect = talk.now.find_clip({"street"}).clip->effects.front();
    const auto camera = effect.params.find("camera");
    if (camera == effect.params.end()) return "as it is";
    return std::get<std::string>(std::get<core::Value>(camera->second));
}

} // namespace

TEST(CameraLogSayings, TheCameraThatIsNamedIsTaken) {
    struct Saying {
        const char *said, *camera;
    };
    for (const Saying& s : {Saying{"this is S-Log3 footage", "sony_slog3_cine"},
                            {"make the slog clip rec 709", "sony_slog3_cine"},
                            {"convert street from s-log3 to rec 709", "sony_slog3_cine"},
                            {"street is V-Log", "panasonic_vlog"},
                            {"this clip was shot in canon log 2", "canon_log2"},
                            {"add the camera log for LogC4 to street", "arri_logc4"},
                            {"das ist S-Log3-Material", "sony_slog3_cine"},
                            {"esto es material S-Log3", "sony_slog3_cine"},
                            {"ce sont des rushes en S-Log3", "sony_slog3_cine"},
                            {"これはLogC素材です", "arri_logc3"},
                            {"これはSlog3素材です", "sony_slog3_cine"},
                            {"これはS-Log3素材です", "sony_slog3_cine"},
                            {"这是S-Log3素材", "sony_slog3_cine"},
                            {"这段是V-Log素材", "panasonic_vlog"},
                            {"这是Slog3素材", "sony_slog3_cine"}})
        EXPECT_EQ(camera_of(after(s.said)), s.camera) << s.said;
}

TEST(CameraLogSayings, WhereNoneIsNamedTheEffectComesAsItIs) {
    for (const char* said :
         {"convert the log footage", "turn the log footage into rec 709", "add a camera log to street",
          "wandle die Log-Aufnahme um", "convierte el material en log", "convertis les rushes en log",
          "ログ素材を変換して", "处理灰片"})
        EXPECT_EQ(camera_of(after(said)), "as it is") << said;
}

TEST(CameraLogSayings, ItIsTakenAway) {
    test::Talk talk = after("this is S-Log3 footage");
    EXPECT_EQ(talk.after("remove the camera log from street"), "coast 0-8, street 0-5, dinner 0-7");
}
