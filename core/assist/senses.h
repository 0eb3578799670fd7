// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard and seen so far, so that nothing is listened to twice: what is heard of a file is kept
// beside the project, by the file's path, size and time, and serves every part of it. One thread at a time.
#pragma once
#include "core/assist/assistant.h"

namespace core::assist {

class Senses {
  public:
    /// `folder`: where transcripts are kept; empty: only as long as this lives. It is made when needed.
    explicit Senses(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}
    /// Takes in the event that answered a request; other events are left alone. What cannot be written is
    /// only remembered.
    void add(const Request& request, const Event& event);
    /// What is still to be perceived of a request; no parts: nothing.
    [[nodiscard]] ListenRequest missing(const ListenRequest& request) const;
    [[nodiscard]] LookRequest missing(const LookRequest& request) const;
    /// The request as if it had been answered now. Nothing may be missing.
    [[nodiscard]] ListenReady heard(const ListenRequest& request) const;
    [[nodiscard]] LookReady seen(const LookRequest& request) const;

  private:
    [[nodiscard]] std::optional<TranscriptReady> find(const TranscribeRequest& request) const;
    [[nodiscard]] const LookReady::Seen* find(const LookRequest::What& what) const;
    std::filesystem::path folder_;
    std::vector<std::pair<TranscribeRequest, TranscriptReady>> heard_;
    std::vector<std::pair<LookRequest::What, LookReady::Seen>> seen_;
};

/// As text, and back; nothing where the text is none of this form.
std::string transcript_text(const TranscribeRequest& request, const TranscriptReady& ready);
std::optional<std::pair<TranscribeRequest, TranscriptReady>> transcript_from_text(const std::string& text);

} // namespace core::assist
