#include "sandbox/launcher_native.hpp"

#include "sandbox/judge/toolchain.hpp"
#include "sandbox/native/process.hpp"
#include "sandbox/native/supervisor_image.hpp"
#include "sandbox/seccomp.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <sys/mman.h>

namespace assay::sandbox {

namespace {

outcome failure(std::string reason) {
  outcome made;
  made.reason = std::move(reason);
  return made;
}

class native_launcher final : public launcher {
public:
  native_launcher(native_parts parts, native_options options)
      : parts_{std::move(parts)},
        options_{std::move(options)},
        shelf_{options_.cache.empty() ? default_cache_folder() : options_.cache, options_.warn} {
    for (int i = options_.slots; i-- > 0;) free_.push_back(i);
    if (!options_.warn) return;
    for (const auto& [name, l] : options_.known)
      for (const auto loose : l.how.allow)
        // Where control groups hold the memory, address space is not limited anyway.
        if (loose != loosening::unlimited_address_space || parts_.where.cgroups.version == cgroup_version::none)
          options_.warn("the profile of " + name + " loosens the sandbox: " + std::string{to_string(loose)});
  }

  std::unique_ptr<slot> acquire(std::stop_token stop) override;
  std::string_view name() const noexcept override { return "native"; }
  const languages& known_languages() const noexcept override { return options_.known; }
  toolchains& shelf() noexcept override { return shelf_; }

  const native_parts& parts() const noexcept { return parts_; }
  std::uint64_t next_number() noexcept { return ++numbers_; }
  std::optional<unsigned> uid_of(int index) const noexcept {
    if (parts_.where.started_as == privilege::user) return std::nullopt;
    return options_.first_uid + static_cast<unsigned>(index);
  }
  void release(int index) {
    {
      const std::lock_guard lock{mutex_};
      free_.push_back(index);
    }
    freed_.notify_one();
  }

private:
  native_parts parts_;
  native_options options_;
  toolchains shelf_;
  std::atomic<std::uint64_t> numbers_{0};
  std::mutex mutex_;
  std::condition_variable_any freed_;
  std::vector<int> free_;
};

class native_slot final : public slot {
public:
  native_slot(native_launcher& owner, int index) : owner_{owner}, index_{index} {}
  ~native_slot() override { owner_.release(index_); }
  native_slot(const native_slot&) = delete;
  native_slot& operator=(const native_slot&) = delete;

  outcome run(const profile& how, const job& what, std::stop_token stop) override {
    auto running = launch(how, what, dialogue::none, std::move(stop));
    if (!running) return failure(running.error().what);
    (*running)->wait();
    return (*running)->finish();
  }

  result<std::unique_ptr<process>> start(const profile& how, const job& what, std::stop_token stop) override {
    auto running = launch(how, what, dialogue::frames, std::move(stop));
    if (!running) return running.error();
    return std::unique_ptr<process>{std::move(*running)};
  }

private:
  result<std::unique_ptr<native_process>>
  launch(const profile& how, const job& what, dialogue talk, std::stop_token stop) {
    auto p = make_plan(how, what, owner_.parts().where, owner_.uid_of(index_));
    if (!p) return p.error();
    return native_process::launch(owner_.parts(), *p, what, talk, owner_.next_number(), std::move(stop));
  }

  native_launcher& owner_;
  int index_;
};

std::unique_ptr<slot> native_launcher::acquire(std::stop_token stop) {
  std::unique_lock lock{mutex_};
  if (!freed_.wait(lock, stop, [this] { return !free_.empty(); })) return nullptr;
  const int index = free_.back();
  free_.pop_back();
  return std::make_unique<native_slot>(*this, index);
}

} // namespace

result<std::unique_ptr<launcher>> make_native_launcher(const host& where, native_options options) {
  if (options.slots < 1) return problem{"a launcher needs at least one slot"};
  if (!where.usable()) {
    for (const auto& f : where.features)
      if (!f.ok) return problem{"the native sandbox cannot work here: " + f.name + ": " + f.why + " (" + f.fix + ")"};
    return problem{"the native sandbox cannot work here"};
  }
  auto filter = make_filter({});
  if (!filter) return filter.error();
  descriptor image{::memfd_create("assay-supervisor", MFD_CLOEXEC)};
  const auto bytes = supervisor_image();
  if (!image || ::pwrite(image.get(), bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    return problem{"cannot make a memory file for the supervisor"};
  sweep_cgroups(where.cgroups);
  return std::unique_ptr<launcher>{
      std::make_unique<native_launcher>(native_parts{where, std::move(*filter), std::move(image)}, std::move(options))};
}

} // namespace assay::sandbox
