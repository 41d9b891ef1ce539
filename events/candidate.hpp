#pragma once

#include "events/core/field.hpp"
#include "events/core/ids.hpp"
#include "events/wish.hpp"

#include <string>
#include <variant>

/// The stream `candidate-<id>`: a person who practises, and which session of theirs is open.
/// Names and shapes are stored, so add and upcast; never edit.
namespace assay {

struct candidate_registered {
  static constexpr std::string_view type = "candidate.registered";
  static constexpr int version = 1;
  std::string provider; ///< where the name comes from: "cli", "telegram", ...
  evidence_id name;     ///< the name as evidence, so that an erasure takes it
  std::string locale;   ///< "en" or "ru"
  static constexpr auto fields() {
    return std::tuple{
        field{"provider", &candidate_registered::provider}, field{"name", &candidate_registered::name},
        field{"locale", &candidate_registered::locale}};
  }
  friend bool operator==(const candidate_registered&, const candidate_registered&) = default;
};

struct candidate_locale_chosen {
  static constexpr std::string_view type = "candidate.locale-chosen";
  static constexpr int version = 1;
  std::string locale;
  static constexpr auto fields() { return std::tuple{field{"locale", &candidate_locale_chosen::locale}}; }
  friend bool operator==(const candidate_locale_chosen&, const candidate_locale_chosen&) = default;
};

/// The candidate's one open session. The session's own stream may start a moment later.
struct candidate_session_opened {
  static constexpr std::string_view type = "candidate.session-opened";
  static constexpr int version = 2;
  session_id session;
  task_wish wish;
  std::string channel; ///< "cli", "telegram", ...
  static constexpr auto fields() {
    return std::tuple{
        field{"session", &candidate_session_opened::session}, field{"wish", &candidate_session_opened::wish},
        field{"channel", &candidate_session_opened::channel}};
  }
  friend bool operator==(const candidate_session_opened&, const candidate_session_opened&) = default;
};

struct candidate_session_closed {
  static constexpr std::string_view type = "candidate.session-closed";
  static constexpr int version = 1;
  session_id session;
  static constexpr auto fields() { return std::tuple{field{"session", &candidate_session_closed::session}}; }
  friend bool operator==(const candidate_session_closed&, const candidate_session_closed&) = default;
};

/// The key of this candidate's texts was destroyed with this event. It is the last of its stream: who comes back under
/// the same name is another candidate. What was recorded in numbers stays, so every score can still be computed.
struct candidate_erased {
  static constexpr std::string_view type = "candidate.erased";
  static constexpr int version = 1;
  std::string channel; ///< where it was asked for: "cli", ...
  static constexpr auto fields() { return std::tuple{field{"channel", &candidate_erased::channel}}; }
  friend bool operator==(const candidate_erased&, const candidate_erased&) = default;
};

using candidate_event = std::variant<
    candidate_registered, candidate_locale_chosen, candidate_session_opened, candidate_session_closed,
    candidate_erased>;

} // namespace assay
