#include "infra/cli/operator_client.hpp"

#include "infra/app/ask.hpp"

#include <chrono>
#include <thread>

namespace assay::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 60s;
constexpr auto between_tries = 200ms;

} // namespace

operator_client::operator_client(app::node& node, candidate_id of)
    : node_{node}, candidate_{std::move(of)}, correlation_{random_uuid()} {}

result<command_reply> operator_client::send(const stream_id& to, any_command command) {
  const command_envelope envelope{{random_uuid()}, to,    candidate_.value,   {principal_kind::operator_, "cli"},
                                  correlation_,    "cli", std::move(command), {}};
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    auto reply = app::ask<command_reply>(node_.system(), node_.bus(), envelope, patience);
    const bool again =
        !reply && category(reply.error()) == error_category::retry && reply.error() != ec::busy_elsewhere;
    if (!again || std::chrono::steady_clock::now() > until) return reply;
    std::this_thread::sleep_for(between_tries);
  }
}

} // namespace assay::cli
