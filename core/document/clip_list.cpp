// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/clip_list.h"
#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

namespace core {
namespace {

constexpr std::size_t kBlock = 64; ///< of 5,000 clips, one edit copies one such block and some 80 pointers

} // namespace

ClipList::ClipList(std::initializer_list<Clip> clips) {
    for (const Clip& clip : clips)
        push_back(clip);
}

ClipList::ClipList(const std::vector<Shared>& clips, const ClipList& like) {
    std::unordered_map<const Clip*, std::shared_ptr<const Block>> known;
    for (const auto& block : like.blocks_)
        known[block->front().get()] = block;
    Block open;
    const auto close = [&] {
        if (!open.empty()) add_block(std::make_shared<const Block>(std::exchange(open, {})));
    };
    for (std::size_t i = 0; i < clips.size();) {
        const auto found = known.find(clips[i].get());
        if (found != known.end() && found->second->size() <= clips.size() - i &&
            std::equal(found->second->begin(), found->second->end(),
                       clips.begin() + static_cast<std::ptrdiff_t>(i))) {
            close();
            add_block(found->second);
            i += found->second->size();
            continue;
        }
        open.push_back(clips[i++]);
        if (open.size() == kBlock) close();
    }
    close();
}

void ClipList::add_block(std::shared_ptr<const Block> block) {
    // Many small blocks would cost more than they share.
    constexpr std::size_t kSmall = kBlock / 4;
    if (!blocks_.empty() && blocks_.back()->size() < kSmall && block->size() < kSmall) {
        auto joined = std::make_shared<Block>(*blocks_.back());
        joined->insert(joined->end(), block->begin(), block->end());
        size_ += block->size();
        blocks_.back() = std::move(joined);
        ends_.back() = size_;
        return;
    }
    size_ += block->size();
    blocks_.push_back(std::move(block));
    ends_.push_back(size_);
}

const ClipList::Shared& ClipList::shared(std::size_t index) const {
    const auto block =
        static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), index) - ends_.begin());
    return (*blocks_[block])[index - (block ? ends_[block - 1] : 0)];
}

const Clip& ClipList::at(std::size_t index) const {
    if (index >= size_) throw std::out_of_range("no such clip");
    return (*this)[index];
}

std::vector<ClipList::Shared> ClipList::all() const {
    std::vector<Shared> clips;
    clips.reserve(size_);
    for (const auto& block : blocks_)
        clips.insert(clips.end(), block->begin(), block->end());
    return clips;
}

void ClipList::push_back(Clip clip) {
    auto shared = std::make_shared<const Clip>(std::move(clip));
    if (blocks_.empty() || blocks_.back()->size() == kBlock) {
        blocks_.push_back(std::make_shared<const Block>(Block{std::move(shared)}));
        ends_.push_back(++size_);
        return;
    }
    auto block = std::make_shared<Block>(*blocks_.back());
    block->push_back(std::move(shared));
    blocks_.back() = std::move(block);
    ends_.back() = ++size_;
}

void ClipList::set(std::size_t index, Clip clip) {
    const auto block =
        static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), index) - ends_.begin());
    auto own = std::make_shared<Block>(*blocks_.at(block));
    own->at(index - (block ? ends_[block - 1] : 0)) = std::make_shared<const Clip>(std::move(clip));
    blocks_[block] = std::move(own);
}

bool ClipList::operator==(const ClipList& other) const {
    if (size_ != other.size_) return false;
    for (std::size_t i = 0; i < size_; ++i)
        if (shared(i) != other.shared(i) && (*this)[i] != other[i]) return false;
    return true;
}

std::size_t ClipList::bytes_beside(const ClipList& other) const {
    std::unordered_set<const void*> seen;
    for (const auto& block : other.blocks_) {
        seen.insert(block.get());
        for (const Shared& clip : *block)
            seen.insert(clip.get());
    }
    std::size_t bytes = blocks_.size() * (sizeof(blocks_[0]) + sizeof(ends_[0]));
    for (const auto& block : blocks_) {
        if (seen.contains(block.get())) continue;
        bytes += sizeof(Block) + block->size() * sizeof(Shared);
        for (const Shared& clip : *block)
            if (!seen.contains(clip.get())) bytes += sizeof(Clip);
    }
    return bytes;
}

} // namespace core
