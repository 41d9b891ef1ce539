#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Pictures for chats. Knows no candidate and no language: every text comes ready to be shown.
namespace assay::picture {

/// One rated thing as a bar: the value in the middle, one deviation to both sides.
struct rated_bar {
  std::string name;
  double value = 1500;
  double deviation = 350;
  enum class standing { strong, middle, weak } where = standing::middle;
};

/// A labelled place on the scale.
struct scale_mark {
  std::string name;
  double value = 0;
};

/// What a picture of a profile shows, from the top down.
struct profile_picture {
  std::string name;
  std::string summary; ///< one line below the name
  std::string trend_title;
  std::vector<double> trend; ///< the overall rating, the oldest first; drawn from two on
  std::string bars_title;
  std::vector<scale_mark> marks; ///< in rising order
  std::vector<rated_bar> bars;
  std::string strong_name; ///< what the colours of the strong and the weak bars mean; empty: left out
  std::string weak_name;
  std::string nothing_yet; ///< in place of the bars when there are none
  std::string next_title;
  std::string next; ///< may be long; empty: left out
};

/// Why there is no picture, and what helps.
struct picture_problem {
  std::string what;
  std::string fix;
};

/// The picture as the bytes of a PNG, 1080 pixels wide, so that a phone shows its texts without zooming.
std::variant<std::string, picture_problem> draw(const profile_picture& what);

} // namespace assay::picture
