#pragma once

#include "actors/core/messages.hpp"
#include "infra/postgres/connection.hpp"

#include <span>
#include <vector>

namespace assay::postgres {

/// What became of one append: `receipt` counts when `code` is ok.
struct append_answer {
  ec code = ec::internal;
  append_receipt receipt;
};

/// What is wrong with a request in itself; ok when the database may judge it.
ec check(const append_request& request) noexcept;

/// About how many bytes the request takes on the wire.
std::size_t weight(const append_request& request) noexcept;

/// Makes the statement of `append_batch` known to a new connection.
void prepare_append(pqxx::connection& to);

/// Appends in one transaction and one round trip; answers in the members' order. Throws what libpqxx throws.
std::vector<append_answer> append_batch(pqxx::connection& to, std::span<const append_request* const> members);

} // namespace assay::postgres
