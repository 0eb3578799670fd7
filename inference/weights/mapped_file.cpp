// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/mapped_file.h"
#include "inference/weights/weights_error.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inference {

MappedFile::MappedFile(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); // no waiting for a pipe
    if (descriptor < 0) throw WeightsError("cannot open " + path.string() + ": " + std::strerror(errno));
    struct stat status {};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    size_ = known ? static_cast<std::size_t>(status.st_size) : 0;
    // Private and writable: torch may hand out a mutable pointer, and the file must never change through
    // it.
    if (known) data_ = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (!known || data_ == MAP_FAILED)
        throw WeightsError("cannot read " + path.string() + ": it is empty or no regular file");
}

MappedFile::~MappedFile() {
    ::munmap(data_, size_);
}

at::ScalarType scalar_type(ElementType type) {
    switch (type) {
    case ElementType::f64:
        return at::kDouble;
    case ElementType::f32:
        return at::kFloat;
    case ElementType::f16:
        return at::kHalf;
    case ElementType::bf16:
        return at::kBFloat16;
    case ElementType::f8_e4m3:
        return at::kFloat8_e4m3fn;
    case ElementType::f8_e5m2:
        return at::kFloat8_e5m2;
    case ElementType::i64:
        return at::kLong;
    case ElementType::i32:
        return at::kInt;
    case ElementType::i16:
        return at::kShort;
    case ElementType::i8:
        return at::kChar;
    case ElementType::u8:
        return at::kByte;
    case ElementType::boolean:
        return at::kBool;
    }
    throw WeightsError("unknown element type");
}

namespace {

/// What a storage made here holds on to.
struct Owner {
    std::shared_ptr<const void> bytes;
    Backing backing;
};

void let_go(void* owner) {
    delete static_cast<Owner*>(owner);
}

} // namespace

at::Tensor tensor_over(const std::byte* start, ElementType type, at::IntArrayRef shape,
                       at::IntArrayRef strides, Backing backing, std::shared_ptr<const void> owner) {
    const auto options = at::TensorOptions().dtype(scalar_type(type));
    std::int64_t count = 1, reach = 1;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        count *= shape[i];
        reach += (shape[i] - 1) * strides[i];
    }
    if (count == 0) return at::empty(shape, options);
    if (reinterpret_cast<std::uintptr_t>(start) % element_size(type) != 0) {
        at::Tensor flat = at::empty({reach}, options);
        std::memcpy(flat.data_ptr(), start, static_cast<std::size_t>(reach) * element_size(type));
        return flat.as_strided(shape, strides).contiguous();
    }
    // The mapping is private, so even a write through torch's mutable pointer would not reach the file.
    return at::for_blob(const_cast<std::byte*>(start), shape)
        .strides(strides)
        .context(new Owner{std::move(owner), backing}, let_go)
        .options(options)
        .make_tensor();
}

namespace {

/// What the system is told of the whole pages of a tensor that lies in a mapped file.
void advise(const at::Tensor& tensor, int advice, bool whole) {
    const at::DataPtr& data = tensor.storage().data_ptr();
    const bool made_here = data.get_deleter() == let_go;
    // Other memory would be emptied.
    if (!made_here || static_cast<const Owner*>(data.get_context())->backing != Backing::mapping) return;
    constexpr std::uintptr_t kPage = 4096;
    const auto start = reinterpret_cast<std::uintptr_t>(tensor.const_data_ptr());
    const std::uintptr_t first = (start + (whole ? kPage - 1 : 0)) / kPage * kPage,
                         last = (start + tensor.nbytes()) / kPage * kPage;
    if (last > first) ::madvise(reinterpret_cast<void*>(first), last - first, advice);
}

} // namespace

void release_pages(const at::Tensor& tensor) {
    advise(tensor, MADV_DONTNEED, true);
}

void expect_pages(const at::Tensor& tensor) {
    advise(tensor, MADV_WILLNEED, false);
}

} // namespace inference
