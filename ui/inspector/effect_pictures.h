// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of what the browser offers, drawn on the picture that the viewer shows (on a made one while
// there is none): each offer is carried out on a film of that one picture and composed as the film itself
// is. On a thread of its own, while somebody looks; until a picture is there, and for what cannot be seen,
// the sign of the offer's kind stands in its place. Interface thread.
#pragma once
#include "ui/inspector/offers.h"
#include <QIcon>
#include <QImage>
#include <QThreadPool>
#include <atomic>
#include <map>

class QTimer;

namespace ui {

/// What an offer makes of a picture, `size` large; null for what cannot be seen (sounds, an adjustment that
/// does nothing yet). Numbers lie further from where they change nothing than those that are put on a clip,
/// so that a small picture shows what they do. `through`: how far what moves is on its way, 0 to 1; none:
/// where it shows most. Throws Failure. Any thread, with a compositor of its own.
[[nodiscard]] QImage picture_of_offer(const Offer& offer, const core::Project& sample,
                                      core::Compositor& compositor, QSize size,
                                      std::optional<double> through = {});
/// A film of two clips that show pictures of files: what `picture_of_offer` works on.
[[nodiscard]] core::Project sample_of(const std::string& first, const std::string& second, QSize size);

class EffectPictures : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// Of a picture in a list.
    static constexpr QSize kSize{72, 40};
    explicit EffectPictures(Workspace& workspace, QObject* parent = nullptr);
    ~EffectPictures() override;
    /// Whether somebody looks: nothing is drawn otherwise.
    void set_wanted(bool wanted);
    /// What is there now: a picture, or the sign of its kind.
    [[nodiscard]] QIcon of(const Offer& offer) const;
    /// Pictures of a transition or a title from its beginning to its end; empty while they are not there:
    /// then they are drawn, and `moving` is sent.
    [[nodiscard]] QList<QIcon> steps_of(const Offer& offer);

  Q_SIGNALS:
    void ready(const QString& key);
    void moving(const QString& key);

  private:
    struct Sample;
    void begin();
    Workspace& workspace_;
    QTimer* soon_;  ///< the playhead may still be on its way
    cv::Mat shown_; ///< what the viewer shows: RGB
    bool wanted_ = false, fresh_ = true;
    std::map<QString, QIcon> pictures_;
    std::map<QString, QList<QIcon>> steps_; ///< of those that were asked for; empty: being drawn
    std::shared_ptr<const Sample> sample_;  ///< what the pictures were drawn on
    std::atomic<int> round_ = 0;            ///< of pictures; what an earlier one draws is not wanted any more
    QThreadPool pool_;                      ///< last: its tasks use the rest
};

} // namespace ui
