// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/clip.h"
#include <compare>
#include <initializer_list>
#include <iterator>
#include <memory>

namespace core {

/// The clips of a track, in order. Read like a vector of const Clip. They lie in blocks, and blocks and clips
/// are shared by the versions of a project that have them in common: a version keeps what differs, and
/// nothing else. Copies are cheap; a value that nobody changes may be read by any thread.
class ClipList {
  public:
    using Shared = std::shared_ptr<const Clip>;
    class const_iterator;
    using iterator = const_iterator;
    using value_type = Clip;

    ClipList() = default;
    ClipList(std::initializer_list<Clip> clips);
    /// The clips in this order; blocks of `like` that lie in it as they are are taken from there.
    ClipList(const std::vector<Shared>& clips, const ClipList& like);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const Clip& operator[](std::size_t index) const { return *shared(index); }
    [[nodiscard]] const Clip& at(std::size_t index) const; ///< throws std::out_of_range
    [[nodiscard]] const Clip& front() const { return *blocks_.front()->front(); }
    [[nodiscard]] const Clip& back() const { return *blocks_.back()->back(); }
    [[nodiscard]] const Shared& shared(std::size_t index) const;
    [[nodiscard]] std::vector<Shared> all() const;
    [[nodiscard]] const_iterator begin() const;
    [[nodiscard]] const_iterator end() const;
    void push_back(Clip clip);
    /// Another clip at a place that there is; the others stay shared.
    void set(std::size_t index, Clip clip);
    void clear() { *this = {}; }
    void reserve(std::size_t) {} ///< blocks need none
    bool operator==(const ClipList& other) const;
    /// How many bytes `this` holds that `other` does not, clips' own texts left out: what keeping both costs.
    [[nodiscard]] std::size_t bytes_beside(const ClipList& other) const;

  private:
    using Block = std::vector<Shared>;
    void add_block(std::shared_ptr<const Block> block);
    std::vector<std::shared_ptr<const Block>> blocks_; ///< none is empty
    std::vector<std::size_t> ends_;                    ///< how many clips lie up to the end of each block
    std::size_t size_ = 0;
};

class ClipList::const_iterator {
  public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = Clip;
    using difference_type = std::ptrdiff_t;
    using pointer = const Clip*;
    using reference = const Clip&;

    const_iterator() = default;
    const_iterator(const ClipList* list, std::size_t index) : list_(list), index_(index) {}
    reference operator*() const { return (*list_)[index_]; }
    pointer operator->() const { return &(*list_)[index_]; }
    reference operator[](difference_type n) const { return *(*this + n); }
    const_iterator& operator+=(difference_type n) {
        index_ = static_cast<std::size_t>(static_cast<difference_type>(index_) + n);
        return *this;
    }
    const_iterator& operator-=(difference_type n) { return *this += -n; }
    const_iterator& operator++() { return *this += 1; }
    const_iterator& operator--() { return *this += -1; }
    const_iterator operator++(int) { return std::exchange(*this, *this + 1); }
    const_iterator operator--(int) { return std::exchange(*this, *this - 1); }
    friend const_iterator operator+(const_iterator it, difference_type n) { return it += n; }
    friend const_iterator operator+(difference_type n, const_iterator it) { return it += n; }
    friend const_iterator operator-(const_iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(const const_iterator& a, const const_iterator& b) {
        return static_cast<difference_type>(a.index_) - static_cast<difference_type>(b.index_);
    }
    bool operator==(const const_iterator& other) const { return index_ == other.index_; }
    auto operator<=>(const const_iterator& other) const { return index_ <=> other.index_; }

  private:
    const ClipList* list_ = nullptr;
    std::size_t index_ = 0;
};

inline ClipList::const_iterator ClipList::begin() const {
    return {this, 0};
}
inline ClipList::const_iterator ClipList::end() const {
    return {this, size_};
}

} // namespace core
