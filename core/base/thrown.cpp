// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thrown.h"
#include "core/base/result.h"
#include <filesystem>
#include <new>
#include <system_error>

namespace core {

std::string sentence_of_thrown() {
    try {
        throw;
    } catch (const Stopped&) {
        return {};
    } catch (const Failure& failure) {
        return failure.what();
    } catch (const std::bad_alloc&) {
        return "there is not enough memory for this; close other programs or choose something smaller, then "
               "try again";
    } catch (const std::filesystem::filesystem_error& error) {
        const std::string path = error.path1().string();
        return "cannot use " + (path.empty() ? "a file or folder" : path) + ": " + error.code().message() +
               "; see whether it is there and may be written";
    } catch (const std::system_error& error) {
        return "the system refused this: " + error.code().message() + "; try again";
    } catch (...) {
        return "this could not be done: something in the project or in a file is not as it should be; "
               "nothing was changed";
    }
}

} // namespace core
