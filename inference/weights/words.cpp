// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/words.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <new>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

namespace inference {

std::string words_of_thrown() {
    constexpr const char* kMemory =
        "there is not enough memory; choose a shorter range or close other programs, then try again";
    try {
        throw;
    } catch (const std::filesystem::filesystem_error& error) {
        return "cannot use " + error.path1().string() + ": " + error.code().message();
    } catch (const std::system_error& error) {
        return "the system refused this: " + error.code().message();
    } catch (const std::runtime_error& error) { // WeightsError and those of the tokenizers
        return error.what();
    } catch (const std::invalid_argument& error) { // what a model cannot do
        return error.what();
    } catch (const std::bad_alloc&) {
        return kMemory;
    } catch (const nlohmann::json::exception&) {
        return "its config lacks a value or holds one of the wrong kind; fetch the file again";
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        if (text.find("memory") != std::string::npos) return kMemory;
        return "the model's parts do not fit together or to what it was given; `saycut models check` tells "
               "what is wrong with them";
    } catch (...) {
        return "something in the model's files is not as it should be; fetch them again";
    }
}

} // namespace inference
