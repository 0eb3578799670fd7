// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/opened_media.h"
#include <cstdlib>
#include <dlfcn.h>

struct AVFormatContext;
struct AVInputFormat;
struct AVDictionary;

namespace {
thread_local int opened = 0;
}

int test::media_opened_here() {
    return opened;
}

/// Stands before FFmpeg's own, which it calls: a program's functions come before those of its libraries.
extern "C" int avformat_open_input(AVFormatContext** context, const char* url, const AVInputFormat* format,
                                   AVDictionary** options) {
    using Open = int (*)(AVFormatContext**, const char*, const AVInputFormat*, AVDictionary**);
    static const auto open = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "avformat_open_input"));
    if (!open) std::abort();
    ++opened;
    return open(context, url, format, options);
}
