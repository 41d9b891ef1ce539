#pragma once

#include "infra/audit/export.hpp"
#include "infra/audit/seal.hpp"
#include "tests/infra/audit/sample_log.hpp"

#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

namespace assay::test {

inline const std::string installation = "7d1a2f7e-90a5-4b1a-b5ac-3c1b9f3c2d10";

/// A log with its seals, one behind every `every` events and one at the end.
struct sealed_log {
  std::vector<recorded_event> events;
  std::vector<audit::seal> seals;

  static sealed_log of(std::vector<recorded_event> from, std::size_t every, const audit::signing_key& key) {
    sealed_log out{std::move(from), {}};
    audit::running_digest digest;
    for (std::size_t i = 0; i < out.events.size(); ++i) {
      digest.add(out.events[i].hash);
      if ((i + 1) % every != 0 && i + 1 != out.events.size()) continue;
      audit::seal s;
      s.installation = installation;
      s.number = static_cast<std::int64_t>(out.seals.size()) + 1;
      s.position = out.events[i].position;
      s.sealed_at_us = 1'700'000'000'000'000;
      s.digest = digest.hex();
      s.previous = out.seals.empty() ? chain_start() : audit::link_to(audit::line_of(out.seals.back()));
      key.sign(s);
      out.seals.push_back(s);
    }
    return out;
  }

  [[nodiscard]] audit::report
  verify(const audit::signing_key& known, const std::vector<std::string>& anchors = {}) const {
    audit::verifier check;
    check.belongs_to(installation, {known.public_half()});
    for (const auto& each : anchors) BOOST_TEST(check.anchor(each));
    std::size_t next = 0;
    const auto seals_to = [&](std::int64_t position) {
      while (next < seals.size() && seals[next].position <= position) {
        check.take_seal(seals[next].number, audit::line_of(seals[next]));
        ++next;
      }
    };
    for (const auto& each : events) {
      check.take(each);
      seals_to(each.position);
    }
    seals_to(std::numeric_limits<std::int64_t>::max());
    return check.finish(events.empty() ? 0 : events.back().position);
  }

  [[nodiscard]] std::string
  exported(const audit::signing_key& known, const std::vector<sealed_evidence>& evidence = {}) const {
    std::ostringstream out;
    audit::export_writer to{out, {installation, {known.public_half()}, 1'700'000'000'000'000}};
    std::size_t next = 0;
    for (const auto& each : events) {
      to.event(each);
      for (; next < seals.size() && seals[next].position <= each.position; ++next)
        to.seal(seals[next].number, audit::line_of(seals[next]));
    }
    for (; next < seals.size(); ++next) to.seal(seals[next].number, audit::line_of(seals[next]));
    for (const auto& each : evidence) to.evidence(each);
    BOOST_TEST(to.end());
    return out.str();
  }
};

} // namespace assay::test
