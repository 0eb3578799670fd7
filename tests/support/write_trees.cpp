// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// write_trees FOLDER: a tiny tree of every family that is released as a folder of checkpoints, and an
// adapter.
#include "inference/weights/weight_map.h"
#include "tests/support/tiny_models.h"
#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: write_trees FOLDER\n");
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    test::write_tiny_wan(folder / "wan", false);
    test::write_tiny_wan(folder / "bernini-r", true);
    test::write_tiny_vace(folder / "vace");
    test::write_tiny_i2v(folder / "i2v");
    test::write_tiny_wan_of(folder / "t2v-a14b", inference::WanKind::t2v, true);
    test::write_tiny_wan_of(folder / "i2v-a14b", inference::WanKind::i2v_22, true);
    test::write_tiny_wan_of(folder / "i2v-clip", inference::WanKind::i2v, false);
    test::write_tiny_wan_of(folder / "flf2v", inference::WanKind::flf2v, false);
    test::write_tiny_wan_of(folder / "ti2v", inference::WanKind::ti2v, false);
    test::write_tiny_univigu(folder / "univigu");
    test::write_tiny_omni(folder / "omni");
    at::manual_seed(1);
    const std::string module = "diffusion_model.blocks.0.self_attn.q.";
    inference::save_safetensors(folder / "style.safetensors",
                                {{module + "lora_down.weight", at::randn({4, 128})},
                                 {module + "lora_up.weight", at::randn({128, 4})}});
    return 0;
}
