// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A device that is not the processor, for machines without one: libtorch's place for foreign backends,
// computed on the processor, with every operation refused whose tensors do not all lie on it. Its memory is
// mapped twice, and where the tensors say it is nobody may read or write: what takes it for the processor's
// ends here as it would on a GPU. What runs here so runs there too, as far as placement goes.
#include "tests/support/other_device.h"
#include <ATen/EmptyTensor.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/native/Resize.h>
#include <ATen/native/TensorShape.h>
#include <ATen/ops/_reshape_alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/convolution.h>
#include <ATen/ops/unfold_native.h>
#include <ATen/ops/view_native.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <map>
#include <mutex>
#include <stdexcept>
#include <sys/mman.h>
#include <torch/library.h>
#include <unistd.h>

namespace {

constexpr c10::DeviceType kOther = c10::DeviceType::PrivateUse1;

/// A piece of memory seen twice: at `own`, which nobody may touch, and at `host`.
class Arena {
  public:
    Arena() {
        const int file = ::memfd_create("other_device", 0);
        if (file < 0 || ::ftruncate(file, kBytes) != 0) throw std::runtime_error("no memory for a device");
        own_ = map(PROT_NONE, file);
        host_ = map(PROT_READ | PROT_WRITE, file);
        ::close(file);
    }
    /// Pieces that were given back serve wishes of their own size.
    void* take(std::size_t bytes) {
        const std::lock_guard lock(guard_);
        const std::size_t size = (bytes + 63) / 64 * 64;
        if (const auto found = free_.find(size); found != free_.end()) {
            char* piece = found->second;
            free_.erase(found);
            sizes_[piece] = size;
            return piece;
        }
        if (used_ + size > static_cast<std::size_t>(kBytes))
            throw std::runtime_error("the device's memory is full");
        char* piece = own_ + used_;
        used_ += size;
        sizes_[piece] = size;
        return piece;
    }
    void give_back(void* piece) {
        const std::lock_guard lock(guard_);
        const auto found = sizes_.find(static_cast<char*>(piece));
        if (found == sizes_.end()) return;
        free_.emplace(found->second, found->first);
        sizes_.erase(found);
    }
    [[nodiscard]] void* on_host(const void* piece) const {
        return piece ? host_ + (static_cast<const char*>(piece) - own_) : nullptr;
    }

  private:
    static constexpr off_t kBytes = off_t{8} << 30; // of addresses; pages come when they are touched
    static char* map(int protection, int file) {
        void* at = ::mmap(nullptr, kBytes, protection, MAP_SHARED | MAP_NORESERVE, file, 0);
        if (at == MAP_FAILED) throw std::runtime_error("no memory for a device");
        return static_cast<char*>(at);
    }
    char *own_ = nullptr, *host_ = nullptr;
    std::size_t used_ = 0;
    std::multimap<std::size_t, char*> free_;
    std::map<char*, std::size_t> sizes_;
    std::mutex guard_;
};

Arena& arena() {
    static auto* const one = new Arena; // tensors may outlive every static
    return *one;
}

void give_back(void* piece) {
    arena().give_back(piece);
}

struct OtherAllocator final : c10::Allocator {
    c10::DataPtr allocate(std::size_t bytes) override {
        void* data = bytes ? arena().take(bytes) : nullptr;
        return {data, data, &give_back, c10::Device(kOther, 0)};
    }
    [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override { return &give_back; }
    void copy_data(void* to, const void* from, std::size_t bytes) const override {
        default_copy_data(arena().on_host(to), arena().on_host(from), bytes);
    }
};
OtherAllocator allocator;
C10_REGISTER_GUARD_IMPL(PrivateUse1, c10::impl::NoOpDeviceGuardImpl<kOther>);

/// The same memory seen as a tensor of the processor.
at::Tensor on_host(const at::Tensor& t) {
    if (!t.defined() || t.is_cpu()) return t;
    return at::from_blob(arena().on_host(t.data_ptr()), t.sizes(), t.strides(), t.options().device(at::kCPU));
}

at::Tensor empty(c10::SymIntArrayRef size, std::optional<at::ScalarType> type, std::optional<at::Layout>,
                 std::optional<at::Device>, std::optional<bool>, std::optional<at::MemoryFormat> format) {
    return at::detail::empty_generic(C10_AS_INTARRAYREF_SLOW(size), &allocator,
                                     c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                     type.value_or(at::kFloat), format);
}

at::Tensor empty_strided(c10::SymIntArrayRef size, c10::SymIntArrayRef stride,
                         std::optional<at::ScalarType> type, std::optional<at::Layout>,
                         std::optional<at::Device>, std::optional<bool>) {
    return at::detail::empty_strided_generic(C10_AS_INTARRAYREF_SLOW(size), C10_AS_INTARRAYREF_SLOW(stride),
                                             &allocator, c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                             type.value_or(at::kFloat));
}

at::Tensor copy_from(const at::Tensor& from, const at::Tensor& to, bool) {
    on_host(to).copy_(on_host(from));
    return to;
}

const at::Tensor& resize(const at::Tensor& t, c10::SymIntArrayRef size, std::optional<at::MemoryFormat>) {
    const auto wanted = C10_AS_INTARRAYREF_SLOW(size);
    std::int64_t count = 1;
    for (const std::int64_t side : wanted)
        count *= side;
    const auto bytes = static_cast<std::size_t>(count + t.storage_offset()) * t.itemsize();
    if (t.storage().nbytes() < bytes) {
        t.storage().set_data_ptr(allocator.allocate(bytes)); // contents of a grown tensor are not kept
        t.storage().set_nbytes(bytes);
    }
    t.unsafeGetTensorImpl()->set_sizes_contiguous(wanted);
    return t;
}

at::Tensor copy_from_and_resize(const at::Tensor& from, const at::Tensor& to) {
    if (to.sizes() != from.sizes()) to.resize_(from.sizes());
    return copy_from(from, to, false);
}

at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, const std::optional<at::Tensor>& bias,
                       at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation,
                       bool transposed, at::IntArrayRef output_padding, std::int64_t groups) {
    if (x.is_cpu() || weight.is_cpu() || (bias && bias->defined() && bias->is_cpu()))
        throw std::runtime_error("convolution: tensors lie on two devices");
    return at::convolution(on_host(x), on_host(weight), bias ? on_host(*bias) : at::Tensor(), stride, padding,
                           dilation, transposed, output_padding, groups)
        .to(x.device());
}

void require_other(const at::Tensor& t, const c10::OperatorHandle& op) {
    if (t.defined() && t.is_cpu() && t.dim() > 0)
        throw std::runtime_error(op.schema().name() + ": tensors lie on two devices");
}

void strict_fallback(const c10::OperatorHandle& op, c10::Stack* stack) {
    const std::size_t count = op.schema().arguments().size();
    for (const c10::IValue& value : torch::jit::last(*stack, count)) {
        if (value.isTensor()) require_other(value.toTensor(), op);
        if (value.isTensorList())
            for (const at::Tensor& t : value.toTensorVector())
                require_other(t, op);
        if (value.isOptionalTensorList())
            for (const auto& t : value.toOptionalTensorVector())
                if (t) require_other(*t, op);
    }
    at::native::cpu_fallback(op, stack);
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, m) {
    m.fallback(torch::CppFunction::makeFromBoxedFunction<&strict_fallback>());
}

TORCH_LIBRARY_IMPL(aten, PrivateUse1, m) {
    m.impl("empty.memory_format", TORCH_FN(empty));
    m.impl("empty_strided", TORCH_FN(empty_strided));
    m.impl("as_strided", TORCH_FN(at::native::as_strided_tensorimpl));
    m.impl("view", TORCH_FN(at::native::view));
    m.impl("_reshape_alias", TORCH_FN(at::native::_reshape_alias));
    m.impl("unfold", TORCH_FN(at::native::unfold));
    m.impl("resize_", TORCH_FN(resize));
    m.impl("_copy_from", TORCH_FN(copy_from));
    m.impl("_copy_from_and_resize", TORCH_FN(copy_from_and_resize));
    m.impl("convolution_overrideable", TORCH_FN(convolution));
}

} // namespace

namespace test {

at::Device other_device() {
    static const bool ready = [] {
        c10::SetAllocator(kOther, &allocator);
        return true;
    }();
    static_cast<void>(ready);
    return {kOther, 0};
}

} // namespace test
