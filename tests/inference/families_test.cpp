// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loop that draws, gone on from; and families that lie in Wan's layouts.
#include "inference/families/family.h"
#include "inference/pipelines/open_model.h"
#include "inference/pipelines/stages/denoise.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <gtest/gtest.h>

namespace {

using namespace inference;

/// Remembers its last answer, as guidance with momentum does, and stops a run where it is told.
class StoppedSource final : public VelocitySource {
  public:
    explicit StoppedSource(std::size_t last = 1000) : last_(last) {}
    at::Tensor velocity(std::size_t step, const at::Tensor& latent, double t) override {
        if (step > last_) throw Interrupted();
        before_ = latent * 0.3 + (before_.defined() ? before_ * 0.5 : at::zeros_like(latent)) + t / 1000;
        return before_;
    }
    [[nodiscard]] NamedTensors state() const override { return {{"before", before_}}; }
    void restore(const NamedTensors& state) override { before_ = state.at("before"); }

  private:
    std::size_t last_;
    at::Tensor before_;
};

TEST(Denoise, ARunThatWasCutOff_GoesOnToTheSameResult) {
    const at::Tensor start = at::linspace(-1, 1, 48).view({3, 1, 4, 4});
    for (const Solver solver : {Solver::unipc, Solver::dpmpp, Solver::euler})
        for (const std::size_t last : {0U, 1U, 4U, 6U}) {
            const test::TemporaryFolder folder;
            const DenoiseOptions options{.schedule = make_schedule(ScheduleKind::unipc, 8, 5.0),
                                         .solver = solver};
            StoppedSource whole;
            const at::Tensor wanted = denoise(start, options, whole, {});
            RunHooks hooks;
            hooks.keep = folder / "run.safetensors";
            StoppedSource cut(last);
            EXPECT_THROW((void)denoise(start, options, cut, hooks), Interrupted);
            ASSERT_EQ(load_state(hooks.keep)->step, last + 1);
            StoppedSource rest;
            EXPECT_TRUE(at::equal(denoise(start, options, rest, hooks), wanted)) << last;
        }
}

TEST(Families, ATreeNamedAfterBernini_ChangesClips_AndLooksAtReferences) {
    const test::TemporaryFolder folder;
    const auto tree = folder / "bernini-r", plain = folder / "plain";
    test::write_tiny_wan(tree, true);
    test::write_tiny_wan(plain, true);
    EXPECT_EQ(family_of(plain), &wan_family());
    ASSERT_EQ(family_of(tree), &bernini_family());
    EXPECT_TRUE(inspect_model(tree).at("complete").get<bool>()) << inspect_model(tree).dump(1);
    const auto model = open_model(tree);
    const at::Tensor source = at::linspace(-1, 1, 3LL * 5 * 32 * 48).view({3, 5, 32, 48});
    const auto edited = [&](const SampleOptions& options) {
        SeededNoise noise(3);
        return model->edit(source, "make it blue", options, noise, {}).video;
    };
    const at::Tensor without = edited({.steps = 2});
    ASSERT_EQ(without.sizes(), source.sizes());
    const at::Tensor picture = at::arange(20 * 30 * 3).to(at::kByte).view({20, 30, 3});
    const at::Tensor with = edited({.steps = 2, .pictures = {.references = {picture}}});
    EXPECT_FALSE(at::equal(with, without));
    EXPECT_TRUE(at::equal(with, edited({.steps = 2, .pictures = {.references = {picture}}})));
}

} // namespace
