#include "sandbox/judge/examiner.hpp"

#include "sandbox/judge/checker.hpp"
#include "sandbox/judge/runner.hpp"
#include "sandbox/judge/utf8.hpp"
#include "sandbox/judge/wire.hpp"

#include <variant>

namespace assay::sandbox {

namespace {

using nlohmann::json;

constexpr std::chrono::milliseconds each{10'000};
constexpr std::int64_t memory_bytes = 512LL * 1024 * 1024;
constexpr std::size_t most_detail = 1000;

opinion failed(const std::string& why) { return {verdict::sandbox_failure, "the task's predicate failed: " + why}; }

opinion failed(const reply& why) {
  if (why.result == verdict::cancelled) return {verdict::cancelled, why.detail};
  if (why.result == verdict::wrong_answer) return failed(why.detail); // answered, but not as agreed
  return failed(std::string{to_string(why.result)} + ": " + why.detail);
}

std::unique_ptr<runner>
start(const by_predicate& how, const language& l, std::size_t cases, slot& where, const std::stop_token& stop) {
  // The predicate is told values, not types, so any signature will do for its driver.
  const typed_signature entry{{"check", {}, "bool"}, {}, {value_type::kind::boolean, nullptr}};
  job program;
  program.files = program_files(l, entry, how.source);
  program.command = l.how.commands.at("check");
  // A case is asked about twice when its first run failed.
  program.allowed = limits_for(l.how, memory_bytes, 2 * cases, each);
  return std::make_unique<runner>(where, l.how, std::move(program), stop);
}

} // namespace

examiner::examiner(const checker& how, std::size_t cases, const languages& known, slot& where, std::stop_token stop)
    : how_{how}, cases_{cases}, known_{known}, where_{where}, stop_{std::move(stop)} {}

examiner::~examiner() {
  if (predicate_) predicate_->finish();
}

opinion examiner::examine(const std::string& arguments, const json& expected, const json& actual) {
  if (const auto* how = std::get_if<by_predicate>(&how_)) {
    const auto wanted = encode(expected), given = encode(actual);
    if (!wanted || !given) return failed("a value cannot be sent to it");
    return ask(*how, {arguments, *wanted, *given});
  }
  return {compare(how_, expected, actual) == agreement::same ? verdict::accepted : verdict::wrong_answer, {}};
}

opinion examiner::ask(const by_predicate& how, const std::vector<std::string>& values) {
  if (!predicate_ || !predicate_->alive()) {
    const auto l = known_.find("python");
    if (l == known_.end() || !l->second.how.commands.contains("check")) return failed("it needs the language python");
    if (predicate_) predicate_->finish();
    predicate_ = start(how, l->second, cases_, where_, stop_);
    reply ready = predicate_->compile();
    if (ready.result == verdict::accepted) ready = predicate_->load();
    if (ready.result != verdict::accepted) return failed(ready);
  }
  const reply got = predicate_->ask("check", values, each);
  if (got.result != verdict::accepted) return failed(got);
  if (!got.value || !got.value->is_array() || got.value->size() != 2 || !(*got.value)[0].is_boolean() ||
      !(*got.value)[1].is_string())
    return failed("no answer of its own kind");
  if ((*got.value)[0].get<bool>()) return {verdict::accepted, {}};
  return {verdict::wrong_answer, clean_utf8((*got.value)[1].get_ref<const std::string&>(), most_detail)};
}

} // namespace assay::sandbox
