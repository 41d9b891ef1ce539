#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace assay::sandbox {

/// A number of equal places, numbered from 0, of which each has one holder at a time. Thread-safe; must outlive its
/// holders.
class slots {
public:
  /// The right to a place; moved, given back when it goes.
  class place {
  public:
    place(slots& owner, int index) : owner_{&owner}, index_{index} {}
    place(place&& other) noexcept : owner_{std::exchange(other.owner_, nullptr)}, index_{other.index_} {}
    place& operator=(place&&) = delete;
    ~place() {
      if (owner_ != nullptr) owner_->release(index_);
    }
    int index() const noexcept { return index_; }

  private:
    slots* owner_;
    int index_;
  };

  explicit slots(int count) {
    for (int i = count; i-- > 0;) free_.push_back(i);
  }

  /// Waits for a free place; none when stopped meanwhile.
  std::optional<place> take(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    if (!freed_.wait(lock, stop, [this] { return !free_.empty(); })) return std::nullopt;
    const int index = free_.back();
    free_.pop_back();
    return std::make_optional<place>(*this, index);
  }

private:
  void release(int index) {
    {
      const std::lock_guard lock{mutex_};
      free_.push_back(index);
    }
    freed_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable_any freed_;
  std::vector<int> free_;
};

} // namespace assay::sandbox
