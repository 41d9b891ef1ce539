#include "infra/cli/log_pages.hpp"

#include "infra/app/ask.hpp"
#include "infra/cli/command.hpp"

namespace assay::cli {
namespace {

constexpr std::int64_t page_events = 1'000;

} // namespace

result<std::vector<recorded_event>> whole_stream(app::node& node, const stream_id& stream) {
  std::vector<recorded_event> out;
  while (true) {
    const auto after = out.empty() ? 0 : out.back().version;
    auto page =
        app::ask<std::vector<recorded_event>>(node.system(), node.log(), read_stream{stream, after, page_events});
    if (!page) return page.error();
    if (page->empty()) return out;
    out.insert(out.end(), std::make_move_iterator(page->begin()), std::make_move_iterator(page->end()));
  }
}

result<std::int64_t> each_page(
    app::node& node, const std::function<reading(const std::vector<recorded_event>& events, std::int64_t end)>& take) {
  std::int64_t end = 0; // as the first page says; what is appended meanwhile is for the next time
  for (std::int64_t after = 0;;) {
    read_all wanted;
    wanted.after = after;
    wanted.until = end;
    wanted.limit = page_events;
    const auto page = app::ask<event_page>(node.system(), node.log(), wanted);
    if (!page) return page.error();
    if (end == 0) end = page->head;
    if (take(page->events, end) == reading::stop) return ec::cancelled;
    if (page->scanned >= end || page->scanned <= after) return end;
    after = page->scanned;
  }
}

int log_failed(const invocation& call, ec why) {
  call.term.error(
      "the log cannot be read: " + std::string{explain(why)}, "assay doctor shows whether the database works");
  return service_missing;
}

} // namespace assay::cli
