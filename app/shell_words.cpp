// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The manual page and the shells' completions, told from the table of verbs: they cannot fall behind it.
#include "app/cli.h"
#include <algorithm>
#include <cstdio>
#include <sstream>

namespace app {
namespace {

/// The options in a line of help: "--fps", "--range"; those that every verb takes at the end.
std::vector<std::string> options_of(const std::string& usage) {
    std::vector<std::string> options;
    for (std::size_t at = usage.find("--"); at != std::string::npos; at = usage.find("--", at)) {
        std::size_t end = at + 2;
        while (end < usage.size() &&
               (std::islower(static_cast<unsigned char>(usage[end])) || usage[end] == '-'))
            ++end;
        const std::string option = usage.substr(at, end - at);
        if (end > at + 2 && std::find(options.begin(), options.end(), option) == options.end())
            options.push_back(option);
        at = end;
    }
    for (const char* option : {"--json", "--quiet", "--help"})
        options.emplace_back(option);
    return options;
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string all_verbs() {
    std::vector<std::string> names;
    for (const auto& [name, entry] : verbs())
        names.push_back(name);
    return joined(names);
}

std::string bash_words() {
    std::ostringstream out;
    out << "# bash completion for saycut\n_saycut() {\n    local word=${COMP_WORDS[COMP_CWORD]} "
           "verb=${COMP_WORDS[1]}\n"
        << "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        COMPREPLY=($(compgen -W \"" << all_verbs()
        << " --help --version\" -- \"$word\") $(compgen -f -- \"$word\"))\n        return\n    fi\n"
        << "    local options=\"\"\n    case $verb in\n";
    for (const auto& [name, entry] : verbs())
        out << "    " << name << ") options=\"" << joined(options_of(entry.usage)) << "\" ;;\n";
    out << "    esac\n    if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W \"$options\" -- "
           "\"$word\"))\n"
        << "    else\n        COMPREPLY=($(compgen -f -- \"$word\"))\n    fi\n}\n"
        << "complete -o filenames -F _saycut saycut\n";
    return out.str();
}

std::string zsh_words() {
    std::ostringstream out;
    out << "#compdef saycut\nlocal -a verbs\nverbs=(" << all_verbs() << ")\nif (( CURRENT == 2 )); then\n"
        << "    _alternative 'verbs:verb:compadd -a verbs' 'files:file:_files'\n    return\nfi\ncase "
           "$words[2] in\n";
    for (const auto& [name, entry] : verbs())
        out << "    " << name << ") _alternative 'options:option:compadd -- "
            << joined(options_of(entry.usage)) << "' 'files:file:_files' ;;\n";
    out << "    *) _files ;;\nesac\n";
    return out.str();
}

std::string fish_words() {
    std::ostringstream out;
    out << "# fish completion for saycut\n";
    for (const auto& [name, entry] : verbs()) {
        out << "complete -c saycut -n __fish_use_subcommand -a " << name << "\n";
        for (const std::string& option : options_of(entry.usage))
            out << "complete -c saycut -n '__fish_seen_subcommand_from " << name << "' -l "
                << option.substr(2) << "\n";
    }
    return out.str();
}

/// Text as roff shows it.
std::string roff(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if (c == '\'' && out.empty())
            out += "\\(aq";
        else if (c == '.' && out.empty())
            out += "\\&.";
        else
            out += c;
    }
    return out;
}

} // namespace

int verb_completions(const std::vector<std::string>& words) {
    const Arguments arguments(words, {}, {});
    const std::string shell = arguments.word(0, "the shell: bash, zsh or fish");
    if (shell != "bash" && shell != "zsh" && shell != "fish")
        throw UsageError("there are completions for bash, zsh and fish, not for '" + shell + "'");
    const std::string text = shell == "bash" ? bash_words() : shell == "zsh" ? zsh_words() : fish_words();
    std::fputs(text.c_str(), stdout);
    return 0;
}

int verb_manual(const std::vector<std::string>& words) {
    static_cast<void>(Arguments(words, {}, {}));
    std::ostringstream out;
    out << ".TH SAYCUT 1 \"\" \"Saycut\" \"User commands\"\n.SH NAME\nsaycut \\- a video editor that you "
           "talk to\n"
        << ".SH SYNOPSIS\n.B saycut\n.RI [ PROJECT \" or \" MEDIA ...]\n.br\n.B saycut\n.I VERB\n.RI [ ... "
           "]\n.SH DESCRIPTION\n"
        << "Without a verb the editor opens. With one the same work is done without a window.\n.SH VERBS\n";
    for (const auto& [name, entry] : verbs())
        out << ".TP\n.B " << roff(name) << "\n" << roff(entry.usage) << "\n";
    out << ".SH OPTIONS\nEvery verb takes\n.B \\-\\-json\n(results as JSON on standard output),\n.B "
           "\\-\\-quiet\nand\n.BR \\-\\-help .\n"
        << "Times are seconds (12.5), clock times (00:01:02.500), frames behind the last colon "
           "(00:01:02:12), or frames "
           "(150f).\n.SH EXIT STATUS\n0 done; 1 failed, with one line on standard error; 2 wrong use; 130 "
           "stopped.\n";
    std::fputs(out.str().c_str(), stdout);
    return 0;
}

} // namespace app
