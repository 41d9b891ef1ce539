#include "infra/bench/policy_bench.hpp"

#include "actors/generator/decider.hpp"
#include "projections/skill/skill.hpp"
#include "projections/skill/task_rating.hpp"
#include "projections/skill/wish.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <optional>
#include <set>

namespace assay::bench {
namespace {

constexpr std::int64_t us_of_a_day = 24LL * 3600 * 1'000'000;
constexpr double declared_deviation = 200;  // as task files have it
constexpr std::size_t listed_sessions = 50; // as many as a session client looks at
constexpr double zone_from = 0.55;
constexpr double zone_to = 0.85;

/// What the house knows of a candidate.
struct known_pupil {
  skill_profile profile;
  std::vector<session_row> latest; ///< the newest first
  std::set<std::size_t> topics;
  int near_in_a_row = 0;
  std::optional<int> near_since;
};

/// One policy's run: the truth, and all that the house knows of it.
class school {
public:
  /// Without a policy, tasks are assigned at random.
  school(const pupil_options& options, std::optional<selection_policy> policy)
      : options_{options}, policy_{policy}, random_{options.seed} {
    tasks_ = make_tasks(options, random_);
    pupils_ = make_pupils(options, random_);
    known_.resize(pupils_.size());
    for (const auto& each : tasks_) {
      ratings_.push_back({each.id, each.id, each.declared, each.declared, declared_deviation, 0, 0});
      task_card card;
      card.task.value = card.digest = each.id;
      card.topics = {std::string{pupil_topics[each.topic]}};
      card.level = pupil_levels[each.level];
      card.rating = each.declared;
      card.deviation = declared_deviation;
      card.languages = {pupil_languages.begin(), pupil_languages.end()};
      cards_.push_back(std::move(card));
    }
    figures_.policy = policy ? std::string{name(*policy)} : "random";
  }

  /// Everybody's first session, then everybody's second, ...
  void play() {
    for (int session = 0; session < options_.sessions; ++session) {
      const double before = figures_.in_zone;
      for (std::size_t i = 0; i < pupils_.size(); ++i) play(i, session);
      figures_.zone_by_session.push_back((figures_.in_zone - before) / static_cast<double>(pupils_.size()));
    }
    finish();
  }

  policy_figures figures_;
  rivals predicted_;

  double task_error() const {
    double out = 0;
    for (std::size_t i = 0; i < tasks_.size(); ++i) out += std::abs(ratings_[i].value - tasks_[i].truth);
    return out / static_cast<double>(tasks_.size());
  }
  double task_error_before() const {
    double out = 0;
    for (const auto& each : tasks_) out += std::abs(each.declared - each.truth);
    return out / static_cast<double>(tasks_.size());
  }

private:
  void play(std::size_t who, int session) {
    auto& pupil = pupils_[who];
    auto& known = known_[who];
    const std::size_t language = std::uniform_real_distribution<double>{}(random_) < second_language_share ? 1 : 0;
    const auto now_us = (session + 1) * us_of_a_day;
    auto wish = wish_for(known.profile, known.latest, std::string{pupil_languages[language]}, now_us);
    if (policy_)
      wish.policy = *policy_;
    else
      wish.task = tasks_[random_() % tasks_.size()].id;
    const auto presented = choose(wish, cards_).value();
    const auto number = static_cast<std::size_t>(
        std::find_if(tasks_.begin(), tasks_.end(), [&](const auto& t) { return t.id == presented.task.value; }) -
        tasks_.begin());
    const auto& task = tasks_[number];

    const double skill = pupil.skill(task.topic, language) + remembered(sessions_since(known, task.id));
    const double chance = true_chance(skill, task);
    figures_.in_zone += chance >= zone_from && chance <= zone_to ? 1 : 0;
    figures_.too_hard += chance < zone_from ? 1 : 0;
    figures_.mean_chance += chance;
    figures_.repeats += familiarity_of(wish.seen, task.id) > 0 ? 1 : 0;
    known.topics.insert(task.topic);

    session_row row;
    row.session = pupil.id + "/" + std::to_string(session);
    row.task = task.id;
    row.level = presented.level;
    int attempts = 0;
    for (const auto& each : attempt(skill, task, random_)) {
      ++attempts;
      if (attempts == 1) predicted_.add(pupil.id, row.level, presented.expected_success, each.passed);
      learn_from(known, number, wish, presented, pupil.id, row.session, each, attempts, now_us);
      row.score = each.total;
    }
    known.latest.insert(known.latest.begin(), std::move(row));
    if (known.latest.size() > listed_sessions) known.latest.pop_back();
    practise(pupil, task.topic, options_);
    look_at_error(pupil, known, session + 1);
  }

  void learn_from(
      known_pupil& known, std::size_t number, const task_wish& wish, const task_presented& presented,
      const std::string& candidate, const std::string& session, const pupil_attempt& result, int attempt,
      std::int64_t now_us) {
    score_awarded score;
    score.attempt = attempt;
    score.total = result.total;
    score.candidate.value = candidate;
    score.language = wish.language;
    score.task = presented.task;
    score.topic = presented.topic;
    score.task_rating = presented.rating;
    score.task_deviation = presented.deviation;
    score.expected_success = presented.expected_success;
    score.familiarity = familiarity_of(wish.seen, presented.task.value);
    score.mine = strength_in(wish, presented.topic);
    known.profile = learn(std::move(known.profile), score, session, ++position_, now_us);
    auto& rating = ratings_[number] = learn(std::move(ratings_[number]), score, position_);
    cards_[number].rating = rating.value;
    cards_[number].deviation = rating.deviation;
  }

  /// How many sessions ago, 0: never.
  static std::size_t sessions_since(const known_pupil& known, const std::string& task) {
    for (std::size_t i = 0; i < known.latest.size(); ++i)
      if (known.latest[i].task == task) return i + 1;
    return 0;
  }

  void look_at_error(const pupil& truth, known_pupil& known, int sessions) {
    const double error = std::abs(overall_rating(known.profile).value - truth.overall());
    if (sessions == 15) figures_.within_150 += error <= 150 ? 1 : 0;
    if (sessions == 30) figures_.within_100 += error <= 100 ? 1 : 0;
    known.near_in_a_row = error <= 100 ? known.near_in_a_row + 1 : 0;
    if (!known.near_since && known.near_in_a_row == 3) known.near_since = sessions - 2;
  }

  void finish() {
    const auto people = static_cast<double>(pupils_.size());
    const double sessions = people * options_.sessions;
    for (auto* each : {&figures_.in_zone, &figures_.too_hard, &figures_.mean_chance, &figures_.repeats})
      *each /= sessions;
    figures_.within_150 /= people;
    figures_.within_100 /= people;
    std::vector<int> until;
    for (const auto& each : known_) {
      figures_.topics += static_cast<double>(each.topics.size()) / people;
      if (each.near_since) until.push_back(*each.near_since);
    }
    figures_.share_until = static_cast<double>(until.size()) / people;
    std::ranges::sort(until);
    // Who never gets there counts as the slowest.
    const auto middle = pupils_.size() / 2;
    figures_.median_until = middle < until.size() ? until[middle] : options_.sessions;
  }

  pupil_options options_;
  std::optional<selection_policy> policy_;
  pupil_random random_;
  std::vector<pupil_task> tasks_;
  std::vector<pupil> pupils_;
  std::vector<known_pupil> known_;
  std::vector<task_rating> ratings_;
  std::vector<task_card> cards_;
  std::int64_t position_ = 0;
};

} // namespace

policy_bench_figures measure_policies(const pupil_options& options, const std::function<void(std::string_view)>& step) {
  policy_bench_figures out;
  out.world = options;
  step("playing " + std::to_string(options.candidates) + " candidates through three policies");
  const std::vector<std::optional<selection_policy>> policies{
      selection_policy::target, selection_policy::streak, std::nullopt};
  std::vector<std::future<school>> runs;
  for (const auto& each : policies)
    runs.push_back(std::async(std::launch::async, [&options, each] {
      school one{options, each};
      one.play();
      return one;
    }));
  for (std::size_t i = 0; i < runs.size(); ++i) {
    auto one = runs[i].get();
    if (policies[i] == selection_policy::target) {
      out.task_error = one.task_error();
      out.task_error_before = one.task_error_before();
    }
    if (!policies[i]) out.predicted = std::move(one.predicted_);
    out.policies.push_back(std::move(one.figures_));
  }
  return out;
}

} // namespace assay::bench
