#include "sandbox/launcher_native.hpp"

#include "sandbox/judge/toolchain.hpp"
#include "sandbox/native/plumbing.hpp"
#include "sandbox/native/process.hpp"
#include "sandbox/native/supervisor_image.hpp"
#include "sandbox/seccomp.hpp"
#include "sandbox/slots.hpp"

#include <atomic>

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
        shelf_{options_.cache.empty() ? default_cache_folder() : options_.cache, options_.warn},
        free_{options_.slots} {
    warn_of_loosenings(
        options_.known, parts_.where.cgroups.version == cgroup_version::none ? support::no : support::yes,
        options_.warn);
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

private:
  native_parts parts_;
  native_options options_;
  toolchains shelf_;
  std::atomic<std::uint64_t> numbers_{0};
  slots free_;
};

class native_slot final : public slot {
public:
  native_slot(native_launcher& owner, slots::place held) : owner_{owner}, held_{std::move(held)} {}

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
    auto p = make_plan(how, what, owner_.parts().where, owner_.uid_of(held_.index()));
    if (!p) return p.error();
    return native_process::launch(owner_.parts(), *p, what, talk, owner_.next_number(), std::move(stop));
  }

  native_launcher& owner_;
  slots::place held_;
};

std::unique_ptr<slot> native_launcher::acquire(std::stop_token stop) {
  auto held = free_.take(stop);
  if (!held) return nullptr;
  return std::make_unique<native_slot>(*this, std::move(*held));
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
  descriptor image = executable_file(supervisor_image());
  if (!image) return problem{"cannot make a memory file for the supervisor"};
  sweep_cgroups(where.cgroups);
  return std::unique_ptr<launcher>{
      std::make_unique<native_launcher>(native_parts{where, std::move(*filter), std::move(image)}, std::move(options))};
}

} // namespace assay::sandbox
