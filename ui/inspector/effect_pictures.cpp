// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/effect_pictures.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/render/compositor.h"
#include "ui/style/style.h"
#include <QDir>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QTemporaryDir>
#include <QTimer>
#include <opencv2/imgproc.hpp>

namespace ui {

using core::Time;

namespace {

constexpr int kDense = 2;         ///< pixels a pixel, for dense screens
constexpr int kSampleWidth = 320; ///< of the picture that is worked on
constexpr double kClip = 4;       ///< seconds that each of the two clips lasts
constexpr double kStronger = 2;   ///< than what is put on a clip
constexpr int kSteps = 14;        ///< of what moves
constexpr int kSettled = 350;     ///< milliseconds without another picture

/// A hill under an evening sky: what is shown on while the film is empty.
QImage made_picture(QSize size) {
    QImage image(size, QImage::Format_RGB888);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(0x3f6fb5)), sky.setColorAt(0.7, QColor(0xf0b27a));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xffe9b0));
    painter.drawEllipse(QPointF(size.width() * 0.68, size.height() * 0.42), size.height() * 0.11,
                        size.height() * 0.11);
    const auto hill = [&](double left, double top, double right, QRgb colour) {
        QPainterPath path(QPointF(0, size.height()));
        path.lineTo(0, size.height() * left);
        path.quadTo(size.width() * 0.4, size.height() * top, size.width(), size.height() * right);
        path.lineTo(size.width(), size.height());
        painter.fillPath(path, QColor(colour));
    };
    hill(0.62, 0.38, 0.8, 0xff5b6f8f), hill(0.95, 0.5, 0.62, 0xff3c7a52);
    return image;
}

/// What a transition goes to: told from the first at a glance.
QImage other_picture(const QImage& first) {
    QImage other = first.mirrored(true, false);
    QPainter painter(&other);
    painter.fillRect(other.rect(), QColor(20, 40, 110, 150));
    return other;
}

QImage copy_of(const cv::Mat& rgb) {
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
        .copy();
}

/// The picture of the viewer, small.
QImage small_picture(const cv::Mat& shown, QSize canvas) {
    const QSize size(kSampleWidth, std::max(2, kSampleWidth * canvas.height() / std::max(1, canvas.width())));
    if (shown.empty()) return made_picture(size);
    cv::Mat small;
    cv::resize(shown, small, {size.width(), size.height()}, 0, 0, cv::INTER_AREA);
    return copy_of(small);
}

void make_stronger(core::Effect& effect) {
    const core::Kind* kind = core::find_effect(effect.name);
    if (!kind) return;
    for (const core::ParamSpec& spec : kind->params)
        if (spec.type == core::ParamType::number)
            effect.params[spec.name] = core::Value(
                std::clamp(spec.neutral_number() + kStronger * (spec.added_number() - spec.neutral_number()),
                           spec.least, spec.most));
}

QIcon framed_small(const QImage& image) {
    QPixmap frame(EffectPictures::kSize * kDense);
    frame.fill(Qt::transparent);
    QPainter painter(&frame);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QRect place(QPoint(), image.size().scaled(frame.size(), Qt::KeepAspectRatio));
    place.moveCenter(frame.rect().center());
    QPainterPath rounded;
    rounded.addRoundedRect(place, 6, 6);
    painter.setClipPath(rounded);
    painter.drawImage(place, image);
    painter.end();
    QIcon made(frame);
    made.addPixmap(frame, QIcon::Selected); // not tinted: it is looked at
    return made;
}

/// The sign of a kind, in the middle of the place that pictures have.
QIcon sign_of(const Offer& offer) {
    const char* name =
        offer.at_cut                        ? "dissolve"
        : offer.command == "title.add"      ? "title"
        : offer.command == "adjustment.add" ? "mask"
        : offer.command == "generator.add"  ? "grid"
        : core::find_effect(offer.args.value("name", std::string())) &&
                core::find_effect(offer.args.value("name", std::string()))->domain == core::Domain::sound
            ? "sound"
            : "compare";
    const QSize size = EffectPictures::kSize * kDense;
    QPixmap frame(size);
    frame.fill(Qt::transparent);
    QPainter painter(&frame);
    const int side = size.height() * 5 / 8;
    icon(name).paint(&painter, (size.width() - side) / 2, (size.height() - side) / 2, side, side);
    return frame;
}

} // namespace

core::Project sample_of(const std::string& first, const std::string& second, QSize size) {
    core::Project sample;
    sample.size = {size.width(), size.height()};
    sample.fps = {25, 1};
    auto track = std::make_shared<core::Track>();
    track->id = {"V"};
    std::vector<core::ClipList::Shared> clips;
    for (const auto& [id, path] : {std::pair<const char*, const std::string&>{"A", first}, {"B", second}}) {
        auto media = std::make_shared<core::Media>();
        media->id = {std::string("m") + id}, media->path = path, media->kind = core::MediaKind::image;
        media->duration = core::from_seconds(kClip), media->size = {size.width(), size.height()};
        sample.media.push_back(media);
        auto clip = std::make_shared<core::Clip>();
        clip->id = {id}, clip->name = id;
        clip->start = core::from_seconds(clips.empty() ? 0 : kClip);
        clip->source = {Time(0), core::from_seconds(kClip)};
        clip->content = core::MediaContent{.takes = {{.id = {std::string("k") + id}, .media = media->id}}};
        clips.push_back(clip);
    }
    track->clips = core::ClipList(clips, {});
    sample.tracks.push_back(track);
    sample.next_id = 100;
    return sample;
}

QImage picture_of_offer(const Offer& offer, const core::Project& sample, core::Compositor& compositor,
                        QSize size, std::optional<double> through) {
    const core::Command* command = core::find_command(offer.command.toStdString());
    if (!command || offer.command == "adjustment.add") return {};
    core::Desk desk{.project = std::make_shared<const core::Project>(sample)};
    core::Args args = offer.args;
    Time at = core::from_seconds(through ? *through * kClip / 2 : kClip / 4);
    if (offer.on_clip) {
        args["clip"] = "A";
    } else if (offer.at_cut) {
        args["track"] = "V", args["at"] = kClip;
        at = core::from_seconds(kClip + (through ? *through - 0.5 : -0.08)); // a little before its middle
    } else {
        args["at"] = 0.0;
    }
    const auto outcome = command->run(desk, args);
    if (!outcome) return {};
    std::vector<core::Edit> edits = outcome.value().edits;
    for (core::Edit& edit : edits)
        if (auto* add = std::get_if<core::AddEffect>(&edit)) make_stronger(add->effect);
    const auto made = core::apply(sample, edits);
    if (!made) return {};
    const bool heard = std::all_of(edits.begin(), edits.end(), [](const core::Edit& edit) {
        const auto* track = std::get_if<core::AddTrack>(&edit); // a tone lies on a track for sound
        return track && track->kind == core::TrackKind::audio;
    });
    if (heard && !edits.empty()) return {};
    const core::VideoFrame frame = compositor.render(made.value(), at, {size.width(), size.height()});
    return copy_of(frame.to_rgb({size.width(), size.height()}));
}

/// A film of one picture and the files that it shows; goes with them.
struct EffectPictures::Sample {
    QTemporaryDir folder;
    core::Project film;
    QSize size; ///< of what is drawn
};

EffectPictures::EffectPictures(Workspace& workspace, QObject* parent)
    : Guarded(parent), workspace_(workspace) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);
    soon_ = new QTimer(this);
    soon_->setSingleShot(true);
    soon_->setInterval(kSettled);
    connect(soon_, &QTimer::timeout, this, [this] { begin(); });
    connect(&workspace, &Workspace::picture_ready, this, [this](const core::Player::Shown& shown) {
        shown_ = shown.picture; // shared, not copied
        fresh_ = true;
        if (wanted_ && !shown.playing) soon_->start();
    });
}

EffectPictures::~EffectPictures() {
    ++round_;
    pool_.clear();
    pool_.waitForDone();
}

void EffectPictures::set_wanted(bool wanted) {
    wanted_ = wanted;
    if (!wanted) return soon_->stop();
    if (fresh_) soon_->start();
}

QIcon EffectPictures::of(const Offer& offer) const {
    const auto found = pictures_.find(offer.key());
    return found == pictures_.end() ? sign_of(offer) : found->second;
}

void EffectPictures::begin() {
    if (!wanted_ || !fresh_) return;
    if (workspace_.player().playing()) return soon_->start();
    fresh_ = false;
    const int round = ++round_;
    pool_.clear();
    const core::Size canvas = workspace_.project().canvas();
    pool_.start(guarded_thread(this, [this, round, shown = shown_, all = offers(),
                                      canvas = QSize(canvas.width, canvas.height)] { // the destructor waits
        const auto sample = std::make_shared<Sample>();
        if (!sample->folder.isValid()) return; // the signs stay
        const QImage first = small_picture(shown, canvas);
        const QString files[] = {sample->folder.filePath("a.png"), sample->folder.filePath("b.png")};
        if (!first.save(files[0]) || !other_picture(first).save(files[1])) return;
        sample->film = sample_of(files[0].toStdString(), files[1].toStdString(), first.size());
        sample->size = first.size().scaled(kSize * kDense, Qt::KeepAspectRatio).expandedTo({2, 2});
        post(this, [this, round, sample] {
            if (round == round_) sample_ = sample, steps_.clear();
        });
        core::Compositor compositor;
        for (const Offer& offer : all) {
            if (round != round_) return;
            QImage image;
            try {
                image = picture_of_offer(offer, sample->film, compositor, sample->size);
            } catch (const core::Failure&) { // this one keeps its sign
            }
            if (image.isNull()) continue;
            post(this, [this, round, key = offer.key(), image] {
                if (round != round_) return;
                pictures_[key] = framed_small(image);
                Q_EMIT ready(key);
            });
        }
    }));
}

QList<QIcon> EffectPictures::steps_of(const Offer& offer) {
    if (!sample_ || (!offer.at_cut && offer.command != "title.add")) return {};
    const auto [found, fresh] = steps_.try_emplace(offer.key());
    if (!fresh) return found->second;
    pool_.start(guarded_thread(this,
                               [this, round = round_.load(), offer, sample = sample_] {
                                   core::Compositor compositor;
                                   QList<QImage> images;
                                   try {
                                       for (int i = 0; i < kSteps && round == round_; ++i)
                                           images << picture_of_offer(offer, sample->film, compositor,
                                                                      sample->size,
                                                                      static_cast<double>(i) / (kSteps - 1));
                                   } catch (const core::Failure&) { // it stands still
                                       return;
                                   }
                                   post(this, [this, round, key = offer.key(), images] {
                                       if (round != round_) return;
                                       for (const QImage& image : images)
                                           if (!image.isNull()) steps_[key] << framed_small(image);
                                       Q_EMIT moving(key);
                                   });
                               }),
                1); // before the others: somebody points at it
    return {};
}

} // namespace ui
