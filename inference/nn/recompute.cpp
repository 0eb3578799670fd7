// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/recompute.h"
#include <ATen/ThreadLocalState.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/custom_class.h>

namespace inference::nn {
namespace {

thread_local bool recompute_wanted = false;

struct Kept : torch::CustomClassHolder {
    Part part;
    at::ThreadLocalState state{}; ///< among it whether products are rounded
};

struct Again : torch::autograd::Function<Again> {
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& a,
                              const at::Tensor& b, const at::Tensor& c, const at::Tensor& d,
                              c10::intrusive_ptr<Kept> kept) {
        context->save_for_backward({a, b, c, d});
        context->saved_data["kept"] = c10::IValue::make_capsule(kept);
        // With gradients, so that the same steps run as on the way back; what they would keep goes at once.
        const c10::AutoGradMode with_gradients(true);
        // Where nobody wants gradients of it, what goes in first may be overwritten.
        return kept->part({a.detach().clone(), b.detach(), c.detach(), d.detach()}).detach();
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto kept = c10::static_intrusive_pointer_cast<Kept>(context->saved_data["kept"].toCapsule());
        std::vector<at::Tensor> inputs;
        for (const at::Tensor& saved : context->get_saved_variables())
            inputs.push_back(saved.detach().requires_grad_(saved.requires_grad()));
        {
            const at::ThreadLocalStateGuard as_before(kept->state);
            const c10::AutoGradMode with_gradients(true);
            kept->part(inputs).backward(gradients[0]);
        }
        torch::autograd::variable_list out;
        for (const at::Tensor& input : inputs)
            out.push_back(input.grad());
        out.emplace_back(); // of the part itself
        return out;
    }
};

} // namespace

Recompute::Recompute(bool wanted) : before_(recompute_wanted) {
    recompute_wanted = wanted;
}

Recompute::~Recompute() {
    recompute_wanted = before_;
}

bool Recompute::wanted() {
    return recompute_wanted && at::GradMode::is_enabled();
}

at::Tensor recomputed(const std::vector<at::Tensor>& inputs, Part part) {
    auto kept = c10::make_intrusive<Kept>();
    kept->part = std::move(part);
    at::Tensor first = inputs[0];
    // Leaves inside get gradients only when the whole has one.
    if (!first.requires_grad()) first = first.detach().requires_grad_(true);
    return Again::apply(first, inputs[1], inputs[2], inputs[3], kept);
}

} // namespace inference::nn
