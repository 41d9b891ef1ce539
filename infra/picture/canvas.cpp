#include "infra/picture/canvas.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <numbers>

namespace assay::picture {
namespace {

constexpr const char* family = "DejaVu Sans, Noto Sans, sans-serif";
constexpr double quarter = std::numbers::pi / 2;

} // namespace

canvas::canvas(int width, int height, rgb background)
    : surface_{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)}, context_{cairo_create(surface_.get())} {
  use(background);
  cairo_paint(context_.get());
}

void canvas::use(rgb colour) const {
  cairo_set_source_rgba(context_.get(), colour.red, colour.green, colour.blue, colour.alpha);
}

canvas::layout canvas::lay_out(const std::string& text, const text_style& style) const {
  layout out{pango_cairo_create_layout(context_.get())};
  auto* font = pango_font_description_from_string(family);
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_font_description_set_weight(font, style.how == weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(out.get(), font);
  pango_font_description_free(font);
  const std::unique_ptr<char, decltype(&g_free)> valid{
      g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free};
  pango_layout_set_text(out.get(), valid.get(), -1);
  if (style.width > 0) {
    pango_layout_set_width(out.get(), static_cast<int>(style.width * PANGO_SCALE));
    if (style.where == align::middle) pango_layout_set_alignment(out.get(), PANGO_ALIGN_CENTER);
    pango_layout_set_wrap(out.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(out.get(), 1.15F);
  } else if (style.at_most > 0) {
    pango_layout_set_width(out.get(), static_cast<int>(style.at_most * PANGO_SCALE));
    pango_layout_set_ellipsize(out.get(), PANGO_ELLIPSIZE_END);
  }
  return out;
}

double canvas::height_of(const std::string& text, const text_style& style) const {
  int height = 0;
  pango_layout_get_pixel_size(lay_out(text, style).get(), nullptr, &height);
  return height;
}

double canvas::width_of(const std::string& text, const text_style& style) const {
  int width = 0;
  pango_layout_get_pixel_size(lay_out(text, style).get(), &width, nullptr);
  return width;
}

double canvas::write(double x, double y, const std::string& text, const text_style& style) const {
  const auto what = lay_out(text, style);
  int width = 0;
  int height = 0;
  pango_layout_get_pixel_size(what.get(), &width, &height);
  if (style.width > 0) width = static_cast<int>(style.width); // lines are placed within all of it
  const double shift = style.where == align::left ? 0 : style.where == align::middle ? width / 2.0 : width;
  use(style.colour);
  cairo_move_to(context_.get(), x - shift, y);
  pango_cairo_show_layout(context_.get(), what.get());
  return height;
}

void canvas::box(double x, double y, double width, double height, double radius, rgb colour) const {
  auto* c = context_.get();
  const double r = std::min({radius, width / 2, height / 2});
  cairo_new_sub_path(c);
  cairo_arc(c, x + width - r, y + r, r, -quarter, 0);
  cairo_arc(c, x + width - r, y + height - r, r, 0, quarter);
  cairo_arc(c, x + r, y + height - r, r, quarter, 2 * quarter);
  cairo_arc(c, x + r, y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(c);
  use(colour);
  cairo_fill(c);
}

void canvas::line(double x1, double y1, double x2, double y2, double thickness, rgb colour) const {
  auto* c = context_.get();
  use(colour);
  cairo_set_line_width(c, thickness);
  cairo_move_to(c, x1, y1);
  cairo_line_to(c, x2, y2);
  cairo_stroke(c);
}

void canvas::disc(double x, double y, double radius, rgb colour) const {
  use(colour);
  cairo_arc(context_.get(), x, y, radius, 0, 4 * quarter);
  cairo_fill(context_.get());
}

void canvas::curve(
    const std::vector<std::pair<double, double>>& points, double floor, double thickness, rgb colour) const {
  if (points.size() < 2) return;
  auto* c = context_.get();
  const auto trace = [&] {
    cairo_new_path(c);
    for (const auto& [x, y] : points) cairo_line_to(c, x, y);
  };
  trace();
  cairo_line_to(c, points.back().first, floor);
  cairo_line_to(c, points.front().first, floor);
  cairo_close_path(c);
  use({colour.red, colour.green, colour.blue, 0.12});
  cairo_fill(c);
  trace();
  use(colour);
  cairo_set_line_width(c, thickness);
  cairo_set_line_join(c, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(c, CAIRO_LINE_CAP_ROUND);
  cairo_stroke(c);
}

bool canvas::has_fonts() const {
  int families = 0;
  PangoFontFamily** list = nullptr;
  pango_font_map_list_families(pango_cairo_font_map_get_default(), &list, &families);
  g_free(list);
  return families > 0;
}

std::optional<std::string> canvas::png() const {
  std::string out;
  const auto append = [](void* to, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
  };
  cairo_surface_flush(surface_.get());
  if (cairo_surface_write_to_png_stream(surface_.get(), append, &out) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  return out;
}

} // namespace assay::picture
