#include "infra/cli/result_view.hpp"

#include "events/core/codec.hpp"
#include "infra/cli/judge_difference.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "projections/reasons/words.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace assay::cli {
namespace {

nlohmann::json parsed(const std::string& text) {
  auto json = codec::parse(text);
  return json ? *json : nlohmann::json{};
}

std::string number(double value, int digits) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(digits) << value;
  return out.str();
}

std::string indented(const std::string& text) {
  std::string out;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) out += "    " + line + "\n";
  return out;
}

void print_example(const console& term, const translator& tr, const nlohmann::json& example) {
  auto& out = term.out();
  out << "\n  " << term.text(colour::bold, tr("First failing example")) << " (" << example.value("id", "") << ")\n";
  const auto room_behind = [&](const std::string& label) {
    return static_cast<std::size_t>(std::max(term.width(), 40)) - columns_of(label) - 6;
  };
  const auto line = [&](const std::string& label, const std::string& text) {
    out << "    " << label << ' ' << text << '\n';
  };
  if (example.contains("stdin"))
    out << "    " << tr("input:") << '\n' << indented(harmless(example.value("stdin", "").substr(0, 400)));
  if (example.contains("arguments")) {
    std::string call;
    for (const auto& each : example["arguments"]) (call += call.empty() ? "" : ", ") += value_text(each);
    const auto label = tr("called with:");
    line(label, beginning(call, 3 * room_behind(label)));
  }
  const auto expected = tr("expected:   "), actual = tr("your answer:");
  const auto room = room_behind(columns_of(expected) > columns_of(actual) ? expected : actual);
  if (example.contains("expected") && example.contains("actual")) {
    const auto apart = difference_of(value_text(example["expected"]), value_text(example["actual"]), room);
    line(expected, apart.expected);
    line(actual, apart.actual);
    if (example.value("exact", true) && example.value("verdict", "") == name(verdict::wrong_answer))
      line(std::string(columns_of(actual), ' '), std::string(apart.column, ' ') + "^");
  } else if (example.contains("expected")) {
    line(expected, beginning(value_text(example["expected"]), room));
  }
  if (example.contains("any_of") && example["any_of"].size() > 1)
    out << "    " << term.text(colour::dim, tr("(other answers are right as well)")) << '\n';
  if (const auto detail = example.value("detail", ""); !detail.empty()) out << indented(harmless(detail));
}

void print_parts(const console& term, const translator& tr, const score_awarded& score) {
  auto& out = term.out();
  out << '\n';
  for (const auto& part : score.parts) {
    auto points = number(part.points, 1);
    if (part.maximum > 0) points += " / " + number(part.maximum, 0);
    // Padding counts bytes, so it is set beside the plain text and the colour is put on afterwards.
    const auto name = tr(part.name);
    const auto width = std::count_if(name.begin(), name.end(), [](unsigned char c) { return (c & 0xC0U) != 0x80U; });
    out << "  " << name << std::string(static_cast<std::size_t>(std::max<std::ptrdiff_t>(14 - width, 1)), ' ')
        << std::setw(12) << points << "  "
        << term.text(colour::dim, wrapped(reason_text(tr, part.why), 30, static_cast<std::size_t>(term.width())))
        << '\n';
  }
}

void print_findings(const console& term, const translator& tr, const result_view& view) {
  auto& out = term.out();
  if (view.findings.empty() && view.remarks.empty() && !view.review) return;
  out << "\n  " << term.text(colour::bold, tr("Findings and review")) << '\n';
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    const auto& f = view.findings[i];
    const auto message = i < view.messages.size() ? view.messages[i] : f.rule;
    out << "    " << (f.line > 0 ? tr("line") + ' ' + std::to_string(f.line) + ": " : "")
        << term.text(f.severity == "error" ? colour::red : colour::yellow, harmless(message)) << '\n';
  }
  for (const auto& each : view.remarks) {
    const auto line = each.value("line", 0);
    out << "    " << (line > 0 ? tr("line") + ' ' + std::to_string(line) + ": " : "") << tr(each.value("text", ""))
        << '\n';
  }
  if (view.review && view.review->reviewer.starts_with("offline"))
    out << "    " << term.text(colour::dim, tr("(reviewed by fixed rules; no language model is configured)")) << '\n';
}

void print_times(const console& term, const translator& tr, const result_view& view) {
  double slowest = 0;
  for (const auto& each : view.tests.cases) slowest = std::max(slowest, each.cpu_ms);
  if (view.tests.cases.empty()) return;
  auto& out = term.out();
  auto text = tr("slowest case") + ' ' + number(slowest, 1) + " ms, " + tr("peak memory") + ' ' +
              number(static_cast<double>(view.execution.peak_memory_kb) / 1024, 1) + " MiB";
  if (view.metrics && view.metrics->result == verdict::accepted)
    text += ", " + tr("growth") + ' ' +
            (view.metrics->growth == growth_class::unclear ? tr("unclear")
                                                           : std::string{in_notation(view.metrics->growth)}) +
            " (" + tr("reference") + ' ' + std::string{in_notation(view.metrics->expected_growth)} + ')';
  out << "\n  " << wrapped(text, 2, static_cast<std::size_t>(term.width())) << '\n';
  if (!view.execution.degradations.empty()) {
    std::string all;
    for (const auto& each : view.execution.degradations) (all += all.empty() ? "" : ", ") += each;
    out << "  " << term.text(colour::dim, tr("this machine's sandbox lacks:") + ' ' + all) << '\n';
  }
}

} // namespace

std::string verdict_text(const translator& tr, verdict v) { return tr(name(v)); }

std::string reason_text(const translator& tr, const reason& why) {
  auto values = why.values;
  // A value may itself be a word of ours, such as a verdict.
  for (auto& each : values) each = tr(each);
  auto out = filled(tr(sentence_of(why.rule)), values);
  // A line must not end between a number and its sign.
  for (auto at = out.find(" %"); at != std::string::npos; at = out.find(" %", at)) out.replace(at, 1, "\u00a0");
  return out;
}

result_view collect_result(session_client& client) {
  result_view out;
  if (const auto* score = client.latest<score_awarded>()) out.score = *score;
  if (const auto* tests = client.latest<tests_judged>()) out.tests = *tests;
  if (const auto* execution = client.latest<execution_completed>()) out.execution = *execution;
  const auto same_attempt = [&](const auto* e) { return e != nullptr && e->attempt == out.score.attempt; };
  if (const auto* metrics = client.latest<metrics_collected>(); same_attempt(metrics)) out.metrics = *metrics;
  if (const auto* analysis = client.latest<analysis_completed>(); same_attempt(analysis)) {
    out.findings = analysis->findings;
    for (const auto& each : parsed(client.evidence(analysis->messages)))
      if (each.is_string()) out.messages.push_back(each.get<std::string>());
  }
  if (const auto* review = client.latest<review_completed>(); same_attempt(review)) {
    out.review = *review;
    out.remarks = parsed(client.evidence(review->text));
  }
  out.report = parsed(client.evidence(out.execution.report));
  out.change = client.profile().latest;
  return out;
}

void print_result(const console& term, const translator& tr, const result_view& view) {
  auto& out = term.out();
  const bool accepted = view.score.result == verdict::accepted;
  out << '\n'
      << "  " << term.text(accepted ? colour::green : colour::red, verdict_text(tr, view.score.result)) << "  "
      << view.tests.passed << ' ' << tr("of") << ' ' << view.tests.total << ' ' << tr("cases passed") << '\n';
  if (const auto detail = view.report.is_object() ? view.report.value("detail", "") : ""; !detail.empty())
    out << '\n' << indented(harmless(detail));
  if (view.report.is_object() && view.report.contains("example"))
    print_example(term, tr, view.report["example"]);
  else if (!accepted && view.tests.result == verdict::accepted)
    out << "  " << tr("every case passes; a large generated input does not") << '\n';
  else if (!accepted && view.score.result != verdict::compile_error)
    out << "  " << tr("every example passes; a hidden case does not") << '\n';
  print_findings(term, tr, view);
  print_times(term, tr, view);
  print_parts(term, tr, view.score);
  out << "  " << term.text(colour::bold, tr("score") + ' ' + number(view.score.total, 1) + " / 100") << "  "
      << term.text(colour::dim, tr("attempt") + ' ' + std::to_string(view.score.attempt)) << '\n';
  if (view.change) {
    const auto& c = *view.change;
    out << "  " << c.topic << " / " << c.language << ": " << number(c.before.value, 0) << " -> "
        << term.text(c.after.value >= c.before.value ? colour::green : colour::yellow, number(c.after.value, 0)) << " ("
        << tr("uncertainty") << ' ' << number(c.before.deviation, 0) << " -> " << number(c.after.deviation, 0) << ")\n";
  }
  out << std::flush;
}

} // namespace assay::cli
