#include "infra/picture/profile_picture.hpp"

#include "infra/picture/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace assay::picture {
namespace {

constexpr int width = 1080;
constexpr double margin = 64;
constexpr double inner = width - 2 * margin;
constexpr double row = 88;
constexpr double names = 330;   // of the bars
constexpr double numbers = 150; // at their other end
constexpr double most_value = 4'000;

constexpr rgb paper{0.98, 0.98, 0.99};
constexpr rgb ink{0.10, 0.13, 0.20};
constexpr rgb faint{0.38, 0.43, 0.52};
constexpr rgb hair{0.86, 0.88, 0.92};
constexpr rgb blue{0.16, 0.44, 0.86};
constexpr rgb green{0.07, 0.56, 0.38};
constexpr rgb amber{0.82, 0.45, 0.03};

rgb colour_of(rated_bar::standing where) {
  return where == rated_bar::standing::strong ? green : where == rated_bar::standing::weak ? amber : blue;
}

text_style style(double size, rgb colour, weight how = weight::normal) {
  text_style out;
  out.size = size;
  out.colour = colour;
  out.how = how;
  return out;
}

/// The part of the scale that is shown: all marks and bars, in whole hundreds.
class scale {
public:
  scale(const profile_picture& what, double left, double right) : left_{left}, right_{right} {
    for (const auto& each : what.marks) take(each.value, 60);
    for (const auto& each : what.bars) take(each.value, std::min(each.deviation, 400.0));
    low_ = 100 * std::floor(low_ / 100);
    high_ = 100 * std::ceil(high_ / 100);
  }
  double at(double value) const {
    return left_ + (right_ - left_) * std::clamp((value - low_) / (high_ - low_), 0.0, 1.0);
  }

private:
  void take(double value, double around) {
    const double v = std::isfinite(value) ? std::clamp(value, -most_value, most_value) : 1500;
    low_ = std::min(low_, v - around);
    high_ = std::max(high_, v + around);
  }
  double left_;
  double right_;
  double low_ = 1'400;
  double high_ = 1'600;
};

/// Draws from the top down and keeps where it is; on a canvas of no height it only measures.
class painter {
public:
  painter(const canvas& on, const profile_picture& what) : on_{on}, what_{what} {}

  double paint() {
    heading();
    if (what_.trend.size() > 1) trend();
    bars();
    if (!what_.next.empty()) next();
    return y_ + margin - 16;
  }

private:
  void heading() {
    auto name = style(60, ink, weight::bold);
    name.at_most = inner;
    y_ += on_.write(margin, y_, what_.name, name) + 10;
    auto summary = style(34, faint);
    summary.width = inner;
    y_ += on_.write(margin, y_, what_.summary, summary) + 36;
  }

  void title(const std::string& text) { y_ += on_.write(margin, y_, text, style(32, ink, weight::bold)) + 18; }

  void trend() {
    title(what_.trend_title);
    constexpr double height = 150;
    const auto [low, high] = std::minmax_element(what_.trend.begin(), what_.trend.end());
    // A change of a few points must not look like a mountain.
    const double middle = (*low + *high) / 2;
    const double span = std::max(160.0, (*high - *low) * 1.25);
    std::vector<std::pair<double, double>> points;
    const double step = (inner - numbers) / static_cast<double>(what_.trend.size() - 1);
    for (std::size_t i = 0; i < what_.trend.size(); ++i)
      points.emplace_back(
          margin + step * static_cast<double>(i), y_ + height / 2 - (what_.trend[i] - middle) / span * height);
    on_.line(margin, y_ + height, margin + inner, y_ + height, 2, hair);
    on_.curve(points, y_ + height, 6, blue);
    on_.disc(points.back().first, points.back().second, 11, blue);
    auto now = style(36, ink, weight::bold);
    now.where = align::right;
    on_.write(margin + inner, points.back().second - 22, std::to_string(std::lround(what_.trend.back())), now);
    y_ += height + 44;
  }

  /// What the colours mean, at the end of the line of the title.
  void legend() const {
    auto text = style(26, faint);
    text.where = align::right;
    double right = margin + inner;
    for (const auto& [name, colour] : {std::pair{what_.weak_name, amber}, std::pair{what_.strong_name, green}}) {
      if (name.empty()) continue;
      on_.write(right, y_ + 4, name, text);
      right -= on_.width_of(name, text) + 24;
      on_.disc(right, y_ + 20, 11, colour);
      right -= 36;
    }
  }

  void bars() {
    if (!what_.bars.empty()) legend();
    title(what_.bars_title);
    if (what_.bars.empty()) {
      auto text = style(34, faint);
      text.width = inner;
      y_ += on_.write(margin, y_, what_.nothing_yet, text) + 40;
      return;
    }
    const scale place{what_, margin + names, margin + inner - numbers};
    auto mark = style(25, faint);
    mark.where = align::middle;
    mark.width = 122;
    double head = 0;
    for (const auto& each : what_.marks) head = std::max(head, on_.write(place.at(each.value), y_, each.name, mark));
    y_ += head + 8;
    const double bottom = y_ + row * static_cast<double>(what_.bars.size());
    for (const auto& each : what_.marks) on_.line(place.at(each.value), y_, place.at(each.value), bottom, 2, hair);
    for (const auto& each : what_.bars) bar(each, place);
    y_ += 44;
  }

  void bar(const rated_bar& each, const scale& place) {
    const auto colour = colour_of(each.where);
    const double middle = y_ + row / 2;
    auto name = style(32, ink);
    name.width = names - 24;
    on_.write(margin, middle - on_.height_of(each.name, name) / 2, each.name, name);
    const double from = place.at(each.value - each.deviation);
    const double to = place.at(each.value + each.deviation);
    on_.box(from, middle - 17, std::max(34.0, to - from), 34, 17, {colour.red, colour.green, colour.blue, 0.24});
    on_.disc(place.at(each.value), middle, 17, colour);
    auto number = style(36, ink, weight::bold);
    number.where = align::right;
    on_.write(margin + inner, middle - 36, std::to_string(std::lround(each.value)), number);
    auto doubt = style(26, faint);
    doubt.where = align::right;
    on_.write(margin + inner, middle + 6, "\u00b1 " + std::to_string(std::lround(each.deviation)), doubt);
    y_ += row;
  }

  void next() {
    auto text = style(34, ink);
    text.width = inner - 80;
    const auto heading = style(28, blue, weight::bold);
    const double height = on_.height_of(what_.next_title, heading) + on_.height_of(what_.next, text) + 84;
    on_.box(margin, y_, inner, height, 28, {0.90, 0.94, 1.0});
    const double top = y_ + 34;
    const double below = on_.write(margin + 40, top, what_.next_title, heading);
    on_.write(margin + 40, top + below + 12, what_.next, text);
    y_ += height;
  }

  const canvas& on_;
  const profile_picture& what_;
  double y_ = margin;
};

} // namespace

std::variant<std::string, picture_problem> draw(const profile_picture& what) {
  const canvas sketch{1, 1, paper};
  if (!sketch.has_fonts()) return picture_problem{"there is no font to write with", "install fonts-dejavu-core"};
  const canvas final{width, static_cast<int>(std::ceil(painter{sketch, what}.paint())), paper};
  painter{final, what}.paint();
  auto bytes = final.png();
  if (!bytes) return picture_problem{"the picture could not be made", "there may be too little memory"};
  return *std::move(bytes);
}

} // namespace assay::picture
