// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs text that was UTF-8, was read in another encoding and written down again ("schÃ¶n"), the whole of
// it or single words, to the same results as ftfy 6.3.1's fix_encoding, which the prompts of the reference
// pass through. Free of torch.
#pragma once
#include <string>

namespace inference {

/// The text as it was meant, or the same text where nothing speaks for a repair. Linear in the length for
/// each layer of damage.
std::u32string repair_encoding(const std::u32string& text);

} // namespace inference
