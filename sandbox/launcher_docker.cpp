#include "sandbox/launcher_docker.hpp"

#include "sandbox/docker/images.hpp"
#include "sandbox/docker/process.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/judge/toolchain.hpp"
#include "sandbox/seccomp.hpp"
#include "sandbox/slots.hpp"

#include <map>

namespace assay::sandbox {

namespace {

std::filesystem::path socket_of(const docker_options& options) {
  return options.socket.empty() ? default_engine_socket() : options.socket;
}

/// Prepared files belong to one compiler, and an image has its own.
std::filesystem::path shelf_of(const docker_options& options) {
  const auto cache = options.cache.empty() ? default_cache_folder() : options.cache;
  return cache.empty() ? cache
                       : cache / "docker" / sha256_hex(socket_of(options).string() + "\n" + options.base).substr(0, 12);
}

class docker_launcher final : public launcher {
public:
  docker_launcher(engine where, engine_facts facts, docker_options options)
      : options_{std::move(options)},
        engine_{std::move(where)},
        facts_{std::move(facts)},
        shelf_{shelf_of(options_), options_.warn},
        images_{engine_, options_.base, options_.tell},
        pool_{engine_, {{"assay.installation", options_.installation}}, options_.slots},
        free_{options_.slots} {}

  std::unique_ptr<slot> acquire(std::stop_token stop) override;
  std::string_view name() const noexcept override { return "docker"; }
  const languages& known_languages() const noexcept override { return options_.known; }
  toolchains& shelf() noexcept override { return shelf_; }
  container_pool& pool() noexcept { return pool_; }

  result<std::unique_ptr<docker_process>>
  launch(const profile& how, const job& what, dialogue talk, const std::stop_token& stop) {
    const auto known = options_.known.find(how.language);
    if (known == options_.known.end()) return problem{"there is no image for " + how.language};
    // Refused before an image is built for it.
    if (auto fine = make_container_plan(how, what, facts_, {}, talk); !fine) return fine.error();
    auto image = images_.image_of(known->second, what.folders, stop);
    if (!image && !stop.stop_requested()) return image.error();
    auto p = make_container_plan(how, what, facts_, image ? *image : std::string{}, talk);
    if (!p) return p.error();
    auto filter = make_filter(how.allow);
    if (!filter) return filter.error();
    auto parcel = make_parcel(*p, what, *filter);
    if (!parcel) return parcel.error();
    std::optional<container> inside;
    if (!stop.stop_requested()) {
      auto taken = pool_.take(p->shape, p->limits, stop);
      if (!taken && !stop.stop_requested()) return taken.error();
      if (taken) inside = std::move(*taken);
    }
    return std::make_unique<docker_process>(
        engine_, pool_, std::move(inside), std::move(*parcel), talk, what, std::move(p->degradations), stop);
  }

private:
  docker_options options_;
  engine engine_;
  engine_facts facts_;
  toolchains shelf_;
  image_store images_;
  container_pool pool_;
  slots free_;
};

class docker_slot final : public slot {
public:
  docker_slot(docker_launcher& owner, slots::place held) : owner_{owner}, held_{std::move(held)} {}

  outcome run(const profile& how, const job& what, std::stop_token stop) override {
    auto running = owner_.launch(how, what, dialogue::none, stop);
    if (!running) {
      outcome made;
      made.reason = running.error().what;
      return made;
    }
    (*running)->wait();
    return (*running)->finish();
  }

  result<std::unique_ptr<process>> start(const profile& how, const job& what, std::stop_token stop) override {
    auto running = owner_.launch(how, what, dialogue::frames, stop);
    if (!running) return running.error();
    return std::unique_ptr<process>{std::move(*running)};
  }

private:
  docker_launcher& owner_;
  slots::place held_;
};

std::unique_ptr<slot> docker_launcher::acquire(std::stop_token stop) {
  auto held = free_.take(stop);
  if (!held) return nullptr;
  return std::make_unique<docker_slot>(*this, std::move(*held));
}

} // namespace

result<std::unique_ptr<launcher>> make_docker_launcher(docker_options options) {
  if (options.slots < 1) return problem{"a launcher needs at least one slot"};
  if (options.installation.empty()) return problem{"a docker launcher needs the name of its installation"};
  engine where{socket_of(options), options.patience};
  auto facts = where.greet({});
  if (!facts) return facts.error();
  warn_of_loosenings(options.known, facts->memory_limit ? support::yes : support::no, options.warn);
  if (options.warn && !facts->seccomp)
    options.warn("the docker engine has no system call filter of its own; only ours holds");
  auto made = std::make_unique<docker_launcher>(std::move(where), std::move(*facts), std::move(options));
  if (auto swept = made->pool().sweep({}); !swept) return swept.error();
  return std::unique_ptr<launcher>{std::move(made)};
}

result<docker_findings> probe_docker(const docker_options& options) {
  engine where{socket_of(options), options.patience};
  auto facts = where.greet({});
  if (!facts) return facts.error();
  docker_findings found{std::move(*facts), {}};
  const image_store images{where, options.base, {}};
  for (const auto& [name, l] : options.known) {
    const auto tag = images.tag_of(l);
    auto there = where.exists("/images/" + tag + "/json", {});
    if (!there) return there.error();
    if (!*there) found.missing_images[name] = tag;
  }
  return found;
}

} // namespace assay::sandbox
