#pragma once

#include "actors/core/errors.hpp"
#include "actors/core/handles.hpp"
#include "actors/core/ports.hpp"

#include <caf/typed_event_based_actor.hpp>
#include <caf/typed_response_promise.hpp>

#include <chrono>
#include <string>
#include <utility>

namespace assay {

/// What the specialists share: asking their ports for the sake of one work, whose answer is the work's error when a
/// port refuses. Called by the specialist's own actor only.
class on_behalf {
public:
  explicit on_behalf(specialist_actor::pointer self)
      : self_{self}, promise_{self->make_response_promise<work_result>()} {}

  /// Asks a port and goes on with the answer.
  template <class Answer, class Port, class Message, class Then>
  void ask(const Port& port, caf::timespan limit, Message&& message, Then then) const {
    self_->request(port, limit, std::forward<Message>(message))
        .then(
            [then = std::move(then)](Answer& answer) mutable { then(std::move(answer)); },
            [promise = promise_](const caf::error& why) mutable { promise.deliver(caf::make_error(code_of(why))); });
  }

  /// The text of a piece of evidence.
  template <class Then>
  void open(const evidence_actor& evidence, const evidence_id& id, Then then) const {
    ask<std::string>(evidence, port_timeout, open_evidence{id}, std::move(then));
  }

  /// A text under the candidate's key.
  template <class Then>
  void seal(const evidence_actor& evidence, const candidate_id& whose, std::string text, Then then) const {
    ask<sealed_evidence>(evidence, port_timeout, seal_text{whose.value, std::move(text)}, std::move(then));
  }

  void done(work_result result) const { promise().deliver(std::move(result)); }
  void refuse(ec why) const { promise().deliver(caf::make_error(why)); }

  /// What the handler of the work returns.
  caf::result<work_result> answer() const { return promise_; }

private:
  static constexpr std::chrono::seconds port_timeout{30};
  caf::typed_response_promise<work_result> promise() const { return promise_; }

  specialist_actor::pointer self_;
  caf::typed_response_promise<work_result> promise_;
};

} // namespace assay
