#include "infra/catalogue/check_task.hpp"

#include "sandbox/judge/checker.hpp"
#include "sandbox/judge/type.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace assay::catalogue {
namespace {

using json_pointer = nlohmann::json::json_pointer;

class checker {
public:
  checker(const json_source& source, task& read) : source_{source}, task_{read} {}

  std::vector<problem> run() && {
    if (task_.kind == task_kind::suite) {
      // A suite's own form has all that there is to say.
      report(json_pointer{"/kind"}, "suite tasks have no folder; assay tasks import takes the suite's file");
      return std::move(problems_);
    }
    const bool function = task_.kind == task_kind::function;
    if (function && !has(json_pointer{"/signature"}))
      report(json_pointer{}, "a function task needs the key \"signature\"");
    if (!function && has(json_pointer{"/signature"}))
      report(json_pointer{"/signature"}, "only a function task has this key");
    if (!has(json_pointer{"/scaling"})) report(json_pointer{}, "a task needs the key \"scaling\"");
    if (has(json_pointer{"/suite"})) report(json_pointer{"/suite"}, "only a suite task has this key");
    if (!problems_.empty()) return std::move(problems_);
    compare();
    if (function)
      signature();
    else
      texts_only();
    cases();
    sizes();
    solutions();
    return std::move(problems_);
  }

private:
  bool has(const json_pointer& where) const { return source_.document().contains(where); }
  void report(const json_pointer& where, std::string_view what) { problems_.push_back(source_.at(where, what)); }

  void compare() {
    const json_pointer where{"/checker"};
    const std::string kind = source_.document().at(where / "kind");
    for (const auto* option : {"absolute", "relative"}) {
      if (kind != "float" && has(where / option))
        report(where / option, "the checker \"" + kind + "\" has no such option");
    }
    if (kind != "predicate" && has(where / "file"))
      report(where / "file", "the checker \"" + kind + "\" has no such option");
    if (kind == "predicate" && !has(where / "file")) report(where, "the checker \"predicate\" needs the key \"file\"");
    const auto* tolerance = std::get_if<sandbox::within>(&task_.checker);
    if (tolerance != nullptr && tolerance->absolute == 0 && tolerance->relative == 0)
      report(where, "the checker \"float\" needs \"absolute\" or \"relative\", above 0");
  }

  /// Whether the checker can do anything with answers of this type.
  void compared_type(const sandbox::value_type& returns) {
    const json_pointer where{"/checker/kind"};
    using kind = sandbox::value_type::kind;
    if (std::holds_alternative<sandbox::in_any_order>(task_.checker) && returns.what != kind::list)
      report(where, "the checker \"unordered\" is for lists; the function returns " + sandbox::to_string(returns));
    const auto* part = &returns;
    while (part->inner) part = part->inner.get();
    if (std::holds_alternative<sandbox::within>(task_.checker) && part->what != kind::floating)
      report(where, "the checker \"float\" is for floats; the function returns " + sandbox::to_string(returns));
  }

  std::optional<sandbox::value_type> type(const json_pointer& where, std::string& written) {
    const auto parsed = sandbox::parse_type(written);
    if (!parsed) {
      report(where, parsed.error().what);
      return {};
    }
    written = sandbox::to_string(*parsed);
    return *parsed;
  }

  void value(
      const json_pointer& where, const std::optional<sandbox::value_type>& type, nlohmann::json& given,
      const std::string& whose) {
    if (!type) return;
    if (auto fitting = sandbox::conform(given, *type)) {
      given = *std::move(fitting);
    } else {
      report(where, whose + ' ' + sandbox::to_string(*type) + ": " + fitting.error().what);
    }
  }

  void signature() {
    const json_pointer where{"/signature"};
    std::set<std::string> names;
    for (std::size_t i = 0; i < task_.signature.parameters.size(); ++i) {
      auto& p = task_.signature.parameters[i];
      if (!names.insert(p.name).second)
        report(where / "parameters" / i / "name", "another parameter is named \"" + p.name + "\" too");
      parameters_.push_back(type(where / "parameters" / i / "type", p.type));
    }
    returns_ = type(where / "returns", task_.signature.returns);
    if (returns_) compared_type(*returns_);
  }

  // A program is given one text and answers with another; how texts are compared is up to the judge of programs.
  void texts_only() {
    if (!std::holds_alternative<sandbox::exactly>(task_.checker))
      report(json_pointer{"/checker/kind"}, "a program task has the checker \"exact\"");
  }

  void cases() {
    std::set<std::string> ids;
    bool any_visible = false;
    for (std::size_t i = 0; i < task_.cases.size(); ++i) {
      const auto where = json_pointer{"/cases"} / i;
      auto& c = task_.cases[i];
      const bool visible = c.shown == task_case::visibility::visible;
      any_visible = any_visible || visible;
      if (!ids.insert(c.call.id).second) report(where / "id", "another case has the id \"" + c.call.id + "\" too");
      if (!visible && has(where / "explanation")) report(where / "explanation", "a hidden case is never explained");
      if (task_.kind == task_kind::program)
        program_case(where);
      else
        call(where, c.call);
    }
    if (!any_visible) report(json_pointer{"/cases"}, "at least one case must be visible");
  }

  void program_case(const json_pointer& where) {
    for (const auto* key : {"arguments", "expected"}) {
      if (has(where / key)) report(where / key, "only a case of a function task has this key");
    }
    for (const auto* key : {"stdin", "stdout"}) {
      if (!has(where / key)) report(where, std::string{"a case of a program task needs the key \""} + key + '"');
    }
  }

  void call(const json_pointer& where, sandbox::test_case& c) {
    for (const auto* key : {"stdin", "stdout"}) {
      if (has(where / key)) report(where / key, "only a case of a program task has this key");
    }
    for (const auto* key : {"arguments", "expected"}) {
      if (!has(where / key))
        return report(where, std::string{"a case of a function task needs the key \""} + key + '"');
    }
    if (c.arguments.size() != parameters_.size()) {
      report(
          where / "arguments",
          std::to_string(c.arguments.size()) + " arguments for " + std::to_string(parameters_.size()) + " parameters");
    } else {
      for (std::size_t k = 0; k < parameters_.size(); ++k) {
        const auto whose = "the parameter " + task_.signature.parameters[k].name + " takes";
        value(where / "arguments" / k, parameters_[k], c.arguments[k], whose);
      }
    }
    if (!returns_) return;
    if (auto fitting = sandbox::conform_expected(task_.checker, c.expected, *returns_))
      c.expected = *std::move(fitting);
    else
      report(where / "expected", "the function returns " + sandbox::to_string(*returns_) + ": " + fitting.error().what);
  }

  void sizes() {
    const json_pointer where{"/scaling"};
    growing(where / "sizes", task_.scaling.sizes);
    for (const auto& [language, all] : task_.scaling.language_sizes) growing(where / "language_sizes" / language, all);
  }

  void growing(const json_pointer& where, const std::vector<std::int64_t>& all) {
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i] <= all[i - 1]) report(where / i, std::to_string(all[i]) + " is not larger than the size before it");
    }
  }

  void solutions() {
    std::set<std::pair<solution_role, std::string>> seen;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < task_.solutions.size(); ++i) {
      const auto where = json_pointer{"/solutions"} / i;
      const auto& s = task_.solutions[i];
      if (s.role == solution_role::wrong) ++wrong;
      if (!seen.emplace(s.role, s.language).second && s.role == solution_role::reference)
        report(where, "there is another reference in " + s.language);
      for (const auto* key : {"reason", "verdict", "fails"}) {
        if (s.role == solution_role::wrong && !has(where / key) && key != std::string_view{"fails"})
          report(where, std::string{"a wrong solution needs the key \""} + key + '"');
        if (s.role != solution_role::wrong && has(where / key))
          report(where / key, "only a wrong solution has this key");
      }
      for (std::size_t k = 0; k < s.fails.size(); ++k) {
        const bool known =
            std::any_of(task_.cases.begin(), task_.cases.end(), [&](auto& c) { return c.call.id == s.fails[k]; });
        if (!known) report(where / "fails" / k, "there is no case \"" + s.fails[k] + '"');
      }
    }
    const bool has_reference =
        std::any_of(seen.begin(), seen.end(), [](auto& s) { return s.first == solution_role::reference; });
    if (!has_reference) report(json_pointer{"/solutions"}, "there is no reference");
    if (wrong < 2) report(json_pointer{"/solutions"}, "at least two wrong solutions are needed");
  }

  const json_source& source_;
  task& task_;
  std::vector<problem> problems_;
  std::vector<std::optional<sandbox::value_type>> parameters_;
  std::optional<sandbox::value_type> returns_;
};

} // namespace

std::vector<problem> check_task(const json_source& source, task& read) { return checker{source, read}.run(); }

} // namespace assay::catalogue
