#pragma once

#include "events/core/field.hpp"
#include "events/core/ids.hpp"
#include "events/wish.hpp"

#include <string>
#include <variant>

namespace assay {

/// Makes the candidate known, or changes their locale when they are. Repeating it changes nothing.
struct register_candidate {
  std::string provider;
  evidence_id name;   ///< sealed evidence that the command carries
  std::string locale; ///< "en" or "ru"
  static constexpr auto fields() {
    return std::tuple{
        field{"provider", &register_candidate::provider}, field{"name", &register_candidate::name},
        field{"locale", &register_candidate::locale}};
  }
};

/// Opens a session; the session itself is then started from the recorded event.
struct open_session {
  session_id session;
  task_wish wish;
  std::string channel;
  static constexpr auto fields() {
    return std::tuple{
        field{"session", &open_session::session}, field{"wish", &open_session::wish},
        field{"channel", &open_session::channel}};
  }
};

/// The session is over. Closing one that is not the open one changes nothing.
struct close_session {
  session_id session;
  static constexpr auto fields() { return std::tuple{field{"session", &close_session::session}}; }
};

/// Destroys the key of the candidate's texts, for ever, and closes their session. Repeating it changes nothing.
struct erase_candidate {
  std::string channel;
  static constexpr auto fields() { return std::tuple{field{"channel", &erase_candidate::channel}}; }
};

using candidate_command = std::variant<register_candidate, open_session, close_session, erase_candidate>;

} // namespace assay
