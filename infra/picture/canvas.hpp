#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace assay::picture {

struct rgb {
  double red = 0;
  double green = 0;
  double blue = 0;
  double alpha = 1;
};

enum class weight { normal, bold };
enum class align { left, middle, right };

/// How a text looks. A width of 0 keeps it on one line; otherwise it is broken between words.
struct text_style {
  double size = 32; ///< pixels
  rgb colour;
  weight how = weight::normal;
  align where = align::left;
  double width = 0;
  double at_most = 0; ///< a single line that is longer ends in dots; 0: never
};

/// An image that is drawn on. Coordinates are pixels from the upper left corner.
class canvas {
public:
  canvas(int width, int height, rgb background);

  /// Writes a text whose upper edge is at y; x is its left edge, middle or right edge. Returns its height.
  double write(double x, double y, const std::string& text, const text_style& style) const;
  /// What it would take.
  double height_of(const std::string& text, const text_style& style) const;
  double width_of(const std::string& text, const text_style& style) const;

  void box(double x, double y, double width, double height, double radius, rgb colour) const;
  void line(double x1, double y1, double x2, double y2, double thickness, rgb colour) const;
  void disc(double x, double y, double radius, rgb colour) const;
  /// Joined points, and the area below them down to `floor`.
  void curve(const std::vector<std::pair<double, double>>& points, double floor, double thickness, rgb colour) const;

  /// Whether there is any font to write with.
  bool has_fonts() const;

  /// The bytes of a PNG file; nothing when they could not be made.
  std::optional<std::string> png() const;

private:
  struct release {
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
    void operator()(cairo_t* c) const { cairo_destroy(c); }
    void operator()(PangoLayout* l) const { g_object_unref(l); }
  };
  using layout = std::unique_ptr<PangoLayout, release>;
  layout lay_out(const std::string& text, const text_style& style) const;
  void use(rgb colour) const;

  std::unique_ptr<cairo_surface_t, release> surface_;
  std::unique_ptr<cairo_t, release> context_;
};

} // namespace assay::picture
