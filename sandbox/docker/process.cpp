#include "sandbox/docker/process.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <poll.h>
#include <sys/socket.h>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr auto end_of_itself = 1s; // for a supervisor whose channel was closed

void append_order(std::string& to, report::order what, std::string_view bytes) {
  const report::order_head head{what, static_cast<std::uint32_t>(bytes.size())};
  to.append(reinterpret_cast<const char*>(&head), sizeof head);
  to += bytes;
}

} // namespace

docker_process::docker_process(
    engine& where, container_pool& pool, std::optional<container> with, std::string parcel, dialogue talk,
    const job& what, std::vector<std::string> degradations, std::stop_token stop)
    : watched_process{what, std::move(degradations), std::move(stop)},
      engine_{where},
      pool_{pool},
      inside_{std::move(with)},
      talk_{talk},
      outgoing_{std::move(parcel)} {
  if (inside_) send();
}

docker_process::~docker_process() {
  if (!inside_) return;
  end();
  pool_.remove(inside_->id);
}

void docker_process::move(clock::time_point deadline) {
  if (!pending_.empty()) {
    append_order(outgoing_, report::order::requests, pending_);
    pending_.clear();
  }
  const auto left = deadline - clock::now();
  if (left <= 0ms) return;
  const bool more = sent_ < outgoing_.size();
  pollfd watched[] = {
      {inside_->connection.get(), static_cast<short>(more ? POLLIN | POLLOUT : POLLIN), 0},
      {stop_event_.get(), POLLIN, 0}};
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count();
  const timespec wait{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
  if (::ppoll(watched, std::size(watched), &wait, nullptr) <= 0) return;
  if ((watched[0].revents & POLLOUT) != 0) send();
  if ((watched[0].revents & ~POLLOUT) != 0) read();
}

void docker_process::send() {
  while (sent_ < outgoing_.size()) {
    const ssize_t put = ::send(
        inside_->connection.get(), outgoing_.data() + sent_, outgoing_.size() - sent_, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0 && errno == EAGAIN) return;
    if (put < 0) break; // the end will be read
    sent_ += static_cast<std::size_t>(put);
  }
  outgoing_.clear();
  sent_ = 0;
}

void docker_process::read() {
  char buffer[65536];
  const ssize_t got = ::recv(inside_->connection.get(), buffer, sizeof buffer, MSG_DONTWAIT);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    if (!facts_.reported) trouble_ = "the container ended without a report " + inside_->reader.complaints();
    return inside_->connection.close();
  }
  const bool fine = inside_->reader.feed(
      {buffer, static_cast<std::size_t>(got)},
      [this](const report::message& m, std::string_view bytes) { take(m, bytes); });
  if (fine) return;
  trouble_ = "the docker engine sent bytes that make no sense";
  inside_->connection.close();
}

void docker_process::take(const report::message& m, std::string_view bytes) {
  if (m.what == report::kind::answers || m.what == report::kind::usage) {
    last_ = {
        static_cast<double>(m.cpu_us) / 1000,
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds{m.starved_us})};
    peak_kb_ = std::max(peak_kb_, m.peak_kb);
    ++tellings_;
  }
  facts_.memory_kills = std::max(facts_.memory_kills, m.memory_kills);
  switch (m.what) {
  case report::kind::out:
    return take_stream(bytes, made_.stdout_text);
  case report::kind::err:
    return take_stream(bytes, made_.stderr_text);
  case report::kind::answers:
    return take_answers(bytes);
  default:
    return take_status(m, bytes);
  }
}

void docker_process::close_requests() {
  if (talk_ == dialogue::none || is_over() || facts_.reported) return;
  append_order(outgoing_, report::order::close_requests, {});
  send();
}

void docker_process::kill() {
  // The supervisor ends when its stdin does, and takes all with it. It is waited for, since what it left unread must
  // not hold it back.
  ::shutdown(inside_->connection.get(), SHUT_WR);
  const auto deadline = clock::now() + end_of_itself;
  while (clock::now() < deadline) {
    pollfd watched{inside_->connection.get(), POLLIN, 0};
    if (::poll(&watched, 1, 50) <= 0) continue;
    char unread[65536];
    const ssize_t got = ::recv(inside_->connection.get(), unread, sizeof unread, MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return;
  }
  (void)engine_.call("POST", "/containers/" + inside_->id + "/kill", nullptr, {});
}

void docker_process::end() {
  if (!inside_) return;
  if (inside_->connection && !facts_.reported) kill();
  inside_->connection.close();
}

void docker_process::take_stock() {
  if (!inside_) return;
  if (!facts_.reported && facts_.by == cut::none && facts_.started) {
    // The kernel may have taken the supervisor, too.
    const auto told = engine_.call("GET", "/containers/" + inside_->id + "/json", nullptr, {});
    if (told && told->is_object()) {
      const auto state = told->value("State", nlohmann::json::object());
      if (state.is_object() && state.contains("OOMKilled") && state["OOMKilled"] == true) facts_.memory_kills = 1;
    }
  }
  pool_.remove(inside_->id);
  inside_.reset();
}

std::string docker_process::failure_to_start() const { return "the container did not start the program"; }

} // namespace assay::sandbox
