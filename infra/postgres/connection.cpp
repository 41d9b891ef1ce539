#include "infra/postgres/connection.hpp"

#include <libpq-fe.h>
#include <spdlog/spdlog.h>

#include <array>
#include <map>

namespace assay::postgres {
namespace {

// libpq quotes a string that it cannot parse, password and all; so it is parsed here, where the message can be kept
// back.
using keywords = std::map<std::string, std::string>;

keywords parse(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed{
      PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree};
  if (!parsed) throw pqxx::broken_connection{"the database URL is not a libpq URL"};
  keywords settings;
  for (const auto* each = parsed.get(); each->keyword != nullptr; ++each)
    if (each->val != nullptr) settings[each->keyword] = each->val;
  return settings;
}

std::string to_text(const keywords& settings) {
  std::string text;
  for (const auto& [keyword, value] : settings) {
    text += keyword + "='";
    for (const char c : value) {
      if (c == '\'' || c == '\\') text += '\\';
      text += c;
    }
    text += "' ";
  }
  return text;
}

std::string with_settings(const connection_options& options, const std::string& name) {
  auto settings = parse(options.url);
  settings["application_name"] = "assay " + name;
  settings["connect_timeout"] = std::to_string(options.connect_timeout.count());
  settings["client_encoding"] = "UTF8";
  settings["tcp_user_timeout"] = std::to_string(options.statement_timeout.count());
  return to_text(settings);
}

} // namespace

std::string with_database(const std::string& url, const std::string& name) {
  auto settings = parse(url);
  settings["dbname"] = name;
  return to_text(settings);
}

failure_kind kind_of(const std::exception& e) noexcept {
  if (dynamic_cast<const pqxx::broken_connection*>(&e) != nullptr ||
      dynamic_cast<const pqxx::in_doubt_error*>(&e) != nullptr)
    return failure_kind::connection;
  const auto* sql = dynamic_cast<const pqxx::sql_error*>(&e);
  if (sql == nullptr) return failure_kind::refused;
  const std::string_view state = sql->sqlstate();
  // Without a state it is libpq that speaks: the connection is gone.
  if (state.empty() || state.starts_with("08") || state == "25P03" || state == "57P01" || state == "57P02" ||
      state == "57P03")
    return failure_kind::connection;
  if (state == "53100") return failure_kind::full;
  for (const std::string_view each : {"40", "53", "55", "57", "58"})
    if (state.starts_with(each)) return failure_kind::transient;
  return failure_kind::refused;
}

std::string describe(const std::exception& e) {
  std::string text = e.what();
  text.resize(std::min(text.find('\n'), text.size()));
  if (const auto* sql = dynamic_cast<const pqxx::sql_error*>(&e); sql != nullptr) {
    // Errors of class 22 quote the value that they complain about.
    if (sql->sqlstate().starts_with("22")) text.resize(std::min(text.find('"'), text.size()));
    text.append(" (").append(sql->sqlstate()).append(")");
  }
  return text;
}

ec report(std::string_view doing, const std::exception& e) noexcept {
  const auto kind = kind_of(e);
  const bool refused = kind == failure_kind::refused;
  try {
    spdlog::log(refused ? spdlog::level::err : spdlog::level::warn, "postgres: {}: {}", doing, describe(e));
  } catch (...) {
    // The answer matters more than the line.
  }
  if (kind == failure_kind::full) return ec::log_full;
  return refused ? ec::internal : ec::log_unavailable;
}

connection::connection(connection_options options, std::string name, std::function<void(pqxx::connection&)> prepare)
    : options_{std::move(options)}, name_{std::move(name)}, prepare_{std::move(prepare)} {}

pqxx::connection& connection::get() {
  if (!open_) {
    auto fresh = std::make_unique<pqxx::connection>(with_settings(options_, name_));
    fresh->set_session_var("statement_timeout", std::to_string(options_.statement_timeout.count()));
    // A process that is stopped in the middle of a transaction must not keep its locks from the others.
    fresh->set_session_var("idle_in_transaction_session_timeout", std::to_string(options_.statement_timeout.count()));
    fresh->set_session_var("jit", "off");
    fresh->set_session_var("default_transaction_isolation", "read committed");
    if (prepare_) prepare_(*fresh);
    open_ = std::move(fresh);
  }
  return *open_;
}

} // namespace assay::postgres
