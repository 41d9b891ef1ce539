#include "sandbox/docker/pool.hpp"

#include "sandbox/owner.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <poll.h>
#include <sys/socket.h>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;

constexpr int workers = 2; // one makes while the other removes
constexpr auto hello_limit = 30s;
constexpr int removal_tries = 10;
constexpr auto removal_pause = 200ms;
constexpr auto late_containers = 3s; // the Engine may still be making what somebody asked for who was killed
constexpr const char* installation_label = "assay.installation";
constexpr const char* owner_label = "assay.owner";

/// Reads until the supervisor has said hello.
result<void> await_hello(container& of, std::string_view received, const std::stop_token& stop) {
  bool greeted = false;
  const auto take = [&greeted](const report::message& m, std::string_view) {
    greeted = greeted || m.what == report::kind::hello;
  };
  const auto deadline = std::chrono::steady_clock::now() + hello_limit;
  bool fine = of.reader.feed(received, take);
  while (fine && !greeted) {
    if (stop.stop_requested()) return problem{"stopped"};
    if (std::chrono::steady_clock::now() > deadline) return problem{"a container said nothing after its start"};
    pollfd watched{of.connection.get(), POLLIN, 0};
    if (::poll(&watched, 1, 20) <= 0) continue;
    char buffer[4096];
    const ssize_t got = ::recv(of.connection.get(), buffer, sizeof buffer, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (got <= 0) return problem{"a container ended at once: " + of.reader.complaints()};
    fine = of.reader.feed({buffer, static_cast<std::size_t>(got)}, take);
  }
  if (!fine) return problem{"the docker engine sent bytes that make no sense"};
  return {};
}

/// A container that waits says nothing; whatever comes from it is its end.
bool still_waits(const container& c) {
  pollfd watched{c.connection.get(), POLLIN, 0};
  return ::poll(&watched, 1, 0) == 0;
}

} // namespace

container_pool::container_pool(engine& where, std::map<std::string, std::string> labels, int spare)
    : engine_{where}, labels_{std::move(labels)}, spare_{spare} {
  labels_[owner_label] = owner_mark();
  for (int i = 0; i < workers; ++i) workers_.emplace_back([this](std::stop_token stop) { work(stop); });
}

container_pool::~container_pool() {
  {
    const std::lock_guard lock{mutex_};
    orders_.clear();
    for (auto& [shape, one] : ready_) unwanted_.push_back(std::move(one.id));
    ready_.clear();
  }
  for (auto& worker : workers_) worker.request_stop();
  workers_.clear();
}

result<container>
container_pool::make(const container_shape& shape, const container_limits& limits, const std::stop_token& stop) {
  // Never stopped half way: the Engine would go on making it, and nobody would know its name.
  auto created = engine_.call("POST", "/containers/create", to_create(shape, limits, labels_), {});
  if (!created) return created.error();
  if (!created->is_object() || !created->contains("Id") || !(*created)["Id"].is_string())
    return problem{"the docker engine made a container without an id"};
  container made;
  made.id = (*created)["Id"].get<std::string>();
  const auto failed = [&](problem why) -> result<container> {
    remove(made.id);
    return why;
  };
  if (made.id.empty() || made.id.find_first_not_of("0123456789abcdef") != std::string::npos)
    return problem{"the docker engine made a container with a strange id"};
  auto channels = engine_.attach(made.id, stop);
  if (!channels) return failed(channels.error());
  made.connection = std::move(channels->connection);
  if (auto started = engine_.call("POST", "/containers/" + made.id + "/start", nullptr, stop); !started)
    return failed(started.error());
  if (auto greeted = await_hello(made, channels->received, stop); !greeted) return failed(greeted.error());
  if (limits.processes < least_processes_to_start)
    if (auto set = limit(made, limits, stop); !set) return failed(set.error());
  made.limits = limits;
  return made;
}

result<container>
container_pool::take(const container_shape& shape, const container_limits& limits, const std::stop_token& stop) {
  std::optional<container> got;
  {
    const std::lock_guard lock{mutex_};
    for (auto at = ready_.begin(); at != ready_.end() && !got;) {
      if (at->first != shape) {
        ++at;
        continue;
      }
      if (still_waits(at->second))
        got = std::move(at->second);
      else
        unwanted_.push_back(at->second.id);
      at = ready_.erase(at);
    }
  }
  if (!got) {
    auto made = make(shape, limits, stop);
    if (!made) return made.error();
    got = std::move(*made);
  }
  refill(shape, limits);
  if (got->limits == limits) return std::move(*got);
  if (auto set = limit(*got, limits, stop); !set) {
    remove(got->id);
    return set.error();
  }
  return std::move(*got);
}

result<void> container_pool::limit(container& what, const container_limits& to, const std::stop_token& stop) {
  auto set = engine_.call("POST", "/containers/" + what.id + "/update", to_update(to), stop);
  if (!set) return set.error();
  what.limits = to;
  return {};
}

void container_pool::refill(const container_shape& shape, const container_limits& limits) {
  {
    const std::lock_guard lock{mutex_};
    auto there = static_cast<int>(std::ranges::count(ready_, shape, [](const auto& one) { return one.first; }));
    for (there += coming_[shape]; there < spare_; ++there) {
      orders_.push_back({shape, limits});
      ++coming_[shape];
    }
    // What was asked for lately stays: a language's compile step and its run, and as many for another.
    while (static_cast<int>(ready_.size()) > 4 * spare_) {
      unwanted_.push_back(ready_.front().second.id);
      ready_.pop_front();
    }
  }
  changed_.notify_all();
}

void container_pool::remove(std::string id) {
  {
    const std::lock_guard lock{mutex_};
    unwanted_.push_back(std::move(id));
  }
  changed_.notify_all();
}

void container_pool::work(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  for (;;) {
    const auto wanted = [this] { return !unwanted_.empty() || !orders_.empty(); };
    if (!sweep_again_) {
      changed_.wait(lock, stop, [this, &wanted] { return wanted() || sweep_again_; });
    } else if (const auto then = *sweep_again_; !changed_.wait_until(lock, stop, then, wanted)) {
      if (sweep_again_ == then && !stop.stop_requested()) {
        sweep_again_.reset();
        lock.unlock();
        (void)sweep_now(stop); // the next start sweeps, too
        lock.lock();
      }
    }
    if (!unwanted_.empty()) {
      const auto id = std::move(unwanted_.front());
      unwanted_.pop_front();
      lock.unlock();
      remove_now(id);
      lock.lock();
    } else if (stop.stop_requested()) {
      return;
    } else if (!orders_.empty()) {
      const auto next = std::move(orders_.front());
      orders_.pop_front();
      lock.unlock();
      auto made = make(next.shape, next.limits, stop);
      lock.lock();
      --coming_[next.shape];
      // A failure is told to whoever needs a container next.
      if (!made) continue;
      if (stop.stop_requested())
        unwanted_.push_back(made->id);
      else
        ready_.emplace_back(next.shape, std::move(*made));
    }
  }
}

void container_pool::remove_now(const std::string& id) {
  // An Engine that is busy may fail at it, with a mount that is still in use or a removal that goes on. What cannot be
  // removed at all bears our label, so that the next start removes it.
  for (int i = 0; i < removal_tries; ++i) {
    if (engine_.call("DELETE", "/containers/" + id + "?force=1&v=1", nullptr, {})) return;
    const auto there = engine_.exists("/containers/" + id + "/json", {});
    if (there && !*there) return;
    std::this_thread::sleep_for(removal_pause);
  }
}

result<void> container_pool::sweep(const std::stop_token& stop) {
  auto swept = sweep_now(stop);
  const std::lock_guard lock{mutex_};
  sweep_again_ = std::chrono::steady_clock::now() + late_containers;
  changed_.notify_one();
  return swept;
}

result<void> container_pool::sweep_now(const std::stop_token& stop) {
  const json filter{{"label", {std::string{installation_label} + "=" + labels_[installation_label]}}};
  auto all = engine_.call("GET", "/containers/json?all=1&filters=" + url_encoded(filter.dump()), nullptr, stop);
  if (!all) return all.error();
  if (!all->is_array()) return problem{"the docker engine listed its containers in a strange way"};
  for (const auto& one : *all) {
    if (!one.is_object() || !one.contains("Id") || !one["Id"].is_string()) continue;
    const auto labels = one.value("Labels", json::object());
    const auto owner = labels.is_object() && labels.contains(owner_label) && labels[owner_label].is_string()
                           ? labels[owner_label].get<std::string>()
                           : std::string{};
    if (!owner_lives(owner)) remove(one["Id"].get<std::string>());
  }
  return {};
}

} // namespace assay::sandbox
