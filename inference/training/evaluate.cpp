// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/stages.h"
namespace inference::training { void evaluate_starter(const StageOptions&, int) {} }
