// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard of the media of the project that is open: asked of the assistant in the background, kept in
// files beside the project. Interface thread; files are read and written on a thread of its own.
#pragma once
#include "ui/workspace/workspace.h"
#include <QThreadPool>

namespace ui {

class Transcripts : public Guarded<QObject> {
    Q_OBJECT
  public:
    using Heard = std::shared_ptr<const core::assist::TranscriptReady>;
    /// `assistant`: makes it when the first clip is listened to; may throw.
    Transcripts(Workspace& workspace, std::function<core::assist::Assistant&()> assistant,
                QObject* parent = nullptr);
    ~Transcripts() override;
    /// The clips on tracks for sound that are heard, by time: those that are selected or belong to what is
    /// selected, else all.
    [[nodiscard]] std::vector<core::Clip> sounds(bool selected_only) const;
    /// What a sound says; null until it was listened to.
    [[nodiscard]] Heard of(const core::Clip& sound) const;
    /// Listens to what is selected (else to all) as far as it was not heard yet.
    void listen();
    void stop();
    [[nodiscard]] bool listening() const { return job_ != 0; }

  Q_SIGNALS:
    void changed();
    void progress(const QString& stage, double share);
    /// Nothing was understood: why, and whether it is that there is no speech model.
    void failed(const QString& why, bool no_model);

  private:
    using Key = std::pair<core::MediaId, std::int64_t>;
    [[nodiscard]] static std::optional<Key> key_of(const core::Clip& sound);
    [[nodiscard]] std::string file_of(const core::MediaId& media) const;
    void bring_back();
    void keep(const Key& key, const Heard& heard);
    void receive(core::assist::JobId job, const core::assist::Event& event);
    void take(const core::assist::ListenReady& ready);
    Workspace& workspace_;
    std::function<core::assist::Assistant&()> assistant_;
    std::filesystem::path project_; ///< whose media these are
    std::map<Key, Heard> heard_;
    std::map<core::ClipId, Key> asked_; ///< of the job that runs
    core::assist::JobId job_ = 0;
    /// Jobs may outlive this: the window is built anew in another language.
    struct Alive;
    std::shared_ptr<Alive> alive_;
    QThreadPool pool_;
};

} // namespace ui
