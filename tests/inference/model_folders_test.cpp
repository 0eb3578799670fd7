// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of models as they come from elsewhere: damaged, strange, absurd.
#include "inference/pipelines/open_model.h"
#include "inference/text/regular_file.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <ATen/ATen.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace {

using namespace inference;
namespace fs = std::filesystem;

void put(const fs::path& file, const std::string& text) {
    fs::remove(file);
    std::ofstream(file) << text;
}

std::string refused(const std::function<void()>& act) {
    try {
        act();
        return {};
    } catch (const WeightsError& error) {
        return error.what();
    }
}

/// The report's problems, one behind the other.
std::string problems(const fs::path& folder) {
    std::string all;
    const auto report = inspect_model(folder); // outlives the loop over a part of it
    for (const auto& problem : report.at("problems"))
        all += problem.get<std::string>() + "\n";
    return all;
}

/// A copy of the starter pack with its config open to changes.
struct Pack {
    test::TemporaryFolder folder;
    fs::path at = folder.path();
    Pack() { fs::copy(SAYCUT_SOURCE "/resources/models/starter", at); }
    void set(const std::string& pointer, const nlohmann::json& value) const {
        auto config =
            nlohmann::json::parse(std::ifstream(SAYCUT_SOURCE "/resources/models/starter/config.json"));
        config[nlohmann::json::json_pointer(pointer)] = value;
        put(at / "config.json", config.dump());
    }
};

TEST(ModelFolders, EveryNumberOfAConfig_IsJudgedBeforeItIsUsed) {
    const Pack pack;
    EXPECT_EQ(problems(pack.at), "");
    constexpr std::int64_t kHuge = 1LL << 62;
    for (const auto& [pointer, value] :
         std::vector<std::pair<std::string, nlohmann::json>>{{"/generator/num_layers", 1000000000},
                                                             {"/generator/num_layers", -1},
                                                             {"/generator/num_heads", 0},
                                                             {"/generator/dim", 100000000},
                                                             {"/generator/eps", "x"},
                                                             {"/generator/head_layers", kHuge},
                                                             {"/generator/head_layers", 1.5},
                                                             {"/generator/max_context_len", nullptr},
                                                             {"/llm/num_hidden_layers", kHuge},
                                                             {"/llm/num_attention_heads", 0},
                                                             {"/llm/num_key_value_heads", 0},
                                                             {"/llm/vocab_size", 1e30},
                                                             {"/vision_tower/patch_size", 0},
                                                             {"/vision_tower/num_attention_heads", 0},
                                                             {"/vision_tower/num_hidden_layers", 1000000000},
                                                             {"/text_encoder/dim", 100000000},
                                                             {"/text_encoder/num_buckets", 1},
                                                             {"/vae/num_res_blocks", 100000000},
                                                             {"/vae/dim_mult", 7},
                                                             {"/vae/dim_mult", nlohmann::json::array()},
                                                             {"/steps", 0},
                                                             {"/question_frames", -3},
                                                             {"/vae", nlohmann::json::array()}}) {
        pack.set(pointer, value);
        const std::string said = problems(pack.at);
        const std::string key = pointer.substr(pointer.rfind('/') + 1);
        EXPECT_NE(said.find(key), std::string::npos) << pointer << " " << value << ": " << said;
        EXPECT_NE(refused([&] { open_model(pack.at); }), "") << pointer;
    }
}

TEST(ModelFolders, EveryDamagedFile_IsNamed) {
    const Pack pack;
    for (const char* name : {"generator.safetensors", "vae.safetensors", "spiece.model"})
        put(pack.at / name, "Invalid username or password.\n");
    const std::string said = problems(pack.at);
    for (const char* name : {"generator.safetensors", "vae.safetensors", "spiece.model"})
        EXPECT_NE(said.find(name), std::string::npos) << said;
    EXPECT_NE(said.find("this is a text ('Invalid username or password.')"), std::string::npos) << said;
    put(pack.at / "spiece.model", "version https://git-lfs.github.com/spec/v1\n");
    EXPECT_NE(problems(pack.at).find("Git LFS"), std::string::npos);
    test::TemporaryFolder wan;
    test::write_tiny_wan(wan.path(), false);
    EXPECT_EQ(problems(wan.path()), "");
    fs::remove(wan.path() / "Wan2.1_VAE.pth");
    put(wan.path() / "models_t5_umt5-xxl-enc-bf16.pth", "");
    const std::string both = problems(wan.path());
    EXPECT_NE(both.find("Wan2.1_VAE.pth"), std::string::npos) << both;
    EXPECT_NE(both.find("models_t5_umt5-xxl-enc-bf16.pth"), std::string::npos) << both;
}

TEST(ModelFolders, PipesAndDevices_AreNoFilesOfAModel) {
    for (const char* name : {"config.json", "generator.safetensors", "spiece.model"}) {
        const Pack pack;
        fs::remove(pack.at / name);
        ASSERT_EQ(::mkfifo((pack.at / name).c_str(), 0600), 0);
        EXPECT_NE(problems(pack.at).find("no regular file"), std::string::npos) << name;
        fs::remove(pack.at / name);
        fs::create_symlink("/dev/zero", pack.at / name);
        EXPECT_NE(problems(pack.at).find("no regular file"), std::string::npos) << name;
    }
}

TEST(ModelFolders, AnIndexThatNamesAnIndex_IsRefused) {
    const test::TemporaryFolder folder;
    const fs::path index = folder / "w.safetensors.index.json";
    const auto naming = [&](const std::string& shard) {
        put(index, nlohmann::json{{"weight_map", {{"a", shard}}}}.dump());
        return refused([&] { load_checkpoint(index); });
    };
    save_safetensors(folder / "good.safetensors", {{"a", at::ones({2})}});
    EXPECT_EQ(naming("good.safetensors"), "");
    put(folder / "other.json", R"({"weight_map":{"a":"w.safetensors.index.json"}})");
    fs::create_symlink("w.safetensors.index.json", folder / "link.json");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    for (const char* shard : {"w.safetensors.index.json", "other.json", "link.json"})
        EXPECT_NE(naming(shard).find("is an index itself"), std::string::npos) << shard;
    EXPECT_NE(naming("pipe").find("no regular file"), std::string::npos);
    EXPECT_NE(naming("gone.safetensors").find("is missing"), std::string::npos);
}

TEST(ModelFolders, JsonThatNestsWithoutEnd_IsRefused) {
    const test::TemporaryFolder folder;
    put(folder / "deep.json", std::string(100000, '[') + std::string(100000, ']'));
    EXPECT_NE(refused([&] { read_json(folder / "deep.json"); }), "");
    put(folder / "quoted.json", "{\"a\":\"" + std::string(1000, '[') + "\\\"\"}");
    EXPECT_EQ(refused([&] { read_json(folder / "quoted.json"); }), "");
    EXPECT_NE(refused([&] { read_regular(folder / "quoted.json", 10); }), "");
    EXPECT_NE(refused([&] { read_regular(folder.path()); }), "");
}

} // namespace
