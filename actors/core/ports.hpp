#pragma once

#include "actors/core/type_ids.hpp"

#include <caf/result.hpp>
#include <caf/typed_actor.hpp>

/// What the core needs of the outside, as typed actor handles: a fake is an actor, not a mock class.
/// Every handler answers with a value or with a `caf::error` made of an `ec`; none blocks its caller.
namespace assay {

/// The one source of truth.
using event_log_actor = caf::typed_actor<
    // Appends atomically. Errors: version_conflict (the stream is not at `expected` and this command is not in it),
    // command_conflict (the command is in it with other events), stale_epoch, queue_full, log_unavailable, log_full,
    // in_doubt.
    caf::result<append_receipt>(append_request),
    // The events of a stream in order.
    caf::result<std::vector<recorded_event>>(read_stream),
    // A page of the log in order.
    caf::result<event_page>(read_all),
    // Grants a lease, or busy_elsewhere.
    caf::result<lease>(acquire_lease),
    // Prolongs or gives back a lease; stale_epoch when it was lost.
    caf::result<void>(renew_lease)>;

/// Texts that can be erased.
using evidence_actor = caf::typed_actor<
    // Encrypts; the result is stored by the append that carries it.
    caf::result<sealed_evidence>(seal_text),
    // Decrypts what was stored; evidence_erased, or unknown when the id is not there (value_out_of_range).
    caf::result<std::string>(open_evidence),
    // The stable id of somebody known elsewhere by a name.
    caf::result<std::string>(pseudonym_of)>;

/// Read models. Never an input to a decision unless its value is carried in a command.
using views_actor = caf::typed_actor<
    // One row as JSON text; empty when there is none.
    caf::result<std::string>(get_row),
    // Rows as JSON texts.
    caf::result<std::vector<std::string>>(list_rows),
    // Answers when the views are that far.
    caf::result<void>(wait_for_position)>;

} // namespace assay
