#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// A made-up world in which the truth is known: tasks, candidates, and how their attempts end. It shares no formula
/// with the model that is tried on it. A task is passed when three steps succeed (the idea, the code, the edge cases),
/// each by a normal distribution of skill and form; the model has one logistic curve, and sees only scores.
namespace assay::bench {

inline constexpr std::array<std::string_view, 12> pupil_topics{
    "arrays",       "hashing", "strings", "stacks",        "linked-lists",
    "trees",        "graphs",  "heaps",   "binary-search", "dynamic-programming",
    "backtracking", "design"};
inline constexpr std::array<std::string_view, 4> pupil_levels{"easy", "medium", "hard", "expert"};
inline constexpr std::array<std::string_view, 2> pupil_languages{"python", "cpp"};

/// One standard deviation each, in points of the rating scale, unless it says otherwise.
struct pupil_options {
  int candidates = 1'000;
  int sessions = 40;
  std::uint64_t seed = 1;
  double candidate_spread = 180; ///< of the candidates' general skill around 1500
  double topic_spread = 70;      ///< of a candidate's skill in a topic around their general one
  double task_spread = 90;       ///< of a task's true difficulty around what its level declares
  double learning = 1;           ///< 1: a session is worth 0.75 points in general and 5 in its topic
  int tasks_of_a_level = 1;      ///< in each topic
};

/// A task as it really is.
struct pupil_task {
  std::string id;
  std::size_t topic = 0;
  std::size_t level = 0;
  double declared = 1500;
  double truth = 1500; ///< who has this skill passes half of the time
  std::array<double, 3> steps{};
  double ease = 0; ///< makes it half of the time, given the steps
};

/// A candidate as they really are.
struct pupil {
  std::string id;
  double general = 1500;
  std::array<double, pupil_topics.size()> topics{};
  double second_language = 0; ///< what is lost in it

  double skill(std::size_t topic, std::size_t language) const {
    return general + topics[topic] + (language == 0 ? 0 : second_language);
  }
  /// Over all topics, in the languages as they are used.
  double overall() const;
};

/// How one attempt ended, and what the rubric made of it.
struct pupil_attempt {
  bool passed = false;
  double total = 0; ///< 0 to 100
};

/// The share of sessions in the second language.
inline constexpr double second_language_share = 0.2;

using pupil_random = std::mt19937_64;

std::vector<pupil_task> make_tasks(const pupil_options& options, pupil_random& random);
std::vector<pupil> make_pupils(const pupil_options& options, pupil_random& random);

/// What having seen the task `ago` sessions ago is worth; 0 is never.
double remembered(std::size_t ago);

/// The true probability that somebody of this skill passes at the first attempt, on a day of unknown form.
double true_chance(double skill, const pupil_task& task);

/// The attempts of one session: another one follows a failure as long as patience lasts, three at most.
std::vector<pupil_attempt> attempt(double skill, const pupil_task& task, pupil_random& random);

/// What a session in a topic teaches.
void practise(pupil& who, std::size_t topic, const pupil_options& options);

} // namespace assay::bench
