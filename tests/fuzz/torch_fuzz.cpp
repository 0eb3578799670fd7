// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: torch zip, legacy and pickle bytes. Nothing may crash, hang or read outside the input.
#include "inference/weights/torch_format.h"
#include "inference/weights/weights_error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto bytes = std::as_bytes(std::span(data, size));
        const inference::PickleTree tree = inference::parse_torch_file(bytes);
        for (const auto& [name, view] : inference::state_dict(tree)) {
            // What a loader would read: the first and the last element of the view.
            const auto* storage = tree.as<inference::PickleStorage>(view->storage);
            std::uint64_t last = view->offset;
            bool empty = false;
            for (std::size_t i = 0; i < view->shape.size(); ++i) {
                empty |= view->shape[i] == 0;
                last += static_cast<std::uint64_t>(std::max<std::int64_t>(0, view->shape[i] - 1) *
                                                   view->strides[i]);
            }
            if (empty) continue;
            const std::size_t width = inference::element_size(view->type);
            volatile auto first_byte = storage->data.span[view->offset * width],
                          last_byte = storage->data.span[last * width + width - 1];
            (void)first_byte, (void)last_byte;
        }
    } catch (const inference::WeightsError&) { // refused, as it should be
    }
    return 0;
}
