#include "tests/events/catalogue.hpp"

#include "events/core/codec.hpp"
#include "tests/support/every_event.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace assay::test {
namespace {

/// What each event says, in one line.
constexpr std::array meanings{
    std::pair{"candidate.registered", "A person is known from now on, under this name of this provider."},
    std::pair{"candidate.locale-chosen", "The candidate wants to be spoken to in another language."},
    std::pair{"candidate.session-opened", "The candidate's one open session; its own stream starts a moment later."},
    std::pair{"candidate.session-closed", "That session is over, so another one may be opened."},
    std::pair{
        "candidate.erased",
        "The key of the candidate's texts was destroyed with this event; nothing follows in this stream."},
    std::pair{"session.started", "The session began: whose it is, in which programming language, over which channel."},
    std::pair{
        "session.task-requested", "Work for the generator: the task that is wanted, with the ratings of that moment."},
    std::pair{"session.task-presented", "The task that was chosen, its version and rating, and why it was chosen."},
    std::pair{"session.hint-requested", "Work for the generator: the candidate asked for hint `number`."},
    std::pair{
        "session.hint-given",
        "The hint was shown; a source of `unavailable` is a hint that could not be had and costs nothing."},
    std::pair{"session.submission-received", "A solution was handed in; its text is evidence."},
    std::pair{
        "session.language-detected",
        "What language the submission looks like; a clear mismatch is not run and costs nothing."},
    std::pair{
        "session.execution-requested",
        "Work for the executor: compile the submission and run the tests of this digest."},
    std::pair{
        "session.execution-completed",
        "How compiling and running ended; a sandbox failure costs the candidate nothing."},
    std::pair{"session.tests-judged", "A verdict for each case."},
    std::pair{
        "session.metrics-requested", "Work for the executor: running times on growing inputs, beside the reference."},
    std::pair{"session.metrics-collected", "Those times, the peak memory, and the growth they show."},
    std::pair{"session.analysis-requested", "Work for the analyzer."},
    std::pair{
        "session.analysis-completed",
        "What compilers and linters found; messages are evidence, since they may quote the code."},
    std::pair{"session.review-requested", "Work for the reviewer."},
    std::pair{"session.review-completed", "The reviewer's mark; the text of the review is evidence."},
    std::pair{"session.review-unavailable", "There is no review of this attempt, and why; the score leaves it out."},
    std::pair{"session.score-awarded", "The attempt's score with its parts, and all that a rating reads."},
    std::pair{
        "session.rescored",
        "What the recorded facts give under another rubric, beside the score that stood before; ratings stay."},
    std::pair{"session.finished", "The session is over: accepted, skipped or quit."},
    std::pair{"session.abandoned", "Ended by Assay: nobody came back (`idle`) or no task could be found (`no-task`)."},
    std::pair{"task.published", "A version of a task entered the catalogue."},
};

std::string_view meaning_of(std::string_view type) {
  const auto found = std::find_if(meanings.begin(), meanings.end(), [&](const auto& m) { return m.first == type; });
  return found == meanings.end() ? std::string_view{} : std::string_view{found->second};
}

template <class T>
std::string json_type() {
  if constexpr (described<T>) {
    std::string out = "{";
    std::apply(
        [&](const auto&... each) {
          const auto one = [&]<class S, class M>(const field<S, M>& f) {
            if (out.size() > 1) out += ", ";
            out += std::string{f.name} + ": " + json_type<M>();
          };
          (one(each), ...);
        },
        T::fields());
    return out + "}";
  } else if constexpr (named_enum<T>) {
    std::string out;
    for (const auto& [value, text] : enum_names<T>::value)
      out += (out.empty() ? "\"" : " or \"") + std::string{text} + "\"";
    return out;
  } else if constexpr (codec::detail::is_vector<T>::value) {
    return "array of " + json_type<typename T::value_type>();
  } else if constexpr (codec::detail::is_optional<T>::value) {
    return json_type<typename T::value_type>() + ", or absent";
  } else if constexpr (codec::detail::is_map<T>::value) {
    return "object of " + json_type<typename T::mapped_type>();
  } else if constexpr (std::same_as<T, evidence_id>) {
    return "string (evidence)";
  } else if constexpr (std::same_as<T, std::string> || codec::detail::is_strong_id<T>::value) {
    return "string";
  } else if constexpr (std::same_as<T, bool>) {
    return "boolean";
  } else if constexpr (std::floating_point<T>) {
    return "number";
  } else {
    static_assert(std::integral<T>, "say how this type looks in JSON");
    return "integer";
  }
}

template <class E>
std::string section() {
  std::string out = "### `" + std::string{E::type} + "` version " + std::to_string(E::version) + "\n\n";
  out += std::string{meaning_of(E::type)} + "\n\n| field | JSON |\n| --- | --- |\n";
  std::apply(
      [&](const auto&... each) {
        const auto row = [&]<class S, class M>(const field<S, M>& f) {
          out += "| `" + std::string{f.name} + "` | " + json_type<M>() + " |\n";
        };
        (row(each), ...);
      },
      E::fields());
  return out + "\n";
}

constexpr std::string_view introduction =
    R"(# Events

Every fact that Assay records, generated from the structs in `events/`: do not edit, run the target `events_doc` instead.
A shape is never edited. A new shape has a higher version and an upcast step in `events/upcast/`; a golden file of each
shape that was ever stored is in `tests/golden/events/`.

Each event stands in the log with its position, stream, version, type, schema version, command id, time and hash, and
with metadata: who asked (`by`), whose data it is (`subject`), `correlation` and `causation`. A field marked *evidence*
is the id of a text that is kept encrypted beside the log and can be erased.

)";

} // namespace

std::string catalogue_of_events() {
  std::string out{introduction};
  std::string_view stream;
  for_each_event([&]<class E>(std::string_view category, std::type_identity<E>) {
    if (category != stream) out += "## Stream `" + std::string{category} + "-<id>`\n\n";
    stream = category;
    out += section<E>();
  });
  out.pop_back(); // one newline at the end
  return out;
}

std::vector<std::string> undocumented_events() {
  std::vector<std::string> out;
  std::set<std::string_view> types;
  for_each_event([&]<class E>(std::string_view, std::type_identity<E>) {
    types.insert(E::type);
    if (meaning_of(E::type).empty()) out.push_back(std::string{E::type} + " has no meaning");
  });
  for (const auto& [type, text] : meanings)
    if (!types.contains(type)) out.push_back(std::string{type} + " is not an event");
  return out;
}

} // namespace assay::test
