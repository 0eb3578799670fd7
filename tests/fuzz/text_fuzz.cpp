// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: a tokenizer.json from outside (first byte even), or what a person types (odd): cleaning
// and both tokenizers. Run from the project's root; SentencePiece itself is not instrumented.
#include "inference/text/bpe_tokenizer.h"
#include "inference/text/clean.h"
#include "inference/text/t5_tokenizer.h"
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace {

void read_tokenizer(const std::uint8_t* data, std::size_t size) {
    static const int file = ::memfd_create("tokenizer.json", 0);
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, data, size, 0) != static_cast<ssize_t>(size))
        __builtin_trap();
    try {
        const inference::BpeTokenizer tokenizer("/proc/self/fd/" + std::to_string(file));
        static_cast<void>(tokenizer.decode(tokenizer.encode("a ball <|eot_id|> caf\xc3\xa9 \xff")));
    } catch (const std::runtime_error&) { // refused, as it should be
    }
}

void read_text(const std::string& text) {
    static const inference::BpeTokenizer bpe("tests/fixtures/omnivideo1/conversation/tokenizer.json");
    static const inference::T5Tokenizer t5("tests/fixtures/wan/tokenizer", inference::T5Reading::fast);
    const std::string clean = inference::clean_prompt(text);
    static_cast<void>(bpe.decode(bpe.encode(text)));
    if (t5.encode(clean, 64).ids.size() != 64) __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    if (data[0] % 2 == 0)
        read_tokenizer(data + 1, size - 1);
    else
        read_text({reinterpret_cast<const char*>(data + 1), size - 1});
    return 0;
}
