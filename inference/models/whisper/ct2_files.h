// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/models/whisper/whisper_files.h"

namespace inference {

/// A CTranslate2 folder, its variables under OpenAI's names. Throws WeightsError.
WhisperFiles load_ct2(const std::filesystem::path& folder);

} // namespace inference
