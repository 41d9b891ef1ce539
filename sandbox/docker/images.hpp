#pragma once

#include "sandbox/docker/engine.hpp"
#include "sandbox/job.hpp"
#include "sandbox/language.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// The images that containers are made of, built when they are first needed and found again by their tag: a digest
/// over everything that goes into one. Thread-safe; of several that need one, one builds.
class image_store {
public:
  /// `base` stands for the `base` of a Dockerfile, empty for its own; `tell` hears what takes long, one line each.
  image_store(engine& where, std::string base, std::function<void(std::string_view)> tell);

  /// The tag of the language's image: its Dockerfile, with our supervisor at `/assay-supervisor`. With folders, of one
  /// made from that which holds their files (they are read once and taken to stay as they are).
  result<std::string>
  image_of(const language& l, const std::vector<input_folder>& folders, const std::stop_token& stop);

  /// The tag that `image_of` gives without folders; whether the Engine has it is another question.
  std::string tag_of(const language& l) const;

private:
  result<void> build(
      const std::string& tag, const std::string& language, const std::function<std::string()>& context,
      const std::stop_token& stop);
  result<void> build_plain(const language& l, const std::string& tag, const std::stop_token& stop);
  result<void> build_with(
      const language& l, const std::vector<input_folder>& folders, const std::string& from, const std::string& tag,
      const std::stop_token& stop);

  engine& engine_;
  std::string base_;
  std::function<void(std::string_view)> tell_;
  std::timed_mutex building_;
  std::map<std::string, std::string> known_; ///< tags by what was asked for
};

} // namespace assay::sandbox
